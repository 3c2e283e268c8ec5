/** What a configuration is. Apart from config.ts, which brings a parser and a schema and is seldom needed. */
import type { LayoutSettings } from "./document/layout";
import type { Profile, Severity } from "./types";

/** `.zhibi.json`, as it stands in the file (schemas/config.schema.json). */
export interface Config {
  /** Rule id → severity, or off. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Glob (of the path relative to the file's folder) → report type id; null: never a report. The last that fits holds. */
  readonly reportTypes?: Readonly<Record<string, string | null>>;
  /** Glob → last year's report, relative to the file's folder; null: none is wanted. The last that fits holds. */
  readonly previous?: Readonly<Record<string, string | null>>;
  /** Names that are right as they are: findings inside them are dropped. */
  readonly allowedNames?: readonly string[];
  /** For plain text, where there are no comments. */
  readonly ignore?: readonly IgnoreEntry[];
  readonly profile?: Profile;
  /** How an exported document looks. */
  readonly layout?: LayoutSettings;
}

export interface IgnoreEntry {
  /** Rule id; `*` for all rules. */
  readonly rule: string;
  /** Glob; absent: every file. */
  readonly file?: string;
  /** A finding is dropped where its text, or its paragraph, contains this; absent: all of the rule in that file. */
  readonly text?: string;
  /** Why; required, so that the next person understands. */
  readonly reason: string;
}

export interface ConfigError {
  readonly message: string;
  /** UTF-16 offsets in the configuration file. */
  readonly start: number;
  readonly end: number;
}

/** The configuration as it applies to one file. */
export interface FileConfig {
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** undefined: recognise it; null: never a report. */
  readonly type: string | null | undefined;
  /** Last year's report, relative to the folder of `.zhibi.json`; undefined: nothing is said; null: none is wanted. */
  readonly previous: string | null | undefined;
  readonly allowedNames: readonly string[];
  readonly ignore: readonly IgnoreEntry[];
  readonly profile: Profile;
  readonly layout: LayoutSettings;
}

export const defaultFileConfig: FileConfig = {
  severities: {},
  type: undefined,
  previous: undefined,
  allowedNames: [],
  ignore: [],
  profile: "web",
  layout: {},
};

/**
 * What the survey says of one report. A row travels (from the workers, through pipes) and rests as one line of JSON,
 * which is also the documented format of `--ndjson`.
 */
import type { Due, Severity } from "../../core";

export interface Row {
  /** As the user named it. */
  readonly file: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** id and title of the report type; null: no report. */
  readonly type: string | null;
  readonly typeTitle: string | null;
  /** The mandatory ones of the type, in its order. */
  readonly sections: readonly SectionState[];
  /** Signed or dated; `kept` says whether before the day on which it was due. */
  readonly submitted: DateState | null;
  readonly published: DateState | null;
  /** Of the document without the web page around it, spaces not counted. */
  readonly characters: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** By rule and severity, the gravest first, then the most frequent. */
  readonly findings: readonly RuleCount[];
  readonly figures: readonly KeyFigure[];
  /** Why there is nothing to say of it: no report, or it cannot be read. */
  readonly reason: string | null;
  /** It could not be read or checked. */
  readonly failed: boolean;
}

export interface SectionState {
  readonly id: string;
  /** The canonical heading without its year. */
  readonly name: string;
  readonly state: "heading" | "content" | "missing";
}

export interface DateState {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly kept: Due["kept"];
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** On which lines they are, 1-based, each line once, the first `mostLines`. */
  readonly lines: readonly number[];
}

export const mostLines = 5;

export interface KeyFigure {
  /** One of key-figures.json. */
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** Number and unit as written. */
  readonly said: string;
  readonly subject: string;
  readonly year: number | null;
  readonly line: number;
}

/** The row of a text of which nothing can be said. */
export function emptyRow(file: string, reason: string, failed: boolean): Row {
  return {
    file,
    organ: null,
    year: null,
    type: null,
    typeTitle: null,
    sections: [],
    submitted: null,
    published: null,
    characters: 0,
    severities: { error: 0, warning: 0, info: 0, hint: 0 },
    findings: [],
    figures: [],
    reason,
    failed,
  };
}

/** One line of `--ndjson` output back again. @throws Error where it is none, saying so in Chinese. */
export function readRow(line: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error("不是 JSON");
  }
  const row = value as Partial<Row> | null;
  if (typeof row !== "object" || row === null || typeof row.file !== "string")
    throw new Error("不是 zhibi survey --ndjson 输出的行");
  const full = { ...emptyRow(row.file, "", false), reason: null, ...row };
  const sound =
    [full.sections, full.findings, full.figures].every(Array.isArray) &&
    typeof full.severities === "object" &&
    full.severities !== null &&
    typeof full.characters === "number";
  if (!sound) throw new Error("不是 zhibi survey --ndjson 输出的行，或者来自别的版本");
  return full;
}

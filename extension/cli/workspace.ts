import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  builtinTerms,
  builtinTypes,
  defaultFileConfig,
  type FileConfig,
  type PinnedMatch,
  type ReportType,
  type Terms,
} from "../core";
import { InputError } from "./command";
import { printError } from "./output";

/** What holds in a folder: its report types, and the configuration of each file. */
export interface Workspace {
  readonly types: readonly ReportType[];
  readonly terms: Terms;
  /** What a person has decided about figures of this year and of last year. */
  readonly matches: readonly PinnedMatch[];
  configFor(path: string): FileConfig;
}

/** Where they are; null: nowhere. */
export interface SettingsFiles {
  readonly config: string | null;
  readonly templates: string | null;
  readonly terms: string | null;
  readonly matches: string | null;
}

const bare: Workspace = {
  types: builtinTypes,
  terms: builtinTerms,
  matches: [],
  configFor: () => defaultFileConfig,
};

/** The `.zhibi.json` and what is in `.zhibi/` that hold for a folder: the nearest upwards, read once. */
export class Workspaces {
  readonly #folders = new Map<string, Workspace>();
  readonly #loaded = new Map<string, Workspace>();
  readonly #complain: (complaint: string) => void;
  /** Something in them is wrong. It has been said; what is right holds. */
  broken = false;

  /** @param complain hears what is wrong, as one line that names file and place. */
  constructor(complain: (complaint: string) => void = (complaint) => printError(`zhibi: ${complaint}\n`)) {
    this.#complain = complain;
  }

  /** @param path of a file; standard input without a name stands in the working folder. */
  of(path: string): Workspace {
    const folder = dirname(resolve(path));
    let workspace = this.#folders.get(folder);
    if (!workspace) {
      workspace = this.#load({
        config: upwards(folder, ".zhibi.json"),
        templates: upwards(folder, ".zhibi/templates"),
        terms: upwards(folder, ".zhibi/terms.json"),
        matches: upwards(folder, ".zhibi/matches.json"),
      });
      this.#folders.set(folder, workspace);
    }
    return workspace;
  }

  #load(files: SettingsFiles): Workspace {
    const paths = Object.values(files);
    if (paths.every((path) => path === null)) return bare;
    const key = paths.join("\0");
    let workspace = this.#loaded.get(key);
    if (!workspace) {
      // Few folders have settings, and reading them takes parsers and schemas.
      const { load } = require("./settings") as typeof import("./settings");
      const { errors, ...settings } = load(files);
      for (const error of errors) this.#complain(error);
      this.broken ||= errors.length > 0;
      workspace = settings;
      this.#loaded.set(key, workspace);
    }
    return workspace;
  }
}

/** The nearest file or folder of this name, from a folder upwards. */
export function upwards(folder: string, name: string): string | null {
  for (let here = folder; ; here = dirname(here)) {
    const path = join(here, name);
    if (existsSync(path)) return path;
    if (here === dirname(here)) return null;
  }
}

/** @throws InputError where the type that the user names does not exist. */
export function requireType(types: readonly ReportType[], id: string): ReportType {
  const type = types.find((candidate) => candidate.id === id);
  if (type) return type;
  throw new InputError(`没有“${id}”这个文种，可用的有：${types.map((known) => known.id).join("、")}`);
}

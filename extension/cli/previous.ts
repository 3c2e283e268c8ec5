/** Last year's report on the command line: named by option, front matter or `.zhibi.json`, else looked for. */
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  checkNamed,
  choosePrevious,
  mayBeReport,
  namedPrevious,
  type PreviousCandidate,
  type PreviousReport,
  parseReport,
  previousOff,
  type Report,
  telltaleWords,
} from "../core";
import { type Arguments, type OptionSpec, reason } from "./command";
import { type Document, languageOf } from "./documents";
import { decode } from "./encoding";
import { scanMarkdown } from "./markdown";
import { printError } from "./output";
import { upwards, type Workspaces } from "./workspace";

export const previousOption: OptionSpec = {
  value: "文件",
  help: "去年的报告（.md、.txt）；auto 为按机关、文种、年度在文件夹里找，none 为不与去年对照。不写时看文件头的 previous 和 .zhibi.json",
};

/** At most so many texts, so large each (bytes), so many folders deep and up are looked at. */
const limits = { texts: 500, names: 5000, size: 2 ** 21, depth: 4, above: 3 };

/** A text that was named or found; `error` null: there is none. */
type Source =
  | { readonly report: Report; readonly error?: never }
  | { readonly report: null; readonly error: string | null };

/** Each text is read once, each folder listed once, however many reports ask for last year's. */
export class PreviousReports {
  readonly #sources = new Map<string, Source>();
  readonly #listed = new Map<string, readonly string[]>();

  constructor(
    private readonly workspaces: Workspaces,
    private readonly args: Arguments,
  ) {}

  /** @param search whether to look for it where nothing names it; `--previous auto` does so anyway. */
  of({ name }: Pick<Document, "name">, report: Report, search = true): PreviousReport {
    if (!report.type) return choosePrevious(report, []);
    const option = this.args.values.previous;
    if (option === "none" || option === "无") return previousOff;
    if (option !== undefined && option !== "auto") return this.#named(report, process.cwd(), option);
    const named = namedPrevious(report, this.workspaces.of(name).configFor(name).previous);
    if (named.kind === "off") return previousOff;
    if (named.kind === "path") return this.#named(report, dirname(resolve(name)), named.path);
    return choosePrevious(report, search || option === "auto" ? this.#candidates(name, report) : []);
  }

  #named(report: Report, folder: string, written: string): PreviousReport {
    const path = toPath(folder, written);
    const { report: candidate, error } = this.#read(path, null);
    return checkNamed(report, show(path), candidate, error);
  }

  #candidates(name: string, report: Report): PreviousCandidate[] {
    if (!report.organ || !report.year) return [];
    const own = resolve(name);
    const year = report.year.value;
    const root = dirname(upwards(dirname(own), ".zhibi.json") ?? upwards(dirname(own), ".zhibi") ?? own);
    const names = [root, ...besides(dirname(own), year)].flatMap((folder) => this.#list(folder));
    const files = likely([...new Set(names)], year - 1).filter((path) => path !== own);
    return files.flatMap((path) => {
      const words = telltaleWords(this.workspaces.of(path).types);
      const { report: candidate } = this.#read(path, words);
      return candidate ? [{ name: show(path), report: candidate }] : [];
    });
  }

  #list(folder: string): readonly string[] {
    let names = this.#listed.get(folder);
    if (!names) {
      names = list(folder);
      this.#listed.set(folder, names);
    }
    return names;
  }

  /** @param words where the text is only looked for: it has to say one of them; null: it is named. */
  #read(path: string, words: readonly string[] | null): Source {
    let source = this.#sources.get(path);
    if (!source) {
      source = this.#load(path, words);
      this.#sources.set(path, source);
    }
    return source;
  }

  #load(path: string, words: readonly string[] | null): Source {
    try {
      if (words && statSync(path).size > limits.size) return { report: null, error: null };
      const { text } = decode(readFileSync(path));
      if (words && !mayBeReport(text, words)) return { report: null, error: null };
      const { types, configFor } = this.workspaces.of(path);
      const { type } = configFor(path);
      return { report: parseReport(text, { language: languageOf(path), types, type, scanMarkdown }) };
    } catch (error) {
      return { report: null, error: (error as NodeJS.ErrnoException).code === "ENOENT" ? null : reason(error) };
    }
  }
}

/** Last year's report of one document; looked for where nothing names it. What is wrong with it is for `notePrevious`. */
export function previousFor(
  document: Pick<Document, "name">,
  report: Report,
  args: Arguments,
  workspaces: Workspaces,
  search = true,
): PreviousReport {
  return new PreviousReports(workspaces, args).of(document, report, search);
}

/**
 * Says on standard error that the named file is not last year's report, or that it cannot be told which one is.
 * @param wanted whether to say as well that none was found: of many files it is no matter
 */
export function notePrevious(name: string, { problem }: PreviousReport, wanted = false): void {
  if (problem && (wanted || problem.reason !== "none")) printError(`zhibi: ${name}：${problem.message}\n`);
}

/** Windows' backslashes are understood everywhere: the file may have been written there. */
function toPath(folder: string, written: string): string {
  try {
    return written.startsWith("file:") ? fileURLToPath(written) : resolve(folder, written.replaceAll("\\", "/"));
  } catch {
    return resolve(folder, written);
  }
}

/** As a user would name it from where he is. */
const show = (path: string) => relative(process.cwd(), path) || path;

/** Texts in a folder and below, the nearest first; links to folders are not followed. What cannot be read is passed over. */
function list(root: string): string[] {
  const found: string[] = [];
  let folders = [root];
  for (let depth = 0; depth <= limits.depth && folders.length > 0; depth++) {
    const below: string[] = [];
    for (const folder of folders) {
      for (const entry of entries(folder)) {
        if (found.length >= limits.names) return found;
        const path = join(folder, entry.name);
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        if (entry.isDirectory()) below.push(path);
        else if (/\.(?:md|markdown|txt)$/i.test(entry.name)) found.push(path);
      }
    }
    folders = below;
  }
  return found;
}

/** Beside 2024年 the folders that are named after 2023; of 2024年/水务 as well. */
function besides(folder: string, year: number): string[] {
  const found: string[] = [];
  for (let here = folder, i = 0; i < limits.above; here = dirname(here), i++) {
    if (!basename(here).includes(String(year))) continue;
    const beside = entries(dirname(here)).filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    for (const { name } of beside) if (name.includes(String(year - 1))) found.push(join(dirname(here), name));
  }
  return found;
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** As many as may be looked at: those named after the year first, then those named after none. */
function likely(paths: readonly string[], year: number): readonly string[] {
  if (paths.length <= limits.texts) return paths;
  const rank = (path: string) => {
    const years = basename(path).match(/20\d\d/g);
    return years ? (years.includes(String(year)) ? 0 : 2) : 1;
  };
  return paths.toSorted((a, b) => rank(a) - rank(b)).slice(0, limits.texts);
}

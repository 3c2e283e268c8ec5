import { readdirSync, type Stats, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "./command";

/** One thing to read. `name` is as the user gave it, which is also its path; `error`: it cannot be had. */
export interface Input {
  readonly name: string;
  readonly stdin?: boolean;
  readonly error?: unknown;
}

const textFile = /^[^.].*\.(?:md|markdown|txt)$/is;
/** What reports come as, and nothing here reads. */
const otherDocument = /^[^.~].*\.(?:docx?|wps|rtf|pdf|ofd)$/is;
const glob = /[*?{}[\]!()]/;

/** Files, folders, globs and `-` to single files, each once, found one by one as they are asked for. */
export function* expand(args: readonly string[], stdinName: string): Generator<Input> {
  const seen = new Set<string>();
  for (const arg of args) {
    for (const input of arg === "-" ? [{ name: stdinName, stdin: true }] : find(arg)) {
      const key = input.stdin ? "-" : resolve(input.name);
      if (!seen.has(key)) yield input;
      seen.add(key);
    }
  }
}

/** Word files and the like in the folders among the arguments, which `expand` passes over. */
export function* otherDocuments(args: readonly string[]): Generator<string> {
  for (const arg of args)
    if (statSync(arg, { throwIfNoEntry: false })?.isDirectory())
      for (const { name, error } of walk(arg, otherDocument)) if (!error) yield name;
}

function* find(arg: string): Generator<Input> {
  let stat: Stats | undefined;
  try {
    stat = statSync(arg, { throwIfNoEntry: false });
  } catch (error) {
    yield { name: arg, error };
    return;
  }
  if (stat?.isDirectory()) yield* some(arg, walk(arg, textFile), "这个文件夹里没有 .md 或 .txt 文件。请检查路径");
  else if (stat || !glob.test(arg)) yield { name: arg };
  else yield* some(arg, matches(arg), "没有文件与它相符。请检查写法，并给它加上引号");
}

/** Where a folder or pattern brings nothing, the user has asked for something else than he gets. */
function* some(arg: string, inputs: Iterable<Input>, otherwise: string): Generator<Input> {
  let none = true;
  for (const input of inputs) {
    none = false;
    yield input;
  }
  if (none) yield { name: arg, error: new InputError(otherwise) };
}

function* matches(pattern: string): Generator<Input> {
  const { find } = require("./glob.js") as typeof import("./glob");
  for (const name of find(pattern)) yield { name };
}

/** Files below a folder, by name; links to folders are not followed, so there are no cycles. */
function* walk(folder: string, wanted: RegExp): Generator<Input> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = join(folder, entry.name);
      if (!entry.isDirectory()) {
        if (wanted.test(entry.name)) yield { name };
      } else if (!entry.name.startsWith(".") && entry.name !== "node_modules") yield* walk(name, wanted);
    }
  } catch (error) {
    yield { name: folder, error };
  }
}

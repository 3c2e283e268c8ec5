import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Language } from "../core";
import { InputError } from "./command";
import { type Decoded, encodeLike } from "./encoding";
import type { Input } from "./inputs";
import { print, readStandardInput } from "./output";

export interface Document {
  readonly name: string;
  readonly stdin: boolean;
  readonly bytes: Buffer;
  readonly language: Language;
}

/** @throws the file system's error, or the input's own. */
export function read({ name, stdin = false, error }: Input): Document {
  if (error) throw error;
  const bytes = stdin ? readStandardInput() : readFileSync(name);
  return { name, stdin, bytes, language: languageOf(name) };
}

/** Standard input without a name counts as Markdown, which plain text is as well: `zhibi new … | zhibi lint -`. */
export const languageOf = (name: string): Language => (/^-$|\.(?:md|markdown)$/i.test(name) ? "markdown" : "plaintext");

/** Puts a repaired text where it came from, in its own encoding. Nothing is touched where nothing has changed. */
export function writeBack({ name, stdin, bytes }: Document, decoded: Decoded, text: string): void {
  const changed = text !== decoded.text;
  if (stdin) print(changed ? encodeLike(text, decoded, bytes) : bytes);
  else if (changed) replace(name, encodeLike(text, decoded, bytes));
}

/**
 * All or nothing: a new file beside the old one takes its place once it is complete; where there is none, one is made.
 * Links are followed, the mode is kept. @throws the file system's error, with the old file as it was.
 */
export function replace(path: string, bytes: Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw new InputError("这不是普通文件，不能写回");
  if (stat) accessSync(target, constants.W_OK); // a rename would not mind that the file is read-only
  const temporary = join(dirname(target), `.zhibi-${process.pid}-${Date.now().toString(36)}.tmp`);
  const file = openSync(temporary, "wx", stat?.mode);
  try {
    try {
      writeFileSync(file, bytes);
      if (stat) fchmodSync(file, stat.mode);
      if (stat && process.getuid?.() === 0) fchownSync(file, stat.uid, stat.gid);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

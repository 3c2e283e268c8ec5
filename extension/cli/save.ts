import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { type ExitCode, InputError, reason } from "./command";
import { replace } from "./documents";
import { printError } from "./output";

/** Writes a file that the user has asked for; one that is there already only by force, and then all or nothing. */
export function save(file: string, content: string | Uint8Array, force: boolean): ExitCode {
  try {
    create(file, content, force);
    return 0;
  } catch (error) {
    const hint =
      (error as NodeJS.ErrnoException).code === "EEXIST" ? "，没有改动它。请换一个文件名，或用 --force 覆盖" : "";
    printError(`zhibi: ${file}：${whyNotWritten(error)}${hint}。\n`);
    return 2;
  }
}

/** Why a file could not be written: what is missing then is not the file but its folder. */
export function whyNotWritten(error: unknown): string {
  const missing = (error as NodeJS.ErrnoException | null)?.code === "ENOENT";
  return missing ? "要写到的文件夹不存在。请先建好这个文件夹，或者写到别处" : reason(error);
}

/** What is made from a file never goes over that file, `--force` or not. @throws InputError */
export function keepSource(output: string | undefined, source: string): void {
  if (output === undefined || output === "-" || source === "-" || !existsSync(output) || !existsSync(source)) return;
  if (realpathSync(output) === realpathSync(source)) throw new InputError("不能写到原来的文件上。请换一个文件名");
}

/** A draft is Markdown: a name that Word, WPS or Excel would open is a mistake. @throws InputError */
export function requireTextName(output: string | undefined): void {
  if (/\.(?:docx?|wps|xlsx?|et|pdf|ofd)$/i.test(output ?? ""))
    throw new InputError(
      `${output}：写出的是 Markdown 文本，文件名要以 .md 结尾。要 Word 文件，写好后用 zhibi export 导出`,
    );
}

function create(file: string, content: string | Uint8Array, force: boolean): void {
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch (error) {
    if (!force || (error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    replace(file, Buffer.from(content as Uint8Array));
  }
}

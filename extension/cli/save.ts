import { writeFileSync } from "node:fs";
import { type ExitCode, reason } from "./command";
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
    printError(`zhibi: ${file}：${reason(error)}${hint}。\n`);
    return 2;
  }
}

function create(file: string, content: string | Uint8Array, force: boolean): void {
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch (error) {
    if (!force || (error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    replace(file, Buffer.from(content as Uint8Array));
  }
}

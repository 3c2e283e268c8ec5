import { accessSync, constants, existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { InputError, reason } from "../command";
import { replace } from "../documents";

/** Before all the work: can the result be written there? @throws InputError saying why not. */
export function checkTarget(path: string): void {
  try {
    if (!existsSync(path)) accessSync(dirname(path), constants.W_OK);
    else if (!statSync(path).isFile()) throw new InputError("这不是普通文件");
    else accessSync(path, constants.W_OK);
  } catch (error) {
    throw new InputError(`不能写到 ${path}：${reason(error)}`);
  }
}

/**
 * The old file stands until the new one is complete. Where it cannot be replaced after all (it is open in Excel), the
 * result goes beside it rather than being lost. @returns where it is; @throws the file system's error.
 */
export function save(path: string, bytes: Uint8Array): { readonly path: string; readonly problem: string | null } {
  try {
    replace(path, bytes);
    return { path, problem: null };
  } catch (error) {
    const ending = extname(path);
    const beside = `${path.slice(0, path.length - ending.length)}.${Date.now().toString(36)}${ending}`;
    writeFileSync(beside, bytes, { flag: "wx" });
    return { path: beside, problem: reason(error) };
  }
}

import * as vscode from "vscode";
import { messageOf } from "./explain";
import { nameOf } from "./files";

/**
 * Writes a file that was asked for. One that cannot be written stays as it was.
 * @param program where the person may have it open
 */
export async function save(target: vscode.Uri, bytes: Uint8Array, program: string): Promise<void> {
  try {
    await replace(target, bytes);
  } catch (error) {
    throw new Error(
      `没有能写入“${nameOf(target)}”，原来的文件没有改动。请看它是不是正在 ${program} 中打开、所在文件夹能不能写，再导出一次。（${messageOf(error)}）`,
    );
  }
}

/**
 * The new file is whole before the old one is touched, and the old one is kept until the new one is in its place. By
 * moves onto free names only: `rename` with `overwrite` deletes what is there before it moves.
 */
async function replace(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = (what: string) => vscode.Uri.joinPath(target, "..", `.zhibi-${what}-${crypto.randomUUID()}.tmp`);
  const [fresh, old] = [beside("new"), beside("old")];
  const there = await fs.stat(target).then(undefined, () => undefined);
  if (there && there.type & vscode.FileType.Directory) throw new Error("已经有叫这个名字的文件夹");
  try {
    await fs.writeFile(fresh, bytes);
    if (there) await fs.rename(target, old);
    try {
      await fs.rename(fresh, target);
    } catch (error) {
      if (there) await fs.rename(old, target);
      throw error;
    }
  } catch (error) {
    await fs.delete(fresh).then(undefined, () => undefined);
    throw error;
  }
  if (there) await fs.delete(old);
}

import * as vscode from "vscode";
import { messageOf } from "../explain";
import { baseFolder, nameOf } from "../files";
import type { Server } from "../server";

type Format = "xlsx" | "csv";

const filters: Record<Format, { [name: string]: string[] }> = {
  xlsx: { "Excel 工作簿": ["xlsx"] },
  csv: { "CSV（逗号分隔）": ["csv"] },
};

/** 导出数据表: asks where to, then writes. A file that cannot be written stays as it was. */
export async function exportMetrics(
  server: Server,
  document: vscode.TextDocument,
  format: Format,
  given?: vscode.Uri,
): Promise<void> {
  const target = given ?? (await askTarget(document, format));
  if (!target) return;
  const file = await server.request("zhibi/exportMetrics", { uri: String(document.uri), format });
  if (!file) throw new Error("这份文件没有被认作报告，没有可以导出的数据。");
  const bytes = Uint8Array.from(atob(file.base64), (unit) => unit.charCodeAt(0));
  const name = nameOf(target);
  try {
    await replace(target, bytes);
  } catch (error) {
    throw new Error(
      `没有能写入“${name}”，原来的文件没有改动。请看它是不是正在 Excel 中打开、所在文件夹能不能写，再导出一次。（${messageOf(error)}）`,
    );
  }
  void vscode.window.showInformationMessage(`数据表已导出到“${name}”。`);
}

async function askTarget(document: vscode.TextDocument, format: Format): Promise<vscode.Uri | undefined> {
  const folder = baseFolder(document.uri);
  const name = `${nameOf(document.uri).replace(/\.\w+$/, "")}-数据表.${format}`;
  return vscode.window.showSaveDialog({
    title: "导出数据表",
    filters: filters[format],
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
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

import * as vscode from "vscode";
import { fromBase64 } from "../../core/base64";
import { baseFolder, nameOf } from "../files";
import { save } from "../save";
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
  await save(target, fromBase64(file.base64), "Excel");
  void vscode.window.showInformationMessage(`数据表已导出到“${nameOf(target)}”。`);
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

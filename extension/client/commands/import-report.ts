import * as vscode from "vscode";
import { nameOf } from "../files";
import { openUntitled } from "../untitled";
import type { Workbench } from "./index";

/** 导入往年报告: the text of a Word document or a saved web page as a new document; the file stays as it is. */
export async function importReport({ importer }: Workbench, given?: vscode.Uri): Promise<void> {
  const file = given ?? (await ask());
  if (!file) return;
  const text = await importer.text(file);
  const name = nameOf(file);
  const stem = name.replace(/\.\w+$/, "");
  await openUntitled(vscode.Uri.joinPath(file, ".."), stem, text, /\.txt$/i.test(name) ? "txt" : "md");
}

async function ask(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: "导入往年报告",
    openLabel: "导入",
    filters: { "Word 文档、网页、文本": ["docx", "docm", "dotx", "doc", "wps", "html", "htm", "txt"] },
  });
  return chosen?.[0];
}

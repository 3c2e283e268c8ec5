import * as vscode from "vscode";
import type { RollDraft } from "../../protocol";
import { baseFolder, nameOf } from "../files";
import { pathFrom } from "./link";

/** What the draft says of where last year's report is: beside it, or seen from the folder that VS Code has open. */
export function previousOf(last: vscode.Uri): string | null {
  if (last.scheme === "untitled") return null;
  return last.scheme === "file" ? nameOf(last) : pathFrom(baseFolder(vscode.Uri.parse("untitled:draft")), last);
}

/**
 * The draft as a document that is not saved yet. Saving it puts it beside last year's report, where its `previous:`
 * looks for that; in a browser VS Code asks where.
 */
export async function openDraft(last: vscode.Uri, { text, year }: RollDraft): Promise<void> {
  const { openTextDocument } = vscode.workspace;
  if (last.scheme !== "file") {
    await vscode.window.showTextDocument(await openTextDocument({ language: "markdown", content: text }));
    return;
  }
  const document = await openTextDocument((await freeName(last, year)).with({ scheme: "untitled" }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
}

/** Last year's name with the new year, and a number where that is taken. */
async function freeName(last: vscode.Uri, year: number): Promise<vscode.Uri> {
  const stem = nameOf(last).replace(/\.\w+$/, "");
  const moved = stem.replace(String(year - 1), String(year));
  const name = moved === stem ? `${year}年-${stem}` : moved;
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(last, "..", `${name}${count > 1 ? `（${count}）` : ""}.md`);
    const open = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!open && !(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

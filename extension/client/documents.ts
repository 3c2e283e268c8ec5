import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import type { VersionedEdits } from "../protocol";

export const languages = ["markdown", "plaintext"];

/** Where a person writes; not the read-only sides of comparisons, nor output. */
export function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", "vscode-remote", "vscode-vfs", ...folders.map(({ uri }) => uri.scheme)])];
}

/** Whether Zhibi looks at this document at all. */
export function isText({ languageId, uri }: vscode.TextDocument): boolean {
  return languages.includes(languageId) && schemes().includes(uri.scheme);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function fromRange({ start, end }: vscode.Range): Range {
  const { line, character } = start;
  return { start: { line, character }, end: { line: end.line, character: end.character } };
}

/** Applies what the server has worked out for one version of a document, as one step of undo. */
export async function apply(
  document: vscode.TextDocument,
  { version, edits }: VersionedEdits,
  ...more: vscode.SnippetTextEdit[]
): Promise<void> {
  if (document.isClosed || document.version !== version) throw new Error("文字在这期间又有改动，请再试一次。");
  const edit = new vscode.WorkspaceEdit();
  const plain = edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText));
  // An insertion comes before the change of what stands at its place.
  edit.set(document.uri, [...more, ...plain]);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error("没有能写入这份文件，它可能是只读的。");
}

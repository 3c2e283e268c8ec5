import * as vscode from "vscode";

/**
 * A new document, not saved yet, in an editor at the left. Where it will be saved is known if `folder` is one of files:
 * then it has a name that is free there; else VS Code asks.
 * @param stem its name without the ending
 */
export async function openUntitled(
  folder: vscode.Uri,
  stem: string,
  text: string,
  ending: "md" | "txt" = "md",
): Promise<vscode.TextEditor> {
  const { openTextDocument } = vscode.workspace;
  if (folder.scheme !== "file") {
    const language = ending === "md" ? "markdown" : "plaintext";
    return vscode.window.showTextDocument(await openTextDocument({ language, content: text }));
  }
  const document = await openTextDocument((await freeName(folder, stem, ending)).with({ scheme: "untitled" }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
}

/** A number is added where the name is taken. */
async function freeName(folder: vscode.Uri, stem: string, ending: string): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, `${stem}${count > 1 ? `（${count}）` : ""}.${ending}`);
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

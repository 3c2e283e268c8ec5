import * as vscode from "vscode";
import { equal, test, until } from "./harness";

/** Opens a file of the test folder in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("no folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

test("opening a report activates Zhibi, and its mistake is in the Problems", async () => {
  const extension = vscode.extensions.getExtension("zhibi.zhibi");
  if (!extension) throw new Error("zhibi.zhibi is not there");
  const document = await open("报告.md");
  await until(() => extension.isActive, "zhibi.zhibi is active");
  await extension.activate(); // throws where activation failed: VS Code calls that active too
  const [problem] = await until(() => {
    const problems = vscode.languages.getDiagnostics(document.uri);
    return problems.length > 0 && problems;
  }, "a problem is shown");
  equal(document.getText(problem?.range), "二是是", "the text marked");
});

import * as vscode from "vscode";
import { fromRange, isText } from "./documents";
import type { Server } from "./server";

/** UTF-16 units; less than that is quickly put right by hand. */
const large = 200;
/** VS Code tells of a change first, and then that the document is dirty: on a busy machine so much later at most; ms. */
const late = 2000;

/** Offers 整理粘贴文本, once for each document, when a larger text with residue is pasted into a report. */
export function watchPasting(server: Server): vscode.Disposable {
  const offered = new Set<string>();
  const offer = async (
    document: vscode.TextDocument,
    { range, rangeOffset, text }: vscode.TextDocumentContentChangeEvent,
  ) => {
    const uri = document.uri.toString();
    const { version } = document;
    const pasted = new vscode.Range(range.start, document.positionAt(rangeOffset + text.length));
    // First the server hears of the change itself.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!(await server.request("zhibi/isUnclean", { uri, range: fromRange(pasted) }))) return;
    // A file that has been read again from the disk stays as it is there.
    if (!(await becomesDirty(document)) || offered.has(uri)) return;
    offered.add(uri);
    const clean = "整理";
    const chosen = await vscode.window.showInformationMessage(
      "粘贴进来的文字带有网页或 Word 的痕迹，如网页附带的信息、半角标点、多余的空格。要整理吗？改动会先给您看。",
      clean,
      "不用",
    );
    if (chosen !== clean) return;
    await vscode.window.showTextDocument(document);
    // Where the text has moved on, nobody knows any more what was pasted.
    await vscode.commands.executeCommand("zhibi.cleanPaste", { range: document.version === version ? pasted : null });
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const [change] = contentChanges;
      if (contentChanges.length !== 1 || !change || change.text.length < large || reason !== undefined) return;
      if (!isText(document) || offered.has(document.uri.toString())) return;
      // An offer that fails is none: what is wrong with the server, it says itself.
      offer(document, change).catch(() => undefined);
    }),
    // The names of unsaved documents come again for others.
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => isUntitled && offered.delete(uri.toString())),
  );
}

function becomesDirty(document: vscode.TextDocument): Promise<boolean> {
  if (document.isDirty) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = () => {
      changes.dispose();
      clearTimeout(timer);
      resolve(document.isDirty);
    };
    const timer = setTimeout(done, late);
    const changes = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && document.isDirty) done();
    });
  });
}

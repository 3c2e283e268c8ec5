/** What the suites do with editors, in words of a user. Works in every extension host. */
import * as vscode from "vscode";
import { until } from "./harness";

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error("no folder is open");
  return first.uri;
}

export const uriOf = (name: string) => vscode.Uri.joinPath(folder(), name);

/** Writes a file into the open folder. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return uriOf(name);
}

/** Writes a file and opens it in an editor. `|` marks where the cursor stands, if it is there. */
export async function edit(name: string, marked: string): Promise<vscode.TextEditor> {
  const at = marked.indexOf("|");
  await write(name, marked.replace("|", ""));
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(Math.max(at, 0));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** The Problems of a document by Zhibi, as rule ids. */
export function problems({ uri }: vscode.TextDocument): string[] {
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "执笔");
  // A code that leads to a page is an object.
  return own.map(({ code }) => String(typeof code === "object" ? code.value : code));
}

export async function untilProblems(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  const reached = () => JSON.stringify(problems(document)) === JSON.stringify(expected);
  await until(reached, `the Problems are ${JSON.stringify(expected)}`).catch((error: Error) => {
    throw new Error(`${error.message}; they are ${JSON.stringify(problems(document))}`);
  });
}

/** Puts the selection on the only occurrence of `words`. */
export function select(editor: vscode.TextEditor, words: string): vscode.Range {
  const text = editor.document.getText();
  const at = text.indexOf(words);
  if (at < 0 || text.includes(words, at + 1)) throw new Error(`not exactly once: ${words}`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
  editor.selection = new vscode.Selection(range.start, range.end);
  return range;
}

/** Closes everything and drops what was not saved. */
export async function closeAll(): Promise<void> {
  // Between two editors none is active for a moment, on a busy machine for a longer one.
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

/** Changes a setting while `body` runs. */
export async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const set = (to: unknown) => vscode.workspace.getConfiguration().update(name, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await body();
  } finally {
    await set(undefined);
  }
}

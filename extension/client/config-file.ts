import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import * as vscode from "vscode";
import { configFile, nameOf } from "./files";

const formattingOptions = { insertSpaces: true, tabSize: 2 };

/** A `.zhibi.json` that is being changed; comments and layout stay. */
export class ConfigFile {
  private constructor(
    private readonly document: vscode.TextDocument,
    private text: string,
  ) {}

  /** The one that applies to a document, made where there is none. Throws where there is no folder to make it in. */
  static async of(document: vscode.Uri): Promise<ConfigFile> {
    const file = await configFile(document);
    if (!file) throw new Error("请先把文件保存到文件夹中：这要记在同一文件夹的 .zhibi.json 里。");
    if (file.text === null) await create(file.uri, "{}\n");
    const opened = await vscode.workspace.openTextDocument(file.uri);
    return new ConfigFile(opened, opened.getText());
  }

  get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.document.uri, "..");
  }

  /** A glob that means this file only: `上报/[2024]报告.txt`. */
  globOf({ path }: vscode.Uri): string {
    const relative = path.slice(this.folder.path.length).replace(/^\//, "");
    return relative.replace(/[*?[\]{}\\]|[!+@](?=\()/g, "\\$&");
  }

  get content(): string {
    return this.text;
  }

  /** Adds to a list, which is made where there is none. */
  append(list: JSONPath, value: unknown): void {
    const changes = modify(this.text, [...list, -1], value, { isArrayInsertion: true, formattingOptions });
    this.text = applyEdits(this.text, changes);
  }

  /** Objects on the way are made where there are none. */
  set(path: JSONPath, value: unknown): void {
    this.text = applyEdits(this.text, modify(this.text, path, value, { formattingOptions }));
  }

  save(): Promise<void> {
    return replace(this.document, this.text);
  }
}

/** Gives a file of Zhibi's this content, and makes it where there is none. */
export async function writeJson(uri: vscode.Uri, text: string): Promise<void> {
  await create(uri, text);
  await replace(await vscode.workspace.openTextDocument(uri), text);
}

/** Not written past the editor: it may still hold a file of this name that has been deleted. */
async function create(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
}

async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  if (!document.isDirty && document.getText() === text) return;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, text);
  await vscode.workspace.applyEdit(edit);
  if (!(await document.save()))
    throw new Error(`没有能保存“${nameOf(document.uri)}”，它可能刚被别的程序改过，请再试一次。`);
}

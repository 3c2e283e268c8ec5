import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import * as vscode from "vscode";
import { configFile } from "./files";

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
    if (file.text === null) {
      // Not written past the editor: it may still hold a file of this name that has been deleted.
      const create = new vscode.WorkspaceEdit();
      create.createFile(file.uri, { contents: new TextEncoder().encode("{}\n") });
      await vscode.workspace.applyEdit(create);
    }
    const opened = await vscode.workspace.openTextDocument(file.uri);
    return new ConfigFile(opened, opened.getText());
  }

  get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.document.uri, "..");
  }

  get content(): string {
    return this.text;
  }

  /** Adds to a list, which is made where there is none. */
  append(list: JSONPath, value: unknown): void {
    const formattingOptions = { insertSpaces: true, tabSize: 2 };
    const changes = modify(this.text, [...list, -1], value, { isArrayInsertion: true, formattingOptions });
    this.text = applyEdits(this.text, changes);
  }

  async save(): Promise<void> {
    const { document } = this;
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, whole, this.text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
}

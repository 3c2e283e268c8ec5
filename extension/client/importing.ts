import * as vscode from "vscode";
import { toBase64 } from "../core/base64";
import { languages } from "./documents";
import { explain } from "./explain";
import { nameOf } from "./files";
import type { Server } from "./server";

/** What is imported where it is dropped onto an editor. */
const documents = /\.(?:docx|html?)$/i;
const largest = 64 << 20;

/** Reads reports out of files of other programs; what was left out is told, and stands in a list of its own. */
export class Importer implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel("执笔：导入");
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.subscriptions = vscode.Disposable.from(
      this.log,
      vscode.languages.registerDocumentDropEditProvider(
        languages.map((language) => ({ language })),
        { provideDocumentDropEdits: (_document, _position, dropped) => this.dropped(dropped) },
      ),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** @throws with a Chinese message where the file is none that can be imported. */
  async text(file: vscode.Uri): Promise<string> {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > largest) throw new Error(`“${nameOf(file)}”没有导入：文件超过 64 MB，不像是报告。`);
    return this.read(nameOf(file), await vscode.workspace.fs.readFile(file));
  }

  private async read(name: string, bytes: Uint8Array): Promise<string> {
    const { text, notes, error } = await this.server.request("zhibi/import", { name, base64: toBase64(bytes) });
    if (text === null) throw new Error(`“${name}”没有导入：${error}。`);
    void this.tell(name, notes);
    return text;
  }

  private async tell(name: string, notes: readonly string[]): Promise<void> {
    this.log.appendLine(`“${name}”已导入，原来的文件没有改动。`);
    for (const note of notes) this.log.appendLine(`- ${note}`);
    const done = `“${name}”已导入，原来的文件没有改动。`;
    if (notes.length === 0) return void vscode.window.showInformationMessage(done);
    const all = `查看全部 ${notes.length} 条说明`;
    const [first] = notes;
    const chosen = await vscode.window.showWarningMessage(`${done}${first}。`, all);
    if (chosen) this.log.show(true);
  }

  /** The text of a dropped document in the place of its path; undefined leaves the drop to VS Code. */
  private async dropped(transfer: vscode.DataTransfer): Promise<vscode.DocumentDropEdit | undefined> {
    try {
      const text = await this.textOf(transfer);
      return text === null ? undefined : new vscode.DocumentDropEdit(text);
    } catch (error) {
      explain(error);
      return new vscode.DocumentDropEdit("");
    }
  }

  private async textOf(transfer: vscode.DataTransfer): Promise<string | null> {
    const list = (await transfer.get("text/uri-list")?.asString()) ?? "";
    const uri = list.split(/\r?\n/).find((line) => documents.test(line));
    if (uri) return this.text(vscode.Uri.parse(uri));
    for (const [, item] of transfer) {
      const file = item.asFile();
      if (file && documents.test(file.name)) return this.read(file.name, await file.data());
    }
    return null;
  }
}

import * as vscode from "vscode";
import type { Cleaning } from "../protocol";
import { apply } from "./documents";

const scheme = "zhibi-cleaned";
const agree = "应用";
const refuse = "取消";

interface Shown {
  readonly document: vscode.TextDocument;
  readonly cleaning: Cleaning;
  /** The virtual document with the cleaned text. */
  readonly uri: vscode.Uri;
}

/**
 * What 整理粘贴文本 would change, beside the text as it is. One at a time. A message asks whether to apply it; since
 * messages hide after a while, the editor's title has the same two buttons.
 */
export class CleaningPreview implements vscode.Disposable {
  private shown: Shown | null = null;
  private count = 0;
  private readonly provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => this.shown?.cleaning.text,
  });

  dispose(): void {
    this.provider.dispose();
  }

  async show(document: vscode.TextDocument, cleaning: Cleaning): Promise<void> {
    await this.close();
    const { path } = document.uri;
    const shown = { document, cleaning, uri: vscode.Uri.from({ scheme, path, query: String(++this.count) }) };
    this.shown = shown;
    const name = path.slice(path.lastIndexOf("/") + 1);
    await vscode.commands.executeCommand(
      "vscode.diff",
      document.uri,
      shown.uri,
      `整理粘贴文本：${name}（左为现在，右为整理后）`,
    );
    const summary = `${cleaning.summary.join("；")}。请看左右两边的对比，要应用吗？`;
    const chosen = await vscode.window.showInformationMessage(summary, agree, refuse);
    if (this.shown !== shown) return;
    if (chosen === agree) await this.apply();
    if (chosen === refuse) await this.close();
  }

  /** As one step of undo; throws where the text has changed since. */
  async apply(): Promise<void> {
    if (!this.shown) return;
    const { document, cleaning } = this.shown;
    await vscode.window.showTextDocument(document.uri, { preview: false });
    await this.close();
    await apply(document, cleaning);
  }

  /** Without changing anything. */
  async close(): Promise<void> {
    const uri = this.shown?.uri.toString();
    this.shown = null;
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri,
    );
    await vscode.window.tabGroups.close(own);
  }
}

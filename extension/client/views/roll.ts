import * as vscode from "vscode";
import type { Decisions, FromRoll, Shown, ToRoll } from "../../messages";
import type { RollDraft } from "../../protocol";
import { messageOf } from "../explain";
import { nameOf } from "../files";
import type { Server } from "../server";
import { openDraft, previousOf } from "./draft";
import { Panel } from "./panel";
import { reveal } from "./reveal";

const title = "滚动审阅";
const scheme = "zhibi-rolled";

/** 由去年报告滚动生成: the changes are gone through in a panel; nothing is written, a draft is a document to be saved. */
export class RollView implements vscode.Disposable {
  private readonly panel: Panel<ToRoll, FromRoll>;
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;
  private shown: Shown | null = null;
  private draft: RollDraft | null = null;
  /** Only the answer to the last question counts. */
  private question = 0;

  constructor(
    private readonly server: Server,
    extension: vscode.Uri,
  ) {
    const restored = (shown: Shown) => {
      this.shown = shown;
    };
    this.panel = new Panel(extension, { id: "roll", title, restored, received: (message) => this.received(message) });
    this.subscriptions = vscode.Disposable.from(
      this.panel,
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: () => this.draft?.text,
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /**
   * Opens the panel about last year's report.
   * @param latest the last year that a report can be written on
   * @returns whether it is one; otherwise nothing is opened.
   */
  async open(document: vscode.TextDocument, latest = Number.POSITIVE_INFINITY): Promise<boolean> {
    if (document.getText().includes("\ufffd")) {
      throw new Error(
        `“${nameOf(document.uri)}”里有读不出的字，多半不是 UTF-8 编码。请在右下角的编码处选“通过编码重新打开”，选 GB18030，再试一次。`,
      );
    }
    const shown = { uri: String(document.uri), name: nameOf(document.uri) };
    const draft = await this.roll(shown, {});
    if (!draft || draft.year > latest) return false;
    // Decisions on another report are not for this one: its page goes with them.
    if (this.shown?.uri !== shown.uri) this.panel.close();
    this.shown = shown;
    this.draft = draft;
    this.panel.show(true);
    this.panel.title = `${title}：${shown.name}`;
    return true;
  }

  private async received(message: FromRoll): Promise<unknown> {
    const { shown } = this;
    if (!shown || message.type === "ready") return;
    const last = vscode.Uri.parse(shown.uri);
    if (message.type === "look") {
      const { positionAt } = await vscode.workspace.openTextDocument(last);
      const { start, end } = message.span;
      return reveal(last, { start: positionAt(start), end: positionAt(end) }, { column: 1, keepFocus: true });
    }
    const draft = await this.decide(shown, message.decisions);
    if (message.type === "create" && draft) return openDraft(last, draft);
    if (message.type === "compare" && draft) return this.compare(shown, draft);
  }

  /** The draft with these decisions, here and in the page; null where newer ones have come since. */
  private async decide(shown: Shown, decisions: Decisions): Promise<RollDraft | null> {
    const question = ++this.question;
    const draft = await this.roll(shown, decisions).catch((error) => {
      this.panel.post({ type: "failed", message: messageOf(error) });
      return null;
    });
    if (!draft || question !== this.question) return null;
    this.draft = draft;
    this.panel.post({ type: "draft", shown, draft });
    this.changed.fire(this.uri(draft));
    return draft;
  }

  private async roll({ uri }: Shown, decisions: Decisions): Promise<RollDraft | null> {
    // Open, so that the server knows it.
    const last = vscode.Uri.parse(uri);
    await vscode.workspace.openTextDocument(last);
    return this.server.request("zhibi/roll", { uri, year: null, decisions, previous: previousOf(last) });
  }

  private uri({ year }: RollDraft): vscode.Uri {
    return vscode.Uri.from({ scheme, path: `/${year}年草稿.md` });
  }

  private async compare({ uri, name }: Shown, draft: RollDraft): Promise<void> {
    const label = `${name} → ${draft.year}年草稿`;
    const options = { viewColumn: vscode.ViewColumn.One, preview: false };
    await vscode.commands.executeCommand("vscode.diff", vscode.Uri.parse(uri), this.uri(draft), label, options);
  }
}

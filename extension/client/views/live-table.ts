import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import type { Common, FromTable, Reveal, Shown, ViewId } from "../../messages";
import type { ClientRequests } from "../../protocol";
import { fromRange, isText } from "../documents";
import { messageOf } from "../explain";
import { nameOf } from "../files";
import type { Server } from "../server";
import { linkPrevious } from "./link";
import { Moves } from "./moves";
import { Panel } from "./panel";
import { reveal } from "./reveal";

type Method = "zhibi/metrics" | "zhibi/promises" | "zhibi/print";
type Table<M extends Method> = NonNullable<ClientRequests[M]["result"]>;

/**
 * A panel about the report that is being written, with a table or its pages: it follows the text, and the editor to another report.
 * What becomes active and is no report leaves it as it is.
 */
export class LiveTable<M extends Method, From = never> implements vscode.Disposable {
  private readonly panel: Panel<unknown, From | FromTable>;
  private readonly subscriptions: vscode.Disposable;
  private shown: Shown | null = null;
  private table: Table<M> | null = null;
  /** What has been done to the text since the table that a page may still show. */
  private readonly moves = new Moves();
  private asking = false;
  private again = false;

  constructor(
    private readonly server: Server,
    extension: vscode.Uri,
    private readonly options: {
      readonly id: ViewId;
      readonly title: string;
      readonly method: M;
      /** What the view asks beyond the document. */
      readonly choices?: () => Omit<ClientRequests[M]["params"], "uri">;
      /** It follows every keystroke, not only what the server says of the figures. */
      readonly eager?: true;
      /** A message that only this view has. */
      readonly received?: (message: From, document: vscode.TextDocument, table: Table<M>, moves: Moves) => unknown;
    },
  ) {
    const { id, title } = options;
    const restored = (shown: Shown) => {
      this.shown = shown;
    };
    this.panel = new Panel(extension, { id, title, restored, received: (message) => this.received(message) });
    this.subscriptions = vscode.Disposable.from(
      this.panel,
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor.document)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.tellCursor(textEditor)),
      server.onFiguresChanged(({ uri, onlyText }) => {
        if (!(onlyText && options.eager)) this.changed(uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const uri = String(document.uri);
        if (uri === this.shown?.uri) this.moves.add(document.version, contentChanges);
        // After the language client, which hears the same event, has told the server of it.
        if (options.eager) setTimeout(() => this.changed(uri));
      }),
    );
  }

  /** Opens the panel about this document. @returns whether it is a report; otherwise nothing is opened. */
  async open(document: vscode.TextDocument): Promise<boolean> {
    const table = await this.ask(document.uri);
    if (!table) return false;
    this.panel.show();
    this.accept(document.uri, table);
    return true;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async follow(document: vscode.TextDocument): Promise<void> {
    if (!this.panel.isOpen || !isText(document)) return;
    // Who looks something up in last year's report still works on this year's.
    if (String(document.uri) === this.linked) return;
    const table = await this.ask(document.uri).catch(() => null);
    if (table && vscode.window.activeTextEditor?.document === document) this.accept(document.uri, table);
  }

  private changed(uri: string): void {
    if (this.panel.isOpen && uri === this.shown?.uri) void this.refresh();
  }

  /** One question at a time; changes while it is on its way are asked about when it is answered. */
  async refresh(): Promise<void> {
    this.again = this.asking;
    if (this.asking || !this.shown) return;
    this.asking = true;
    const uri = vscode.Uri.parse(this.shown.uri);
    try {
      const table = await this.ask(uri);
      if (table && this.shown?.uri === String(uri)) this.accept(uri, table);
    } catch (error) {
      this.panel.post({ type: "failed", message: messageOf(error) });
    } finally {
      this.asking = false;
    }
    if (this.again) await this.refresh();
  }

  private async ask(uri: vscode.Uri): Promise<Table<M> | null> {
    await documentOf(uri);
    const params = { uri: String(uri), ...this.options.choices?.() } as ClientRequests[M]["params"];
    return this.server.request(this.options.method, params) as Promise<Table<M> | null>;
  }

  private accept(uri: vscode.Uri, table: Table<M>): void {
    const name = nameOf(uri);
    // The page has the last table until this one has arrived.
    if (this.table && this.shown?.uri === String(uri)) this.moves.forget(this.table.version);
    else this.moves.clear();
    this.shown = { uri: String(uri), name };
    this.table = table;
    this.panel.title = `${this.options.title}：${name}`;
    this.panel.post({ type: "table", shown: this.shown, table });
    const editor = vscode.window.visibleTextEditors.find(({ document }) => String(document.uri) === String(uri));
    if (editor) this.tellCursor(editor);
  }

  /** Where last year's report is, if the view knows. */
  private get linked(): string | null {
    return this.table && "linked" in this.table ? this.table.linked.uri : null;
  }

  private tellCursor({ document, selection }: vscode.TextEditor): void {
    if (String(document.uri) === this.shown?.uri) {
      this.panel.post({ type: "cursor", version: document.version, position: fromRange(selection).start });
    }
  }

  private async received(message: From | FromTable | Common): Promise<unknown> {
    const { shown, table } = this;
    if (!shown) return;
    const uri = vscode.Uri.parse(shown.uri);
    const known = message as FromTable;
    switch (known.type) {
      case "ready":
        return table ? this.accept(uri, table) : this.refresh();
      case "link":
        return linkPrevious(this.server, await documentOf(uri));
      case "openPrevious":
        return this.revealPrevious(null, false);
      case "reveal":
        if (known.side === "previous") return this.revealPrevious(known.range, known.keepFocus);
        return this.revealCurrent(uri, known);
      default:
        if (table) return this.options.received?.(message as From, await documentOf(uri), table, this.moves);
    }
  }

  private revealCurrent(uri: vscode.Uri, { range, version, keepFocus }: Reveal): Promise<unknown> {
    return reveal(uri, this.moves.range(range, version), { column: vscode.ViewColumn.One, keepFocus });
  }

  private async revealPrevious(range: Range | null, keepFocus: boolean): Promise<void> {
    if (this.linked)
      await reveal(vscode.Uri.parse(this.linked), range, { column: vscode.ViewColumn.Beside, keepFocus });
  }
}

/** Open, so that the server knows it, whether an editor shows it or not. */
async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((document) => String(document.uri) === String(uri));
  if (open) return open;
  if (uri.scheme === "untitled") throw new Error("这份没有保存的文件已经关闭。");
  return vscode.workspace.openTextDocument(uri);
}

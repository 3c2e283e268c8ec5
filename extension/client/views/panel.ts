import * as vscode from "vscode";
import type { Common, Failed, Shown, ViewId } from "../../messages";
import { explain } from "../explain";
import { page } from "./page";

export interface PanelOptions<From> {
  readonly id: ViewId;
  readonly title: string;
  readonly received: (message: From | Common) => unknown;
  /** VS Code has brought a panel back from the last session; `shown` is what it was about. */
  readonly restored: (shown: Shown) => void;
}

/** One webview panel beside the editor, made when it is first asked for. `To`, `From`: see messages.ts. */
export class Panel<To, From> implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly type: string;
  private readonly serializer: vscode.Disposable;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly options: PanelOptions<From>,
  ) {
    this.type = `zhibi.${options.id}`;
    this.serializer = vscode.window.registerWebviewPanelSerializer(this.type, {
      deserializeWebviewPanel: async (panel, state: { shown?: Shown } | undefined) => {
        if (!state?.shown || this.panel) return panel.dispose();
        options.restored(state.shown);
        this.adopt(panel);
      },
    });
  }

  get isOpen(): boolean {
    return Boolean(this.panel);
  }

  /** A panel that is there already gets the keyboard; a new one only where it is asked for. */
  show(focus = false): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !focus };
    this.adopt(vscode.window.createWebviewPanel(this.type, this.options.title, beside));
  }

  close(): void {
    this.panel?.dispose();
  }

  set title(title: string) {
    if (this.panel) this.panel.title = title;
  }

  /** A page that is not there, or hidden, asks by itself when it is back (`ready`). */
  post(message: To | Failed): void {
    void this.panel?.webview.postMessage(message);
  }

  dispose(): void {
    this.serializer.dispose();
    this.panel?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const { webview } = panel;
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    webview.onDidReceiveMessage(async (message: From | Common) => {
      try {
        await this.options.received(message);
      } catch (error) {
        explain(error);
      }
    });
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extension, "dist", "views")],
    };
    webview.html = page(webview, this.extension, this.options.id);
  }
}

import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from "vscode-languageclient";
import type { ClientNotifications, ClientRequests, ServerNotifications, Settings, Status } from "../protocol";
import { languages, schemes } from "./documents";
import { surroundings } from "./files";
import { previousFiles } from "./previous";

/** The language server, as the rest of the client sees it. */
export class Server implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private started = false;
  private failed = false;
  private readonly figuresChanged = new vscode.EventEmitter<ServerNotifications["zhibi/figuresChanged"]>();
  /** Of a document about which a view has asked. */
  readonly onFiguresChanged = this.figuresChanged.event;

  constructor(
    create: (options: LanguageClientOptions) => BaseLanguageClient,
    settings: () => Settings,
    private readonly onStatus: (status: Status) => void,
  ) {
    this.client = create({
      documentSelector: [
        ...languages.flatMap((language) => schemes().map((scheme) => ({ language, scheme }))),
        { pattern: "**/.zhibi.json" },
        { pattern: "**/.zhibi/templates/*/type.json" },
      ],
      initializationOptions: settings,
      initializationFailedHandler: () => false,
      errorHandler: this.restarting(),
    });
    // The library's own messages are English and one for each failure; they stay in the log.
    const log = this.client.error.bind(this.client);
    this.client.error = (message, data) => log(message, data, false);
    this.client.onRequest("zhibi/surroundings", ({ uri }: { uri: string }) => surroundings(vscode.Uri.parse(uri)));
    this.client.onRequest("zhibi/previous", previousFiles);
    this.client.onNotification("zhibi/status", (status: Status) => this.onStatus(status));
    this.client.onNotification("zhibi/figuresChanged", (change) => this.figuresChanged.fire(change));
  }

  async start(): Promise<void> {
    try {
      await this.client.start();
      this.started = true;
    } catch (error) {
      await this.fail(error);
    }
  }

  dispose(): void {
    this.figuresChanged.dispose();
    if (this.client.isRunning()) void this.client.dispose();
  }

  /** Waits for the server where it is still starting. */
  async request<K extends keyof ClientRequests>(
    method: K,
    params: ClientRequests[K]["params"],
  ): Promise<ClientRequests[K]["result"]> {
    if (this.failed) throw new Error("执笔的语言服务没有启动，请重新加载窗口后再试。");
    return this.client.sendRequest(method, params);
  }

  notify<K extends keyof ClientNotifications>(method: K, params: ClientNotifications[K]): void {
    if (this.client.isRunning()) void this.client.sendNotification(method, params);
  }

  /** Starts a server that has worked again after a crash, at most three times in a session. */
  private restarting(): ErrorHandler {
    let crashes = 0;
    return {
      error: (error) => {
        // A worker that cannot be loaded says only this: its start neither fails nor ends.
        if (!this.started) void this.fail(error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        crashes++;
        if (this.started && crashes <= 3) return { action: CloseAction.Restart, handled: true };
        void this.fail("语言服务已经退出");
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private async fail(error: unknown): Promise<void> {
    if (this.failed) return;
    this.failed = true;
    this.client.error("执笔的语言服务没有启动。", error);
    const reload = "重新加载窗口";
    const log = "查看日志";
    const chosen = await vscode.window.showErrorMessage(
      "执笔的语言服务没有启动，检查和修复暂不可用，您的文件不受影响。请重新加载窗口；如果仍不行，请重新安装“执笔”扩展。",
      reload,
      log,
    );
    if (chosen === reload) await vscode.commands.executeCommand("workbench.action.reloadWindow");
    if (chosen === log) this.client.outputChannel.show();
  }
}

import * as vscode from "vscode";
import type { Status } from "../protocol";
import { isText } from "./documents";
import type { UserSettings } from "./settings";

const setContext = (key: string, value: boolean) => vscode.commands.executeCommand("setContext", key, value);

/** The status bar: which report this is and how it stands; a click pauses or resumes. Also the context keys. */
export class StatusBar implements vscode.Disposable {
  private readonly known = new Map<string, Status>();
  private readonly item = vscode.window.createStatusBarItem("zhibi.status", vscode.StatusBarAlignment.Right, 100);
  private readonly changed = new vscode.EventEmitter<void>();
  /** The active editor or what is known of its document. */
  readonly onDidChange = this.changed.event;
  private readonly disposables: readonly vscode.Disposable[];

  constructor(private readonly settings: UserSettings) {
    this.item.name = "执笔";
    this.disposables = [
      this.item,
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      // A document that gets another language is closed and opened again.
      vscode.workspace.onDidOpenTextDocument(() => this.show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(document.uri.toString())),
      settings.onDidChange(() => this.show()),
    ];
    this.show();
  }

  update(status: Status): void {
    this.known.set(status.uri, status);
    this.show();
  }

  /** Whether the document of the active editor is a report. */
  get isReport(): boolean {
    return Boolean(this.active?.type);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private get active(): Status | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.known.get(document.uri.toString());
  }

  private show(): void {
    const { item, active } = this;
    const { paused } = this.settings;
    void setContext("zhibi.isReport", this.isReport);
    void setContext("zhibi.paused", paused);
    this.changed.fire();
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isText(document)) {
      item.hide();
      return;
    }
    item.text = paused ? "$(debug-pause) 执笔已暂停" : active?.type ? reportText(active) : "$(book) 执笔";
    item.command = paused ? "zhibi.resume" : active?.type ? "zhibi.pause" : "zhibi.setReportType";
    item.tooltip = tooltip(active, paused);
    item.accessibilityInformation = { label: `执笔：${active?.type?.title ?? "这份文件不是报告"}` };
    item.show();
  }
}

function reportText({ type, counts }: Status): string {
  const title = `$(book) ${type?.title}`;
  if (!counts) return title;
  const { error, warning } = counts;
  return error + warning === 0 ? `${title} $(check)` : `${title} $(error) ${error} $(warning) ${warning}`;
}

function tooltip(status: Status | undefined, paused: boolean): vscode.MarkdownString {
  const type = status?.type;
  const lines = [`**执笔** ${type ? `报告类型：${type.title}` : "这份文件没有被认作报告，不作检查。"}`];
  if (paused) lines.push("检查已暂停，单击恢复。");
  else if (type) {
    const { error, warning, info, hint } = status.counts ?? { error: 0, warning: 0, info: 0, hint: 0 };
    lines.push(
      status.counts ? `错误 ${error}，警告 ${warning}，提示 ${info + hint}。` : "还没有检查，请用“体检”命令。",
    );
    lines.push("单击暂停检查。");
  } else lines.push("如果它是报告，请单击设定报告类型。");
  const commands = ["zhibi.check", "zhibi.fixAll", "zhibi.insertSection", "zhibi.setReportType"];
  if (type) {
    lines.push(
      "[体检](command:zhibi.check) · [修复](command:zhibi.fixAll) · [插入章节](command:zhibi.insertSection) · [设为报告类型](command:zhibi.setReportType)",
    );
  }
  const text = new vscode.MarkdownString(lines.join("\n\n"), true);
  text.isTrusted = { enabledCommands: commands };
  return text;
}

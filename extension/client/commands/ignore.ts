import * as vscode from "vscode";
import type { IgnoreTarget } from "../../protocol";
import { ConfigFile } from "../config-file";

/** Asks why a finding is no mistake, and writes that down where editor and command line read it. */
export async function ignore(target: IgnoreTarget & { reason?: string }): Promise<void> {
  const reason = target.reason ?? (await askReason(target.title));
  if (!reason) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
  if (document.languageId === "markdown") await addComment(document, target, reason);
  else await addToConfig(document, target, reason);
}

async function askReason(title: string): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: `忽略“${title}”`,
    prompt: "为什么这里没有问题？理由会和文件一起保存，供以后的人查看。",
    validateInput: (text) => {
      if (!text.trim()) return "请写明理由。";
      return text.includes("--") ? "理由中不能有连续的两个短横线。" : null;
    },
  });
  return reason?.trim();
}

async function addComment(document: vscode.TextDocument, { rule, line }: IgnoreTarget, reason: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), `<!-- zhibi-ignore-next ${rule}: ${reason} -->\n`);
  await vscode.workspace.applyEdit(edit);
}

async function addToConfig(document: vscode.TextDocument, target: IgnoreTarget, reason: string): Promise<void> {
  const file = await ConfigFile.of(document.uri);
  const entry = {
    rule: target.rule,
    ...(document.isUntitled ? {} : { file: file.globOf(document.uri) }),
    ...(target.text && { text: target.text }),
    reason,
  };
  file.append(["ignore"], entry);
  await file.save();
}

import * as vscode from "vscode";
import { apply } from "../documents";
import type { EditorCommand } from "./index";
import { notAReport } from "./not-a-report";

/** 修复可安全修复的问题. */
export const fixAll: EditorCommand<undefined> = async ({ server }, { document }) => {
  const answer = await server.request("zhibi/fixAll", { uri: document.uri.toString() });
  if (!answer) return notAReport();
  if (answer.edits.length) await apply(document, answer);
  const done = answer.fixed ? `已修复 ${answer.fixed} 处。` : "没有可以安全修复的问题。";
  const show = "查看";
  const chosen = answer.left
    ? await vscode.window.showInformationMessage(`${done}还有 ${answer.left} 处需要您决定。`, show)
    : await vscode.window.showInformationMessage(done);
  if (chosen === show) await vscode.commands.executeCommand("zhibi.check");
};

import * as vscode from "vscode";

/** Says so, and offers the way out. */
export async function notAReport(): Promise<void> {
  const set = "设为报告类型…";
  const chosen = await vscode.window.showInformationMessage(
    "这份文件没有被认作报告，所以没有检查。如果它是报告，请设定报告类型。",
    set,
  );
  if (chosen) await vscode.commands.executeCommand("zhibi.setReportType");
}

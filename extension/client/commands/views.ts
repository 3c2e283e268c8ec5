import * as vscode from "vscode";
import { isText } from "../documents";
import { exportMetrics } from "../views/export";
import type { metricsView } from "../views/metrics";
import type { previewView } from "../views/preview";
import type { promisesView } from "../views/promises";
import type { RollView } from "../views/roll";
import type { EditorCommand, Workbench } from "./index";
import { yearToReport } from "./new-report";
import { notAReport } from "./not-a-report";

export interface Views {
  readonly metrics: ReturnType<typeof metricsView>;
  readonly promises: ReturnType<typeof promisesView>;
  readonly roll: RollView;
  readonly preview: ReturnType<typeof previewView>;
}

/** 数据表、承诺对照、公文预览 of the report in the editor. */
export async function show(
  view: Views["metrics" | "promises" | "preview"],
  { document }: vscode.TextEditor,
): Promise<void> {
  if (!(await view.open(document))) await notAReport();
}

/** 导出数据表: asks for the format, then for the place. */
export const exportTable: EditorCommand<{ format?: "xlsx" | "csv"; to?: vscode.Uri }> = async (
  { server },
  { document },
  given,
) => {
  const items = [
    { label: "Excel 工作簿", description: ".xlsx", format: "xlsx" as const },
    { label: "CSV", description: ".csv，逗号分隔的文字", format: "csv" as const },
  ];
  const format = given?.format ?? (await vscode.window.showQuickPick(items, { title: "导出数据表" }))?.format;
  if (format) await exportMetrics(server, document, format, given?.to);
};

/** 由去年报告滚动生成: from the report in the editor, if it is of an earlier year, else from a file that is asked for. */
export async function rollForward({ views }: Workbench, given?: vscode.Uri): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  if (!given && active && isText(active) && (await views.roll.open(active, yearToReport()))) return;
  const [file] = given ? [given] : ((await ask()) ?? []);
  if (!file) return;
  if (!(await views.roll.open(await vscode.workspace.openTextDocument(file)))) await notAReport();
}

function ask(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: "由去年报告滚动生成：选去年的报告",
    openLabel: "由它生成",
    filters: { "报告（Markdown、纯文本）": ["md", "markdown", "txt"] },
  });
}

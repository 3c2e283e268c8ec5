import * as vscode from "vscode";
import type { TypeChoice } from "../../protocol";
import type { Workbench } from "./index";

interface Given {
  readonly type?: string;
  readonly organ?: string;
  readonly year?: number;
}

const title = "新建年度报告";
const organKey = "organ";

/** 新建年度报告: asks type, organ and year, and opens a document with tab stops in its blanks. */
export async function newReport({ server, memory }: Workbench, given: Given = {}): Promise<void> {
  const uri = vscode.workspace.workspaceFolders?.[0] ? "untitled:report.md" : null;
  const type = given.type ?? (await askType(await server.request("zhibi/types", { uri })));
  if (!type) return;
  const organ = given.organ ?? (await askOrgan(memory.get(organKey, "")));
  if (!organ) return;
  const year = given.year ?? (await askYear());
  if (!year) return;
  await memory.update(organKey, organ);
  const { snippet } = await server.request("zhibi/draft", { uri, type, organ, year });
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

async function askType(types: readonly TypeChoice[]): Promise<string | undefined> {
  const items = types.map(({ id, title: label, description: detail }) => ({ id, label, detail }));
  const placeHolder = "要写哪一种报告？";
  return (await vscode.window.showQuickPick(items, { title: `${title}（1/3）`, placeHolder, matchOnDetail: true }))?.id;
}

async function askOrgan(last: string): Promise<string | undefined> {
  const organ = await vscode.window.showInputBox({
    title: `${title}（2/3）`,
    prompt: "报告机关的全称，如“某某县司法局”“某某镇人民政府”。",
    value: last,
    validateInput: (text) => (text.trim() ? null : "请填写报告机关。"),
  });
  return organ?.trim();
}

/** Reports are due in the first months of the next year; from October on the running year's is begun. */
export function yearToReport(): number {
  const today = new Date();
  return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
}

async function askYear(): Promise<number | undefined> {
  const year = await vscode.window.showInputBox({
    title: `${title}（3/3）`,
    prompt: "报告哪一年的工作？（四位数字）",
    value: String(yearToReport()),
    validateInput: (text) => (/^20\d\d$/.test(text.trim()) ? null : "请填写四位数字的年份，如 2025。"),
  });
  return year === undefined ? undefined : Number(year);
}

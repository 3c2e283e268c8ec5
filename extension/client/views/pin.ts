import * as vscode from "vscode";
import type { MetricRow, MetricTable, ShownMetric } from "../../protocol";
import { writeJson } from "../config-file";
import { matchesFile } from "../files";
import type { Server } from "../server";

/** What is done to the match of a figure: chosen by hand, declared to be none, or left to Zhibi again. */
export type PinAction = "pin" | "break" | "unpin";

type Named = { readonly subject: string; readonly unit: string };

/** 选择对应、解除对应、恢复自动: written to `.zhibi/matches.json`, which the command line reads too. */
export async function pin(
  server: Server,
  document: vscode.TextDocument,
  table: MetricTable,
  row: MetricRow,
  action: PinAction,
): Promise<void> {
  const { year } = table;
  if (year === null) throw new Error("看不出这份报告是哪一年的，所以不能记下数据的对应关系。请先在标题里写明年份。");
  const previous = action === "pin" ? await choose(table, row) : action === "break" ? null : undefined;
  if (action === "pin" && !previous) return;
  const { subject, unit } = row;
  const match = { year, subject, unit, ...(previous !== undefined && { previous }) };
  const { uri, text } = await server.request("zhibi/pin", { uri: String(document.uri), match });
  const target = uri ? vscode.Uri.parse(uri) : matchesFile(document.uri);
  if (!target) throw new Error("请先把文件保存到文件夹中：对应关系要记在同一文件夹的 .zhibi/matches.json 里。");
  await writeJson(target, text);
  void vscode.window.showInformationMessage(`${said(row, action, previous)}已记在 .zhibi/matches.json 中。`);
}

function said({ subject }: MetricRow, action: PinAction, previous: Named | null | undefined): string {
  if (action === "pin") return `“${subject}”固定与上年的“${previous?.subject}”对比，`;
  return action === "break" ? `“${subject}”不再与上年的数据对比，` : `“${subject}”恢复自动对应，`;
}

/** Figures of last year, those of the same unit and without an answer first. */
async function choose(table: MetricTable, { subject, said, unit }: MetricRow): Promise<Named | undefined> {
  const taken = table.rows.flatMap((row) =>
    row.previous ? [{ metric: row.previous, answers: `已对应“${row.subject}”` }] : [],
  );
  const free = table.unanswered.map((metric) => ({ metric, answers: "" }));
  const weight = ({ metric, answers }: { metric: ShownMetric; answers: string }) =>
    (metric.unit === unit ? 0 : 2) + (answers ? 1 : 0);
  const items = [...free, ...taken]
    .sort((a, b) => weight(a) - weight(b))
    .map(({ metric, answers }) => ({
      label: metric.subject,
      description: metric.said,
      detail: [metric.section, answers].filter(Boolean).join("　"),
      metric,
    }));
  if (items.length === 0) throw new Error("上年报告里没有可以对应的数据。");
  const title = `“${subject}”（${said}）与上年的哪一项对比？`;
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
    // The page that was clicked on can take the keyboard back just after the list has opened.
    ignoreFocusOut: true,
  });
  return chosen && { subject: chosen.metric.subject, unit: chosen.metric.unit };
}

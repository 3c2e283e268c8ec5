import { lastYearColumns, metricTable, toBase64, unansweredTable } from "../../core";
import type { ClientRequests } from "../../protocol";
import type { Analysis } from "../analyses";
import { matchesOf } from "./matches";

/** A bundle of its own: most people never export. */
const tables = () => require("../../core/tables") as typeof import("../../core/tables");

/** 数据表 as a file, last year's figures beside this year's; a workbook has those that nothing answers on a second sheet. */
export async function exportMetrics(
  analysis: Analysis,
  format: "xlsx" | "csv",
): Promise<ClientRequests["zhibi/exportMetrics"]["result"]> {
  const linked = (await analysis.settledLink()).previous.report !== null;
  const matches = matchesOf(analysis);
  const table = metricTable(analysis.report, linked ? lastYearColumns(matches) : []);
  const { toCsv, toXlsx } = tables();
  const bytes =
    format === "csv"
      ? new TextEncoder().encode(toCsv(table))
      : await toXlsx(linked && matches.unmatchedPrevious.length ? [table, unansweredTable(matches)] : table);
  return { base64: toBase64(bytes) };
}

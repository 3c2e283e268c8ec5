import type * as vscode from "vscode";
import type { FromMetrics, FromTable } from "../../messages";
import type { Server } from "../server";
import { exportMetrics } from "./export";
import { insertChange } from "./insert-change";
import { LiveTable } from "./live-table";
import { pin } from "./pin";

/** 数据表. */
export function metricsView(server: Server, extension: vscode.Uri) {
  return new LiveTable<"zhibi/metrics", Exclude<FromMetrics, FromTable>>(server, extension, {
    id: "metrics",
    title: "数据表",
    method: "zhibi/metrics",
    received: (message, document, table, moves) => {
      if (message.type === "export") return exportMetrics(server, document, message.format);
      if (message.type === "insert") {
        const { row, version } = message;
        return insertChange(document, { ...row, range: moves.range(row.range, version) });
      }
      return pin(server, document, table, message.row, message.type);
    },
  });
}

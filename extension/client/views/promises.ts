import type * as vscode from "vscode";
import type { Server } from "../server";
import { LiveTable } from "./live-table";

/** 承诺对照. */
export function promisesView(server: Server, extension: vscode.Uri) {
  return new LiveTable(server, extension, { id: "promises", title: "承诺对照", method: "zhibi/promises" });
}

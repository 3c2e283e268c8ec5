import * as vscode from "vscode";
import type { Profile } from "../../core";
import type { FromPreview } from "../../messages";
import type { Server } from "../server";
import { LiveTable } from "./live-table";

/** 公文预览. */
export function previewView(server: Server, extension: vscode.Uri) {
  /** Looked at for once; undefined: as the settings have it. */
  let profile: Profile | undefined;
  const view: LiveTable<"zhibi/print", FromPreview> = new LiveTable(server, extension, {
    id: "preview",
    title: "公文预览",
    method: "zhibi/print",
    eager: true,
    choices: () => (profile ? { profile } : {}),
    received: async (message, document) => {
      if (message.type === "profile") {
        ({ profile } = message);
        await view.refresh();
      } else if (message.type === "exportDocx" || message.type === "exportPdf") {
        await vscode.commands.executeCommand(`zhibi.${message.type}`, { document, profile });
      }
    },
  });
  return view;
}

import * as vscode from "vscode";
import type { Server } from "./server";

/** `zhibi-rule:/<id>.md`, to which the code of a finding leads. package.json has VS Code show it as a preview. */
export function registerRulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider("zhibi-rule", {
    provideTextDocumentContent: ({ path }) =>
      server.request("zhibi/rulePage", { rule: path.slice(1).replace(/\.md$/, "") }),
  });
}

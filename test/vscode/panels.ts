import * as vscode from "vscode";
import { closeAll } from "./editor";
import { until } from "./harness";

/** Our panels, as `metrics`, `promises`, `roll`. */
export function panels(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) =>
      input instanceof vscode.TabInputWebview ? (/zhibi\.(\w+)/.exec(input.viewType)?.[1] ?? []) : [],
    );
}

export async function closePanels(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));
  await until(() => panels().length === 0, "the panels are closed");
  await closeAll();
}

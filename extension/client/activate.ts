import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { CleaningPreview } from "./cleaning";
import { registerCommands } from "./commands";
import { watchSurroundings } from "./files";
import { Importer } from "./importing";
import { registerNumbering } from "./numbering";
import { watchPasting } from "./paste";
import { makePdf } from "./pdf";
import { watchTexts } from "./previous";
import { registerRulePages } from "./rule-pages";
import { Server } from "./server";
import { UserSettings } from "./settings";
import { StatusBar } from "./status";
import { metricsView } from "./views/metrics";
import { previewView } from "./views/preview";
import { promisesView } from "./views/promises";
import { RollView } from "./views/roll";

/** The whole client. `create` makes the connection: to a process on Node, to a worker in the browser. */
export function activateWith(
  { subscriptions, workspaceState, globalState, extensionUri }: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): void {
  void vscode.commands.executeCommand("setContext", "zhibi.makesPdf", makePdf !== undefined);
  const settings = new UserSettings(workspaceState);
  const status = new StatusBar(settings);
  const cleaning = new CleaningPreview();
  const server = new Server(
    create,
    () => settings.current,
    (changed) => status.update(changed),
  );
  const views = {
    metrics: metricsView(server, extensionUri),
    promises: promisesView(server, extensionUri),
    roll: new RollView(server, extensionUri),
    preview: previewView(server, extensionUri),
  };
  const importer = new Importer(server);
  subscriptions.push(
    ...Object.values(views),
    server,
    status,
    settings,
    cleaning,
    importer,
    settings.onDidChange(() => server.notify("zhibi/settings", settings.current)),
    watchSurroundings(() => server.notify("zhibi/surroundingsChanged", null)),
    watchTexts((uri) => server.notify("zhibi/previousChanged", { uri })),
    registerNumbering(status),
    watchPasting(server),
    registerRulePages(server),
    registerCommands({ server, settings, cleaning, views, importer, memory: globalState }),
  );
  // Commands and status bar do not wait: what needs the server waits for it by itself.
  void server.start();
}

/** The extension on the desktop and on a remote machine: the server is a process of its own. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith } from "./activate";

export function activate(context: ExtensionContext): void {
  const run = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  activateWith(context, (options) => new LanguageClient("zhibi", "执笔", { run, debug: run }, options));
}

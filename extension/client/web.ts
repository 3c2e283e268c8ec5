/** The extension in a browser: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith } from "./activate";

declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

export function activate(context: ExtensionContext): void {
  const url = Uri.joinPath(context.extensionUri, "dist/server.web.js").toString(true);
  activateWith(context, (options) => new LanguageClient("zhibi", "执笔", new Worker(url), options));
}

/** The extension in a browser: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith } from "./activate";

type Worker = ConstructorParameters<typeof LanguageClient>[2] & { postMessage(message: unknown): void };
declare const Worker: new (url: string) => Worker;

export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, "dist/").toString(true);
  activateWith(context, (options) => {
    const worker = new Worker(`${dist}server.js`);
    // The first message: where the other bundles are. A worker made of a blob cannot tell (scripts/build.mjs).
    worker.postMessage(dist);
    return new LanguageClient("zhibi", "执笔", worker, options);
  });
}

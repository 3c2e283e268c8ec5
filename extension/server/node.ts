/** The server as a process of its own, for VS Code on the desktop and on a remote machine. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { ScanMarkdown } from "../core";
import { startServer } from "./server";

startServer(createConnection(ProposedFeatures.all), {
  // A bundle of its own (scripts/build.mjs): most texts never need it.
  scanMarkdown: (text) => (require("./markdown.js") as { scanMarkdown: ScanMarkdown }).scanMarkdown(text),
});

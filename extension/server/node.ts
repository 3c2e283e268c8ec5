/** The server as a process of its own, for VS Code on the desktop and on a remote machine. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server";

startServer(createConnection(ProposedFeatures.all));

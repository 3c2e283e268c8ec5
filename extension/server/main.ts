/** The server: a process of its own on the desktop and on a remote machine, a worker in the browser. One bundle for both. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { startServer } from "./server";

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Node's channel to the parent process, as the port of a worker. Ends with the client, however that ends. */
function processPort(): Port {
  process.on("disconnect", () => process.exit());
  return {
    // A message for a client that has just gone has nobody to complain to.
    postMessage: (message: object) => process.send?.(message, undefined, undefined, () => {}),
    set onmessage(listener: (event: { data: unknown }) => void) {
      process.on("message", (data) => listener({ data }));
    },
    addEventListener: () => {},
  } as unknown as Port;
}

const inNode = typeof process === "object" && process.send !== undefined;
const port = inNode ? processPort() : (globalThis as unknown as Port);
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
);
if (inNode) connection.onExit(() => process.exit());
startServer(connection);

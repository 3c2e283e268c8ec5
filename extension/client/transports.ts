import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  BrowserMessageReader,
  BrowserMessageWriter,
  type Message,
  type MessageTransports,
} from "vscode-languageclient/browser";

/** Whether there are processes: on the desktop and on a remote machine, not in the browser. */
export const inNode = typeof process === "object" && process.versions?.node !== undefined;

/** Starts the server: a process of its own where there are processes, a worker in the browser. */
export function startServer(extension: vscode.Uri, log: (line: string) => void): MessageTransports {
  const dist = vscode.Uri.joinPath(extension, "dist/");
  return inNode ? inProcess(vscode.Uri.joinPath(dist, "server.js").fsPath, log) : inWorker(dist.toString(true));
}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (url: string) => Port & { postMessage(message: unknown): void };

function inWorker(dist: string): MessageTransports {
  const worker = new Worker(`${dist}server.js`);
  // The first message: where the other bundles are. A worker made of a blob cannot tell (scripts/build.mjs).
  worker.postMessage(dist);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** How long a server may take to end by itself. */
const patience = 2000;

function inProcess(path: string, log: (line: string) => void): MessageTransports {
  const { fork } = require("node:child_process") as typeof import("node:child_process");
  // VS Code's own program is Node when it is asked to be.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1", ELECTRON_NO_ASAR: "1" };
  const server = fork(path, [], { env, execArgv: [], silent: true });
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (text) => log(String(text).trimEnd()));
  return { reader: new ProcessReader(server), writer: new ProcessWriter(server) };
}

class ProcessReader extends AbstractMessageReader {
  constructor(private readonly server: ChildProcess) {
    super();
    server.on("error", (error) => this.fireError(error));
    server.on("exit", () => this.fireClose());
  }

  listen(callback: (message: Message) => void) {
    const listener = (message: unknown) => callback(message as Message);
    this.server.on("message", listener);
    return new vscode.Disposable(() => this.server.off("message", listener));
  }

  /** The connection is over: the server has been told, and is ended where it does not listen. */
  override dispose(): void {
    super.dispose();
    setTimeout(() => this.server.kill(), patience);
  }
}

class ProcessWriter extends AbstractMessageWriter {
  constructor(private readonly server: ChildProcess) {
    super();
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.send(message, (error) => {
        if (!error) return resolve();
        this.fireError(error, message);
        reject(error);
      });
    });
  }

  end(): void {}
}

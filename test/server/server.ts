import { fork } from "node:child_process";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { Diagnostic, PublishDiagnosticsParams, Range } from "vscode-languageserver";
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver/node";
import type { ServerRequests, Settings, Status, Surroundings } from "../../extension/protocol";
import { root } from "../support/root";

type Asked = ServerRequests["zhibi/previous"];

export const settings: Settings = {
  run: "onType",
  profile: "web",
  paused: false,
  inlayHints: false,
  types: {},
  layout: {},
};

/** The bundled server, spoken to as VS Code does: over IPC, with what the client would answer. It ends with the test. */
export class TestServer {
  private readonly child = fork(join(root, "dist/server.js"), ["--node-ipc"], { silent: true });
  private readonly connection = createProtocolConnection(
    new IPCMessageReader(this.child),
    new IPCMessageWriter(this.child),
  );
  private readonly waiting = new Set<() => void>();
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly told = new Map<string, Status>();
  private readonly versions = new Map<string, number>();
  /** What lies above every document. */
  /** Holds back what is said of the surroundings until it resolves. */
  lookingAround: Promise<void> = Promise.resolve();
  surroundings: Surroundings = { config: null, templates: [], terms: null, matches: null };

  /** How often views were told to ask again, and whether the last time was for the text alone. */
  figuresChanged = 0;
  onlyText = false;

  /** The texts of the workspace, by URI: last year's report is looked for among them. */
  readonly files = new Map<string, string>();
  /** What the server asked for last year's report, in order. */
  readonly asked: Asked["params"][] = [];
  /** Holds the answers back until it resolves. */
  reading: Promise<void> = Promise.resolve();

  static async start(t: TestContext, options: Partial<Settings> = {}): Promise<TestServer> {
    const server = new TestServer();
    t.after(() => server.stop());
    await server.request("initialize", {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { ...settings, ...options },
    });
    server.notify("initialized", {});
    return server;
  }

  private constructor() {
    const { connection } = this;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.wake();
    });
    connection.onNotification("zhibi/status", (status: Status) => {
      this.told.set(status.uri, status);
      this.wake();
    });
    connection.onNotification("zhibi/figuresChanged", ({ onlyText }: { onlyText: boolean }) => {
      this.figuresChanged++;
      this.onlyText = onlyText;
      this.wake();
    });
    connection.onRequest("zhibi/surroundings", () => this.lookingAround.then(() => this.surroundings));
    connection.onRequest("zhibi/previous", async (params: Asked["params"]) => {
      this.asked.push(params);
      await this.reading;
      return this.previous(params);
    });
    connection.listen();
  }

  private previous({ uri, path, says }: Asked["params"]): Asked["result"] {
    if (path !== null) {
      const target = new URL(path, uri).href;
      const text = this.files.get(target);
      return { files: text === undefined ? [] : [{ uri: target, text }], target, error: null };
    }
    const files = [...this.files].map(([uri, text]) => ({ uri, text }));
    return { files: files.filter(({ text }) => says.some((word) => text.includes(word))), target: null, error: null };
  }

  private stop(): void {
    this.connection.dispose();
    this.child.kill();
  }

  request<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: object | null): void {
    void this.connection.sendNotification(method, params);
  }

  /** Opens a document and waits until the server has recognised it. */
  async open(uri: string, text: string, languageId = uri.endsWith(".md") ? "markdown" : "plaintext"): Promise<void> {
    this.versions.set(uri, 1);
    this.told.delete(uri);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    await this.until(() => this.told.has(uri), `${uri} is recognised`);
  }

  /** Types `text` over a range. */
  change(uri: string, range: Range, text: string): number {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    this.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
    return version;
  }

  save(uri: string): void {
    this.notify("textDocument/didSave", { textDocument: { uri } });
  }

  close(uri: string): void {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** What the Problems view would show now. */
  problems(uri: string): readonly Diagnostic[] {
    return this.published.get(uri)?.diagnostics ?? [];
  }

  /** The version that the problems are of. */
  version(uri: string): number | undefined {
    return this.published.get(uri)?.version;
  }

  status(uri: string): Status | undefined {
    return this.told.get(uri);
  }

  /** The ids of the rules that the Problems view names. */
  rules(uri: string): (string | number | undefined)[] {
    return this.problems(uri).map(({ code }) => code);
  }

  /** Waits for a state that notifications bring about. */
  async until(reached: () => boolean, what: string): Promise<void> {
    if (reached()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`timeout: ${what}`)), 5000);
      const look = () => {
        if (!reached()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  private wake(): void {
    for (const look of [...this.waiting]) look();
  }
}

/** The range of the only occurrence of `words`. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not exactly once: ${words}`);
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) };
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: (before.at(-1) as string).length };
}

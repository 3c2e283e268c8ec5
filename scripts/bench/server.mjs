// The real language server (dist/server.js), spoken to as VS Code does: a process of its own, Node's IPC between.
import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../build.mjs";

const initializeParams = {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } },
};

/** What the server asks the client for (extension/protocol.ts): around these documents there is nothing. */
const nothing = {
  "zhibi/surroundings": { config: null, templates: [] },
  "zhibi/previous": { files: [], target: null, error: null },
};

/**
 * Starts it and initializes it.
 * @returns {Promise<{ milliseconds: number, notify, request, diagnostics, stop: () => void }>} `milliseconds` from before the
 *   process is started to its answer; `diagnostics(uri, version)` resolves when those of that version come
 */
export async function startServer() {
  const start = performance.now();
  const child = fork(join(root, "dist/server.js"), ["--node-ipc"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const stop = () => {
    process.off("exit", stop);
    child.kill();
  };
  process.once("exit", stop);
  const died = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`语言服务器退出了（${code}）`)));
  });
  died.catch(() => {});

  let requests = 0;
  const answers = new Map();
  const waiting = new Map();
  child.on("message", ({ id, method, params, result, error }) => {
    if (method === undefined) answers.get(id)(error ? Promise.reject(new Error(error.message)) : result);
    else if (id !== undefined) child.send({ jsonrpc: "2.0", id, result: nothing[method] ?? null });
    else if (method === "textDocument/publishDiagnostics") waiting.get(`${params.uri} ${params.version}`)?.(params);
  });
  const notify = (method, params) => child.send({ jsonrpc: "2.0", method, params });
  /** Waits for the message of that name, once. */
  const once = (map, key) =>
    Promise.race([died, new Promise((resolve) => map.set(key, resolve))]).finally(() => map.delete(key));
  const diagnostics = (uri, version) => once(waiting, `${uri} ${version}`);
  const request = (method, params) => {
    const id = ++requests;
    child.send({ jsonrpc: "2.0", id, method, params });
    return once(answers, id);
  };

  await request("initialize", initializeParams);
  const milliseconds = performance.now() - start;
  notify("initialized", {});
  return { milliseconds, notify, request, diagnostics, stop };
}

const typed = "依法履行职责，全面推进法治建设。";

/**
 * Types at many places of a report that has mistakes, one character at a time, taking each text back again.
 * @param {{ text: string, languageId: string, count: number, now?: boolean }} options `now`: asks for a check after
 *   each change, so that what is left is its cost, without the pause that the server may wait for
 * @returns {Promise<number[]>} milliseconds from each change to its diagnostics
 */
export async function typeInto({ text, languageId, count, now = false }) {
  const { notify, request, diagnostics, stop } = await startServer();
  try {
    const uri = `untitled:report.${languageId}`;
    let version = 1;
    const opened = diagnostics(uri, version);
    notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
    await opened;
    const lines = text.split("\n").flatMap((line, i) => (line.length > 60 ? [i] : []));
    const samples = [];
    while (samples.length < count) {
      const line = lines[(samples.length * 7) % lines.length];
      for (let i = 0; i < 2 * typed.length; i++) {
        const added = i < typed.length;
        const at = added ? 20 + i : 20 + 2 * typed.length - i;
        const range = { start: { line, character: added ? at : at - 1 }, end: { line, character: at } };
        version++;
        const start = performance.now();
        const arrived = diagnostics(uri, version);
        notify("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [{ range, text: added ? typed[i] : "" }],
        });
        if (now) request("zhibi/check", { uri });
        await arrived;
        samples.push(performance.now() - start);
        await pause(5); // nobody types without a pause, and a process that rests is slower than one that does not
      }
    }
    return samples;
  } finally {
    stop();
  }
}

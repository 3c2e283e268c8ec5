// What the real server says of a text's printed pages, for the pages of views. dist/ must be built.
import { fork } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";

const bare = { config: null, templates: [], terms: null, matches: null };
const answers = { "zhibi/surroundings": bare, "zhibi/previous": { files: [], target: null, error: null } };

/**
 * @template T
 * @param {string} text a report in Markdown
 * @param {(server: { print(choices?: object): Promise<any>, change(text: string): void }) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withServer(text, body) {
  const server = fork(join(root, "dist/server.js"));
  const waiting = new Map();
  let last = 0;
  server.on("message", ({ id, method, params, result, error }) => {
    if (method && id !== undefined) server.send({ jsonrpc: "2.0", id, result: answers[method] ?? null });
    else if (method === "window/logMessage" && params.type === 1) console.log(params.message);
    else if (!method) waiting.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
  });
  const notify = (method, params) => server.send({ jsonrpc: "2.0", method, params });
  const request = (method, params) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      server.send({ jsonrpc: "2.0", id: last, method, params });
    });
  const uri = "file:///a/2024.md";
  let version = 1;
  try {
    await request("initialize", { processId: null, rootUri: null, capabilities: {} });
    notify("initialized", {});
    notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version, text } });
    return await body({
      print: (choices) => request("zhibi/print", { uri, ...choices }),
      change: (text) =>
        notify("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges: [{ text }] }),
    });
  } finally {
    server.kill();
  }
}

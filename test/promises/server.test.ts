import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { PromiseTable } from "../../extension/protocol";
import { TestServer } from "../server/server";
import { root } from "../support/root";

const read = (name: string) => readFileSync(join(root, "test/promises/pairs/township", name), "utf8");
const uri = "file:///w/2024.md";
const lastUri = "file:///w/2023.md";
const ask = (server: TestServer) => server.request("zhibi/promises", { uri }) as Promise<PromiseTable | null>;

test("what was promised, with places in both documents, and again when the text has changed", async (t) => {
  const server = await TestServer.start(t);
  server.files.set(lastUri, read("previous.md"));
  const text = read("current.md");
  await server.open(uri, text);
  const table = await ask(server);
  assert.deepEqual([table?.linked.uri, table?.linked.year, table?.linked.problem], [lastUri, 2023, null]);
  assert.equal(table?.rows.length, 17);
  const row = (found: PromiseTable | null) => found?.rows.find(({ text }) => text.startsWith("购置执法记录仪10台"));
  assert.equal(row(table)?.status, "met");
  assert.deepEqual(row(table)?.evidence?.range.start.line, 6);
  assert.deepEqual(
    row(table)?.targets.map(({ promised, actual, reached }) => [promised, actual?.said, reached]),
    [["10台", "14台", true]],
  );

  const from = text.indexOf("配齐执法记录仪");
  const line = text.slice(0, from).split("\n").length - 1;
  const start = { line, character: from - text.lastIndexOf("\n", from) - 1 };
  const end = { line, character: start.character + text.slice(from).indexOf("。") + 1 };
  server.change(uri, { start, end }, "");
  assert.equal(row(await ask(server))?.status, "none");
});

test("no last year's report: the table says why and is empty", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, read("current.md"));
  const table = await ask(server);
  assert.deepEqual(table?.rows, []);
  assert.match(String(table?.linked.problem), /没有找到云坪镇人民政府2023年的报告/);
});

test("a document that is no report has no table", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, "# 买菜清单\n\n白菜两斤。\n");
  assert.equal(await ask(server), null);
});

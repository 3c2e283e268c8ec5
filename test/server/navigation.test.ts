import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol, FoldingRange, Hover, MarkupContent } from "vscode-languageserver";
import { wrap } from "../support/marked";
import { rangeOf, TestServer } from "./server";

const uri = "file:///report/2024.md";
const text = wrap("（一）加强组织领导。统筹推进各项任务。\n\n（二）完善工作机制\n\n一是健全制度。二是是强化监督。");
const outside = "file:///report/notes.md";

async function hover(server: TestServer, words: string): Promise<string | null> {
  const { start } = rangeOf(text, words);
  const answer = await server.request<Hover | null>("textDocument/hover", { textDocument: { uri }, position: start });
  return answer && (answer.contents as MarkupContent).value;
}

test("the outline is a tree of the sections, run-in and inline ones included", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const symbols = await server.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
  const show = (symbol: DocumentSymbol): unknown => [symbol.name, ...(symbol.children ?? []).map(show)];
  assert.deepEqual(symbols.map(show), [
    [
      "一、推进法治政府建设的主要举措和成效",
      ["（一）加强组织领导"],
      ["（二）完善工作机制", ["一是健全制度"], ["二是是强化监督"]],
    ],
    ["二、存在的不足和原因"],
    ["三、党政主要负责人履行推进法治建设第一责任人职责情况"],
    ["四、2025年工作思路"],
  ]);
  const first = symbols[0] as DocumentSymbol;
  assert.deepEqual(first.selectionRange, rangeOf(text, "一、推进法治政府建设的主要举措和成效"));
  assert.deepEqual(first.range.end, rangeOf(text, "二是是强化监督。").end);
});

test("sections fold from their heading to their last line", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const ranges = await server.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
  const line = (words: string) => rangeOf(text, words).start.line;
  const folds = ranges.map(({ startLine, endLine }) => [startLine, endLine]);
  assert.deepEqual(folds[0], [line("一、推进"), line("二是是强化")]);
  assert.deepEqual(folds[1], [line("（二）完善"), line("二是是强化")]);
  assert.deepEqual(folds[2], [line("二、存在"), line("基层力量")]);
  assert.equal(folds.length, 5);
});

test("hovering a finding tells why, and on what it rests", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const shown = await hover(server, "二是是");
  assert.ok(shown);
  assert.match(shown, /^\*\*.+\*\*\n\n.+/);
});

test("hovering a main heading tells what belongs there and on what that rests", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const shown = await hover(server, "二、存在的不足和原因");
  assert.match(shown ?? "", /必备内容/);
  assert.match(shown ?? "", /依据：/);
  assert.equal(await hover(server, "统筹推进各项任务"), null);
});

test("a text that is no report gets nothing of all this", async (t) => {
  const server = await TestServer.start(t);
  await server.open(outside, "# 说明\n\n## 一、安装\n\n先下载，再安装。\n");
  const textDocument = { uri: outside };
  const position = { line: 2, character: 3 };
  assert.equal(await server.request("textDocument/documentSymbol", { textDocument }), null);
  assert.equal(await server.request("textDocument/foldingRange", { textDocument }), null);
  assert.equal(await server.request("textDocument/hover", { textDocument, position }), null);
  assert.equal(await server.request("textDocument/completion", { textDocument, position }), null);
});

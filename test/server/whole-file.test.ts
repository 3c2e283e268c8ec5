/** What is done to a whole document at once: clean-up of pasted text, renumbering, all safe fixes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Cleaning, VersionedEdits } from "../../extension/protocol";
import { wrap } from "../support/marked";
import { rangeOf, TestServer } from "./server";

const uri = "file:///report/2024.md";

function apply(text: string, { edits }: VersionedEdits): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), [...edits]);
}

const clean = (server: TestServer, range: Range | null) => server.request<Cleaning>("zhibi/cleanPaste", { uri, range });

const pasted = wrap("打造“6 + N”专班,落实《通知》（临法办[2024]8号）。");
const cleaned = wrap("打造“6+N”专班，落实《通知》（临法办〔2024〕8号）。");

test("整理粘贴文本: edits of this version, the whole text as it will be, and what is done", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, pasted);
  const answer = await clean(server, null);
  assert.equal(answer.version, 1);
  assert.equal(apply(pasted, answer), cleaned);
  assert.equal(answer.text, cleaned);
  assert.ok(answer.summary.some((sentence) => sentence.includes("半角标点改为全角1处")));
});

test("整理粘贴文本 of a selection leaves the other lines alone, and takes whole lines", async (t) => {
  const text = wrap("甲类案件,已办结。\n\n乙类案件,已办结。\n\n丙类案件,已办结。");
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const { start } = rangeOf(text, "类案件,已办结。\n\n丙");
  const answer = await clean(server, { start, end: { line: start.line + 1, character: 0 } });
  assert.equal(apply(text, answer), text.replace("乙类案件,", "乙类案件，"));
});

test("整理粘贴文本: nothing to do, no edits", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, cleaned);
  assert.deepEqual((await clean(server, null)).edits, []);
});

test("整理粘贴文本 works in texts that are no report yet", async (t) => {
  const server = await TestServer.start(t);
  const text = "全年办理案件12件,其中和解3件。\n";
  await server.open(uri, text);
  assert.equal(apply(text, await clean(server, null)), text.replace(",", "，"));
});

test("a clean-up is worth offering for residue in a report, and for nothing else", async (t) => {
  const server = await TestServer.start(t);
  const isUnclean = (range: Range) => server.request<boolean>("zhibi/isUnclean", { uri, range });
  await server.open(uri, pasted);
  assert.equal(await isUnclean(rangeOf(pasted, "落实《通知》")), true);
  assert.equal(await isUnclean(rangeOf(pasted, "继续推进依法行政")), false);
  server.close(uri);
  const note = "便条\n\n买菜,做饭。\n";
  await server.open(uri, note);
  assert.equal(await isUnclean(rangeOf(note, "买菜,做饭。")), false);
});

test("what has been pasted may make a report of the document: that is seen at once", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, "");
  const start = { line: 0, character: 0 };
  server.change(uri, { start, end: start }, pasted);
  const range = { start, end: { line: pasted.split("\n").length, character: 0 } };
  assert.equal(await server.request("zhibi/isUnclean", { uri, range }), true);
});

test("paused, nothing is offered", async (t) => {
  const server = await TestServer.start(t, { paused: true });
  await server.open(uri, pasted);
  assert.equal(await server.request("zhibi/isUnclean", { uri, range: rangeOf(pasted, "落实《通知》") }), false);
});

test("全文重新编号: numbers only, or numbers and forms", async (t) => {
  const text = wrap("（一）统筹。甲。\n\n（三）执法。乙。\n\n1、监督。丙。\n\n3、评查。丁。");
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const ask = (style: string) => server.request<VersionedEdits>("zhibi/renumberAll", { uri, style });
  const keep = await ask("keep");
  assert.equal(keep.version, 1);
  assert.equal(apply(text, keep), wrap("（一）统筹。甲。\n\n（二）执法。乙。\n\n1、监督。丙。\n\n2、评查。丁。"));
  assert.equal(
    apply(text, await ask("canonical")),
    wrap("（一）统筹。甲。\n\n（二）执法。乙。\n\n1.监督。丙。\n\n2.评查。丁。"),
  );
});

test("全文重新编号 of a text that is no report answers with null", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, "# 说明\n\n1. 先下载。\n3. 再安装。\n");
  assert.equal(await server.request("zhibi/renumberAll", { uri, style: "keep" }), null);
});

test("修复可安全修复的问题 widens the half-width punctuation of the whole file", async (t) => {
  const text = wrap("全年办理案件1,200件,其中和解12件(含调解3件)。\n\n热线9:00开通,群众满意:好评不断。");
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const answer = await server.request<VersionedEdits>("zhibi/fixAll", { uri });
  assert.equal(
    apply(text, answer),
    wrap("全年办理案件1,200件，其中和解12件（含调解3件）。\n\n热线9:00开通，群众满意：好评不断。"),
  );
});

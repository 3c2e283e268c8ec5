import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { SectionChoice, SnippetInsertion, TypeChoice, VersionedEdits } from "../../extension/protocol";
import { wrap } from "../support/marked";
import { TestServer } from "./server";

const uri = "file:///report/2024.md";
const whole = wrap("一是完善制度。二是强化监督。");
const withoutProblems = whole
  .replace(/二、[\s\S]*?(?=三、)/, "")
  .replace("三、", "二、")
  .replace("四、", "三、");

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), [...edits]);
}

test("新建年度报告: the types have titles, and a draft names organ and year and has tab stops", async (t) => {
  const server = await TestServer.start(t);
  const types = await server.request<TypeChoice[]>("zhibi/types", { uri: null });
  assert.ok(types.some(({ id, title }) => id === "department" && /[\u4e00-\u9fff]/.test(title)));
  const params = { uri: null, type: "department", organ: "临溪县司法局", year: 2024 };
  const { snippet } = await server.request<{ snippet: string }>("zhibi/draft", params);
  assert.ok(snippet.includes("临溪县司法局") && snippet.includes("2024年") && snippet.includes("2025年"));
  assert.match(snippet, /\$\{1:/);
});

test("插入章节: says what is missing, and puts it where it belongs", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, withoutProblems);
  const choices = await server.request<SectionChoice[]>("zhibi/sections", { uri });
  const missing = choices.find(({ state, mandatory }) => state === "missing" && mandatory);
  assert.equal(missing?.id, "problems");
  assert.equal(missing?.range, null);
  assert.ok(choices.find(({ id }) => id === "achievements")?.range);
  const insertion = await server.request<SnippetInsertion>("zhibi/insertSection", { uri, section: missing?.id });
  assert.equal(insertion.version, 1);
  const { range, text } = insertion.snippet;
  const result = apply(withoutProblems, [{ range, newText: text }, ...insertion.edits]);
  assert.match(result, /\n二、.*\n[\s\S]*\n三、党政主要负责人[\s\S]*\n四、2025年工作思路/);
});

test("修复可安全修复的问题: says how much is done and how much is left", async (t) => {
  const text = wrap("一是完善制度。二是是强化监督。\n\n他说“没有引号。");
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const answer = await server.request<VersionedEdits & { fixed: number; left: number }>("zhibi/fixAll", { uri });
  assert.equal(answer.fixed, 1);
  assert.equal(answer.left, 1);
  assert.equal(apply(text, answer.edits), text.replace("二是是", "二是"));
});

test("commands on a text that is no report answer with null", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, "# 说明\n\n先下载，再安装。\n");
  assert.equal(await server.request("zhibi/check", { uri }), null);
  assert.equal(await server.request("zhibi/fixAll", { uri }), null);
  assert.equal(await server.request("zhibi/sections", { uri }), null);
});

const cases: [name: string, text: string, type: string | null | undefined, result: string][] = [
  ["a text without front matter gets one", "标题\n", "department", "---\nreport: department\n---\n\n标题\n"],
  [
    "other entries stay",
    "---\nyear: 2024\n---\n标题\n",
    "department",
    "---\nreport: department\nyear: 2024\n---\n标题\n",
  ],
  [
    "an entry is replaced",
    "---\nyear: 2024\nreport: government\n---\n标题\n",
    "department",
    "---\nyear: 2024\nreport: department\n---\n标题\n",
  ],
  ["no report", "---\nreport: government\n---\n标题\n", null, "---\nreport: none\n---\n标题\n"],
  ["unset, it goes with its block", "---\nreport: government\n---\n\n标题\n", undefined, "标题\n"],
  [
    "unset, other entries stay",
    "---\nreport: government\nyear: 2024\n---\n标题\n",
    undefined,
    "---\nyear: 2024\n---\n标题\n",
  ],
  ["unset where nothing was set", "标题\n", undefined, "标题\n"],
  [
    "line ends stay what they are",
    "标题\r\n正文\r\n",
    "department",
    "---\r\nreport: department\r\n---\r\n\r\n标题\r\n正文\r\n",
  ],
  [
    "a rule at the top is no front matter",
    "---\n\n标题\n",
    "department",
    "---\nreport: department\n---\n\n---\n\n标题\n",
  ],
];
for (const [name, text, type, result] of cases) {
  test(`设为报告类型: ${name}`, async (t) => {
    const server = await TestServer.start(t);
    await server.open(uri, text);
    const { edits } = await server.request<VersionedEdits>("zhibi/setType", { uri, type });
    assert.equal(apply(text, edits), result);
  });
}

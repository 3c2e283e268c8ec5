import assert from "node:assert/strict";
import { test } from "node:test";
import { type CompletionItem, type CompletionList, InsertTextFormat, type TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { wrap } from "../support/marked";
import { positionAt, TestServer } from "./server";

const uri = "file:///report/2024.txt";

/** What is offered where `|` stands. */
async function complete(t: Parameters<typeof TestServer.start>[0], marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const params = { textDocument: { uri }, position: positionAt(text, offset) };
  const { items } = await server.request<CompletionList>("textDocument/completion", params);
  items.sort((a, b) => ((a.sortText as string) < (b.sortText as string) ? -1 : 1));
  return { text, items, labels: items.map(({ label }) => label) };
}

function accept(text: string, item: CompletionItem | undefined): string {
  const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create(uri, "plaintext", 1, text), edits);
}

const whole = wrap("（一）加强组织领导。统筹推进各项任务。");
const withoutProblems = whole
  .replace(/二、[\s\S]*?(?=三、)/, "")
  .replace("三、", "二、")
  .replace("四、", "三、");

test("a missing section comes first, as a snippet, and what follows is numbered anew", async (t) => {
  const { text, items, labels } = await complete(t, withoutProblems.replace("二、党政", "|\n\n二、党政"));
  assert.match(labels[0] ?? "", /不足|问题/);
  assert.equal(items[0]?.insertTextFormat, InsertTextFormat.Snippet);
  const accepted = accept(text, items[0]);
  assert.match(accepted, /\n二、.*\n[\s\S]*\n三、党政主要负责人[\s\S]*\n四、2025年工作思路/);
  assert.ok(labels.indexOf("（二）") > 0);
});

test("an ordinal that has been typed is completed to the missing section", async (t) => {
  const { text, items } = await complete(t, withoutProblems.replace("二、党政", "二、|\n\n二、党政"));
  assert.equal(items[0]?.filterText, "二、");
  assert.match(accept(text, items[0]), /\n二、[^二]*\n[\s\S]*\n三、党政主要负责人/);
});

test("a section is found by any word of its heading", async (t) => {
  const { labels } = await complete(t, withoutProblems.replace("二、党政", "二、问题|\n\n二、党政"));
  assert.equal(labels.length, 1);
});

test("in Markdown the marks of a heading may have been typed already", async (t) => {
  const { text, items } = await complete(t, withoutProblems.replace("二、党政", "## 二、|\n\n二、党政"));
  assert.match(accept(text, items[0]), /\n二、[^二]*\n[\s\S]*\n三、党政主要负责人/);
});

test("a missing section is not offered where it does not belong", async (t) => {
  const { labels } = await complete(t, `${withoutProblems}|`);
  assert.deepEqual(
    labels.filter((label) => /不足|问题/.test(label)),
    [],
  );
});

test("after a numbered paragraph the next number of its level, then those above", async (t) => {
  const { labels } = await complete(t, whole.replace("\n\n二、", "\n|\n\n二、"));
  assert.deepEqual(labels, ["（二）", "二、"]);
});

test("below a heading the first number of the next level", async (t) => {
  const { labels } = await complete(t, whole.replace("（一）加强", "|\n（一）加强"));
  assert.equal(labels[0], "（一）");
});

test("inside a paragraph nothing is offered", async (t) => {
  const { items } = await complete(t, whole.replace("统筹推进", "统筹|推进"));
  assert.deepEqual(items, []);
});

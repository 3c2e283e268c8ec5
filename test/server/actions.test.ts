import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { rules } from "../../extension/core";
import type { IgnoreTarget } from "../../extension/protocol";
import { wording } from "../../extension/server/allow";
import { wrap } from "../support/marked";
import { TestServer } from "./server";

const uri = "file:///report/2024.md";

async function opened(t: Parameters<typeof TestServer.start>[0], text: string): Promise<TestServer> {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  await server.until(() => server.problems(uri).length > 0, "problems");
  return server;
}

/** What the lightbulb offers on the problem of a rule. */
function lightbulb(server: TestServer, rule: string): Promise<CodeAction[]> {
  const diagnostics = server.problems(uri).filter(({ code }) => code === rule);
  return server.request("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
}

function editOf(action: CodeAction | undefined): TextDocumentEdit {
  return action?.edit?.documentChanges?.[0] as TextDocumentEdit;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), [...edits]);
}

test("a safe fix is the preferred one, names its problem, and edits this version only", async (t) => {
  const text = wrap("一是完善制度。二是是强化监督。");
  const server = await opened(t, text);
  const [fix] = await lightbulb(server, "duplicated-ordinal");
  assert.equal(fix?.isPreferred, true);
  assert.equal(fix?.kind, "quickfix");
  assert.equal(fix?.diagnostics?.[0]?.code, "duplicated-ordinal");
  const edit = editOf(fix);
  assert.equal(edit.textDocument.version, 1);
  assert.equal(apply(text, edit.edits as TextEdit[]), wrap("一是完善制度。二是强化监督。"));
});

test("a fix that needs a decision is offered and not preferred", async (t) => {
  const text = wrap("一是完善制度。")
    .replace(/三、[\s\S]*?(?=四、)/, "")
    .replace("四、", "三、");
  const server = await opened(t, text);
  const [fix] = await lightbulb(server, "missing-section");
  assert.equal(fix?.isPreferred, false);
  assert.match(apply(text, editOf(fix).edits as TextEdit[]), /\n三、.*第一责任人.*\n[\s\S]*\n四、2025年工作思路/);
});

test("a problem that is gone from the text has no fix any more", async (t) => {
  const server = await opened(t, wrap("一是完善制度。二是是强化监督。"));
  const diagnostics = [...server.problems(uri)];
  const range = diagnostics[0]?.range;
  assert.ok(range);
  server.change(
    uri,
    { start: { line: range.start.line, character: 0 }, end: { line: range.start.line, character: 99 } },
    "已改。",
  );
  const actions = await server.request("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics },
  });
  assert.deepEqual(actions, []);
});

test("problems of other tools get no actions", async (t) => {
  const server = await opened(t, wrap("一是完善制度。二是是强化监督。"));
  const diagnostics = server.problems(uri).map((diagnostic) => ({ ...diagnostic, source: "markdownlint" }));
  const actions = await server.request("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
  assert.deepEqual(actions, []);
});

test("fix-all repairs what is safe, in small edits, and only where it is asked for", async (t) => {
  const text = wrap("一是完善制度。二是是强化监督。\n\n（一）（一）加强领导。统筹推进。\n\n他说“没有引号。");
  const server = await opened(t, text);
  const ask = (only?: string[]) =>
    server.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
  assert.deepEqual(await ask(), []);
  for (const only of ["source", "source.fixAll", "source.fixAll.zhibi"]) {
    const [action] = await ask([only]);
    assert.equal(action?.kind, "source.fixAll.zhibi");
    const edits = editOf(action).edits as TextEdit[];
    const fixed = apply(text, edits);
    assert.ok(fixed.includes("二是强化监督") && !fixed.includes("（一）（一）"));
    assert.ok(fixed.includes("他说“没有引号。"), "what needs a decision stays");
    assert.ok(edits.every(({ range }) => range.start.line === range.end.line));
  }
  assert.deepEqual(await ask(["source.organizeImports"]), []);
});

test("every problem can be ignored with a reason, told by its rule and its words", async (t) => {
  const text = wrap("一是完善制度。二是是强化监督。");
  const server = await opened(t, text);
  const actions = await lightbulb(server, "duplicated-ordinal");
  const ignore = actions.find(({ command }) => command?.command === "zhibi.ignore");
  assert.match(ignore?.title ?? "", /^忽略/);
  const target = ignore?.command?.arguments?.[0] as IgnoreTarget;
  assert.equal(target.rule, "duplicated-ordinal");
  assert.equal(target.uri, uri);
  assert.ok(target.text && text.includes(target.text) && target.text.includes("二是是"));
});

function allowing(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(({ command }) => command?.command === "zhibi.allow");
}

test("words can be registered as a name: these, or all that the rule marks in the file", async (t) => {
  const server = await opened(t, wrap("落实重大执法决定法治审核制度。压实第一人职责。落实重大执法决定法治审核制度。"));
  const [first] = server.problems(uri);
  const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: first?.range,
    context: { diagnostics: [first] },
  });
  const [one, all, ...more] = allowing(actions);
  assert.equal(one?.title, "登记为允许的名称：“重大执法决定法治审核”");
  assert.deepEqual(one?.command?.arguments, [{ uri, names: ["重大执法决定法治审核"] }]);
  assert.equal(all?.title, "把本文件中这类名称都登记（2 个）");
  assert.deepEqual(all?.command?.arguments, [{ uri, names: ["重大执法决定法治审核", "第一人职责"] }]);
  assert.deepEqual(more, []);
});

test("where the rule marks one name only, there is nothing to register in bulk", async (t) => {
  const server = await opened(t, wrap("压实第一人职责。"));
  assert.equal(allowing(await lightbulb(server, "fixed-formulation")).length, 1);
});

test("numbers, figures and single marks cannot be registered as names", async (t) => {
  const server = await opened(t, wrap("一是完善制度。二是是强化监督，败诉率下降3.2%。。"));
  for (const rule of ["duplicated-ordinal", "percent-vs-point", "doubled-character"]) {
    const actions = await lightbulb(server, rule);
    assert.ok(actions.length > 0, `${rule} has actions`);
    assert.deepEqual(allowing(actions), [], rule);
  }
});

test("the rules whose words can be registered are all there", () => {
  const ids = new Set(rules.map(({ id }) => id));
  assert.deepEqual(
    [...wording].filter((id) => !ids.has(id)),
    [],
  );
});

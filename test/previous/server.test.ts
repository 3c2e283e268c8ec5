import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeAction, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { settings, TestServer } from "../server/server";
import { report } from "./reports";

const uri = "file:///w/2024/%E6%8A%A5%E5%91%8A.txt"; // 2024/报告.txt
const lastUri = "file:///w/2023/%E6%8A%A5%E5%91%8A.txt";
const facts = "全年办理行政复议案件127件，审结119件，组织执法人员培训6期，评查案卷340份，制发督促整改建议书9份。";
const current = report({ done: facts });
const last = report({ year: 2023, done: facts });
const start = { line: 0, character: 0 };
const titled = (front: string) => `---\n${front}\n---\n\n${current}`;

async function started(t: Parameters<typeof TestServer.start>[0], files: Record<string, string> = {}) {
  const server = await TestServer.start(t);
  for (const [name, text] of Object.entries(files)) server.files.set(name, text);
  const copied = (of = uri) => server.problems(of).filter(({ code }) => code === "duplicate-sentence");
  const linked = (of = uri) => server.problems(of).find(({ code }) => code === "previous-report");
  return { server, copied, linked };
}

test("found in the workspace: what was copied is marked, and leads to last year's file", async (t) => {
  const { server, copied } = await started(t, { [lastUri]: last, [uri]: current, "file:///w/清单.txt": "买菜" });
  await server.open(uri, current);
  await server.until(() => copied().length === 1, "a copied paragraph");
  const [problem] = copied();
  assert.match(String(problem?.message), /（\.\.\/2023\/报告\.txt 第 7 行）/);
  const place = problem?.relatedInformation?.[0]?.location;
  assert.deepEqual([place?.uri, place?.range.start], [lastUri, { line: 6, character: 0 }]);
  assert.equal(server.asked.length, 1);
});

test("the first problems do not wait for it, and what follows brings those of the new text", async (t) => {
  const { server, copied } = await started(t, { [lastUri]: last });
  let release = () => {};
  server.reading = new Promise((resolve) => {
    release = resolve;
  });
  await server.open(uri, current.replace("培训形式", "（培训形式"));
  await server.until(() => server.rules(uri).includes("unbalanced-pair"), "the report's own problems");
  assert.deepEqual(copied(), []);
  release();
  await server.until(() => copied().length === 1, "a copied paragraph");
  assert.ok(server.rules(uri).includes("unbalanced-pair"));
});

test("typing does not ask again, a new path does, and last year's wrong file is said on its line", async (t) => {
  const md = "file:///w/2024.md";
  const other = report({ organ: "临溪县水务局", year: 2023, done: facts });
  const { server, copied, linked } = await started(t, { "file:///w/2023.txt": last, "file:///w/other.txt": other });
  const text = titled("previous: other.txt");
  await server.open(md, text);
  await server.until(() => linked(md) !== undefined, "the wrong file");
  assert.equal(linked(md)?.severity, DiagnosticSeverity.Warning);
  assert.deepEqual(linked(md)?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 19 } });
  assert.match(String(linked(md)?.message), /“other\.txt”是临溪县水务局的/);
  assert.deepEqual(copied(md), []);

  const end = { line: 99, character: 0 };
  const version = server.change(md, { start: end, end }, "\n");
  await server.until(() => server.version(md) === version, "problems of the new version");
  assert.equal(server.asked.length, 1);
  server.change(md, { start: { line: 1, character: 10 }, end: { line: 1, character: 15 } }, "2023");
  await server.until(() => linked(md) === undefined && copied(md).length === 1, "the right file");
  assert.equal(server.asked.length, 2);
});

test("the lightbulb on a wrong file: name another one, or none", async (t) => {
  const md = "file:///w/2024.md";
  const { server, linked } = await started(t);
  const text = titled("previous: 没有.txt");
  await server.open(md, text);
  await server.until(() => linked(md) !== undefined, "the missing file");
  const diagnostic = linked(md) as Diagnostic;
  const { range } = diagnostic;
  const params = { textDocument: { uri: md }, range, context: { diagnostics: [diagnostic] } };
  const [choose, none] = await server.request<CodeAction[]>("textDocument/codeAction", params);
  assert.equal(choose?.command?.command, "zhibi.linkPrevious");
  const [change] = none?.edit?.documentChanges ?? [];
  assert.ok(change && "edits" in change);
  const end = { line: 2, character: 0 };
  assert.deepEqual(change.edits, [{ range: { start: range.start, end }, newText: "previous: none\n" }]);
  server.change(md, range, "previous: none");
  await server.until(() => linked(md) === undefined, "nothing is wrong any more");
});

test("a file that is not there is said, until it comes", async (t) => {
  const md = "file:///w/2024.md";
  const { server, copied, linked } = await started(t);
  await server.open(md, titled("previous: 2023.txt"));
  await server.until(() => linked(md) !== undefined, "the missing file");
  assert.match(String(linked(md)?.message), /找不到指定的去年报告“2023\.txt”/);
  server.files.set("file:///w/2023.txt", last);
  server.notify("zhibi/previousChanged", { uri: "file:///w/2023.txt" });
  await server.until(() => linked(md) === undefined && copied(md).length === 1, "a copied paragraph");
});

test("last year's report changes, on disk or in the editor: so do the problems", async (t) => {
  const { server, copied } = await started(t, { [lastUri]: last });
  await server.open(uri, current);
  await server.until(() => copied().length === 1, "a copied paragraph");
  server.files.set(lastUri, last.replace("127件", "126件"));
  server.notify("zhibi/previousChanged", { uri: lastUri });
  await server.until(() => copied().length === 0, "nothing is copied");

  await server.open(lastUri, last.replace("127件", "126件"));
  server.change(lastUri, { start, end: { line: 99, character: 0 } }, last);
  await server.until(() => copied().length === 1, "copied from what is not saved yet");
  server.close(lastUri);
  await server.until(() => copied().length === 0, "not saved, so not copied");

  const second = "file:///w/2023/%E5%AE%9A%E7%A8%BF.txt";
  server.files.set(lastUri, last);
  server.notify("zhibi/previousChanged", { uri: lastUri });
  await server.until(() => copied().length === 1, "copied again");
  server.files.set(second, last.replace("培训形式", "培训方式"));
  server.notify("zhibi/previousChanged", { uri: second });
  await server.until(() => copied().length === 0, "two that differ: none is taken");
});

test(".zhibi.json names it for plain text, or says that none is wanted", async (t) => {
  const { server, copied, linked } = await started(t, { [lastUri]: last });
  const withConfig = (previous: object) => ({
    ...server.surroundings,
    config: { uri: "file:///w/.zhibi.json", text: JSON.stringify({ previous }) },
  });
  server.surroundings = withConfig({ "2024/*.txt": "往年/没有.txt" });
  await server.open(uri, current);
  await server.until(() => linked() !== undefined, "the missing file");
  assert.match(String(linked()?.message), /“\.\.\/往年\/没有\.txt”/);
  server.surroundings = withConfig({ "2024/*.txt": "2023/报告.txt" });
  server.notify("zhibi/surroundingsChanged", null);
  await server.until(() => copied().length === 1 && !linked(), "a copied paragraph");
  server.surroundings = withConfig({ "2024/*.txt": null });
  server.notify("zhibi/surroundingsChanged", null);
  await server.until(() => copied().length === 0, "none is wanted");
});

test("paused or on demand only, nobody looks for it", async (t) => {
  const { server, copied } = await started(t, { [lastUri]: last });
  server.notify("zhibi/settings", { ...settings, run: "manual" });
  await server.open(uri, current);
  await server.request("textDocument/documentSymbol", { textDocument: { uri } });
  assert.deepEqual(server.asked, []);
  await server.request("zhibi/check", { uri });
  await server.until(() => copied().length === 1, "a copied paragraph");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver";
import type { Place } from "../../extension/protocol";
import { wrap } from "../support/marked";
import { rangeOf, settings, TestServer } from "./server";

const uri = "file:///report/2024.md";
const flawed = wrap("一是完善制度。二是是强化监督。");
const start = { line: 0, character: 0 };
const doubled = rangeOf(flawed, "二是是");

test("an opened draft has its problems, with the rule as their code", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, flawed);
  await server.until(() => server.problems(uri).length > 0, "problems");
  const [problem] = server.problems(uri);
  assert.equal(problem?.code, "duplicated-ordinal");
  assert.equal(problem?.severity, DiagnosticSeverity.Error);
  assert.equal(problem?.source, "执笔");
  assert.equal(problem?.range.start.line, doubled.start.line);
  assert.equal(server.version(uri), 1);
  assert.equal(server.status(uri)?.type?.id, "department");
  assert.deepEqual(server.status(uri)?.counts, { error: 1, warning: 0, info: 0, hint: 0 });
});

test("typing brings new problems of the new version and takes repaired ones away", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, flawed);
  await server.until(() => server.problems(uri).length === 1, "one problem");
  server.change(uri, doubled, "二是");
  await server.until(() => server.problems(uri).length === 0, "no problem");
  const version = server.change(uri, { start: doubled.start, end: doubled.start }, "（“");
  await server.until(() => server.rules(uri).includes("unbalanced-pair"), "an unbalanced pair");
  assert.equal(server.version(uri), version);
});

test("a finding that refers to another place leads there", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, wrap("一是完善制度。\n\n三是强化监督。"));
  await server.until(() => server.rules(uri).includes("ordinal-sequence"), "a gap in the numbers");
  const problem = server.problems(uri).find(({ code }) => code === "ordinal-sequence");
  assert.equal(problem?.relatedInformation?.[0]?.location.uri, uri);
});

test("a text that is no report has no problems, until it becomes one", async (t) => {
  const server = await TestServer.start(t);
  const notes = "file:///report/notes.txt";
  await server.open(notes, "买菜清单\n\n一是白菜，二是是萝卜。\n");
  assert.equal(server.status(notes)?.type, null);
  assert.deepEqual(server.problems(notes), []);
  server.change(notes, { start, end: { line: 3, character: 0 } }, flawed);
  await server.until(() => server.problems(notes).length === 1, "problems of the report");
  server.change(notes, { start, end: { line: 99, character: 0 } }, "买菜清单\n\n一是白菜，二是是萝卜。\n");
  await server.until(() => server.problems(notes).length === 0, "no problems any more");
  assert.equal(server.status(notes)?.type, null);
});

test("closing a report takes its problems away", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, flawed);
  await server.until(() => server.problems(uri).length > 0, "problems");
  server.close(uri);
  await server.until(() => server.problems(uri).length === 0, "no problems");
});

test("paused, nothing is reported, and resuming brings it back", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, flawed);
  await server.until(() => server.problems(uri).length > 0, "problems");
  server.notify("zhibi/settings", { ...settings, paused: true });
  await server.until(() => server.problems(uri).length === 0, "no problems");
  await server.until(() => server.status(uri)?.counts === null, "no counts");
  const context = { diagnostics: [] };
  assert.equal(
    await server.request("textDocument/codeAction", { textDocument: { uri }, range: doubled, context }),
    null,
  );
  server.notify("zhibi/settings", settings);
  await server.until(() => server.problems(uri).length > 0, "problems again");
  assert.deepEqual(server.rules(uri), ["duplicated-ordinal"]);
});

test("onSave: what is typed is checked when it is saved", async (t) => {
  const server = await TestServer.start(t, { run: "onSave" });
  await server.open(uri, wrap("一是完善制度。二是强化监督。"));
  server.change(uri, { start: doubled.start, end: doubled.start }, "（“");
  // Answered after the change: had it been checked, the problems would have come before.
  await server.request("textDocument/documentSymbol", { textDocument: { uri } });
  assert.deepEqual(server.problems(uri), []);
  server.save(uri);
  await server.until(() => server.problems(uri).length > 0, "problems");
  assert.ok(server.rules(uri).includes("unbalanced-pair"));
});

test("manual: only 体检 checks", async (t) => {
  const server = await TestServer.start(t, { run: "manual" });
  await server.open(uri, flawed);
  server.save(uri);
  assert.equal(server.status(uri)?.type?.id, "department");
  assert.equal(server.status(uri)?.counts, null);
  assert.deepEqual(server.problems(uri), []);
  const places = await server.request<Place[]>("zhibi/check", { uri });
  assert.deepEqual(
    places.map(({ rule }) => rule),
    ["duplicated-ordinal"],
  );
  assert.deepEqual(places[0]?.range.start, { line: doubled.start.line, character: doubled.start.character });
  await server.until(() => server.problems(uri).length === 1, "problems");
});

test("a plain text whose type the user has set is checked as such", async (t) => {
  const text = "近期工作\n\n一是完善制度。二是是强化监督。\n";
  const plain = "file:///report/近期.txt";
  const server = await TestServer.start(t);
  await server.open(plain, text);
  assert.equal(server.status(plain)?.type, null);
  server.notify("zhibi/settings", { ...settings, types: { [plain]: "department" } });
  await server.until(() => server.rules(plain).includes("duplicated-ordinal"), "problems");
  server.notify("zhibi/settings", { ...settings, types: { [plain]: null } });
  await server.until(() => server.problems(plain).length === 0, "no problems");
  assert.equal(server.status(plain)?.type, null);
});

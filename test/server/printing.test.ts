/** The printed document by the protocol: pages with their places, the Word file, the way back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase64 } from "../../extension/core/base64";
import type { ClientRequests } from "../../extension/protocol";
import { wrap } from "../support/marked";
import { TestServer } from "./server";

type Asked = ClientRequests;
const uri = "file:///w/2024.md";
const text = `---
文号: 临司〔2025〕3号
---

${wrap("全年**办理**行政复议案件130件。二是是强化监督。〔待补充：数据〕")}`;

const print = (server: TestServer, choices: object = {}) =>
  server.request<Asked["zhibi/print"]["result"]>("zhibi/print", { uri, ...choices });
const exported = (server: TestServer, choices: object) =>
  server.request<Asked["zhibi/exportDocx"]["result"]>("zhibi/exportDocx", { uri, withFindings: false, ...choices });
const imported = (server: TestServer, name: string, base64: string) =>
  server.request<Asked["zhibi/import"]["result"]>("zhibi/import", { name, base64 });

test("every piece of text knows its place, across markup too", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const pages = await print(server);
  const lines = text.split("\n");
  const runs = pages?.blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : [])) ?? [];
  assert.ok(runs.some((run) => run.text.startsWith("办理")));
  for (const { text: shown, at } of runs) {
    if (at) assert.equal(lines[at.line]?.slice(at.character, at.character + shown.length), shown);
  }
  assert.ok(pages?.findings.some(({ message }) => message.includes("二是是")));
});

test("上报版 for once: what is missing is named, what is given is printed and said no more", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const web = await print(server);
  assert.deepEqual([web?.profile, web?.missing], ["web", []]);
  const labels = (pages: typeof web) => pages?.missing.map(({ label }) => label);
  assert.deepEqual(labels(await print(server, { profile: "submission" })), ["主送机关", "署名", "成文日期"]);
  const elements = { addressee: "县委、县政府", date: "2025-01-20" };
  const given = await print(server, { profile: "submission", elements });
  assert.deepEqual(labels(given), ["署名"]);
  assert.match(JSON.stringify(given?.blocks), /"县委、县政府：".*"2025年1月20日"/);
  const file = await exported(server, { profile: "submission", elements });
  assert.deepEqual(file?.notes, ["上报版缺署名，先空着", "还有 1 处〔待补充〕〔待填〕没有填写，原样导出"]);
});

test("a preview that follows every keystroke is told which changes it knows already", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  await print(server);
  const type = async () => {
    const told = server.figuresChanged;
    const start = { line: 3, character: 0 };
    server.change(uri, { start, end: start }, "\n");
    await server.until(() => server.figuresChanged > told, "a table is told to ask again");
    return server.onlyText;
  };
  // With the first may come that there is no report of last year.
  await type();
  assert.equal(await type(), true);
});

test("while checking is paused the preview marks nothing", async (t) => {
  const findings = async (paused: boolean) => {
    const server = await TestServer.start(t, { paused });
    await server.open(uri, text);
    return (await print(server))?.findings.length;
  };
  assert.ok(await findings(false));
  assert.equal(await findings(true), 0);
});

test("the layout of the settings holds, but that of .zhibi.json goes before it; what is none is left out", async (t) => {
  const layout = { pageNumber: "- 1 -", boldLevel3: true, margins: { top: "wide" } } as object;
  const server = await TestServer.start(t, { layout });
  await server.open(uri, text);
  const found = (await print(server))?.layout;
  assert.deepEqual([found?.pageNumber, found?.boldLevel3, found?.margins.top], ["- 1 -", true, 2098]);
  const config = JSON.stringify({ layout: { pageNumber: "1" } });
  server.surroundings = { ...server.surroundings, config: { uri: "file:///w/.zhibi.json", text: config } };
  const told = server.figuresChanged;
  server.notify("zhibi/surroundingsChanged", null);
  await server.until(() => server.figuresChanged > told, "the preview is told to ask again");
  assert.equal(server.onlyText, false);
  const own = (await print(server))?.layout;
  assert.deepEqual([own?.pageNumber, own?.boldLevel3], ["1", true]);
});

test("what has been exported is imported again; what is no document is refused with the reason", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, text);
  const file = await exported(server, { profile: "web" });
  const back = await imported(server, "往年.docx", file?.base64 ?? "");
  assert.match(back.text ?? "", /全年办理行政复议案件130件。/);
  const refused = await imported(
    server,
    "旧.docx",
    toBase64(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
  );
  assert.equal(refused.text, null);
  assert.match(refused.error ?? "", /另存为/);
});

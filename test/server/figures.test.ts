import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { unzipSync } from "fflate";
import type { CompletionItem, Hover, InlayHint, MarkupContent } from "vscode-languageserver";
import type { ClientRequests, MetricTable } from "../../extension/protocol";
import { wrap } from "../support/marked";
import { positionAt, rangeOf, TestServer } from "./server";

const uri = "file:///reports/2024.txt";
const last = "file:///reports/2023.txt";
const now = wrap(
  "（一）依法履职。全年办理行政复议案件150件，行政诉讼败诉率3.1%。开展法治讲座约40场，目前已调解纠纷88件。",
);
const before = wrap("（一）依法履职。全年办理行政复议案件120件，行政诉讼败诉率5%。举办法治讲座32场，接待来访60人次。")
  .replaceAll("2024年", "2023年")
  .replaceAll("2025年", "2024年");

/** A server with this year's report open, and last year's beside it on disk. */
async function desk(t: TestContext, options: { inlayHints?: boolean; linked?: boolean } = {}) {
  const server = await TestServer.start(t, { inlayHints: options.inlayHints ?? false });
  if (options.linked !== false) server.files.set(last, before);
  await server.open(uri, now);
  const table = () => server.request<MetricTable>("zhibi/metrics", { uri });
  await table();
  await server.until(() => server.figuresChanged > 0, "last year's report is looked for");
  return { server, table };
}

const short = ({ rows }: MetricTable) =>
  rows.map(({ subject, said, previous, change }) => [subject, said, previous?.said ?? null, change?.words ?? null]);

test("数据表: this year's figures, last year's beside them, and what nothing answers", async (t) => {
  const { table } = await desk(t);
  const { linked, year, rows, unanswered } = await table();
  assert.deepEqual(linked, { uri: last, name: "2023.txt", year: 2023, problem: null });
  assert.equal(year, 2024);
  assert.deepEqual(short(await table()), [
    ["行政复议案件", "150件", "120件", "较2023年的120件增长25%"],
    ["行政诉讼败诉率", "3.1%", "5%", "较2023年的5%下降1.9个百分点"],
    ["法治讲座", "40场", "32场", "较2023年的32场增长约25%"],
    ["调解纠纷", "88件", null, null],
  ]);
  assert.deepEqual(rows[0]?.range, rangeOf(now, "150件"));
  assert.deepEqual(rows[0]?.previous?.range, rangeOf(before, "120件"));
  assert.deepEqual(
    rows.map(({ problems }) => problems.map(({ rule }) => rule)),
    [[], [], [], ["metric-without-baseline"]],
  );
  assert.deepEqual(
    unanswered.map(({ said }) => said),
    ["60人次"],
  );
});

test("with no report linked the table says so and has this year's figures", async (t) => {
  const { table } = await desk(t, { linked: false });
  const { linked, rows } = await table();
  assert.match(linked.problem ?? "", /没有找到.*2023年的报告/);
  assert.ok(rows.length === 4 && rows.every(({ previous, change }) => previous === null && change === null));
});

test("the table follows the text, and tells the view that it does", async (t) => {
  const { server, table } = await desk(t);
  const heard = server.figuresChanged;
  const version = server.change(uri, rangeOf(now, "150件"), "90件");
  const changed = await table();
  assert.equal(changed.version, version);
  assert.deepEqual(short(changed)[0], ["行政复议案件", "90件", "120件", "较2023年的120件下降25%"]);
  await server.until(() => server.figuresChanged > heard, "the view is told");
});

test("export: a workbook with last year's columns, and csv", async (t) => {
  const { server } = await desk(t);
  type Exported = ClientRequests["zhibi/exportMetrics"]["result"];
  const csv = await server.request<Exported>("zhibi/exportMetrics", { uri, format: "csv" });
  const text = Buffer.from(csv?.base64 ?? "", "base64").toString();
  assert.match(text, /^\ufeff指标,数值,单位,上年数,上年原文,增减,置信度,/);
  assert.match(text, /行政复议案件,150,件,120,120件,增长25%,\d\d%,/);
  const xlsx = await server.request<Exported>("zhibi/exportMetrics", { uri, format: "xlsx" });
  const book = unzipSync(Buffer.from(xlsx?.base64 ?? "", "base64"));
  assert.match(Buffer.from(book["xl/workbook.xml"] as Uint8Array).toString(), /数据表.*上年有、本年没有/);
});

test("a person's decision is written beside the others and holds at once", async (t) => {
  const { server, table } = await desk(t);
  const subject = "行政复议案件";
  const file = "file:///reports/.zhibi/matches.json";
  const decide = async (match: object) => {
    const { uri: where, text } = await server.request<ClientRequests["zhibi/pin"]["result"]>("zhibi/pin", {
      uri,
      match: { year: 2024, unit: "件", subject, ...match },
    });
    assert.equal(where, server.surroundings.matches?.uri ?? null);
    server.surroundings = { ...server.surroundings, matches: { uri: file, text } };
    server.notify("zhibi/surroundingsChanged", null);
    const heard = server.figuresChanged;
    await server.until(() => server.figuresChanged > heard, "the view is told");
    return (await table()).rows[0];
  };
  const broken = await decide({ previous: null });
  assert.deepEqual([broken?.previous, broken?.broken], [null, true]);
  const other = (await table()).unanswered.find(({ said }) => said === "120件");
  const pinned = await decide({ previous: { subject: other?.subject, unit: "件" } });
  assert.deepEqual([pinned?.previous?.confidence, pinned?.previous?.pinned], [1, true]);
  const free = await decide({});
  assert.deepEqual([free?.previous?.pinned, free?.broken], [false, false]);
});

test("hover on a figure: last year's value, the change, and a link to the place", async (t) => {
  const { server } = await desk(t);
  const at = async (words: string) => {
    const { start } = rangeOf(now, words);
    return server.request<Hover | null>("textDocument/hover", { textDocument: { uri }, position: start });
  };
  const found = await at("150件");
  assert.ok(found);
  const { value } = found.contents as MarkupContent;
  assert.match(value, /2023年：120件（行政复议案件，\[2023\.txt 第 7 行\]\(file:\/\/\/reports\/2023\.txt#L7\)）/);
  assert.match(value, /比上年增长25%/);
  assert.match(value, /对应的把握：\d\d%/);
  assert.equal(await at("扎实推进"), null);
});

test("hints in the text: none unless they are wanted", async (t) => {
  const range = { start: positionAt(now, 0), end: positionAt(now, now.length) };
  const off = await desk(t);
  assert.equal(await off.server.request("textDocument/inlayHint", { textDocument: { uri }, range }), null);
  const { server } = await desk(t, { inlayHints: true });
  const hints = await server.request<InlayHint[]>("textDocument/inlayHint", { textDocument: { uri }, range });
  assert.deepEqual(
    hints.map(({ label, position }) => [label, position]),
    [
      ["上年120件，+25%", rangeOf(now, "150件").end],
      ["上年5%，−1.9个百分点", rangeOf(now, "3.1%").end],
      ["上年32场，约+25%", rangeOf(now, "40场").end],
    ],
  );
});

test("completion behind a figure: the sentence part, from the two reports, once", async (t) => {
  const { server } = await desk(t);
  const at = async (text: string, words: string) => {
    const items = await server.request<{ items: CompletionItem[] }>("textDocument/completion", {
      textDocument: { uri },
      position: rangeOf(text, words).end,
    });
    return items.items.map(({ label, detail, textEdit }) => [label, detail ?? "", textEdit?.newText ?? ""]);
  };
  const words = "较2023年的120件增长25%";
  const [[label, detail = "", inserted] = []] = await at(now, "150件");
  assert.deepEqual([label, inserted], [words, `，${words}`]);
  assert.match(detail, /^2023\.txt 第 7 行 · 把握 \d\d%$/);
  assert.equal((await at(now, "150件，"))[0]?.[2], words);
  assert.deepEqual(await at(now, "目前已调解纠纷88件"), []);
  assert.deepEqual(await at(now, "依法履职"), []);
  const typed = now.replace("150件，", "150件，较2023");
  server.change(uri, rangeOf(now, "150件，"), "150件，较2023");
  assert.equal((await at(typed, "150件，较2023"))[0]?.[2], words);
  const said = typed.replace("较2023", "同比增长25%，");
  server.change(uri, rangeOf(typed, "较2023"), "同比增长25%，");
  assert.deepEqual(await at(said, "150件"), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { RollDraft } from "../../extension/protocol";
import { TestServer } from "../server/server";
import { wrap } from "../support/marked";

const uri = "file:///report/2024%E5%B9%B4.md";

test("由去年报告滚动生成: the draft of the open report, and again with what was decided", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, wrap("全年办理案件620件。"));
  const ask = (decisions: object, year: number | null = null) =>
    server.request<RollDraft | null>("zhibi/roll", { uri, year, decisions, previous: "2024年.md" });
  const first = await ask({});
  assert.equal(first?.year, 2025);
  assert.match(first.text, /^---\nreport: department\nprevious: 2024年\.md\n---\n/);
  assert.match(first.text, /办理案件〔待填：上年620件〕/);
  const figure = first.changes.find(({ kind }) => kind === "figure");
  const second = await ask({ [figure?.id ?? -1]: false });
  assert.match(second?.text ?? "", /办理案件620件/);
  assert.deepEqual(second?.changes, first.changes);
  assert.equal((await ask({}, 2027))?.year, 2027);
});

test("what is no report is not rolled", async (t) => {
  const server = await TestServer.start(t);
  const notice = "file:///report/notice.txt";
  await server.open(notice, "关于召开会议的通知\n\n定于明日开会。\n");
  assert.equal(await server.request("zhibi/roll", { uri: notice, year: null, decisions: {}, previous: null }), null);
});

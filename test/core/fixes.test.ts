import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFixes } from "../../extension/core/fix";
import { findingsOf, parse } from "../support/core";

const report = `临溪县司法局2024年法治政府建设年度报告

一、2024年主要举措和成效

加强培训。

二、存在的不足和原因

基层力量不够均衡，主要原因是培训不够经常。

三、2025年工作安排

持续规范执法。

特此报告。

临溪县司法局
2025年2月18日
`;

test("a missing section is inserted where it belongs, and what follows is renumbered", () => {
  const found = findingsOf(report);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ["missing-section"],
  );
  const { text } = applyFixes(report, found, "all");
  const headings = text.split("\n").filter((line) => /^[一二三四五]、/.test(line));
  assert.deepEqual(headings, [
    "一、2024年主要举措和成效",
    "二、存在的不足和原因",
    "三、党政主要负责人履行推进法治建设第一责任人职责情况",
    "四、2025年工作安排",
  ]);
  // What is left is what only the clerk knows.
  assert.deepEqual(new Set(findingsOf(text).map(({ rule }) => rule)), new Set(["leftover-placeholder"]));
});

test("the last section is inserted before 特此报告, in the shape of its neighbours", () => {
  const text = report
    .replace(/三、2025年工作安排\n\n持续规范执法。\n\n/, "")
    .replaceAll(/^(?=[一二加基])/gm, "　　")
    .replaceAll("\n", "\r\n");
  const plan = findingsOf(text).filter(({ message }) => message.includes("主要安排"));
  const fixed = applyFixes(text, plan, "all").text;
  assert.match(fixed, /\r\n\r\n　　三、2025年推进法治政府建设的主要安排\r\n\r\n　　（一）[\s\S]*特此报告。\r\n/);
  assert.ok(!/[^\r]\n/.test(fixed));
});

test("where headings have no ordinals the new one has none", () => {
  const markdown =
    "# 临溪县司法局2024年法治政府建设年度报告\n\n## 主要举措和成效\n\n加强培训。\n\n## 2025年工作安排\n\n持续规范执法。\n";
  const found = findingsOf(markdown, { language: "markdown" }).filter(({ message }) => message.includes("不足"));
  assert.match(applyFixes(markdown, found, "all").text, /\n## 存在的不足和原因\n/);
});

test("renumbering goes on from the break, and keeps the width of the brackets", () => {
  const text = report.replace(
    "加强培训。",
    "(一)甲项工作。办理案件。\n\n(三)乙项工作。开展检查。\n\n(四)丙项工作。组织培训。",
  );
  const found = findingsOf(text).filter(({ rule }) => rule === "ordinal-sequence");
  assert.equal(found.length, 1);
  const fixed = applyFixes(text, found, "all").text;
  assert.deepEqual(fixed.match(/^\([一二三四]\)/gm), ["(一)", "(二)", "(三)"]);
});

test("nesting that no parser survives is read as plain text", () => {
  for (const text of [`${"- ".repeat(5000)}甲`, `${">".repeat(50_000)}乙`, `${"[".repeat(20_000)}丙`]) {
    assert.equal(parse(text, "markdown").type, null);
  }
});

test("去年 in a report that is issued in the new year may be either year: both are offered", () => {
  const text = report.replace("加强培训。", "去年，组织培训12期。");
  const [found] = findingsOf(text).filter(({ rule }) => rule === "year-deixis");
  assert.ok(found?.message.includes("“2024年”或“2023年”"));
  assert.deepEqual(
    found?.fixes?.().map(({ title }) => title),
    ["改为“2024年”", "改为“2023年”"],
  );
});

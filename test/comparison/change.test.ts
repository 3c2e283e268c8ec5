import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changeOf,
  type Metric,
  matchMetrics,
  metricsOf,
  type PinnedMatch,
  type TypedReport,
  whyNoChange,
} from "../../extension/core";
import { parse } from "../support/core";
import { wrap } from "../support/marked";

/** This year's sentence and last year's, and what is said of the first figures that they match. */
function compare(now: string, before: string, pins: readonly PinnedMatch[] = []) {
  const current = report(now, 2024);
  const previous = report(before, 2023);
  const match = matchMetrics(current, previous, pins).matches[0];
  return match && { ...match, words: match.change?.words ?? whyNoChange(match.current, match.previous) };
}

function report(sentence: string, year: number): TypedReport {
  const text = wrap(sentence)
    .replaceAll("2025", String(year + 1))
    .replaceAll("2024年法治", `${year}年法治`);
  return parse(text.replace("2024年，临溪县", `${year}年，临溪县`)) as TypedReport;
}

const cases: readonly (readonly [now: string, before: string, words: string])[] = [
  ["办理法律援助案件130件。", "办理法律援助案件120件。", "较2023年的120件增长8.33%"],
  ["办理法律援助案件90件。", "办理法律援助案件120件。", "较2023年的120件下降25%"],
  ["办理法律援助案件120件。", "办理法律援助案件120件。", "与2023年持平"],
  ["办理法律援助案件1250件。", "办理法律援助案件1200余件。", "较2023年的1200余件增长约4%"],
  ["办理法律援助案件约1250件。", "办理法律援助案件1200件。", "较2023年的1200件增长约4%"],
  ["办理法律援助案件1201件。", "办理法律援助案件1200余件。", "较2023年的1200余件增长约0.1%"],
  ["调解矛盾纠纷1.8万件。", "调解矛盾纠纷1.6万件。", "较2023年的1.6万件增长12.5%"],
  ["挽回经济损失1.2亿元。", "挽回经济损失9600万元。", "较2023年的9600万元增长25%"],
  ["办理法律援助案件130起。", "办理法律援助案件120件。", "较2023年的120件增长8.33%"],
  ["负责人出庭应诉率95.1%。", "负责人出庭应诉率93%。", "较2023年的93%提高2.1个百分点"],
  ["行政诉讼败诉率1.37%。", "行政诉讼败诉率12.28%。", "较2023年的12.28%下降10.91个百分点"],
  ["负责人出庭应诉率100%。", "负责人出庭应诉率100%。", "与2023年持平"],
  ["调解成功率约98%。", "调解成功率96.54%。", "较2023年的96.54%提高约1.5个百分点"],
  ["调解成功率98%以上。", "调解成功率97%以上。", "“以上”不是确数，算不出增减"],
  ["行政复议纠错3件。", "行政复议纠错0件。", "上年为0，不能算百分比"],
];

for (const [now, before, words] of cases)
  test(`${now} ${before} → ${words}`, () => {
    assert.equal(compare(now, before)?.words, words);
  });

test("what is not of one kind is not compared", () => {
  assert.equal(compare("开展法治培训120人次。", "开展法治培训120场。"), undefined);
  assert.equal(compare("新收行政复议案件120件。", "审结行政复议案件110件。"), undefined);
  assert.equal(compare("办理涉企法律援助案件32件。", "办理法律援助案件283件。"), undefined);
  assert.equal(compare("产品抽检合格率100%。", "新任干部考试合格率98%。"), undefined);
  assert.equal(compare("一审败诉率3%。", "二审败诉率5%。"), undefined);
  assert.equal(compare("上半年，全县办理法律援助案件70件。", "全年办理法律援助案件120件。"), undefined);
  assert.equal(compare("法律援助案件涉及金额130万元。", "法律援助案件120件。"), undefined);
  assert.equal(compare("办理法律援助案件增长12%。", "法律援助案件办结率98%。"), undefined);
});

test("figures of other years are no base", () => {
  assert.equal(compare("办理法律援助案件130件。", "2022年办理法律援助案件120件。"), undefined);
  assert.equal(compare("2023年办理法律援助案件130件。", "办理法律援助案件120件。"), undefined);
});

test("a person's decision holds: forced, broken, of this year only", () => {
  const current = report("受理法律援助申请130件。", 2024);
  const previous = report("提供惠民服务120件。", 2023);
  const { subject, unit } = figure(current);
  assert.equal(matchMetrics(current, previous).matches.length, 0);
  const pin: PinnedMatch = { year: 2024, subject, unit, previous: figure(previous) };
  const [forced] = matchMetrics(current, previous, [pin]).matches;
  assert.deepEqual([forced?.confidence, forced?.pinned], [1, true]);
  assert.equal(forced?.change?.words, "较2023年的120件增长8.33%");

  const same = report("受理法律援助申请120件。", 2023);
  assert.equal(matchMetrics(current, same).matches.length, 1);
  assert.equal(matchMetrics(current, same, [{ ...pin, previous: null }]).matches.length, 0);
  assert.equal(matchMetrics(current, same, [{ ...pin, year: 2023, previous: null }]).matches.length, 1);
});

function figure(of: TypedReport): Metric {
  const [metric] = metricsOf(of);
  assert.ok(metric);
  return metric;
}

test("no change from a target, from a change, or in other units", () => {
  const metric = figure(report("办理法律援助案件120件。", 2023));
  assert.equal(changeOf({ ...metric, kind: "target" }, metric), null);
  assert.equal(changeOf(metric, { ...metric, kind: "change" }), null);
  assert.equal(changeOf(metric, { ...metric, unit: "人次" }), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { PinnedMatch } from "../../extension/core";
import { findingsOf } from "../support/core";
import { wrap, wrapPrevious } from "../support/marked";

type Named = Omit<PinnedMatch, "previous">;

/** The titles of the fixes of one rule, in their order. */
function offered(rule: string, now: string, before?: string): string[] {
  const last = before === undefined ? {} : { previous: wrapPrevious(before) };
  const found = findingsOf(wrap(now), last).filter((finding) => finding.rule === rule);
  return found.flatMap((finding) => (finding.fixes?.() ?? []).map(({ title }) => title));
}

test("a growth without base gets last year's figure, and hears what the two reports give", () => {
  const now = "全年办理法律援助案件682件，办案质量稳步提升，法律援助案件增长15%。";
  const [agreeing] = offered("metric-without-baseline", now, "全年办理法律援助案件593件。");
  assert.equal(agreeing, "在前面加“较2023年的593件”（见去年.txt 第 7 行）");
  const differing = offered("metric-without-baseline", now, "全年办理法律援助案件620件。");
  assert.deepEqual(differing.slice(0, 2), [
    "改为“较2023年的620件增长10%”（按两份报告计算，原文“增长15%”与此不符；见去年.txt 第 7 行）",
    "在前面加“较2023年的620件”（见去年.txt 第 7 行；按两份报告应为增长10%，请核对）",
  ]);
});

test("a change right behind its amount has the base of that amount", () => {
  const now = "仲裁机构受理仲裁案件1402件，增长20%。";
  assert.equal(
    offered("metric-without-baseline", now, "办理公证3000件，仲裁案件1260件。")[0],
    "改为“较2023年的1260件增长11.27%”（按两份报告计算，原文“增长20%”与此不符；见去年.txt 第 7 行）",
  );
});

test("no base is offered that says the opposite, that is of something else, or that nobody has linked", () => {
  const now = "加强应诉指导，确保一审败诉率降至7%以下。";
  const placeholder = "在前面加“由2023年的〔待补充：2023年数值〕”";
  assert.deepEqual(offered("metric-without-baseline", now), [placeholder]);
  assert.deepEqual(offered("metric-without-baseline", now, "一审败诉率3%。"), [placeholder]);
  assert.deepEqual(offered("metric-without-baseline", now, "二审败诉率9%。"), [placeholder]);
  assert.deepEqual(offered("metric-without-baseline", now, "行政复议纠错率9%。"), [placeholder]);
  assert.equal(
    offered("metric-without-baseline", now, "一审败诉率9%。")[0],
    "在前面加“由2023年的9%”（见去年.txt 第 7 行）",
  );
});

test("个百分点 as the two reports give it, beside what is written; nothing where they agree", () => {
  const now = "行政诉讼败诉率1.37%，同比下降10.91%。";
  const plain = "改为“10.91个百分点”";
  assert.deepEqual(offered("percent-vs-point", now, "行政诉讼败诉率12.28%。"), [plain]);
  assert.deepEqual(offered("percent-vs-point", now, "行政诉讼败诉率1.2%。"), [
    "改为“提高0.17个百分点”（按两份报告计算；原文写的是“下降10.91%”，去年为1.2%，见去年.txt 第 7 行）",
    plain,
  ]);
});

/** Messages of the rule arithmetic. */
function reckoned(now: string, before: string): string[] {
  const found = findingsOf(wrap(now), { previous: wrapPrevious(before) });
  return found.filter(({ rule }) => rule === "arithmetic").map(({ severity, message }) => `${severity} ${message}`);
}

test("a 同比 that the two reports do not bear out: both figures, and where last year's stands", () => {
  const before = "全年办理法律援助案件400件，培训学员约300人次。";
  assert.deepEqual(reckoned("全年办理法律援助案件460件，同比增长20%。", before), [
    "info “法律援助案件”今年460件，去年400件（去年.txt 第 7 行），算来应为增长15%，这里写的是“增长20%”。请核对三个数；去年的报告有误或者口径变了的，请写明基数。",
  ]);
  assert.equal(reckoned("全年办理法律援助案件380件，同比增长5%。", before).length, 1, "the other way");
  for (const fine of [
    "全年办理法律援助案件460件，同比增长15%。",
    "全年办理法律援助案件463件，同比增长15.8%。",
    "全年办理法律援助案件460件，较2023年的383件增长20.1%。",
    "全年办理法律援助案件460余件，同比增长20%。",
    "培训学员420人次，同比增长20%。",
    "全年办理公证案件460件，同比增长15%。",
  ])
    assert.deepEqual(reckoned(fine, before), [], fine);
});

test("a 同比 of rounded amounts is doubted only where none that read like them can have it", () => {
  const before = "罚没金额12.6万元，办理公证1.2万件。";
  const [message, ...others] = reckoned("罚没金额11.3万元，同比下降12%。", before);
  assert.match(message ?? "", /算来应为下降约10\.3%，这里写的是“下降12%”/);
  assert.deepEqual(others, []);
  for (const fine of [
    "罚没金额11.3万元，同比下降11%。",
    "罚没金额11.3万元，同比下降9.6%。",
    "办理公证1.3万件，同比增长15%。",
  ])
    assert.deepEqual(reckoned(fine, before), [], fine);
});

test("what a person has decided about a figure holds for rules and their fixes too", () => {
  const now = "全年办理法律援助案件460件，同比增长20%。仲裁案件1402件，增长20%。";
  const previous = wrapPrevious("全年办理法律援助案件400件，法律服务380件，仲裁案件1260件。");
  const said = (matches: readonly PinnedMatch[]) =>
    findingsOf(wrap(now), { previous, matches }).flatMap(({ message, fixes }) => [
      ...(/算来应为[^，]+/.exec(message) ?? []),
      ...(fixes?.() ?? []).flatMap(({ title }) => /较2023年的.+?件(?:增长.+?%)?/.exec(title) ?? []),
    ]);
  const year = 2024;
  const [aid, cases] = ["法律援助案件", "仲裁案件"].map((subject) => ({ year, subject, unit: "件" })) as [Named, Named];
  const instead = { subject: "法律服务", unit: "件" };
  assert.deepEqual(said([]), ["算来应为增长15%", "较2023年的1260件增长11.27%", "较2023年的1260件"]);
  assert.deepEqual(
    said([
      { ...aid, previous: instead },
      { ...cases, previous: null },
    ]),
    ["算来应为增长21.05%"],
  );
});

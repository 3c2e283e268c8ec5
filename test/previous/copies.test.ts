import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsOf, show } from "../support/core";
import { type Made, report } from "./reports";

/** What is found in this year's report because of last year's. */
function found(current: Made, last: Made, change: (text: string) => string = (text) => text): string[] {
  const text = change(report(current));
  const previous = report({ year: 2023, ...last });
  const without = new Set(findingsOf(text).map((finding) => show(text, finding)));
  return findingsOf(text, { previous })
    .filter((finding) => !without.has(show(text, finding)))
    .map((finding) => `${show(text, finding)} ${finding.message}`);
}

describe("paragraphs copied from last year", () => {
  const facts = "全年办理行政复议案件127件，审结119件，组织执法人员培训6期，评查案卷340份，制发督促整改建议书9份。";
  const general =
    "健全重大行政决策程序制度，推动公众参与、专家论证、风险评估落到实处，完善合法性审查工作机制，加强决策执行情况评估。";

  test("with figures: a warning that names the file and the line", () => {
    const [one, ...others] = found({ done: facts }, { done: facts });
    assert.match(one ?? "", /^7:1 warning duplicate-sentence .*（去年\.txt 第 7 行）.*连数据、日期也没有变/);
    assert.deepEqual(others, []);
  });

  test("neither width, spaces, years nor the number in front make a difference", () => {
    const [one] = found({ done: `（二）2024年，${facts}` }, { done: `（一）2023年，${facts}` }, (text) =>
      text.replace("127件，审结", " １２７件,审结"),
    );
    assert.match(one ?? "", /^7:1 warning duplicate-sentence/);
  });

  test("without any figure: a hint only", () => {
    assert.match(
      found({ done: general }, { done: general }).join(),
      /^7:1 hint duplicate-sentence .*确需沿用的可以不改/,
    );
    assert.match(
      found({ done: `${general}12月4日开展宣传。` }, { done: `${general}12月4日开展宣传。` })[0] ?? "",
      /hint/,
    );
    assert.match(found({ done: `${general}9月6日印发。` }, { done: `${general}9月6日印发。` })[0] ?? "", /warning/);
  });

  test("one figure changed, a short paragraph, formulas and titles are no copies", () => {
    const same = (done: string) => found({ done }, { done });
    assert.deepEqual(found({ done: facts.replace("127", "131") }, { done: facts }), []);
    assert.deepEqual(same("组织执法人员培训6期，评查案卷340份。"), []);
    assert.deepEqual(
      same(
        "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，忠实履行党中央赋予的各项职责使命，抓好6项任务。",
      ),
      [],
    );
    assert.deepEqual(
      same("落实《临溪县重大行政决策事项目录管理暂行办法》《临溪县行政规范性文件制定和监督管理办法》等2个文件。"),
      [],
    );
  });
});

describe("years copied from last year", () => {
  const years = (current: Made, last: Made) => found(current, last).filter((one) => one.includes("stale-year"));
  const same = (sentence: string) => years({ done: sentence }, { done: sentence });

  test("inside a sentence that is last year's word for word", () => {
    const [one, ...others] = same("加强执法监督，于2023年9月组织案卷评查和整改。");
    assert.match(one ?? "", /stale-year 「2023」.*第 7 行）一字不差，写的还是2023年，按报告年度应为2024年/);
    assert.deepEqual(others, []);
  });

  test("in the plan: the year that last year planned", () => {
    const plan = "完善执法监督工作机制，到2024年底实现全覆盖。";
    assert.match(years({ plan }, { plan }).join(), /stale-year 「2024」.*应为2025年/);
    assert.deepEqual(years({ plan: plan.replace("2024", "2025") }, { plan }), []);
  });

  test("history, periods, bases of comparison, names, and sentences that were changed are left alone", () => {
    for (const sentence of [
      "自2023年起推行行政执法监督员驻点制度。",
      "落实2023年印发的《临溪县执法监督办法》，规范执法行为。",
      "2021—2023年连续三年没有败诉的行政案件。",
      "案件数量较2023年有所下降，纠错率持续走低。",
      "获评2023年度全市行政执法工作先进集体。",
      "贯彻《临溪县2023年重点改革工作安排》，推进各项改革。",
      "于2023年启动试点，2024年在全县推开这项制度。",
    ])
      assert.deepEqual(same(sentence), [], sentence);
    const before = { done: "加强执法监督，于2023年9月组织案卷评查。" };
    assert.deepEqual(years({ done: "加强执法监督，于2023年9月组织案卷评查和培训。" }, before), []);
  });

  test("a year that is found anyway is found once", () => {
    const stale = "2023年，组织执法案卷评查两次。";
    const text = report({ done: stale });
    const finds = findingsOf(text, { previous: report({ year: 2023, done: stale }) });
    assert.equal(finds.filter(({ rule }) => rule === "stale-year").length, 1);
  });
});

/** What becomes of a paragraph: years, figures, ordinals; of a plan; and what is decided about each change. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RollChange, RollOptions } from "../../extension/core";
import { findingsOf } from "../support/core";
import { report, roll } from "./report";

/** What becomes of one paragraph of achievements. */
function rolled(paragraph: string, options?: RollOptions): string {
  const { text } = roll(report(paragraph, "（一）打造智慧大坝。"), options);
  const found = /### （二）其他工作\n\n([\s\S]*?)\n\n## 二、/.exec(text);
  assert.ok(found, text);
  return found[1] as string;
}

const openOf = (paragraph: string) =>
  roll(report(paragraph, "（一）打造智慧大坝。"))
    .changes.filter(({ open }) => open)
    .map(({ before, after }) => `${before} → ${after}`);

const noticesOf = (paragraph: string) =>
  roll(report(paragraph, "（一）打造智慧大坝。"))
    .changes.filter(({ before, after, kind }) => before === after && kind === "other" && !/存在/.test(before))
    .map(({ before }) => before);

describe("years move where they mean the report, the plan or the base of a comparison", () => {
  const cases: [string, string][] = [
    ["2024年，开展普法活动。", "2025年，开展普法活动。"],
    ["２０２４年全县开展普法活动。", "2025年全县开展普法活动。"],
    ["制定2024年度工作要点，为2025年开好局打基础。", "制定2025年度工作要点，为2026年开好局打基础。"],
    ["水费收缴情况较2023年好转。", "水费收缴情况较2024年好转。"],
    ["截至2024年12月底全部完成，截至2024年11月底过半。", "截至2025年12月底全部完成，截至2025年11月底过半。"],
    ["2024年1月至12月开展整治。", "2025年1月至12月开展整治。"],
    // What belongs to something else stays.
    [
      "落实《临溪县水利规划（2021—2025年）》《2024年工作要点》。",
      "落实《临溪县水利规划（2021—2025年）》《2024年工作要点》。",
    ],
    ["推进2021—2025年规划，“2024年度最美河湖”评选启动。", "推进2021—2025年规划，“2024年度最美河湖”评选启动。"],
    ["获评2024年度全市先进集体。", "获评2024年度全市先进集体。"],
    ["列入2025年立法计划。", "列入2026年立法计划。"],
    [
      "依据2024年9月1日第五次常务会议修订的《办法》、2024年第5号通告开展检查。",
      "依据2024年9月1日第五次常务会议修订的《办法》、2024年第5号通告开展检查。",
    ],
    ["成立于2024年的调解中心、2024年印发的《办法》。", "成立于2024年的调解中心、2024年印发的《办法》。"],
    ["2024年1月以来运转平稳。", "2025年1月以来运转平稳。"],
    ["落实自2024年5月1日起施行的条例。", "落实自2024年5月1日起施行的条例。"],
    [
      "清理2020年以来的文件。今年以来运转平稳，去年基础较好。",
      "清理2020年以来的文件。今年以来运转平稳，去年基础较好。",
    ],
    // A day of last year is no day of this year.
    ["2024年6月18日召开推进会，8月9日挂牌。", "2025年〔待填：上年6月18日〕召开推进会，〔待填：上年8月9日〕挂牌。"],
    ["12月4日国家宪法日开展宣传。", "12月4日国家宪法日开展宣传。"],
    ["开展国家宪法日活动，12月4日组织宣誓。", "开展国家宪法日活动，12月4日组织宣誓。"],
    ["自2024年3月挂牌以来运转平稳。", "自2024年3月挂牌以来运转平稳。"],
  ];
  for (const [last, now] of cases) test(last, () => assert.equal(rolled(last), now));

  test("title, lead, headings, plan and date of the signature", () => {
    const { text } = roll(report("开展普法。", "2025年，我局将重点抓好以下工作：\n\n（一）打造智慧大坝。"));
    assert.match(text, /^# 临溪县水务局2025年法治政府建设年度报告$/m);
    assert.match(text, /^2025年，临溪县水务局扎实推进/m);
    assert.match(text, /^## 一、2025年推进法治政府建设的主要举措和成效$/m);
    assert.match(text, /^## 四、2026年工作安排\n\n2026年，我局将重点抓好以下工作：\n\n（一）〔待补充：任务名称〕/m);
    assert.match(text, /\n临溪县水务局\n\n2026年〔待填〕月〔待填〕日\n$/);
  });

  test("Chinese numerals stay Chinese", () => {
    const { text } = roll(
      "二〇二四年度临溪县水务局法治政府建设工作报告\n\n一、主要举措和成效\n\n二〇二四年，开展普法。\n\n二、二〇二五年工作安排\n\n推进普法。\n\n临溪县水务局\n二〇二五年二月十日\n",
    );
    assert.match(text, /^# 二〇二五年度临溪县水务局/m);
    assert.match(text, /^## \S、二〇二六年工作安排$/m);
    assert.match(text, /^二〇二六年〔待填〕月〔待填〕日$/m);
  });

  test("more than one year ahead", () => {
    assert.equal(rolled("2024年，开展普法活动。", { year: 2026 }), "2026年，开展普法活动。");
    assert.throws(() => roll(report("开展普法。"), { year: 2024 }), RangeError);
  });

  test("a report that does not say its year", () => {
    const undated = report("开展普法。").replaceAll(/202[45]年/g, "");
    assert.throws(() => roll(undated), /没有写明是哪一年的，请写明新报告的年度/);
    assert.match(roll(undated, { year: 2025 }).text, /^---\nreport: department\nyear: 2025\n/);
  });
});

describe("figures are left blank, with last year's beside them", () => {
  const cases: [string, string][] = [
    ["办理法律援助案件620件，办结率98.5%。", "办理法律援助案件〔待填：上年620件〕，办结率〔待填：上年98.5%〕。"],
    ["受理投诉约450余件，同比下降8.3%。", "受理投诉约〔待填：上年450余件〕，同比〔待填：上年下降8.3%〕。"],
    // The base of this year's comparison is last year's figure.
    [
      "办理许可130件，较2023年的120件增长8.3%。",
      "办理许可〔待填：上年130件〕，较2024年的130件〔待填：上年增长8.3%〕。",
    ],
    ["漏损率由2023年的12%下降到9%。", "漏损率由2024年的9%下降到〔待填：上年9%〕。"],
    ["应诉率98%，较2023年上升4个百分点。", "应诉率〔待填：上年98%〕，较2024年〔待填：上年上升4个百分点〕。"],
    // What was in an earlier year stays what it was.
    [
      "建成站点156个，比2020年翻番（2020年底为78个）。",
      "建成站点〔待填：上年156个〕，比2020年翻番（2020年底为78个）。",
    ],
    ["2021年以来累计改造43个。", "2021年以来累计改造〔待填：上年43个〕。"],
    ["立案67起，比2022年多9起。", "立案〔待填：上年67起〕，比2022年多〔待填：上年9起〕。"],
    [
      "办件1240件，较2019年的980件增长（2022年，1100件）。",
      "办件〔待填：上年1240件〕，较2019年的980件增长（2022年，1100件）。",
    ],
    ["实现“零投诉”。", "实现“零投诉”。"],
    ["办理时限由5个工作日压缩到2个工作日。", "办理时限由〔待填：上年5个工作日〕压缩到〔待填：上年2个工作日〕。"],
    [
      "“12345”热线全年畅通，推行“1+3+13”模式，建成15分钟服务圈。",
      "“12345”热线全年畅通，推行“1+3+13”模式，建成15分钟服务圈。",
    ],
  ];
  for (const [last, now] of cases) test(last, () => assert.equal(rolled(last), now));

  test("the rule for placeholders finds every blank", () => {
    const { text } = roll(report("办理案件620件，同比增长8%，2024年6月18日挂牌。"));
    const blanks = text.match(/〔[^〕]+〕/g) ?? [];
    const found = findingsOf(text, { language: "markdown" }).filter(({ rule }) => rule === "leftover-placeholder");
    assert.ok(blanks.length > 6);
    assert.equal(found.length, blanks.length);
  });

  test("a table: this year's column is blank, last year's is what this year's was", () => {
    const table = "办案情况如下：\n\n| 项目 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 处罚案件（件） | 80 | 84 |";
    const { text } = roll(report(table), undefined, "markdown");
    assert.match(
      text,
      /\| 项目 \| 2024年 \| 2025年 \|\n\| --- \| --- \| --- \|\n\| 处罚案件（件） \| 84 \| 〔待填：上年84〕 \|/,
    );
  });

  const rolledTable = (...rows: string[]) => {
    const { text } = roll(report(`办案情况如下：\n\n${rows.join("\n")}`), undefined, "markdown");
    return /\n\n(\|[\s\S]*?)\n\n## 二/.exec(text)?.[1]?.split("\n");
  };

  test("all years of a table's head move on, and what stands below them", () => {
    assert.deepEqual(
      rolledTable("| 项目 | 2022年 | 2023年 | 2024年 |", "|---|---|---|---|", "| 处罚案件（件） | 72 | 80 | 84 |"),
      ["| 项目 | 2023年 | 2024年 | 2025年 |", "|---|---|---|---|", "| 处罚案件（件） | 80 | 84 | 〔待填：上年84〕 |"],
    );
  });

  test("a table with a row for each year stays as it is: last year's figures are that year's", () => {
    const rows = ["| 年度 | 处罚案件 |", "|---|---|", "| 2023年 | 80 |", "| 2024年 | 84 |"];
    assert.deepEqual(rolledTable(...rows), rows);
  });

  test("two tables stay two; numbers of rows stay, changes told in a cell do not", () => {
    const [first, second] = [
      ["| 项目 | 数量 |", "|---|---|", "| 检查 | 84次 |"],
      ["| 序号 | 项目 | 备注 |", "|---|---|---|", "| 1 | 检查 | 较2023年增加4次 |"],
    ];
    assert.deepEqual(rolledTable(...(first as string[]), "", ...(second as string[])), [
      "| 项目 | 数量 |",
      "|---|---|",
      "| 检查 | 〔待填：上年84次〕 |",
      "",
      "| 序号 | 项目 | 备注 |",
      "|---|---|---|",
      "| 1 | 检查 | 较2024年增加〔待填：上年4〕次 |",
    ]);
  });

  test("two years on there is no report to take the base of a comparison from", () => {
    assert.equal(
      rolled("办理许可130件，较2023年的120件增加。", { year: 2026 }),
      "办理许可〔待填：上年130件〕，较2025年的〔待填：上年120件〕增加。",
    );
  });

  test("what nobody can read as a figure is listed", () => {
    assert.deepEqual(noticesOf("建成4大平台。"), ["4"]);
    assert.deepEqual(noticesOf("被市局评为先进集体。"), ["被市局评为先进集体"]);
    assert.deepEqual(noticesOf("全县考核列第3名。"), ["列第3名"]);
    assert.deepEqual(noticesOf("4月检查水库，5月至11月整治，12月底完成。"), ["4月", "5月至11月"]);
  });
});

describe("sessions and planning periods wait for a decision", () => {
  const cases: [string, string[]][] = [
    ["学习二十届三中全会精神。", ["二十届三中全会 → 二十届四中全会"]],
    ["学习二十届二中、三中全会精神。", ["二十届二中、三中全会 → 二十届二中、三中、四中全会"]],
    ["召开县第十四届人民代表大会第三次会议。", ["第十四届人民代表大会第三次会议 → 第十四届人民代表大会第三次会议"]],
    ["实施“七五”普法规划。", ["“七五” → “八五”"]],
    ["实施“八五”普法规划。", ["“八五” → “八五”"]],
    ["开展第十一个国家宪法日宣传。", ["十一 → 十二"]],
    ["报告2023年度工作。", ["2023 → 2024"]],
    ["今年是“八五”普法第三年。", ["“八五” → “八五”", "三 → 四"]],
    ["自2021年“八五”普法启动以来，连续5年开展宣传。", ["“八五” → “八五”", "5 → 6"]],
    ["2023—2024学年开展宣讲。", ["2023—2024 → 2024—2025"]],
    ["成功创建第三批示范点。", ["第三批 → 第三批"]],
    ["召开第4次党组会。", ["第4次党组会 → 第4次党组会"]],
    ["《党的二十届三中全会决定》发布。", []],
  ];
  for (const [last, open] of cases)
    test(last, () => {
      assert.deepEqual(openOf(last), open);
      assert.equal(rolled(last), last);
    });

  test("what is done every year for the year before is listed with the next year, and the reason says so", () => {
    const said = (paragraph: string) =>
      roll(report(paragraph, "（一）打造智慧大坝。"))
        .changes.filter(({ open }) => open)
        .map(({ before, after, why }) => [before, after, /今年一般应顺延/.test(why)]);
    assert.deepEqual(said("组织各站就2023年度履职情况书面述法。"), [["2023", "2024", true]]);
    assert.deepEqual(said("对法律顾问2023年度工作进行考核。"), [["2023", "2024", true]]);
    assert.deepEqual(said("抽查2023年办结的案件。"), [["2023", "2024", false]]);
  });

  test("the year and what is said of a period are one decision", () => {
    const plan = "2025年是“十四五”规划收官之年，我局将重点抓好以下工作：\n\n（一）打造智慧大坝。";
    const open = roll(report("开展普法。", plan)).changes.find((change) => change.open) as RollChange;
    assert.equal(open.before, "2025年是“十四五”规划收官");
    assert.equal(open.after, "2026年是“十五五”规划开局");
    assert.match(roll(report("开展普法。", plan)).text, /^2025年是“十四五”规划收官之年/m);
    const { text } = roll(report("开展普法。", plan), { decisions: { [open.id]: true } });
    assert.match(text, /^2026年是“十五五”规划开局之年/m);
  });
});

describe("last year's plan is the outline of this year's achievements", () => {
  const achievements = `（一）强化行政执法。开展行政执法专项检查12次，评查案卷40件。

（二）深化普法宣传。

1.办好宣传周。走进学校20场。

2.规范水政执法。修订行政处罚裁量基准。

（三）优化政务服务。梳理事项30项。`;
  const plan = `2025年，重点做好以下工作。

（一）继续深化普法宣传。开展普法宣传30场，6月底前完成。

（二）持续规范行政执法。行政处罚案卷合格率达到95%以上。`;

  test("headings with the promise in a comment, last year's paragraphs below, the rest behind", () => {
    const { text } = roll(report(achievements, plan));
    const part = text.slice(text.indexOf("## 一、"), text.indexOf("## 二、")).trim();
    assert.equal(
      part,
      `## 一、2025年推进法治政府建设的主要举措和成效

### （一）深化普法宣传

<!-- 上年承诺：（一）继续深化普法宣传。开展普法宣传30场，6月底前完成。（目标：普法宣传30场；期限：6月底前） -->

<!-- 上年写在“（二）深化普法宣传” -->

办好宣传周。走进学校〔待填：上年20场〕。

### （二）规范行政执法

<!-- 上年承诺：（二）持续规范行政执法。行政处罚案卷合格率达到95%以上。（目标：行政处罚案卷合格率95%以上） -->

<!-- 上年写在“（一）强化行政执法” -->

开展行政执法专项检查〔待填：上年12次〕，评查案卷〔待填：上年40件〕。

<!-- 上年写在“（二）深化普法宣传” -->

规范水政执法。修订行政处罚裁量基准。

### （三）优化政务服务

梳理事项〔待填：上年30项〕。`,
    );
  });

  test("a promise that is refused stays in the plan, and what was told of it under its own heading", () => {
    const source = report(achievements, plan);
    const promises = roll(source).changes.filter(({ kind }) => kind === "plan");
    const { text } = roll(source, { decisions: Object.fromEntries(promises.map(({ id }) => [id, false])) });
    assert.match(text, /\n（一）强化行政执法。开展[^#]*\n\n### （二）深化普法宣传\n\n1\.办好/);
    assert.match(text, /（一）继续深化普法宣传。开展普法宣传30场，6月底前完成。\n\n（二）持续规范行政执法。/);
    assert.doesNotMatch(text, /任务名称|上年承诺/);
  });

  const titles = (text: string) => [...text.matchAll(/^### （.{1,2}）(.*)$/gm)].map(([, title]) => title);
  const shapes: [string, string][] = [
    ["一是继续完善河长制。二是加快建设水厂。三是提升服务。", "one paragraph 一是…二是…"],
    ["2025年，我局将做好以下工作：一要继续完善河长制；二要加快建设水厂；三要提升服务。", "一要…二要…"],
    ["我局将重点做好以下工作：继续完善河长制；加快建设水厂；提升服务。", "clauses"],
    ["我局将做好以下工作：\n\n一是继续完善河长制。二是加快建设水厂。三是提升服务。", "a list below its announcement"],
    ["1.继续完善河长制。出台办法。\n\n2.加快建设水厂。\n\n3.提升服务。", "1. 2. 3."],
    ["（一）继续完善河长制。（二）加快建设水厂。（三）提升服务。", "all on one line"],
    ["一是继续完善河长制。出台办法。\n\n二是加快建设水厂。\n\n三是提升服务。", "paragraphs 一是"],
  ];
  for (const [shape, name] of shapes)
    test(`whatever form the plan has: ${name}`, () => {
      const { text } = roll(report("开展垃圾清运。", shape));
      assert.deepEqual(titles(text).slice(0, 3), ["完善河长制", "加快建设水厂", "提升服务"]);
    });

  test("numbers that ran on from group to group begin anew", () => {
    const running = "（一）深化普法宣传。\n\n1.办好宣传周。\n\n（二）优化政务服务。\n\n2.梳理事项。\n\n3.压缩时限。";
    const { text } = roll(report(running, "（一）深化普法宣传。"));
    assert.match(
      text,
      /### （一）深化普法宣传\n[\s\S]*\n办好宣传周。\n\n### （二）优化政务服务\n\n1\.梳理事项。\n\n2\.压缩时限。/,
    );
  });

  test("rolled once more, the old promises are gone", () => {
    const long = plan.replace("6月底前完成。", "6月底前完成。\n\n走进学校。");
    const once = roll(report(achievements, long)).text.replaceAll(/〔待[^〕]*〕/g, "若干");
    const twice = roll(once, undefined, "markdown");
    assert.doesNotMatch(twice.text, /上年承诺：（一）继续深化普法宣传|走进学校。\n?（目标/);
    assert.match(twice.text, /^# 临溪县水务局2026年法治政府建设年度报告$/m);
  });
});

describe("decisions", () => {
  const source = report("办理案件620件，学习二十届三中全会精神。", "（一）打造智慧大坝。");

  test("one that is refused keeps last year's words, and only those", () => {
    const figure = roll(source).changes.find(({ kind }) => kind === "figure") as RollChange;
    const { text, changes } = roll(source, { decisions: { [figure.id]: false } });
    assert.match(text, /办理案件620件，/);
    assert.match(text, /^# 临溪县水务局2025年/m);
    assert.deepEqual(changes, roll(source).changes);
  });

  test("one that is open is taken only when a person says so", () => {
    const session = roll(source).changes.find(({ open }) => open) as RollChange;
    assert.match(roll(source).text, /二十届三中全会/);
    assert.match(roll(source, { decisions: { [session.id]: true } }).text, /二十届四中全会/);
  });

  test("every change is where it says it is", () => {
    for (const { span, before, id } of roll(source).changes)
      assert.equal(source.slice(span.start, span.end), before, `${id}`);
  });
});

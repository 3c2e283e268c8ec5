/** What becomes of the whole of last year's report: its chapters, its page, its headings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOf } from "../support/core";
import { report, roll } from "./report";

test("sections that last year's report had not are put in where they belong", () => {
  const source =
    "临溪县水务局2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）开展普法。\n\n二、2025年工作安排\n\n（一）打造智慧大坝。\n";
  const headings = [...roll(source).text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings, [
    "一、主要举措和成效",
    "二、存在的不足和原因",
    "三、党政主要负责人履行推进法治建设第一责任人职责情况",
    "四、2026年工作安排",
  ]);
});

test("a chapter that joins achievements, problems and plan comes apart", () => {
  const source =
    "临溪县水务局2024年法治政府建设年度报告\n\n一、2024年工作情况和下一步打算\n\n（一）工作情况\n\n建成水厂。\n\n（二）主要问题\n\n经费不足，原因是预算较紧。\n\n（三）下一步打算\n\n一是打造智慧大坝。二是完善河长制。\n";
  const { text } = roll(source);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings, [
    "临溪县水务局2025年法治政府建设年度报告",
    "一、工作情况",
    "（一）打造智慧大坝",
    "（二）完善河长制",
    "（三）其他工作",
    "二、主要问题",
    "三、党政主要负责人履行推进法治建设第一责任人职责情况",
    "四、下一步打算",
  ]);
});

test("what stands around the text keeps its place: 附件 above the signature, 抄送 below it", () => {
  const source = report("开展普法。").replace(
    "临溪县水务局\n\n2025年2月20日",
    "附件：1. 2024年执法数据统计表\n2. 文件目录\n\n临溪县水务局　　临溪县河长制办公室\n\n2025年2月20日\n\n抄送：临溪县司法局。\n临溪县水务局办公室　　2025年2月20日印发",
  );
  const { text } = roll(source);
  assert.match(
    text,
    /\n\n附件：1\. 2025年执法数据统计表\n2\. 文件目录\n\n临溪县水务局　　临溪县河长制办公室\n\n2026年〔待填〕月〔待填〕日\n\n抄送：临溪县司法局。\n临溪县水务局办公室　　2026年〔待填〕月〔待填〕日印发\n$/,
  );
  const found = findingsOf(text, { language: "markdown" }).filter(({ rule }) => rule !== "leftover-placeholder");
  assert.deepEqual(found, []);
});

test("附件 below the sign-off are no part of the plan, and their tables are listed", () => {
  const table = "附件\n\n行政执法案件统计表\n\n| 类别 | 办结（件） |\n| --- | --- |\n| 行政处罚 | 36 |";
  const source = report("开展普法。").replace(
    "临溪县水务局\n\n2025年2月20日",
    `附件：1.执法案件统计表\n\n2.普法活动一览表\n\n临溪县水务局\n\n2025年2月20日\n\n${table}`,
  );
  assert.deepEqual(findingsOf(source, { language: "markdown" }), []);
  const { text, changes } = roll(source, undefined, "markdown");
  assert.ok(text.endsWith(`临溪县水务局\n\n2026年〔待填〕月〔待填〕日\n\n${table}\n`), text.slice(-200));
  assert.doesNotMatch(text, /<!-- 上年承诺[^>]*(?:附件|行政处罚)/);
  assert.ok(changes.some(({ before, why }) => before.startsWith("| 类别") && why.startsWith("表格请逐格核对")));
});

test("发文字号 and dates in the front matter were those of last year's document", () => {
  const head = "---\n发文字号: 临水〔2025〕3号\n成文日期: 2025-02-20\n签发人: 王某某\n---\n\n";
  const { text } = roll(head + report("开展普法。"), undefined, "markdown");
  assert.match(text, /\n发文字号: 临水〔2026〕〔待填〕号\n成文日期: 2026年〔待填〕月〔待填〕日\n签发人: 王某某\n---/);
});

test("how many tasks last year's plan had is not said of this year's", () => {
  const { text } = roll(
    report("开展普法。", "2025年，我局将做好以下三项工作：\n\n一是完善河长制。二是建水厂。三是提升服务。"),
  );
  assert.match(text, /\n2026年，我局将做好以下〔待填：上年三〕项工作：\n\n（一）〔待补充/);
});

test("a numbered sentence with nothing below it does not become a heading", () => {
  const { text } = roll(
    report("开展普法。").replace(
      "一是普法形式单一，主要原因是经费不足。",
      "（一）经费不足，主要原因是预算较紧。\n\n（二）人员较少。原因是编制有限。",
    ),
  );
  assert.match(text, /\n\n（一）经费不足，主要原因是预算较紧。\n\n（二）人员较少。原因是编制有限。\n\n/);
});

test("a slip of last year's heading does not go on", () => {
  const { text } = roll(report("开展普法。").replace("四、2025年工作安排", "四、2024年工作安排"));
  assert.match(text, /^## 四、2026年工作安排$/m);
});

test("the page of the site does not come along, and is listed", () => {
  const source = `索引号：LX001/2025-0001\n发布日期：2025-03-01\n\n${report("开展普法。")}\n【打印】【关闭】\n`;
  const { text, changes } = roll(source);
  assert.doesNotMatch(text, /索引号|打印/);
  const gone = changes.filter(({ after }) => after === "").map(({ before }) => before);
  assert.deepEqual(gone, ["索引号：LX001/2025-0001\n发布日期：2025-03-01", "【打印】【关闭】"]);
});

test("headings without numbers keep their paragraphs together and become numbered ones", () => {
  const text = `临溪镇人民政府2023年法治政府建设年度报告

2023年，临溪镇扎实推进依法行政。现将有关情况报告如下：

主要工作及成效

加强领导，健全工作机制

镇党委会专题研究法治建设3次。

多元解纷，维护社会稳定

全年排查矛盾纠纷412起。

全镇共有人民调解员72人。

存在的问题

执法力量薄弱，主要原因是编制少。

下一年打算

新建法治文化广场1个。
`;
  assert.match(
    roll(text).text,
    /## 一、主要工作及成效\n\n[\s\S]*### （二）加强领导，健全工作机制\n\n镇党委会.*\n\n### （三）多元解纷，维护社会稳定\n\n全年排查.*\n\n全镇共有.*\n\n## 二、存在的问题/,
  );
});

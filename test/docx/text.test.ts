import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../extension/core/office";
import { parse } from "../support/core";
import { elements, exported, find, textOf, value } from "./package";

/** What is printed behind the body of a report that ends so, each with its style. */
function tail(end: string, options: Parameters<typeof exported>[1] = {}): string[] {
  const text = `# 临溪县司法局2024年法治政府建设年度报告\n\n## 一、2024年主要举措和成效\n\n审查合同12件。\n\n## 二、2025年工作思路\n\n继续推进依法行政。\n\n${end}`;
  const printed = exported(text, options).paragraphs.map(
    (paragraph) => `${value(paragraph, "w:pPr/w:pStyle") ?? "Normal"} ${textOf(paragraph)}`,
  );
  return printed.slice(printed.indexOf("Normal 继续推进依法行政。") + 1);
}

test("附件, 署名, 附注 and 版记 that stand in the text go where the standard has them", () => {
  const end = [
    "临溪县司法局",
    "2025年1月20日",
    "（此件公开发布）",
    "附件：1.办理情况统计表",
    "2.法治培训一览表",
    "抄送：县人大常委会办公室",
    "临溪县司法局办公室　2025年1月21日印发",
  ].join("\n\n");
  const expected = [
    "Attachment 附件：1.办理情况统计表",
    "Attachment 2.法治培训一览表",
    "Signature 临溪县司法局",
    "Date 2025年1月20日",
    "Note （此件公开发布）",
    "Imprint 抄送：县人大常委会办公室。",
    "Imprint 临溪县司法局办公室\t2025年1月21日印发",
    "Normal ",
  ];
  assert.deepEqual(tail(end), expected);
  assert.deepEqual(tail(end, { profile: "web" }), expected);
});

test("附件 below the date stand behind the sign-off and before the 版记, each on a page of its own", () => {
  const end =
    "临溪县司法局\n\n2025年1月20日\n\n（此件公开发布）\n\n附件1\n\n办理情况统计表\n\n| 类别 | 件数 |\n| --- | --- |\n| 合同 | 12 |\n\n附件2\n\n培训情况说明\n\n| 次数 |\n| --- |\n| 4 |\n\n抄送：县政协办公室";
  assert.deepEqual(tail(end), [
    "Signature 临溪县司法局",
    "Date 2025年1月20日",
    "Note （此件公开发布）",
    "Annex 附件1",
    "Title 办理情况统计表",
    "TableHead 类别",
    "TableHead 件数",
    "TableText 合同",
    "TableText 12",
    "Annex 附件2",
    "Title 培训情况说明",
    "TableHead 次数",
    "TableText 4",
    "Normal ",
    "Imprint 抄送：县政协办公室。",
    "Normal ",
  ]);
  const text = `# 临溪县司法局2024年法治政府建设年度报告\n\n## 一、成效\n\n审查合同12件。\n\n${end}`;
  const breaks = exported(text).paragraphs.filter((paragraph) => find(paragraph, "w:pPr/w:pageBreakBefore"));
  assert.deepEqual(breaks.map(textOf), ["附件1", "附件2"]);
});

test("附件 in the form of web pages, each with its own number, and a single one without", () => {
  assert.deepEqual(tail("附件1：统计表\n\n附件2：一览表"), ["Attachment 附件：1.统计表", "Attachment 2.一览表"]);
  assert.deepEqual(tail("附件：统计表"), ["Attachment 附件：统计表"]);
});

test("主送机关 ends in a full-width colon, however it was given", () => {
  const addressee = (line: string, elements = {}) => {
    const text = `# 临溪县司法局2024年法治政府建设年度报告\n\n${line}\n\n一、成效\n\n审查合同12件。`;
    return exported(text, { elements }).paragraphs.slice(1, 2).map(textOf);
  };
  assert.deepEqual(addressee("县委、县政府:"), ["县委、县政府："]);
  assert.deepEqual(addressee("", { addressee: "县委、县政府" }), ["县委、县政府："]);
  assert.deepEqual(addressee("", { addressee: "县委、县政府:" }), ["县委、县政府："]);
});

test("several organs stand under one another, the date is held against the longest", () => {
  const elements = { organs: ["临溪县农业农村和水务局", "临溪县司法局"], date: "2025年1月20日" };
  assert.deepEqual(tail("", { elements }), [
    "Signature 临溪县农业农村和水务局",
    "Signature 临溪县司法局",
    "Date 2025年1月20日",
  ]);
});

test("beside an organ that is longer than a line, the others and the date still have theirs", () => {
  const organs = ["临溪县人力资源和社会保障局综合行政执法大队经济技术开发区分局", "临溪县档案局"];
  const { paragraph } = exported("# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n", {
    elements: { organs, date: "2025年1月20日" },
  });
  const room = (start: string) => 28 - Number(value(paragraph(start), "w:pPr/w:ind@w:rightChars")) / 100;
  assert.ok(room("临溪县档案局") >= 6);
  assert.ok(room("2025年") >= 6.5);
});

test("what the user says goes before the front matter and the text", () => {
  const elements = { date: "2025年2月1日", note: "（此件不公开）", attachments: ["甲"] };
  assert.deepEqual(tail("附件：乙\n\n临溪县司法局\n\n2025年1月20日", { elements }), [
    "Attachment 附件：甲",
    "Signature 临溪县司法局",
    "Date 2025年2月1日",
    "Note （此件不公开）",
  ]);
});

test("a table that ends the document, or follows another, has a paragraph behind it", () => {
  const table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |";
  const { body } = exported(
    `# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n\n${table}\n\n<!-- -->\n\n${table}\n`,
  );
  assert.deepEqual(
    elements(body).map(({ name }) => name),
    ["w:p", "w:p", "w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"],
  );
  assert.ok(find(body, "w:tbl/w:tr/w:trPr/w:tblHeader"));
});

test("rows that are too short or too long, escaped pipes and line breaks in cells", () => {
  const table = "| 甲 | 乙 |\n|---|---|\n| 1 |\n| a\\|b | 上<br>下 |";
  const { body } = exported(`# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n\n${table}\n`);
  const rows = elements(find(body, "w:tbl") as never).filter(({ name }) => name === "w:tr");
  const cells = rows.map((row) => elements(row).flatMap((cell) => (cell.name === "w:tc" ? [textOf(cell)] : [])));
  assert.deepEqual(cells, [
    ["甲", "乙"],
    ["1", ""],
    ["a|b", "上\n下"],
  ]);
});

test("what a web page has around the text is left out, and that is said once", () => {
  const text =
    "索引号：123-456\n发布日期：2025-01-20\n\n临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n\n审查合同12件。\n";
  const { leftOut } = blocksOf(parse(text), { profile: "web" });
  assert.deepEqual(leftOut, [{ line: 1, message: "“索引号：123-456”等 2 行是网页上的信息，没有导出" }]);
});

test("what cannot be printed is named with its line", () => {
  const text =
    "---\n附件: { a: 1 }\n---\n\n# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n\n见![图](a.png)。\n\n```\n代码\n```\n\n<!-- 备忘 -->\n";
  const { leftOut } = blocksOf(parse(text, "markdown"), { profile: "web" });
  assert.deepEqual(
    leftOut.map(({ line, message }) => `${line} ${message.slice(0, 9)}`),
    ["0 文件头里的“附件”", "9 图片没有导出，请在", "11 代码块或 HTML"],
  );
});

test("a long title is broken between words, on lines that fit and widen or narrow evenly", () => {
  const title = (text: string) => textOf(exported(`# ${text}\n\n一、2024年主要举措和成效\n`).paragraphs[0] as never);
  assert.equal(
    title("临溪县综合行政执法局（城市管理局）2024年度推进法治政府建设工作情况报告"),
    "临溪县综合行政执法局（城市管理局）\n2024年度推进法治政府建设工作情况报告",
  );
  assert.equal(
    title("临溪县自然资源和规划局关于深入学习贯彻习近平法治思想全面推进2024年度法治政府建设工作情况的报告"),
    "临溪县自然资源和规划局\n关于深入学习贯彻习近平法治思想全面推进\n2024年度法治政府建设工作情况的报告",
  );
  assert.equal(
    title("临溪县卫生健康委员会关于2024年度党政主要负责人履行推进法治建设第一责任人职责和法治政府建设情况的报告"),
    "临溪县卫生健康委员会\n关于2024年度党政主要负责人\n履行推进法治建设第一责任人职责和\n法治政府建设情况的报告",
  );
});

test("more than two 签发人 stand two a row under one another, the number beside the last row", () => {
  const { paragraphs } = exported("# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n", {
    elements: { logo: "临溪县司法局文件", number: "临司〔2025〕3号", signers: ["王某某", "李某", "赵某某"] },
  });
  const rows = paragraphs.filter((paragraph) => value(paragraph, "w:pPr/w:pStyle") === "Number");
  assert.deepEqual(rows.map(textOf), ["\t签发人：王某某　李某　", "临司〔2025〕3号\t　　　　赵某某　　　　"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { docx, level, linesFrom, list, lists, numbered, p, textsFrom } from "./docx";

/** 一、 （一） 1. （1） as Word's own multilevel list has them. */
const official = list(
  1,
  level(0, "chineseCountingThousand", "%1、"),
  level(1, "chineseCountingThousand", "（%2）"),
  level(2, "decimal", "%3."),
  level(3, "decimal", "（%4）"),
);

test("the four levels of a 公文 become text and headings, each level beginning anew under the one above", async () => {
  const body = [
    p("临溪县司法局2024年法治政府建设年度报告"),
    numbered("主要举措和成效", 1),
    numbered("健全制度体系", 1, 1),
    numbered("完善机制", 1, 2),
    numbered("加强督促", 1, 3),
    p("审查合同12件。"),
    numbered("规范行政执法", 1, 1),
    numbered("开展评查。全年评查2次。", 1, 2),
    numbered("存在的不足", 1),
    numbered("培训不够。培训形式单一。", 1, 1),
  ];
  assert.deepEqual(await linesFrom(docx(body.join(""), { numbering: lists([official]) })), [
    "# 临溪县司法局2024年法治政府建设年度报告",
    "## 一、主要举措和成效",
    "### （一）健全制度体系",
    "#### 1.完善机制",
    "##### （1）加强督促",
    "审查合同12件。",
    "### （二）规范行政执法",
    "1.开展评查。全年评查2次。",
    "## 二、存在的不足",
    "（一）培训不够。培训形式单一。",
  ]);
});

/** Labels of one level, for the numbers that are asked for. */
async function labels(format: string, numbers: readonly number[]): Promise<string[]> {
  const definitions = numbers.map((start, i) => list(i + 1, level(0, format, "%1，", "", start)));
  const body = numbers.map((_, i) => numbered("甲", i + 1)).join("");
  return (await textsFrom(docx(body, { numbering: lists(definitions) }))).map((text) => text.slice(0, -2));
}

const formats: readonly (readonly [string, readonly number[], string])[] = [
  ["decimal", [1, 10, 123], "1 10 123"],
  ["decimalZero", [3, 12], "03 12"],
  ["chineseCounting", [1, 10, 11, 20, 99, 105], "一 十 十一 二十 九十九 一〇五"],
  [
    "chineseCountingThousand",
    [9, 10, 15, 21, 100, 101, 110, 1020],
    "九 十 十五 二十一 一百 一百零一 一百一十 一千零二十",
  ],
  ["japaneseCounting", [2, 10, 12], "二 十 十二"],
  ["ideographDigital", [7, 10, 21], "七 一〇 二一"],
  ["ideographTraditional", [1, 3, 10], "甲 丙 癸"],
  ["ideographZodiac", [1, 12], "子 亥"],
  ["chineseLegalSimplified", [1, 12, 100], "壹 壹拾贰 壹佰"],
  ["upperLetter", [1, 26, 27], "A Z AA"],
  ["lowerLetter", [3], "c"],
  ["upperRoman", [4, 9, 14], "IV IX XIV"],
  ["lowerRoman", [3], "iii"],
  ["decimalEnclosedCircle", [1, 20, 21, 50], "① ⑳ ㉑ ㊿"],
  ["decimalEnclosedCircleChinese", [2], "②"],
  ["decimalEnclosedParen", [1], "⑴"],
  ["decimalEnclosedFullstop", [1, 20], "⒈ ⒛"],
  ["decimalFullWidth", [1, 12], "１ １２"],
  ["ideographEnclosedCircle", [1], "㊀"],
  ["none", [1], ""],
  ["newFormatOfTomorrow", [3], "3"],
];

for (const [format, numbers, expected] of formats)
  test(`format ${format}`, async () => assert.equal((await labels(format, numbers)).join(" "), expected));

test("a label of several levels, each in its own format; isLgl makes all of them Arabic", async () => {
  const numbering = lists([
    list(
      1,
      level(0, "chineseCounting", "第%1部分"),
      level(1, "decimal", "%1.%2"),
      level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ),
  ]);
  const body =
    numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1, 2) + numbered("丁", 1, 2) + numbered("戊", 1);
  assert.deepEqual(await textsFrom(docx(body, { numbering })), [
    "第一部分 甲",
    "一.1 乙",
    "1.1.1 丙",
    "1.1.2 丁",
    "第二部分 戊",
  ]);
});

test("a level that is passed over has its first number, and counts", async () => {
  const numbering = lists([list(1, level(0, "decimal", "%1", "", 3), level(1, "decimal", "%1-%2、"))]);
  assert.deepEqual(
    await textsFrom(docx(numbered("甲", 1, 1) + numbered("乙", 1, 1) + numbered("丙", 1), { numbering })),
    ["3-1、甲", "3-2、乙", "4 丙"],
  );
});

test("lvlRestart: 0 never begins anew; 1 only below the first level", async () => {
  const numbering = lists([
    list(1, level(0, "decimal", "%1、"), level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>')),
    list(
      2,
      level(0, "decimal", "%1、"),
      level(1, "decimal", "（%2）"),
      level(2, "decimal", "%3）", '<w:lvlRestart w:val="1"/>'),
    ),
  ]);
  const never = numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1) + numbered("丁", 1, 1);
  const below = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => numbered("子", 2, at)).join("");
  assert.deepEqual(await textsFrom(docx(never, { numbering })), ["1、甲", "（1）乙", "2、丙", "（2）丁"]);
  assert.deepEqual(
    (await textsFrom(docx(below, { numbering }))).map((text) => text.slice(0, -1)),
    ["1、", "（1）", "1）", "（2）", "2）", "2、", "（1）", "1）"],
  );
});

test("lists of one definition count on, unless one says where it begins", async () => {
  const more =
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
    `<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, "decimal", "%1.", "", 7)}</w:lvlOverride></w:num>`;
  const numbering = lists([list(1, level(0, "chineseCounting", "%1、"))], more);
  const body = [1, 2, 1, 3, 3, 1].map((id) => numbered("甲", id)).join("");
  assert.deepEqual((await textsFrom(docx(body, { numbering }))).join(" "), "一、甲 二、甲 三、甲 一、甲 二、甲 三、甲");
  assert.deepEqual(await textsFrom(docx(numbered("甲", 4), { numbering })), ["7.甲"]);
});

test("numbering by style: inherited, at the level that is linked with it, and taken off by numId 0", async () => {
  const style = (id: string, name: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles =
    style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style(
      "2",
      "heading 2",
      '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
    ) +
    style("a", "own", '<w:basedOn w:val="2"/>') +
    style("b", "loop", '<w:basedOn w:val="c"/>') +
    style("c", "loop 2", '<w:basedOn w:val="b"/>');
  const numbering = lists([
    list(
      1,
      level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>'),
      level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'),
    ),
  ]);
  const styled = (text: string, id: string, more = "") => p(text, `<w:pStyle w:val="${id}"/>${more}`);
  const body =
    styled("甲", "1") +
    styled("乙", "2") +
    styled("丙", "a") +
    styled("丁", "b") +
    styled("戊", "1", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled("己", "1");
  assert.deepEqual(await textsFrom(docx(body, { styles, numbering })), [
    "一、甲",
    "（一）乙",
    "（二）丙",
    "丁",
    "戊",
    "二、己",
  ]);
});

test("a definition that points to a list style takes the levels from there", async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>' +
    `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/>${level(0, "chineseCounting", "%1、")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
  const styles =
    '<w:style w:type="numbering" w:styleId="S"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  assert.deepEqual(await textsFrom(docx(numbered("甲", 1) + numbered("乙", 1), { numbering, styles })), [
    "一、甲",
    "二、乙",
  ]);
});

test("what is deleted has no number; where only the end of a paragraph is deleted, the next one goes on with it", async () => {
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const gone = '<w:rPr><w:del w:id="1" w:author="王某某"/></w:rPr>';
  const deleted = '<w:del w:id="2" w:author="王某某"><w:r><w:delText>旧</w:delText></w:r></w:del>';
  const body =
    numbered("甲", 1) +
    p(deleted, numPr + gone) +
    numbered("乙", 1) +
    p("前一半，", numPr + gone) +
    numbered("后一半", 1);
  const numbering = lists([list(1, level(0, "chineseCounting", "%1、"))]);
  assert.deepEqual(await textsFrom(docx(body, { numbering })), ["一、甲", "二、乙", "三、前一半，后一半"]);
});

test("numbers run on through tables; bullets, unknown lists and missing levels do no harm", async () => {
  const numbering = lists([list(1, level(0, "decimal", "%1、", "", null)), list(2, level(0, "bullet", "\uf0b7"))]);
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell(numbered("甲", 1))}${cell(numbered("乙", 1))}</w:tr></w:tbl>`;
  const body = table + numbered("丙", 1) + numbered("丁", 2) + numbered("戊", 9) + numbered("己", 1, 5);
  assert.deepEqual(await linesFrom(docx(body, { numbering })), [
    "| 0、甲 | 1、乙 |",
    "| --- | --- |",
    "#### 2、丙",
    "- 丁",
    "戊",
    "己",
  ]);
});

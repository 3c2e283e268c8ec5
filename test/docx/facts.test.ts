import assert from "node:assert/strict";
import { test } from "node:test";
import { all, elements, exported, find, type Node, type Opened, textOf, value } from "./package";
import { sample } from "./sample";

const facts = (node: Node | undefined, expected: Readonly<Record<string, string | undefined>>) => {
  for (const [path, wanted] of Object.entries(expected)) assert.equal(value(node, path), wanted, path);
};

const document: Opened = exported(sample);

test("the page: A4, margins, grid, and page numbers on either side", () => {
  facts(document.body, {
    "w:sectPr/w:pgSz@w:w": "11906",
    "w:sectPr/w:pgSz@w:h": "16838",
    "w:sectPr/w:pgMar@w:top": "2098",
    "w:sectPr/w:pgMar@w:bottom": "1984",
    "w:sectPr/w:pgMar@w:left": "1587",
    "w:sectPr/w:pgMar@w:right": "1474",
    "w:sectPr/w:pgMar@w:footer": "1417",
    "w:sectPr/w:docGrid@w:type": "linesAndChars",
    "w:sectPr/w:docGrid@w:linePitch": "579",
    "w:sectPr/w:docGrid@w:charSpace": "-849",
  });
  const footers = elements(find(document.body, "w:sectPr") as Node).filter(({ name }) => name === "w:footerReference");
  assert.deepEqual(
    footers.map(({ attributes }) => [attributes["w:type"], attributes["r:id"]]),
    [
      ["default", "footer1"],
      ["even", "footer2"],
    ],
  );
  assert.ok(find(document.parts["word/settings.xml"], "w:evenAndOddHeaders"));
  for (const [part, side] of [
    ["word/footer1.xml", "right"],
    ["word/footer2.xml", "left"],
  ] as const) {
    const paragraph = find(document.parts[part], "w:p");
    facts(paragraph, { "w:pPr/w:jc": side, [`w:pPr/w:ind@w:${side}Chars`]: "100" });
    assert.equal(textOf(paragraph as Node), "— 1 —");
  }
  facts(document.style("Footer"), { "w:rPr/w:sz": "28", "w:rPr/w:rFonts@w:eastAsia": "宋体" });
});

test("Normal squeezes 28 characters into a line of exactly 579", () => {
  facts(document.style("Normal"), {
    "w:name": "Normal",
    "w:pPr/w:widowControl": "0",
    "w:pPr/w:snapToGrid": "0",
    "w:pPr/w:spacing@w:line": "579",
    "w:pPr/w:spacing@w:lineRule": "exact",
    "w:pPr/w:ind@w:firstLineChars": "200",
    "w:pPr/w:ind@w:firstLine": "632",
    "w:pPr/w:jc": "both",
    "w:rPr/w:spacing": "-7",
    "w:rPr/w:sz": "32",
  });
});

test("fonts by name, never from a theme, and the built-in styles under their own names", () => {
  const looks: readonly (readonly [id: string, name: string, font: string, outline?: string])[] = [
    ["Normal", "Normal", "仿宋_GB2312"],
    ["Title", "Title", "方正小标宋简体"],
    ["Heading1", "heading 1", "黑体", "0"],
    ["Heading2", "heading 2", "楷体_GB2312", "1"],
    ["Heading3", "heading 3", "仿宋_GB2312", "2"],
    ["Heading4", "heading 4", "仿宋_GB2312", "3"],
    ["Heading2Char", "heading 2 Char", "楷体_GB2312"],
  ];
  for (const [id, name, font, outline] of looks) {
    const style = document.style(id);
    facts(style, { "w:name": name, "w:pPr/w:outlineLvl": outline });
    for (const script of ["ascii", "hAnsi", "eastAsia"]) facts(style, { [`w:rPr/w:rFonts@w:${script}`]: font });
    if (outline) assert.ok(find(style, "w:pPr/w:keepNext"), id);
  }
  facts(document.style("Title"), { "w:pPr/w:jc": "center", "w:rPr/w:sz": "44", "w:pPr/w:ind@w:firstLine": "0" });
  assert.equal(find(document.style("Heading3"), "w:rPr/w:b"), undefined);
  for (const part of Object.values(document.parts))
    for (const fonts of all(part, "w:rFonts"))
      assert.ok(!Object.keys(fonts.attributes).some((name) => /theme/i.test(name)));
  const ids = elements(document.parts["word/styles.xml"] as Node).flatMap(
    (style) => style.attributes["w:styleId"] ?? [],
  );
  assert.equal(new Set(ids).size, ids.length);
  for (const run of all(document.body, "w:r"))
    if (find(run, "w:t")) assert.equal(value(run, "w:rPr/w:rFonts@w:hint"), "eastAsia", textOf(run));
});

test("everything is printed once, in the order of the standard, and nothing that is no part of the document", () => {
  const styleOf = (paragraph: Node) => value(paragraph, "w:pPr/w:pStyle") ?? "Normal";
  assert.deepEqual(
    document.paragraphs.map((paragraph) => `${styleOf(paragraph)} ${textOf(paragraph)}`),
    [
      "Mark 000012",
      "Mark 秘密★1年",
      "Mark 平急",
      "Logo 临溪县司法局文件",
      "Number 临司〔2025〕3号\t签发人：王某某",
      "Rule ",
      "Title 临溪县司法局关于2024年\n法治政府建设情况的报告",
      "Salutation 县委、县政府：",
      "Normal 2024年，临溪县司法局扎实推进法治政府建设。现将有关情况报告如下：",
      "Heading1 一、2024年推进法治政府建设的主要举措和成效",
      "Heading2 （一）健全制度体系",
      "Normal 制定制度12项,办理1,234件。",
      "Normal （二）规范行政执法。全年开展案卷评查2次。",
      "Normal 1.健全机制。完善“双随机、一公开”监管。",
      "Normal （1）加强督促。一是开展督查。二是通报结果。",
      "TableHead 类别",
      "TableHead 件数",
      "TableHead 说明",
      "TableText 行政复议",
      "TableText 128",
      "TableText 全部办结",
      "TableText 行政应诉",
      "TableText 36",
      "TableText 甲|乙",
      "Heading1 二、2024年推进法治政府建设存在的不足和原因",
      "Normal 培训形式单一，主要原因是统筹谋划不够。",
      "Heading1 三、2024年党政主要负责人履行推进法治建设第一责任人职责情况",
      "Normal 局主要负责人带头学法。",
      "Heading1 四、2025年推进法治政府建设的主要安排",
      "Normal 丰富培训形式。",
      "Attachment 附件：1.2024年行政执法案件办理情况统计表",
      "Attachment 2.2024年法治培训一览表",
      "Signature 临溪县司法局",
      "Date 2025年1月20日",
      "Note （此件公开发布）",
      "Imprint 抄送：县人大常委会办公室，县政协办公室。",
      "Imprint 临溪县司法局办公室\t2025年1月21日印发",
      "Normal ",
    ],
  );
});

test("a long 发文机关标志 is made smaller until it fits on one line", () => {
  const logo = exported(sample, { elements: { logo: "临溪县农业农村和水务局、临溪县自然资源和规划局文件" } }).paragraph(
    "临溪县农业",
  );
  assert.equal(value(find(logo, "w:r"), "w:rPr/w:sz"), "34");
  assert.equal(value(logo, "w:pPr/w:spacing@w:line"), "357");
});

test("a heading that runs into its text: only its own characters are in its font", () => {
  const runs = [...all(document.paragraph("（二）"), "w:r")];
  assert.deepEqual(
    runs.map((run) => [textOf(run), value(run, "w:rPr/w:rStyle")]),
    [
      ["（二）规范行政执法。", "Heading2Char"],
      ["全年开展案卷评查2次。", undefined],
    ],
  );
});

test("half-width marks are widened on request, figures and times never", () => {
  const wide = exported(sample, { wide: true });
  assert.equal(textOf(wide.paragraph("制定制度")), "制定制度12项，办理1,234件。");
});

test("the table: 14 pt, a header that is repeated, rows that stay whole, columns as wide as the text", () => {
  const table = find(document.body, "w:tbl") as Node;
  facts(document.style("TableText"), { "w:rPr/w:sz": "28", "w:pPr/w:ind@w:firstLine": "0" });
  const rows = elements(table).filter(({ name }) => name === "w:tr");
  assert.deepEqual(
    rows.map((row) => find(row, "w:trPr/w:tblHeader") !== undefined),
    [true, false, false],
  );
  assert.ok(rows.every((row) => find(row, "w:trPr/w:cantSplit")));
  assert.equal(value(document.paragraph("128"), "w:pPr/w:jc"), "right");
  const widths = elements(find(table, "w:tblGrid") as Node).map(({ attributes }) => Number(attributes["w:w"]));
  const sum = widths.reduce((total, width) => total + width, 0);
  assert.ok(sum > 8830 && sum <= 8844, String(sum));
});

test("a table whose figures would be broken has smaller type on lower lines", () => {
  const row = (cell: string) => `|${cell.repeat(13)}`;
  const text = `# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n\n${row("类别|")}\n${row("---|")}\n${row("1,234|")}\n`;
  const cell = exported(text).paragraph("1,234");
  const points = Number(value(cell, "w:r/w:rPr/w:sz")) / 2;
  assert.ok(points >= 9 && points < 14, `${points} pt`);
  assert.equal(value(cell, "w:pPr/w:spacing@w:line"), String(Math.round((points * 440) / 14)));
});

const signOff = (organ: string, date: string, seal: boolean) => {
  const text = sample.replace(/临溪县司法局\n\n2025年1月20日\n$/, `${organ}\n\n${date}\n`);
  const opened = exported(text, { elements: { seal } });
  const right = (start: Node) => Number(value(start, "w:pPr/w:ind@w:rightChars")) / 100;
  const [organLine] = opened.paragraphs.filter((paragraph) => value(paragraph, "w:pPr/w:pStyle") === "Signature");
  return [
    right(organLine as Node),
    right(opened.paragraph(date)),
    Number(value(organLine, "w:pPr/w:spacing@w:before")) / 579,
  ];
};

test("署名 and 成文日期 by 7.3.5: without a seal the longer one stands two characters in", () => {
  // Widths in characters: the date 6.5, the organs 6 and 11.
  assert.deepEqual(signOff("临溪县司法局", "2025年1月20日", false), [4.5, 2, 1]);
  assert.deepEqual(signOff("临溪县农业农村和水务局", "2025年1月20日", false), [2, 4.5, 1]);
});

test("署名 and 成文日期 by 7.3.5: with a seal the date stands four characters in and the organ is centred on it", () => {
  assert.deepEqual(signOff("临溪县司法局", "2025年1月20日", true), [4.25, 4, 2]);
  assert.deepEqual(signOff("临溪县农业农村和水务局", "2025年1月20日", true), [1.75, 4, 2]);
});

test("附件: names hang under one another", () => {
  const indent = (start: string) => {
    const own = find(document.paragraph(start), "w:pPr/w:ind")?.attributes ?? {};
    return [Number(own["w:leftChars"]), Number(own["w:hangingChars"])];
  };
  assert.deepEqual(indent("附件："), [600, 400]);
  assert.deepEqual(indent("2.2024年法治"), [600, 100]);
  const single = exported(sample, { elements: { attachments: ["办理情况统计表"] } });
  assert.equal(textOf(single.paragraph("附件：")), "附件：办理情况统计表");
  assert.equal(value(single.paragraph("附件："), "w:pPr/w:ind@w:leftChars"), "500");
});

test("网页版 has what its text has and no more", () => {
  const web = exported(sample, { profile: "web" });
  const styles = new Set(web.paragraphs.map((paragraph) => value(paragraph, "w:pPr/w:pStyle")));
  for (const style of ["Mark", "Logo", "Number", "Rule", "Attachment", "Note", "Imprint"])
    assert.ok(!styles.has(style), style);
  assert.equal(textOf(web.paragraphs[0] as Node), "临溪县司法局关于2024年\n法治政府建设情况的报告");
});

test("settings: margins, fonts, line pitch, page numbers and a bold third level", () => {
  const own = exported(sample, {
    layout: {
      margins: { left: 30 },
      linePitch: 28,
      fonts: { body: "仿宋", latin: "Times New Roman" },
      pageNumber: "-1-",
      boldLevel3: true,
    },
  });
  facts(own.body, { "w:sectPr/w:pgMar@w:left": "1701", "w:sectPr/w:docGrid@w:linePitch": "560" });
  facts(own.style("Normal"), {
    "w:pPr/w:spacing@w:line": "560",
    "w:rPr/w:rFonts@w:eastAsia": "仿宋",
    "w:rPr/w:rFonts@w:ascii": "Times New Roman",
  });
  assert.ok(find(own.style("Heading3"), "w:rPr/w:b"));
  assert.ok(find(own.style("Heading3Char"), "w:rPr/w:b"));
  assert.equal(textOf(own.parts["word/footer1.xml"] as Node), "-1-");
  assert.equal(exported(sample, { layout: { pageNumber: "" } }).parts["word/footer1.xml"], undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8 } from "fflate";
import { encodeGb18030 } from "../../extension/cli/gb18030";
import { importFile } from "../../extension/core/import";
import { parse } from "../support/core";
import { article, page, title } from "./page";

const linesOf = async (html: string | Uint8Array, name = "去年.html"): Promise<string[]> => {
  const { text } = await importFile(typeof html === "string" ? strToU8(html) : html, name);
  return text.split("\n").filter(Boolean);
};

const expected = [
  "索引号：LX-2025-00012",
  "发布机构：临溪县司法局",
  "成文日期：2025-01-20",
  "发布日期：2025-01-22",
  `# ${title}`,
  ...article.map((line) => (/^[一二三]、/.test(line) ? `## ${line}` : line)),
  "[附件：2024年办理情况统计表.docx](https://www.linxi.example/sfj/2025/P020250122.docx)",
];

test("the article with its metadata and attachments; navigation, tools, related texts and footer are left out", async () => {
  assert.deepEqual(await linesOf(page()), expected);
});

test("what is imported is a report with its outline and metadata", async () => {
  const report = parse((await importFile(strToU8(page()), "去年.html")).text, "markdown");
  assert.equal(report.type?.id, "department");
  assert.equal(report.year?.value, 2024);
  assert.deepEqual(report.metadata.map(({ name, value }) => `${name} ${value}`).slice(0, 2), [
    "索引号 LX-2025-00012",
    "发布机构 临溪县司法局",
  ]);
  assert.deepEqual(
    report.root.children.map((one) => one.title),
    ["2024年主要举措和成效", "存在的不足和原因", "2025年工作安排"],
  );
});

for (const charset of ["gb2312", "GBK", "gb18030"])
  test(`the charset that the page names: ${charset}`, async () => {
    const { text, notes } = await importFile(
      encodeGb18030(page({ charset, paragraphs: "<p>2024年，审查合同12件，“两高”㎡。</p>".repeat(9) })),
      "去年.html",
    );
    assert.match(text, /审查合同12件，“两高”㎡。/);
    assert.match(notes.join(), /GB18030/);
  });

test("a page saved as UTF-8 under an old declaration, with a BOM, in UTF-16, and without any declaration", async () => {
  assert.deepEqual(await linesOf(page({ charset: "gb2312" })), expected);
  assert.deepEqual(await linesOf(`\ufeff${page({ charset: "gb2312" })}`), expected);
  assert.deepEqual(await linesOf(Buffer.from(`\ufeff${page()}`, "utf16le")), expected);
  assert.deepEqual(await linesOf(encodeGb18030(page().replace(/<meta[^>]*>/, ""))), expected);
});

test("a page without an ending in its name is known by its beginning; a text that speaks of HTML is none", async () => {
  assert.deepEqual(await linesOf(page(), "-"), expected);
  assert.deepEqual(await linesOf("<p>不是网页", "说明.txt"), ["<p>不是网页"]);
});

test("paragraphs made of line breaks, of divs, and of a table that lays out the page", async () => {
  const bodies = [
    article.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join("<br>\n"),
    article.map((line) => `　　${line}`).join("<br/><br/>"),
    article.map((line) => `<div>${line}</div>`).join("\n  "),
    `<table><tr><td>左</td><td>${article.map((line) => `<p>${line}</p>`).join("")}${"<p>继续推进法治政府建设，努力让人民群众满意。</p>".repeat(20)}</td></tr></table>`,
  ];
  for (const paragraphs of bodies) {
    const lines = await linesOf(page({ paragraphs }));
    const first = lines.indexOf(article[0]);
    assert.deepEqual(
      lines.slice(first, first + article.length),
      expected.slice(5, 5 + article.length),
      paragraphs.slice(0, 60),
    );
  }
});

test("a line end in the source between Chinese characters is none; words in many spans are one line", async () => {
  const [first] = article;
  const cut = `<p><span>${first.slice(0, 9)}</span>\n   <font><b>${first.slice(9, 20)}</b></font>${first.slice(20, 30)}\n\t${first.slice(30)}</p>`;
  const rest = article.slice(1).map((line) => `<p>${line}</p>`);
  assert.ok((await linesOf(page({ paragraphs: cut + rest.join("") }))).includes(first));
});

test("the title: in the text itself, from ArticleTitle, from the heading, from the page's name", async () => {
  const inText = `<p style="text-align:center">临溪县司法局</p><p>2024年法治政府建设年度报告</p>${article.map((line) => `<p>${line}</p>`).join("")}`;
  const meta = `<meta name="ArticleTitle" content="${title}">`;
  for (const html of [
    page({ paragraphs: inText, headline: "" }),
    page({ headline: "", head: meta }),
    page({ headline: `<h1>${title}</h1>` }),
    page({ headline: "" }),
  ])
    assert.deepEqual(
      (await linesOf(html)).filter((line) => line.startsWith("# ")),
      [`# ${title}`],
    );
});

test("tables, lists, pictures and raised figures", async () => {
  const paragraphs = `${article.map((line) => `<p>${line}</p>`).join("")}
<table><tr><th rowspan="2">类别</th><th colspan="2">件数</th></tr><tr><td>2023年</td><td>2024年</td></tr><tr><td>复议</td><td>12</td><td>15</td></tr></table>
<ol start="3"><li>甲项</li><li><p>乙项</p></li></ol><ul><li>丙项</li></ul><p>面积5m<sup>2</sup><img src="a.png"></p>`;
  const { text, notes } = await importFile(strToU8(page({ paragraphs })), "去年.html");
  const lines = text.split("\n").filter(Boolean);
  assert.deepEqual(lines.slice(13, 21), [
    "| 类别 | 件数 |  |",
    "| --- | --- | --- |",
    "|  | 2023年 | 2024年 |",
    "| 复议 | 12 | 15 |",
    "#### 3.甲项",
    "#### 4.乙项",
    "- 丙项",
    "面积5m²",
  ]);
  assert.match(notes.join(), /1 张图片没有导入.*1 个表格有合并的单元格/);
});

test("links in the text keep their words only; scripts and addresses of other kinds are no attachments", async () => {
  const paragraphs = `${article.map((line) => `<p>${line}</p>`).join("")}<p>依据<a href="/law.html">《条例》</a>办理。</p><p><a href="javascript:alert(1)">附件：甲</a></p><p><a href="a (1).pdf">附件：乙</a></p>`;
  const lines = await linesOf(page({ paragraphs }));
  assert.ok(lines.includes("依据《条例》办理。"));
  assert.ok(lines.includes("附件：甲"));
  assert.ok(lines.includes("[附件：乙](https://www.linxi.example/sfj/2025/a%20%281%29.pdf)"));
});

test("a broken byte does not keep a page from being read, and is said", async () => {
  const bytes = Buffer.concat([
    encodeGb18030(page({ charset: "gb2312" })),
    Buffer.from([0xff]),
    Buffer.from("<p>完</p>"),
  ]);
  const { text, notes } = await importFile(bytes, "去年.html");
  assert.match(text, /全年|制定制度12项/);
  assert.match(notes.join(), /\d 处坏字/);
});

test("a page whose boxes all have names of navigation, with the text in an anchor, is read", async () => {
  const html = page().replace('<div class="main">', '<div class="main nav foot"><a name="top">');
  assert.deepEqual(await linesOf(html), expected);
});

test("fields that only the style sheet sets apart; what sites put below the text into its box", async () => {
  const paragraphs = `${article.map((line) => `<p>　　${line}</p>`).join("")}<div class="bdsharebuttonbox">分享到：<a href="#">微博</a></div><p>上一篇：<a href="a.html">关于开展检查的通知</a></p><div><a href="#">上一页</a> 1 <a href="b.html">2</a></div>`;
  const info = `<div class="tit">${title}</div><div><span>发布时间：2025-01-22</span><span>信息来源：县司法局</span><span>点击率：</span></div>`;
  const lines = await linesOf(page({ headline: info, paragraphs }));
  assert.ok(lines.includes("信息来源：县司法局"), lines.join("\n"));
  assert.doesNotMatch(lines.join("\n"), /分享|微博|上一|点击率|通知/);
});

test("headings below an h1 that is the title are of the first level; a heading that the page's name repeats is the title", async () => {
  const html = `<html><head><meta charset="utf-8"><title>临溪县人民政府 法治政府建设年度报告 ${title}</title></head><body><article><h1>${title}</h1><p>${article[0]}</p><h2>主要举措和成效</h2><p>${article[2]}</p><h3>规范执法</h3><p>${article[3]}</p></article></body></html>`;
  const headings = (await linesOf(html)).filter((line) => line.startsWith("#"));
  assert.deepEqual(headings, [`# ${title}`, "## 主要举措和成效", "### 规范执法"]);
  const above = html.replace(`<article><h1>${title}</h1>`, `<h1>${title}</h1><article>`);
  assert.deepEqual(
    (await linesOf(above)).filter((line) => line.startsWith("#")),
    headings,
  );
});

test("an article that a script makes visible is read", async () => {
  const hidden = `<div id="js_content" style="visibility: hidden;">${article.map((line) => `<section><span>${line}</span></section>`).join("")}</div>`;
  const lines = await linesOf(
    `<html><head><meta charset="utf-8"></head><body><h1>${title}</h1>${hidden}</body></html>`,
  );
  assert.deepEqual(lines.slice(0, 2), [`# ${title}`, article[0]]);
});

test("a page without text is refused: the text is made by a script, or elsewhere", async () => {
  await assert.rejects(linesOf("<html><body><div id=app></div><script>load()</script></body></html>"), /没有找到正文/);
});

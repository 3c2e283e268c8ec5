import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { blocksOf, placedBlock, placeless, resolveLayout } from "../../extension/core/office";
import { type Page, Typesetter } from "../../extension/views/preview/layout/pages";
import { parse } from "../support/core";
import { type Box, inkIn, linesOf, rendererMissing, toPdf, toPdfAsProduct } from "../support/renderer";
import { bytesOf } from "./package";
import { sample } from "./sample";

const sentences = [
  "临溪县司法局坚持把法治建设摆在突出位置，健全重大行政决策程序，加强行政规范性文件管理，合法性审查实现全覆盖；",
  "严格落实行政执法公示、执法全过程记录和重大执法决定法制审核制度，组织执法人员培训，开展案卷评查，规范裁量基准，",
  "推动“谁执法谁普法”责任制落实，畅通行政复议渠道，依法化解矛盾纠纷，努力让人民群众感受到公平正义。",
];
const paragraph = (length: number) => Array.from({ length }, (_, i) => sentences[i % sentences.length]).join("");
const long = sample.replace(
  "培训形式单一，主要原因是统筹谋划不够。",
  Array.from({ length: 14 }, (_, i) => paragraph(3 + (i % 4))).join("\n\n"),
);

/** What stands on each line of a page of the preview, without spaces; the cells of a row from left to right. */
function rowsOf(page: Page): string[] {
  const rows: Record<number, string> = {};
  for (const { strip, y } of page)
    for (const { y: inStrip, height, pieces } of strip.texts.toSorted((a, b) => a.x - b.x)) {
      const middle = Math.round(y + inStrip + height / 2);
      rows[middle] = `${rows[middle] ?? ""}${pieces.map(({ text }) => text).join("")}`.replace(/\s/g, "");
    }
  // Whole numbers as keys come in their order.
  return Object.values(rows).filter(Boolean);
}

/** The text area in millimetres. */
const area: Box = { left: 28, right: 184, top: 37, bottom: 262 };
const near = (actual: number | undefined, expected: number, tolerance: number, what: string) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= tolerance, `${what}: ${actual} mm, not ${expected} mm`);

describe("as LibreOffice renders it", { skip: rendererMissing }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhibi-pages-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const pdf = rendererMissing ? "" : toPdf(folder, "report", bytesOf(long));
  const pages = rendererMissing ? [] : linesOf(pdf);
  const inText = pages.map((lines) => lines.filter(({ top }) => top < area.bottom));

  test("full pages have 22 lines and no page has more", () => {
    assert.ok(pages.length >= 5, `${pages.length} pages`);
    for (const [i, lines] of inText.entries()) assert.ok(lines.length <= 22, `page ${i + 1}: ${lines.length} lines`);
    assert.equal(inText[2]?.length, 22);
    assert.equal(inText[3]?.length, 22);
  });

  test("nothing is lost at the end of a line", () => {
    // Paragraphs of several lines with clauses of every length, so that every mark comes to stand behind a full line.
    const clause = (i: number) =>
      `${"认真开展行政复议宣传工作落实责任".slice(0, 3 + ((i * 7) % 13))}${"，，；：、"[i % 5]}`;
    const text = Array.from({ length: 60 }, (_, i) => {
      const clauses = Array.from({ length: 10 }, (_, k) => clause(i * 11 + k * k));
      return `${clauses.join("")}确保落实到位。`;
    });
    const draft = sample.replace("培训形式单一，主要原因是统筹谋划不够。", text.join("\n\n"));
    const printed = linesOf(toPdf(folder, "ends", bytesOf(draft)))
      .flat()
      .map((line) => line.text);
    const squeezed = printed.join("").replace(/\s/g, "");
    for (const line of text) assert.ok(squeezed.replace(/—\d+—/g, "").includes(line), `${line} is not whole`);
  });

  test("the preview ends lines and pages where the printed page does: figures, quotes, tables, head and end", async () => {
    // Before each figure a word: LibreOffice does not part a mark and the figure behind it, Word does.
    const figures = [
      "全年受理行政复议申请1,286件，同比增长12.5%；审结行政复议案件1,190件，其中调解、和解436件，占36.64%，",
      "推行“三书同达”工作法，发出《行政执法监督通知书》共18份（上年共7份），整改问题95个，复查率达到100%，",
      "健全“一站式”服务体系，延伸到13个镇街、村（社区）共210个，投入资金1.2亿元，办结率达99.8%；",
    ];
    const mixed = Array.from({ length: 16 }, (_, i) => {
      const start = "认真落实法治宣传工作责任".slice(0, i % 12);
      return start + Array.from({ length: 4 }, (_, k) => figures[(i + k) % 3]).join("");
    });
    const draft = long
      .replace("局主要负责人带头学法。", mixed.join("\n\n"))
      .replace("三、2024年党政主要负责人", "三、党政主要负责人"); // the figures of the font that stands in for 黑体 are too wide
    const { blocks } = blocksOf(parse(draft, "markdown"), { profile: "submission" });
    const placed = blocks.map((block) => placedBlock(block, placeless));
    const shown = new Typesetter().pages(placed, resolveLayout()).map(rowsOf);
    const printed = linesOf(await toPdfAsProduct(join(folder, "product"), bytesOf(draft))).map((lines) =>
      lines.filter(({ top }) => top < area.bottom).map(({ text }) => text),
    );
    for (const [i, lines] of printed.entries())
      for (const [k, line] of lines.entries()) assert.equal(shown[i]?.[k], line, `page ${i + 1}, line ${k + 1}`);
    assert.equal(shown.length, printed.length);
  });

  test("full lines that are not indented have 28 characters, give or take one at a mark", () => {
    const full = inText
      .slice(1, -1)
      .flat()
      .filter(({ left, right, text }) => left < area.left + 2 && right > area.right - 3 && !/[\dA-Za-z]/.test(text));
    assert.ok(full.length > 30, `${full.length} lines`);
    for (const { text } of full) assert.ok(text.length >= 27 && text.length <= 29, `${text.length}: ${text}`);
    assert.ok(full.filter(({ text }) => text.length === 28).length > full.length / 2);
  });

  test("page numbers: dashes 7 mm below the text, odd pages at the right, even ones at the left, one character in", () => {
    const below = { ...area, top: area.bottom + 1, bottom: 285 };
    for (const page of [1, 2, 3, 4]) {
      const number = inkIn(pdf, page, below) as Box;
      const dash = inkIn(pdf, page, { ...below, left: number.left, right: number.left + 3 }) as Box;
      near((dash.top + dash.bottom) / 2, area.bottom + 7, 0.5, `dash of page ${page}`);
      if (page % 2) near(number.right, area.right - 5.5, 1, `right end on page ${page}`);
      else near(number.left, area.left + 5.5, 1, `left end on page ${page}`);
    }
  });

  test("版头: the name 35 mm below the edge, the red rule as wide as the text and 4 mm below the number", () => {
    const name = inkIn(pdf, 1, { ...area, top: area.top + 30, bottom: 100 });
    near(name?.top, area.top + 35, 1, "发文机关标志");
    const number = inkIn(pdf, 1, { ...area, top: 105, bottom: 121.5 });
    const rule = inkIn(pdf, 1, { left: 20, right: 200, top: 122, bottom: 130 });
    near((rule?.top ?? 0) - (number?.bottom ?? 0), 4, 0.5, "发文字号 to rule");
    near(rule?.left, area.left, 0.5, "left end of the rule");
    near(rule?.right, area.right, 0.5, "right end of the rule");
  });

  test("署名 and 成文日期 end where the standard has them", () => {
    const lines = inText.at(-1) ?? [];
    const date = lines.find(({ text }) => text === "2025年1月20日");
    const organ = lines[lines.indexOf(date as never) - 1];
    assert.equal(organ?.text, "临溪县司法局");
    const character = (area.right - area.left) / 28;
    near(date?.right, area.right - 2 * character, 0.7, "right end of the date");
    // From its right end, since LibreOffice sets the figures of the date a little apart from the Chinese.
    near(organ?.right, area.right - 4.5 * character, 0.7, "right end of the organ");
  });

  test("版记 ends with the text area of the last page", () => {
    const last = inkIn(pdf, pages.length, { ...area, top: area.bottom - 6, bottom: area.bottom + 2 });
    near(last?.bottom, area.bottom, 0.5, "last rule");
    const lines = inText.at(-1)?.map(({ text }) => text) ?? [];
    assert.deepEqual(lines.slice(-2), [
      "抄送：县人大常委会办公室，县政协办公室。",
      "临溪县司法局办公室2025年1月21日印发",
    ]);
  });
});

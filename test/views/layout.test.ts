/** The lines of the preview: where they end, and what stands together on a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph, plain, widthOf } from "../../extension/core/document/blocks";
import { blocksOf, placedBlock, placeless, resolveLayout } from "../../extension/core/office";
import { breakLines } from "../../extension/views/preview/layout/breaks";
import { stripsOf } from "../../extension/views/preview/layout/strips";
import { parse } from "../support/core";

/** Lines of a text where each full character is 2 wide. */
function broken(text: string, room: number, first = room): string[] {
  const chars = Array.from(text, (char) => ({ text: char, width: char < "\u0100" ? 1 : 2 }));
  return breakLines(chars, first, room).map(({ from, to }) =>
    chars
      .slice(from, to)
      .map((char) => char.text)
      .join(""),
  );
}

test("a line takes what it holds; the first may be shorter", () => {
  assert.deepEqual(broken("一二三四五六七八九十", 8, 4), ["一二", "三四五六", "七八九十"]);
  assert.deepEqual(broken("", 8), [""]);
  assert.deepEqual(broken("甲\n乙丙", 8), ["甲", "乙丙"]);
});

test("marks that begin no line take the character before them along; those that end none go on", () => {
  assert.deepEqual(broken("一二三四，五六", 8), ["一二三", "四，五六"]);
  assert.deepEqual(broken("一二三四。”五", 8), ["一二三", "四。”五"]);
  assert.deepEqual(broken("一二三（四）五", 8), ["一二三", "（四）五"]);
  assert.deepEqual(broken("一二三——四", 8), ["一二三", "——四"]);
});

test("figures and words stay whole, but not what is longer than a line", () => {
  assert.deepEqual(broken("办理案件1,234件", 10), ["办理案件", "1,234件"]);
  assert.deepEqual(broken("占比97.1%。下降", 8), ["占比", "97.1%。", "下降"]);
  assert.deepEqual(broken("abcdefghij", 4), ["abcd", "efgh", "ij"]);
});

/** The lines of a paragraph that begins at the edge, as the preview has them. */
const lines = (text: string, settings = {}): string[] =>
  stripsOf(placedBlock(paragraph("addressee", [plain(text)]), placeless), resolveLayout(settings)).map((strip) =>
    strip.texts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(""),
  );

test("a line holds its 28 characters and never half a one more, however many figures stand in it", () => {
  for (let figures = 0; figures < 16; figures++) {
    const [first = ""] = lines(`${"审7".repeat(figures)}${"结案".repeat(20)}`);
    assert.equal(widthOf(first), figures % 2 ? 27.5 : 28, first);
  }
  assert.deepEqual(lines("字".repeat(60)).map(widthOf), [28, 28, 4]);
  assert.deepEqual(lines("字".repeat(60), { characters: 26, margins: { left: 30 } }).map(widthOf), [26, 26, 8]);
});

test("what Chinese fonts have at full width counts so, raised and lowered figures count half", () => {
  assert.equal(widthOf("±×÷°·§"), 6);
  assert.equal(widthOf("PM₂.₅"), 2.5);
});

test("figures in a table stay whole: its type is smaller where it has many columns, not for the sake of an address", () => {
  const table = (...cells: string[]) => {
    const row = (texts: readonly string[]) => `|${texts.join("|")}|`;
    const head = row(cells.map((_, i) => `类别${i}`));
    const text = `# 临溪县司法局2024年法治政府建设年度报告\n\n一、成效\n\n${head}\n${row(cells.map(() => "---"))}\n${row(cells)}\n`;
    const block = blocksOf(parse(text, "markdown"), { profile: "web" }).blocks.find(({ kind }) => kind === "table");
    assert.ok(block?.kind === "table");
    const strips = stripsOf(placedBlock(block, placeless), resolveLayout());
    const shown = strips.flatMap(({ texts }) => texts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)));
    return { size: block.size, shown };
  };
  const figures = Array.from({ length: 9 }, (_, i) => `${i + 1}2,345`);
  const wide = table("县司法局", ...figures);
  assert.ok(wide.size < 14 && wide.size >= 9, `${wide.size} pt`);
  for (const figure of figures) assert.ok(wide.shown.includes(figure), figure);
  const beside = table("培训学法执法人员，开展案卷评查，规范裁量基准".repeat(3), "通报结果".repeat(20), "1,234,567.89");
  assert.equal(beside.size, 14);
  assert.ok(beside.shown.includes("1,234,567.89"));
  assert.equal(table("网址", `www.example.gov.cn/${"a".repeat(80)}`).size, 14);
});

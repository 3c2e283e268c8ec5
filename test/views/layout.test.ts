/** The lines of the preview: where they end, and what stands together on a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { breakLines } from "../../extension/views/preview/layout/breaks";

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

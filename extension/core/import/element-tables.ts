import type { TableBlock } from "./blocks";
import { headElements } from "./head";
import { tidy } from "./lines";

/*
 * Tables that are none: many offices set 发文字号 beside 签发人, and the 版记, by a table without lines. They are lines of the
 * 公文 again, each row one of them.
 */

const imprint = /^(?:抄送|抄报|分送)[：:]|\d{4}年\d{1,2}月\d{1,2}日印发$/;

/** The lines, where every row is an element of the 版头 or 版记; null: a table. */
export function elementLines({ rows }: TableBlock): readonly string[] | null {
  const lines = rows
    .map((row) => tidy(row.map(tidy).filter(Boolean).join("\u3000")).replaceAll("\n", ""))
    .filter(Boolean);
  return lines.every((line) => headElements(line) || imprint.test(line)) ? lines : null;
}

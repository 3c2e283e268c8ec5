import type { Edit, Line } from "../types";

/** Bullets and dots of other scripts where 间隔号 · (U+00B7) belongs. */
export const anyInterpunct = /[•‧∙⋅・･]|[“"]\d{1,2}\.\d{1,2}[”"]/;
const between = /[\u4e00-\u9fffA-Za-z\d”’》)]([•‧∙⋅・･])(?=[\u4e00-\u9fffA-Za-z\d“‘《(])/g;
/** “4.15”全民国家安全教育日: a day named by its month and date. */
const day = /[“"](?:1[0-2]|[1-9])(\.)(?:3[01]|[12]\d|[1-9])[”"](?=[\u4e00-\u9fff]{0,10}(?:日|宣传|活动|普法))/g;

/** Indices of the line's text where a wrong mark stands in for the 间隔号. */
export function wrongInterpuncts({ text }: Line): number[] {
  if (!anyInterpunct.test(text)) return [];
  const found: number[] = [];
  for (const expression of [between, day]) {
    for (const match of text.matchAll(expression)) found.push(match.index + match[0].indexOf(match[1] as string));
  }
  return found.sort((a, b) => a - b);
}

/** What becomes of it. */
export function interpunct(line: Line, index: number): Edit {
  return { span: line.range(index, index + 1), text: "·" };
}

export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes ⟦ and ⟧ out of a text and says where they stood. Spans may not nest. */
export function unmark(source: string): Marked {
  let text = "";
  const spans: { start: number; end: number }[] = [];
  for (const part of source.split(/(?=[⟦⟧])/)) {
    if (part.startsWith("⟦")) {
      spans.push({ start: text.length, end: text.length });
      text += part.slice(1);
    } else if (part.startsWith("⟧")) {
      const open = spans.at(-1);
      if (!open) throw new Error(`⟧ without ⟦: ${source}`);
      open.end = text.length;
      text += part.slice(1);
    } else text += part;
  }
  return { text, spans };
}

const before = `临溪县司法局关于2024年法治政府建设情况的报告

2024年，临溪县司法局扎实推进法治政府建设。现将有关情况报告如下：

一、推进法治政府建设的主要举措和成效

`;
const after = `

二、存在的不足和原因

基层力量不够均衡，主要原因是培训不够经常。

三、党政主要负责人履行推进法治建设第一责任人职责情况

局主要负责人带头学法，研究解决重点问题。

四、2025年工作思路

继续推进依法行政。
`;

/** Body paragraphs inside a small complete report that is clean by itself; they stand under 主要举措和成效. */
export function wrap(body: string): string {
  return before + body + after;
}

/** The same report of the year before. */
export function wrapPrevious(body: string): string {
  const yearBefore = (text: string) => text.replaceAll(/20\d\d/g, (year) => String(Number(year) - 1));
  return yearBefore(before) + body + yearBefore(after);
}

import { isInside, rangeAt } from "../ranges";
import type { Paragraph, Problem, Report } from "../types";
import { findFigures } from "./figures";
import { opensWithYear, saysWhen } from "./period";

const windowWord = /截[至止]到?目前|到目前(?:为止)?|目前|至今|迄今(?:为止)?/g;

/**
 * vague-window (taxonomy E2.3): 目前、至今… before a figure. The window ends on the day of writing and begins nowhere, so
 * neither headings nor the title can date the figure. One problem for each such sentence, from the word to its last figure.
 */
export function* findVagueWindows(paragraph: Paragraph, report: Report): Generator<Problem> {
  const { folded, line } = paragraph;
  windowWord.lastIndex = 0;
  let match = windowWord.exec(folded);
  if (!match) return;
  const { sentences, enclosures } = paragraph;
  const dated = sentences.findIndex((s) => opensWithYear(folded, s));
  for (; match; match = windowWord.exec(folded)) {
    const at = match.index;
    const word = match[0];
    const index = rangeAt(sentences, at);
    const sentence = sentences[index];
    if (!sentence || isInside(enclosures, at, "《", "“")) continue;
    const last = findFigures(folded, enclosures, at, sentence.to).at(-1);
    // One finding a sentence: the next word is looked for behind it.
    windowWord.lastIndex = sentence.to;
    if (!last || saysWhen(folded, sentence, enclosures)) continue;
    if (dated >= 0 && dated < index) continue;
    yield {
      span: line.range(at, last.to),
      message: `“${word}”说不清数据从何时起、到何时止，标题中的年份也管不到它。年度报告请写统计时段，如“${report.year ? `${report.year.value}年` : "××××年"}…”或“截至${report.year?.value ?? "××××"}年12月底…”。`,
      fixes: () => {
        if (!report.year) return [];
        const { value } = report.year;
        const done = /^(?:已经?|共已|,)/.exec(folded.slice(at + word.length))?.[0] ?? "";
        return [
          {
            title: `改为“截至${value}年12月底”`,
            safe: false,
            edits: [{ span: line.range(at, at + word.length), text: `截至${value}年12月底` }],
          },
          {
            title: `改为“${value}年”`,
            safe: false,
            edits: [{ span: line.range(at, at + word.length + (done === "," ? 0 : done.length)), text: `${value}年` }],
          },
        ];
      },
    };
  }
}

import { speaksOf } from "../outline/written";
import { type Copy, copiedSentences } from "../previous/copies";
import { isInside } from "../ranges";
import type { TypedReport } from "../types";
import { type StaleYear, yearsOf } from "./stale";

/*
 * 2023年12月，召开现场推进会。 stands in last year's report, and word for word in this year's: what was said there of
 * its own year, or of the year that it planned, was not moved on. Alone, each such year could be history.
 */

/** Shorter sentences may be alike by chance. */
const shortest = 12;

/** History, periods and bases of comparison: 自2023年起, 较2023年, 2021—2023年. */
const before = /[较比与同自从—\-~–至] ?$/;
/** Names of things: 2023年度优秀单位, 2023年以来, 2023年—2025年, 2023年印发的《…》. */
const after = /^ ?年(?:度(?!,)|以来|起|[—\-~–至]|[^,。;]{0,12}的《)/;

/** Years of sentences that are last year's word for word: of what was done R−1, of what is planned R. */
export function* staleCopies(
  report: TypedReport,
  previous: TypedReport,
): Generator<StaleYear & { readonly copy: Copy }> {
  const value = report.year?.value;
  if (value === undefined || previous.year?.value !== value - 1) return;
  for (const paragraph of report.paragraphs) {
    const { folded, line } = paragraph;
    const kind = folded.includes("年") ? speaksOf(paragraph.section, report.type) : null;
    if (kind === null) continue;
    const right = kind === "plan" ? value + 1 : value;
    for (const copy of copiedSentences(paragraph, previous, shortest)) {
      if (speaksOf(copy.previous.paragraph.section, previous.type) !== kind) continue;
      const years = yearsOf(line, copy.range.from, copy.range.to);
      if (years.some(({ year }) => year === right)) continue;
      for (const { year, from, to } of years) {
        if (year !== right - 1 || isInside(paragraph.enclosures, from, "《", "“")) continue;
        if (before.test(folded.slice(Math.max(0, from - 2), from)) || after.test(folded.slice(to, to + 16))) continue;
        yield { span: line.range(from, to), year, right, place: "", copy };
      }
    }
  }
}

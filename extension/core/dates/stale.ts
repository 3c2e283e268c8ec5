import { yearsIn } from "../parse/numerals";
import type { Line, Span } from "../types";

/** A year that the document's own year contradicts. */
export interface StaleYear {
  /** Of the year, without 年. */
  readonly span: Span;
  readonly year: number;
  readonly right: number;
  /** Where it stands, in words: 标题, “…”一节的标题. */
  readonly place: string;
}

const written = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?= ?年)/g;

/** The years of a line (2024年, 二〇二四年) with their places. */
export function yearsOf(line: Line, from = 0, to = line.folded.length): { year: number; from: number; to: number }[] {
  written.lastIndex = from;
  const found: { year: number; from: number; to: number }[] = [];
  for (let match = written.exec(line.folded); match && match.index < to; match = written.exec(line.folded)) {
    const [year] = yearsIn(`${match[0]}年`);
    if (year !== undefined) found.push({ year, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

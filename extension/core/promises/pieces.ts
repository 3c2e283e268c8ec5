import words from "../data/promises.json";
import { isInside } from "../ranges";
import { remember } from "../remember";
import type { Ordinal, Paragraph, Range, Report } from "../types";

/** A sentence, a clause between semicolons or an item 一是…; without its ordinal and the mark at its end. */
export interface Piece extends Range {
  readonly paragraph: Paragraph;
  /** The heading at the head of the item that it is in (`压实责任` of `一是压实责任。…`), indices of the same text. */
  readonly heading: Range | null;
}

const closing = /[。;!?,:、\s]/;
/** A longer first sentence of an item says what is to be done; it is no heading. */
const longestHeading = 26;
const shortestClause = 8;
const longestTheme = 12;

/** The pieces of a part of a paragraph, in order. Headings of items are no pieces of their own where something follows them. */
export function piecesOf(report: Report, paragraph: Paragraph, { from, to }: Range): Piece[] {
  const items = itemsOn(report, paragraph).filter((item) => item.range.from >= from && item.range.from < to);
  const starts = items.map((item) => item.range.from);
  const bounds = [from, ...starts.filter((start) => start > from), to];
  return bounds.slice(0, -1).flatMap((start, i) => {
    const item = items.find(({ range }) => range.from === start);
    const next = items.find(({ range }) => range.from === bounds[i + 1]);
    const above = item !== undefined && next !== undefined && next.level > item.level;
    const range = { from: item?.range.to ?? start, to: bounds[i + 1] as number };
    return piecesOfItem(paragraph, range, item !== undefined, above);
  });
}

/** Ordinals by the line that they stand on. */
const byLine = remember((report: Report): ReadonlyMap<number, readonly Ordinal[]> => {
  const found = new Map<number, Ordinal[]>();
  for (const { ordinal, line } of report.sections) {
    if (!ordinal) continue;
    const items = found.get(line);
    if (items) items.push(ordinal);
    else found.set(line, [ordinal]);
  }
  return found;
});

/** The ordinals that stand on a paragraph's line. */
function itemsOn(report: Report, { line }: Paragraph): readonly Ordinal[] {
  return byLine(report).get(line.index) ?? [];
}

/** `above`: items of a deeper level follow on the line, so that a single short sentence is their heading. */
function piecesOfItem(paragraph: Paragraph, item: Range, numbered: boolean, above: boolean): Piece[] {
  const { folded } = paragraph;
  const parts = split(paragraph, item).flatMap((part) => trimmed(folded, part) ?? []);
  const [first, ...rest] = parts;
  const isHeading =
    first !== undefined &&
    (numbered || (first.from === 0 && isTheme(folded.slice(first.from, first.to)))) &&
    (rest.length > 0 || above) &&
    first.to - first.from <= longestHeading &&
    folded[first.to] !== ";" &&
    !/\d/.test(folded.slice(first.from, first.to));
  const heading = isHeading ? first : null;
  return (isHeading ? rest : parts).map((part) => ({ ...part, paragraph, heading }));
}

/** 健全调解网络。社区调委会…: a heading without a number. */
function isTheme(text: string): boolean {
  return text.length <= longestTheme && !/[,“《]/.test(text) && words.furthering.some((verb) => text.startsWith(verb));
}

/** 明年重点做好以下工作: what is announced stands behind it. */
const announcement = /^[^。;:]{0,160}(?:以下|如下|下列)[^,。;:]{0,10}:/;

/** Sentences, and their clauses between semicolons that stand in no brackets. */
function split({ folded, sentences, enclosures }: Paragraph, { from, to }: Range): Range[] {
  const parts: Range[] = [];
  for (const sentence of sentences) {
    const end = Math.min(sentence.to, to);
    let start = Math.max(sentence.from, from);
    start += announcement.exec(folded.slice(start, end))?.[0].length ?? 0;
    for (let at = folded.indexOf(";", start); at >= 0 && at < end; at = folded.indexOf(";", at + 1)) {
      if (isInside(enclosures, at, "“", "《", "（", "(") || at - start < shortestClause || end - at <= shortestClause)
        continue;
      parts.push({ from: start, to: at });
      start = at + 1;
    }
    if (start < end) parts.push({ from: start, to: end });
  }
  return parts;
}

function trimmed(folded: string, range: Range): Range | null {
  let { from, to } = range;
  while (from < to && closing.test(folded[from] as string)) from++;
  while (to > from && closing.test(folded[to - 1] as string)) to--;
  return from < to ? { from, to } : null;
}

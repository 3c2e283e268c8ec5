import type { Enclosure, Line, Range, Span } from "./types";

/** The index of the range that holds a position, of ranges that are sorted and touch; -1 where there is none. */
export function rangeAt(ranges: readonly Range[], position: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle] as Range;
    if (position < range.from) high = middle - 1;
    else if (position >= range.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Whether an index stands between these marks. Walks from the nearest pair before it up to the outermost one. */
export function isInside(enclosures: readonly Enclosure[], index: number, ...open: string[]): boolean {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((enclosures[middle] as Enclosure).from < index) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const pair = enclosures[i] as Enclosure;
    if (index < pair.to && open.includes(pair.open)) return true;
    if (pair.depth === 1) return false;
  }
  return false;
}

/** Where the clause begins that holds an index: behind the mark before it, but no further back than `reach`. */
export function clauseStart(folded: string, index: number, reach = 200): number {
  let from = index;
  const stop = Math.max(0, index - reach);
  while (from > stop && !/[,;:。]/.test(folded[from - 1] as string)) from--;
  while (from < index && folded[from] === " ") from++;
  return from;
}

/** Where an offset of the original text stands in a line's text: the first index that is not before it. The inverse of `line.at`. */
export function indexAt(line: Line, offset: number): number {
  let low = 0;
  let high = line.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.at(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span of the original text as indices of the line's text. */
export function rangeIn(line: Line, { start, end }: Span): Range {
  return { from: indexAt(line, start), to: indexAt(line, end) };
}

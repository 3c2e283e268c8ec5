import type { Line, Span } from "../types";

/** Where an offset of the original text stands in a line's text: the first index that is not before it. */
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
export function rangeIn(line: Line, { start, end }: Span): { from: number; to: number } {
  return { from: indexAt(line, start), to: indexAt(line, end) };
}

import { remember } from "./remember";
import type { Report } from "./types";

/** Of a text as its file has it, for people: 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands in the file. A line of a report may be several of the file, where its lines were wrapped. */
export function positionOf(report: Report, offset: number): Position {
  const starts = startsOf(report);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

const startsOf = remember(({ text }: Report): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length),
]);

import type { Report } from "./types";

/** Of a text as its file has it, for people: 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const known = new WeakMap<Report, readonly number[]>();

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

function startsOf(report: Report): readonly number[] {
  let starts = known.get(report);
  if (!starts) {
    starts = [0, ...[...report.text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
    known.set(report, starts);
  }
  return starts;
}

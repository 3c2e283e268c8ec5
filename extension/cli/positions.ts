import type { Report, Span } from "../core";

/** 1-based, columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf(report: Report, { start, end }: Span): Region {
  const first = place(report, start);
  const last = place(report, end);
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

function place(report: Report, offset: number): { line: number; column: number } {
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

const known = new WeakMap<Report, readonly number[]>();

/** Where the lines of the file begin. A line of a report may be several of them, in a text that was wrapped. */
function startsOf(report: Report): readonly number[] {
  let starts = known.get(report);
  if (!starts) {
    starts = [0, ...[...report.text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
    known.set(report, starts);
  }
  return starts;
}

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
  const index = lineAt(report, offset);
  return { line: index + 1, column: offset - (report.lines[index]?.span.start ?? 0) + 1 };
}

/** The index of the line that holds an offset. */
export function lineAt({ lines }: Report, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { lineAt, type Report, type Span } from "../core";

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

import { positionOf, type Report, type Span } from "../core";

/** 1-based, columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf(report: Report, { start, end }: Span): Region {
  const last = positionOf(report, end);
  return { ...positionOf(report, start), endLine: last.line, endColumn: last.column };
}

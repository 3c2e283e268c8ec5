import type { TypedReport } from "../../core";
import data from "./key-figures.json";
import type { KeyFigure } from "./row";

/** A figure that every county reports each year, and how to know it. */
export interface KeyFigureSpec {
  readonly id: string;
  readonly title: string;
  /** As the column says it. */
  readonly unit: string;
}

export const keyFigures: readonly KeyFigureSpec[] = data;

export function keyFiguresOf(_report: TypedReport): KeyFigure[] {
  return [];
}

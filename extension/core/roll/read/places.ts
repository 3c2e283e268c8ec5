import { type Grid, gridsOf } from "../../figures/grids";
import { remember } from "../../remember";
import type { Line, Section, TypedReport } from "../../types";
import type { Piece } from "./chapters";

export const pieceOf = (line: Line, from = 0, to = line.text.length): Piece => ({ line, from, to });

export function grouped<T, K>(list: Iterable<T>, key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

const byLine = remember(({ sections }: TypedReport) => grouped(sections, ({ line }) => line));

/** The sections that stand on a line, in order. */
export function sectionsOn(report: TypedReport, { index }: Line): readonly Section[] {
  return byLine(report).get(index) ?? [];
}

/** The section that a line begins. */
export function sectionOn(report: TypedReport, line: Line): Section | null {
  return sectionsOn(report, line).find(({ inline }) => !inline) ?? null;
}

/** Where the text goes on behind a run-in heading; null where nothing follows. What is no heading stays whole. */
export function restOf(section: Section, line: Line): number | null {
  if (!section.runIn) return null;
  return afterHeading(section, line) ?? section.ordinal?.range.to ?? 0;
}

const longestHeading = 60;

/** The index behind the 。 of a run-in heading; null where what counts as its heading is part of a sentence. */
export function afterHeading({ ordinal }: Section, { folded }: Line): number | null {
  const from = ordinal?.range.to ?? 0;
  const stop = folded.indexOf("。", from);
  if (stop < 0 || stop + 1 >= folded.length || stop - from > longestHeading) return null;
  return /[;:]|\d/.test(folded.slice(from, stop)) ? null : stop + 1;
}

interface Row {
  /** Of a table that has a row for each year, which the new year does not change. */
  readonly ofYear: boolean;
}

const rows = remember((report: TypedReport) => new Map(gridsOf(report).flatMap((grid) => [...rowsOf(grid)])));

/** What a line is as a row of a table: Markdown's, or one with tabs as it is pasted. */
function rowOf(report: TypedReport, line: Line): Row | undefined {
  return rows(report).get(line);
}

function* rowsOf({ header, rows }: Grid): Generator<[Line, Row]> {
  const ofYear = rows.filter(({ cells: [first] }) => /^20\d{2}年?度?$/.test(first?.text ?? "")).length > 1;
  if (header) yield [header.line, { ofYear: false }];
  for (const { line } of rows) yield [line, { ofYear }];
}

export function isRow(report: TypedReport, line: Line): boolean {
  return line.role === "table" || rowOf(report, line) !== undefined;
}

export function isOfYear(report: TypedReport, line: Line): boolean {
  return rowOf(report, line)?.ofYear ?? false;
}

export function textOf({ line, from, to }: Piece): string {
  return line.text.slice(from, to).trim();
}

import { unitAt } from "../metrics/figures";
import type { Line, Range, Report } from "../types";
import { figureUnits } from "./numbers/quantities";

/** A cell of a table in the text; indices of its line's text. */
export interface GridCell extends Range {
  /** Folded, without spaces. */
  readonly text: string;
}

export interface GridRow {
  readonly line: Line;
  readonly cells: readonly GridCell[];
}

/** Rows that stand under one another: a Markdown table, or lines with tabs or `|` as a table becomes when it is pasted. */
export interface Grid {
  /** null where the first row holds values already. */
  readonly header: GridRow | null;
  readonly rows: readonly GridRow[];
  /** 单位：件 above the table; empty where nothing says so. */
  readonly unit: string;
}

const separated = /\t|\|.*\|/;

/** The tables of a report, in order. A line that belongs to none is no row. */
export function gridsOf({ lines }: Report): Grid[] {
  const grids: Grid[] = [];
  let run: GridRow[] = [];
  const close = () => {
    if (run.length > 1) grids.push(toGrid(run, lines));
    run = [];
  };
  for (const line of lines) {
    const row = line.role === "table" || (line.role === "body" && separated.test(line.folded)) ? toRow(line) : null;
    if (row && (run.length === 0 || run[0]?.cells.length === row.cells.length)) run.push(row);
    else if (!row || !isRule(row)) {
      close();
      if (row) run = [row];
    }
  }
  close();
  return grids.map((grid) => ({ ...grid, rows: grid.rows.filter((row) => !isRule(row)) }));
}

const isRule = ({ cells }: GridRow) => cells.every(({ text }) => /^:?-*:?$/.test(text));

function toRow(line: Line): GridRow | null {
  const { folded } = line;
  const mark = folded.includes("\t") ? "\t" : "|";
  const cells: GridCell[] = [];
  let from = 0;
  for (const part of folded.split(mark)) {
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    cells.push({ from: from + lead, to: from + lead + text.length, text: text.replaceAll(/\s/g, "") });
    from += part.length + 1;
  }
  // | a | b | has an empty one at either end.
  if (mark === "|" && cells[0]?.text === "") cells.shift();
  if (mark === "|" && cells.at(-1)?.text === "") cells.pop();
  return cells.length > 1 ? { line, cells } : null;
}

function toGrid(run: readonly GridRow[], lines: readonly Line[]): Grid {
  const [first, ...rest] = run as [GridRow, ...GridRow[]];
  const named = first.cells.slice(1).every(({ text }) => !isValue(text));
  const above = lines.slice(Math.max(0, first.line.index - 3), first.line.index);
  const caption =
    above.map(({ folded }) => /单位:([^\s,;。)]{1,6})/.exec(folded)?.[1] ?? "").findLast((unit) => unit !== "") ?? "";
  return { header: named ? first : null, rows: named ? rest : run, unit: unitIn(caption) };
}

/** Sign, number and what follows: 1,562 · -5.3% · 12.5万元 · 增长5%. */
const value =
  /^(?:([-+])|(?:同比)?(?:(增长|上升|提高|增加|↑)|(下降|降低|减少|↓)))?(\d[\d,]*(?:\.\d+)?)(?![\d.\-/:年月日])(.*)$/;

export interface Value {
  readonly direction: "up" | "down" | null;
  readonly value: number;
  /** What stands behind the number. */
  readonly rest: string;
}

export function readValue(text: string): Value | null {
  const match = value.exec(text);
  if (!match) return null;
  const [, sign, more, less, digits = "", rest = ""] = match;
  const direction = more || sign === "+" ? "up" : less || sign === "-" ? "down" : null;
  return { direction, value: Number(digits.replaceAll(",", "")), rest };
}

export const isValue = (text: string): boolean => readValue(text) !== null;

/** 件, 万元, as a whole text; empty where it is no unit. */
export function unitIn(text: string): string {
  const scale = /^[百千]?[万亿](?=.)/.exec(text)?.[0] ?? "";
  const unit = unitAt(text, scale.length, figureUnits());
  return unit && scale.length + unit.length === text.length ? text : "";
}

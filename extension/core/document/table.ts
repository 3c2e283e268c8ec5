import type { Line } from "../types";
import { type Align, largest, type Run, type TableBlock, widthOf } from "./blocks";

/** The lines of one Markdown table (GFM). Cells that a row lacks are empty, those that it has too many are kept. */
export function readTable(lines: readonly Line[], shown: (line: Line) => string): TableBlock {
  const [head, marks, ...rest] = lines as readonly [Line, Line, ...Line[]];
  const aligns = cellsOf(marks, marks.text).map(({ text }) => alignOf(text));
  const rows = [head, ...rest].map((line) => cellsOf(line, shown(line)));
  const columns = largest(rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: columns }, (_, i) => (row[i]?.text ? [row[i]] : [])));
  return {
    kind: "table",
    rows: full,
    aligns: Array.from({ length: columns }, (_, i) => aligns[i] ?? (isFigures(full, i) ? "center" : "left")),
    widths: widths(full, columns),
  };
}

const alignOf = (mark: string): Align | null =>
  /^:-*:$/.test(mark) ? "center" : /^-+:$/.test(mark) ? "right" : mark.startsWith(":") ? "left" : null;

/** A column of short entries looks best in the middle. */
const isFigures = (rows: TableBlock["rows"], column: number): boolean =>
  rows.every((row) => widthOf(row[column]?.[0]?.text ?? "") <= 6);

/** Between pipes that are not escaped; the outer ones are optional. */
function cellsOf(line: Line, text: string): Run[] {
  const cells: Run[] = [];
  let from = text.startsWith("|") ? 1 : 0;
  for (let i = from; i <= text.length; i++) {
    if (text[i] === "\\") i++;
    else if (i === text.length ? from < i : text[i] === "|") {
      cells.push(cell(line, text, from, i));
      from = i + 1;
    }
  }
  return cells;
}

function cell(line: Line, text: string, from: number, to: number): Run {
  const source = text.slice(from, to);
  const lead = source.length - source.trimStart().length;
  return { text: withoutMarkup(source.trim()), look: null, line, from: from + lead };
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<br ?\/?>/gi, "\n")
    .replace(/<!--.{0,500}?-->/g, "")
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/(\*\*|__|~~|`)(?=\S)([^*_~`]{1,200})\1/g, "$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** What a line of the text area holds at 14 pt, in characters, and what the edges of a cell take of it. */
const room = 31.5;
const padding = 1.7;

/** Shares of the width: short columns get what they need, long ones divide the rest. */
function widths(rows: TableBlock["rows"], columns: number): number[] {
  const wanted = Array.from(
    { length: columns },
    (_, i) => padding + Math.max(2, largest(rows.map((row) => widest(row[i])))),
  );
  const given: (number | undefined)[] = wanted.map(() => undefined);
  let left = room;
  for (;;) {
    const open = wanted.flatMap((_, i) => (given[i] === undefined ? [i] : []));
    const modest = open.filter((i) => (wanted[i] as number) <= left / open.length);
    if (modest.length === 0 || modest.length === open.length) {
      // All fit, with some room to spare, or all that are left are long.
      const sum = modest.reduce((total, i) => total + (wanted[i] as number), 0);
      for (const i of open) given[i] = modest.length ? (left * (wanted[i] as number)) / sum : left / open.length;
      return given.map((width) => (width as number) / room);
    }
    for (const i of modest) {
      given[i] = wanted[i];
      left -= wanted[i] as number;
    }
  }
}

const widest = (cell: readonly Run[] | undefined): number => largest(cell?.[0]?.text.split("\n").map(widthOf) ?? []);

import type { Line } from "../types";
import { type Align, type Run, type TableBlock, widthOf } from "./blocks";

/** The lines of one Markdown table (GFM). Cells that a row lacks are empty, those that it has too many are kept. */
export function readTable(lines: readonly Line[], shown: (line: Line) => string): TableBlock {
  const [head, marks, ...rest] = lines as readonly [Line, Line, ...Line[]];
  const aligns = cellsOf(marks, marks.text).map(({ text }) => alignOf(text));
  const rows = [head, ...rest].map((line) => cellsOf(line, shown(line)));
  const columns = Math.max(...rows.map((row) => row.length));
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

/** Shares that follow the longest entry of each column, none too narrow to read. */
function widths(rows: TableBlock["rows"], columns: number): number[] {
  const wanted = Array.from({ length: columns }, (_, i) =>
    Math.min(20, Math.max(3, ...rows.map((row) => widthOf(row[i]?.[0]?.text ?? "") + 1))),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => width / sum);
}

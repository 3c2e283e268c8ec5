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
    ...fitted(full, columns),
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

/** 四号; where figures would be broken in their cells, the first of 小四, 五号, 小五 at which they are not. */
const sizes = [14, 12, 10.5, 9];

/** Widths in characters of 14 pt: a line of the text area, and what the edges of a cell take, at ease and at least. */
const room = 31.5;
const ease = 1.7;
const edges = 0.9;

/** The size of the type, and shares of the width that give each column what it needs. */
function fitted(rows: TableBlock["rows"], columns: number): Pick<TableBlock, "size" | "widths"> {
  const columnsBy = (measure: (text: string) => number) =>
    Array.from({ length: columns }, (_, i) => largest(rows.map((row) => measure(row[i]?.[0]?.text ?? ""))));
  const [texts, words] = [columnsBy(widestLine), columnsBy(widestWord)];
  const leastAt = (size: number) => words.map((width) => (width * size) / 14 + edges);
  const size = sizes.find((points) => sum(leastAt(points)) <= room) ?? (sizes.at(-1) as number);
  const wanted = texts.map((width) => (Math.max(2, width) * size) / 14 + ease);
  return { size, widths: shared(wanted, leastAt(size)).map((width) => width / room) };
}

/** Short columns get what they want, figures at least what they need, long texts the same share of what is left. */
function shared(wanted: readonly number[], least: readonly number[]): readonly number[] {
  if (sum(wanted) <= room) return wanted.map((width) => (width * room) / sum(wanted));
  if (sum(least) >= room) return wanted.map(() => room / wanted.length);
  const filled = (level: number) => wanted.map((most, i) => Math.min(most, Math.max(least[i] as number, level)));
  let [low, high] = [0, room];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (sum(filled(middle)) > room) high = middle;
    else low = middle;
  }
  return filled(low);
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

const widestLine = (text: string): number => largest(text.split("\n").map(widthOf));

/** A figure or a word of Latin letters, which lines do not break; an address is too long to be kept whole. */
const widestWord = (text: string): number =>
  largest((text.match(/(?<![!-~])[!-~]{1,12}(?![!-~])/g) ?? []).map(widthOf));

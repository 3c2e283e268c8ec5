import { rangeIn } from "../ranges";
import type { Line, Report, Section } from "../types";
import { type Block, type BlockStyle, type Look, type ParagraphBlock, paragraph, piece, type Run } from "./blocks";
import { readTable } from "./table";

/** Headings, paragraphs and tables in their order, of the lines from `from` up to `to`. */
export function bodyOf(report: Report, shown: (line: Line) => string, from: number, to: number): Block[] {
  const sections = new Map<number, Section[]>();
  for (const section of report.sections) {
    if (section.inline) continue;
    const own = sections.get(section.line);
    if (own) own.push(section);
    else sections.set(section.line, [section]);
  }
  const blocks: Block[] = [];
  const { lines } = report;
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.role === "heading" || line.role === "body") {
      blocks.push(prose(line, shown(line), sections.get(line.index) ?? []));
    } else if (line.role === "table") {
      const table = [line];
      while (lines[i + 1]?.role === "table") table.push(lines[++i] as Line);
      if (table.length > 1) blocks.push(readTable(table, shown));
    }
  }
  return blocks;
}

const blank = /^(?:〔待补充[^〕]{0,30}〕|\d{4} ?年[^。,]{0,12}月[^。,]{0,12}日)$/;

/** A 成文日期 below the 署名 that is still to be filled in, which the parser takes for text. */
export function openDate({ lines }: Report): Line | undefined {
  const organ = lines.findLastIndex(({ role }) => role === "organ");
  return organ < 0 ? undefined : lines.find((line, i) => i > organ && line.role === "body" && blank.test(line.folded));
}

/** The index of the line that the text begins with. A table above it belongs to the metadata of a web page. */
export function firstOfBody({ lines }: Report): number {
  const first = lines.findIndex(({ role }) => role === "heading" || role === "body" || role === "addressee");
  return first < 0 ? lines.length : first;
}

function prose(line: Line, text: string, sections: readonly Section[]): ParagraphBlock {
  const [own] = sections;
  const pieces = piecesOf(line, text, own?.ordinal?.range.to);
  if (line.role === "heading" && own) return paragraph(styleOf(own), pieces(0, text.length));
  const runs: Run[] = [];
  let at = 0;
  for (const section of sections) {
    const look = lookOf(section);
    const { from, to } = rangeIn(line, section.heading);
    // A clause that is no sentence of its own is text with a number, not a heading.
    if (!look || line.folded[to] !== "。") continue;
    runs.push(...pieces(at, from), ...pieces(from, to + 1, look));
    at = to + 1;
  }
  return paragraph("body", [...runs, ...pieces(at, text.length)]);
}

/** Stretches of a line without the space that Markdown wants behind `1.`: it is not printed. */
function piecesOf(line: Line, text: string, ordinalEnd: number | undefined) {
  const space = ordinalEnd !== undefined && /[ \u3000]/.test(text[ordinalEnd] ?? "") ? ordinalEnd : -1;
  return (from: number, to: number, look?: Look): Run[] => {
    const cuts =
      from <= space && space < to ? [[from, space] as const, [space + 1, to] as const] : [[from, to] as const];
    return cuts.filter(([start, end]) => start < end).map(([start, end]) => piece(line, text, start, end, look));
  };
}

const headings = ["heading1", "heading2", "heading3", "heading4"] as const;

function styleOf({ level }: Section): BlockStyle {
  return level === 0.5 ? "part" : (headings[level - 1] ?? "body");
}

const lookOf = ({ level }: Section): Look | undefined => headings[level - 1];

import type { Line, Section, TypedReport } from "../../types";

/** A longer line says something. */
const longest = 40;

/**
 * Lines that head the paragraphs below them without any number (加强领导，健全工作机制): short, without a mark at the end,
 * prose behind. The parser cannot tell them from text; here nothing is reported of them, they only keep their paragraphs
 * together. Line index → the section that it would be.
 */
export function bareHeadings(report: TypedReport, lines: readonly Line[]): ReadonlyMap<number, Section> {
  const found = new Map<number, Section>();
  if (report.language === "markdown") return found;
  for (const [i, line] of lines.entries()) {
    if (line.role !== "body" || !isBare(line.folded) || !/[。;]/.test(lines[i + 1]?.folded ?? "")) continue;
    if (report.sections.some((section) => section.line === line.index)) continue;
    found.set(line.index, headingOf(line, report));
  }
  return found;
}

function isBare(folded: string): boolean {
  const text = folded.trim();
  return text.length >= 4 && text.length <= longest && /[\u3400-\u9fff”]$/.test(text) && !/[。;:!?|\d]/.test(text);
}

function headingOf(line: Line, { root }: TypedReport): Section {
  return {
    level: 2,
    ordinal: null,
    title: line.text.trim(),
    heading: line.span,
    runIn: false,
    inline: false,
    span: line.span,
    line: line.index,
    children: [],
    parent: root,
    year: null,
    roles: [],
  };
}

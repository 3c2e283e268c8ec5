import { remember } from "../remember";
import type { Line, Report, Section } from "../types";
import { isClosing } from "./closing";

/** What can stand under a heading: prose, tables, other headings. Comments and 特此报告 are nothing. */
function isContent(line: Line): boolean {
  if (isClosing(line.folded)) return false;
  if (line.role === "code") return !line.text.startsWith("<!--");
  return line.role === "body" || line.role === "table" || line.role === "heading";
}

/** The first line of content after a section's own line; null at the end of the body. */
export function lineBelow({ lines }: Report, section: Section): Line | null {
  for (let i = section.line + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.role === "organ" || line.role === "date") return null;
    if (isContent(line)) return line;
  }
  return null;
}

/** Sections by the line they begin on; of several on a line the first. */
const byLine = remember(
  ({ sections }: Report) => new Map(sections.filter(({ inline }) => !inline).map((section) => [section.line, section])),
);

export function sectionAt(report: Report, line: number): Section | null {
  return byLine(report).get(line) ?? null;
}

/** Whether text or a deeper heading stands below the section's own line, before the next section of its level. */
export function hasContentBelow(report: Report, section: Section): boolean {
  const line = lineBelow(report, section);
  if (!line) return false;
  const next = sectionAt(report, line.index);
  return next === null || next.level > section.level;
}

/** A longer line is a sentence. */
const longestTitle = 40;

/**
 * Whether the section's line, were it not for its mark at the end, is a heading alone on its line: one clause or two,
 * without figures, and content stands below it. `1.落实责任。` counts only before unnumbered text.
 */
export function isHeading(section: Section, report: Report): boolean {
  const line = report.lines[section.line] as Line;
  const end = section.ordinal?.range.to ?? 0;
  const title = line.folded.slice(end, -1).replace(/20\d{2} ?年/g, "");
  if (
    section.level === 5 ||
    title.length > longestTitle ||
    /[。;:!?]/.test(title) ||
    /\d ?[\u4e00-\u9fff%]/.test(title)
  )
    return false;
  if (title.split(",").length > 3 || !hasContentBelow(report, section)) return false;
  if (section.level <= 2) return true;
  const below = lineBelow(report, section) as Line;
  return sectionAt(report, below.index) === null;
}

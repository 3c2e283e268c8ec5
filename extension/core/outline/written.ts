import type { Line, Report, ReportType, Section } from "../types";

/** A line that the author wrote below the titles: a paragraph, or a heading alone on its line. */
export interface Written {
  readonly line: Line;
  readonly section: Section;
}

/** All of them: first the headings, then the paragraphs. */
export function* writtenLines({ lines, sections, paragraphs }: Report): Generator<Written> {
  for (const section of sections) {
    const line = section.inline ? undefined : lines[section.line];
    if (line?.role === "heading") yield { line, section };
  }
  yield* paragraphs;
}

/**
 * Whether a section is about the report year or the plan for the next. The outermost heading that says one of the two
 * decides (what stands in the plan is planned, whatever it is called); null where none does, or one says both.
 */
export function speaksOf(section: Section, type: ReportType): "report" | "plan" | null {
  if (section.level === 0) return "report";
  const outer = section.parent && section.parent.level > 0 ? speaksOf(section.parent, type) : null;
  if (outer) return outer;
  const years = new Set(section.roles.map((id) => type.sections.find((part) => part.id === id)?.year));
  const [only] = years;
  return years.size === 1 && only ? only : null;
}

/** Whether the section or one above it is a section of the type: `problems`, `plan`… */
export function isUnder(section: Section, id: string): boolean {
  for (let s: Section | null = section; s; s = s.parent) if (s.roles.includes(id)) return true;
  return false;
}

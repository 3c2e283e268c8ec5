import { section as renderSection } from "../draft";
import type { Edit, Report, Section, SectionType, TypedReport } from "../types";
import { isClosing } from "./closing";
import { isNumbered, type Numbered, ordinalLike, renumberFrom } from "./numbering";

/** A section on its way into a report. */
export interface Insertion {
  /** Offset of the place. */
  readonly at: number;
  /** What goes in, with line ends as the report has them; blanks read 〔待补充：…〕. */
  readonly text: string;
  /** The same as a snippet. */
  readonly snippet: string;
  /** New numbers for the sections that follow. */
  readonly renumber: readonly Edit[];
  /** The main heading before which it comes; null at the end. */
  readonly before: Section | null;
}

/** Where a section of the type belongs in this report, in the order of the type, written as its neighbours are. */
export function insertSection(report: TypedReport, part: SectionType): Insertion {
  const main = report.root.children.filter((section) => !section.inline);
  const before = findNext(report, part, main);
  const model = before ?? main.at(-1) ?? null;
  const rest = before
    ? main
        .slice(main.indexOf(before))
        .filter(isNumbered)
        .filter((s) => s.level === before.level)
    : [];
  const number = nextNumber(before ? main.slice(0, main.indexOf(before)) : main);
  const style = layout(report, model);

  const at = before ? lineStart(report, before.line) + style.indent.length : endOfBody(report);
  // Where the headings have no ordinals, the new one has none either.
  const ordinal =
    model && !model.ordinal ? "" : ordinalLike(model?.ordinal?.text ?? "", model?.ordinal?.level ?? 1, number);
  const rendered = renderSection(report.type, part.id, {
    organ: report.organ?.name ?? "本单位",
    year: report.year?.value ?? null,
  });
  const write = (body: string) => {
    const lines = [`${style.hashes}${ordinal}${rendered.heading}`, ...body.split("\n").filter((line) => line.trim())];
    const joined = lines.join(style.gap + style.indent);
    return before ? joined + style.gap + style.indent : style.gap + style.indent + joined;
  };
  return {
    at,
    text: write(rendered.text),
    snippet: write(rendered.snippet),
    renumber: renumberFrom(rest, number + 1),
    before,
  };
}

/** The first main section of a later kind that comes after all of the earlier kinds. */
function findNext(report: TypedReport, part: SectionType, main: readonly Section[]): Section | null {
  const order = (id: string) => report.type.sections.findIndex((other) => other.id === id);
  const own = order(part.id);
  const lastEarlier = main.findLastIndex((s) => s.roles.some((id) => order(id) >= 0 && order(id) < own));
  const later = main.slice(lastEarlier + 1);
  return later.find((s) => s.roles.some((id) => order(id) > own)) ?? (own === 0 ? (main[0] ?? null) : null);
}

function nextNumber(main: readonly Section[]): number {
  const last = main.findLast((section): section is Numbered => isNumbered(section));
  return (last?.ordinal.number ?? 0) + 1;
}

/** Indentation, Markdown marks and the gap between paragraphs, as the neighbouring heading has them. */
function layout(report: Report, model: Section | null): { indent: string; hashes: string; gap: string } {
  const eol = report.text.includes("\r\n") ? "\r\n" : "\n";
  if (!model || model.line < 0)
    return { indent: "", hashes: report.language === "markdown" ? "## " : "", gap: eol + eol };
  const start = lineStart(report, model.line);
  const raw = report.text.slice(start, report.lines[model.line]?.span.end);
  const indent = /^[ \t\u3000]*/.exec(raw)?.[0] ?? "";
  const hashes = /^#{1,6} */.exec(raw.slice(indent.length))?.[0] ?? "";
  const spaced = report.lines[model.line - 1]?.role === "blank" || report.lines[model.line + 1]?.role === "blank";
  return { indent, hashes, gap: spaced ? eol + eol : eol };
}

function lineStart(report: Report, line: number): number {
  return report.lines[line]?.span.start ?? 0;
}

/** After the last paragraph, before 特此报告. */
function endOfBody(report: Report): number {
  const lines = report.lines.filter((line) => line.role === "body" || line.role === "heading" || line.role === "table");
  const last = lines.findLast((line) => !isClosing(line.folded)) ?? report.lines.at(-1);
  return last?.span.end ?? 0;
}

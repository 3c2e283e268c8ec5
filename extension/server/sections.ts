import { findSection, insertSection } from "../core";
import type { SectionChoice, SnippetInsertion } from "../protocol";
import type { Analysis } from "./analyses";
import { sectionName, toRange, toTextEdits } from "./convert";

/** The sections of the report type, in its order. */
export function sectionChoices({ document, report }: Analysis): SectionChoice[] {
  return report.type.sections.map((section) => {
    const found = findSection(report, section);
    return {
      id: section.id,
      heading: sectionName(section),
      mandatory: section.mandatory,
      basis: section.basis ?? null,
      state: found?.by ?? "missing",
      range: found?.by === "heading" ? toRange(document, found.section.heading) : null,
    };
  });
}

/** A section of the report type, inserted where it belongs. null: the type has no such section. */
export function sectionInsertion({ document, version, report }: Analysis, id: string): SnippetInsertion | null {
  const section = report.type.sections.find((candidate) => candidate.id === id);
  if (!section) return null;
  const { at, snippet, renumber } = insertSection(report, section);
  return {
    version,
    edits: toTextEdits(document, renumber),
    snippet: { range: toRange(document, { start: at, end: at }), text: snippet },
  };
}

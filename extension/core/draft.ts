import { type Rendered, render, type Values } from "./template";
import type { ReportType } from "./types";

export interface DraftValues {
  readonly organ: string;
  /** The report year R; the plan is for R+1. null: not known, the user is asked. */
  readonly year: number | null;
}

/** One new document in the two forms that the hosts need. */
export type Draft = Rendered;

export interface SectionDraft extends Rendered {
  /** Without ordinal, as plain text. */
  readonly heading: string;
}

/** Report type + values → a new document (Markdown with front matter). */
export function draft(type: ReportType, values: DraftValues): Draft {
  return render(type.skeleton, fill(values));
}

/**
 * One section of the type, without its heading's ordinal: what the fix for a missing section and 插入章节 put in.
 * @throws RangeError where the type has no such section.
 */
export function section(type: ReportType, id: string, values: DraftValues): SectionDraft {
  const part = type.sections.find((candidate) => candidate.id === id);
  if (!part) throw new RangeError(`${type.id} has no section ${id}`);
  const known = fill(values);
  return { heading: render(part.heading, known).text, ...render(part.scaffold, known) };
}

function fill({ organ, year }: DraftValues): Values {
  const plus = (years: number) => (year === null ? null : String(year + years));
  return { organ, year: plus(0), next: plus(1), previous: plus(-1) };
}

import { canonicalOrdinal } from "../parse/ordinals";
import type { Ordinal, Report, Section } from "../types";
import { isNumbered, ordinalLike, renumber } from "./numbering";

/**
 * The ordinals that a new paragraph at `offset` can have, the likeliest first: below a heading the first of the next
 * level, else the one after the last; then those of the levels above.
 */
export function nextOrdinals({ sections }: Report, offset: number): string[] {
  const last = sections.findLast((section) => !section.inline && section.heading.start < offset);
  if (!last) return [canonicalOrdinal(1, 1)];
  const next: string[] = [];
  if (!last.runIn && last.level < 4) {
    next.push(ordinalLike(last.ordinal?.text ?? "", (last.level + 1) as Ordinal["level"], 1));
  }
  for (let section: Section | null = last; section; section = section.parent) {
    if (isNumbered(section)) next.push(renumber(section.ordinal, section.ordinal.number + 1).text);
  }
  return next;
}

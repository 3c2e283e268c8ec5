import { canonicalOrdinal } from "../parse/ordinals";
import type { Edit, Ordinal, Section } from "../types";

/** A section that carries an ordinal. */
export type Numbered = Section & { readonly ordinal: Ordinal };

export function isNumbered(section: Section): section is Numbered {
  return section.ordinal !== null;
}

/**
 * The canonical form of a level and number, with brackets as wide as the text around it writes them: a file whose
 * brackets are all half-width is not made half one and half the other.
 */
export function ordinalLike(sample: string, level: Ordinal["level"], number: number): string {
  const text = canonicalOrdinal(level, number);
  return /[()]/.test(sample) ? text.replace("（", "(").replace("）", ")") : text;
}

/** Gives an ordinal another number and touches nothing else of it. */
export function renumber(ordinal: Ordinal, number: number): Edit {
  const fresh = canonicalOrdinal(ordinal.level, number).replace(/[（）、.是]/g, "");
  return { span: ordinal.span, text: ordinal.text.replace(/[一二三四五六七八九十]+|[\d０-９]+/, fresh) };
}

/** Edits that number these ordinals on from `first`; those that are right already are left alone. */
export function renumberFrom(sections: readonly Numbered[], first: number): Edit[] {
  return sections.flatMap((section, i) =>
    section.ordinal.number === first + i ? [] : [renumber(section.ordinal, first + i)],
  );
}

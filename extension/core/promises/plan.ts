import words from "../data/promises.json";
import { isPlan, rolesOf } from "../outline/roles";
import { phraseSet } from "../parse/phrases";
import { isInside } from "../ranges";
import { remember } from "../remember";
import type { Paragraph, Range, Section, SectionType, TypedReport } from "../types";

/** A part of a paragraph that speaks of the coming year; indices of the paragraph's text. */
export interface Planned extends Range {
  readonly paragraph: Paragraph;
}

/**
 * What a report plans, in the order of the text: what stands under the headings of its plan, and where the plan has no
 * heading of its own (`存在问题和下一步打算`, a last paragraph `下一步，我局将…`) what follows the words that begin it.
 */
export const plannedIn: (report: TypedReport) => readonly Planned[] = remember(find);

function find(report: TypedReport): Planned[] {
  const plans = report.type.sections.filter(({ year }) => year === "plan");
  const planIds = new Set(plans.map(({ id }) => id));
  const hasHeading = report.sections.some((section) => isPlan(section, report));
  const planned: Planned[] = [];
  let open: Section | null = null;
  for (const paragraph of report.paragraphs) {
    const { section, text, sentences } = paragraph;
    const roles = rolesOf(section);
    const announced = roles.some((id) => planIds.has(id));
    if (open && !isWithin(section, open)) open = null;
    if (open || isPlan(section, report)) {
      planned.push({ paragraph, from: 0, to: text.length });
      continue;
    }
    const start = beginning(paragraph, plans);
    if (start !== null) {
      // A plan without a heading goes on to the end of its section; a look ahead among achievements is one sentence.
      const whole = announced || (!hasHeading && !roles.includes("achievements"));
      if (whole) open = blockOf(section);
      const to = whole ? text.length : (sentences.find((sentence) => start < sentence.to)?.to ?? text.length);
      planned.push({ paragraph, from: start, to });
    } else if (announced && !hasBeginning(report, section, plans)) {
      for (const { from, to } of sentences) if (!isShortage(paragraph, from, to)) planned.push({ paragraph, from, to });
    }
  }
  return planned;
}

/** The section that has a role, or the nearest: the plan that begins in it ends with it. */
function blockOf(section: Section): Section {
  for (let s: Section | null = section; s; s = s.parent) if (s.roles.length) return s;
  return section;
}

function isWithin(section: Section, block: Section): boolean {
  for (let s: Section | null = section; s; s = s.parent) {
    if (s === block) return true;
    if (s.roles.length) return false;
  }
  return false;
}

/** Where a sentence begins that opens the plan (`下一步，…将…`), an ordinal before it left out; null where none does. */
function beginning({ folded, sentences, enclosures }: Paragraph, plans: readonly SectionType[]): number | null {
  for (const { content } of plans) {
    const match = phraseSet(content?.says).find(folded);
    if (!match || isInside(enclosures, match.from, "《", "“")) continue;
    const sentence = sentences.find(({ from, to }) => from <= match.from && match.from < to);
    if (!sentence || match.from - sentence.from > 12) continue;
    if (phraseSet(content?.except).test(folded.slice(sentence.from, match.to))) continue;
    return sentence.from;
  }
  return null;
}

function hasBeginning(report: TypedReport, section: Section, plans: readonly SectionType[]): boolean {
  const block = blockOf(section);
  return report.paragraphs.some((other) => isWithin(other.section, block) && beginning(other, plans) !== null);
}

/** 一是力量不够，主要原因是…: what a heading of both problems and plan says of the problems. */
function isShortage({ folded }: Paragraph, from: number, to: number): boolean {
  return phraseSet(words.shortage).test(folded.slice(from, to));
}

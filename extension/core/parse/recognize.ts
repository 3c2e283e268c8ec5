import type { Organ, ReportType, ReportYear, SectionType, Title } from "../types";
import { yearsIn } from "./numerals";
import { readOrgan } from "./organ";
import type { Draft, Outline } from "./outline";
import { PhraseSet, phraseSet, says } from "./phrases";
import { squash } from "./width";

/** The title that counts: the last one printed that names a year, else the last. */
export function chooseTitle(titles: readonly Title[]): Title | null {
  return titles.findLast((title) => yearsIn(title.text).length > 0) ?? titles[titles.length - 1] ?? null;
}

/** R: from front matter, else title, level-1 headings, the lead (taxonomy: 报告年度). */
export function findYear(
  frontMatter: Readonly<Record<string, unknown>> | undefined,
  title: Title | null,
  outline: Outline,
  planAliases: PhraseSet,
  lead: string,
): ReportYear | null {
  const given = Number(frontMatter?.year);
  if (Number.isInteger(given) && given > 1999 && given < 2100) return { value: given, from: "front-matter" };
  const inTitle = yearsIn(title?.text ?? "");
  const heading = yearOfHeadings(outline, planAliases);
  const inLead = yearsIn(/^[^,。]{0,12}年度?(?:以来)?,/.exec(lead)?.[0] ?? "")[0] ?? null;
  if (inTitle.length) {
    const value = Math.min(...inTitle);
    // Headings and lead agree against the title: the title is last year's (stale-year says so).
    const overruled = heading !== null && heading === inLead && heading !== value;
    return overruled ? { value: heading, from: "heading" } : { value, from: "title" };
  }
  if (heading !== null) return { value: inLead ?? heading, from: "heading" };
  return inLead === null ? null : { value: inLead, from: "lead" };
}

/** The first main heading with a year speaks of R; only where it is not the first of all may it be the plan. */
function yearOfHeadings(outline: Outline, planAliases: PhraseSet): number | null {
  const section = outline.root.children.find(({ year }) => year !== null);
  if (!section?.year) return null;
  const plan = section !== outline.root.children[0] && planAliases.test(squash(section.title));
  return plan && !/情况|成效|回顾|总结|举措|做法/.test(section.title) ? section.year - 1 : section.year;
}

/** The type whose topic and form the title has, for this kind of organ; without any title, by the outline. */
export function recognize(
  types: readonly ReportType[],
  titles: readonly Title[],
  organ: Pick<Organ, "kind"> | null,
  outline: Outline,
  lead: string,
): ReportType | null {
  const ranked = [...types].sort((a, b) => (b.recognize.priority ?? 0) - (a.recognize.priority ?? 0));
  const fits = (type: ReportType) => !organ || !type.recognize.organs || type.recognize.organs.includes(organ.kind);
  // The name of a column, or a page that lists reports: a title alone makes no report.
  const bare = outline.root.children.length < 2;
  if (bare && titles.length > 3) return null;
  for (const title of [...titles].reverse()) {
    if (bare && !/\d{4}/.test(title.text) && !readOrgan(title.text)) continue;
    const text = squash(title.text).replace(/\([^()]{1,12}\)$/, "");
    const type = ranked.find(
      (t) => fits(t) && says(text, t.recognize.topics, t.recognize.except) && phraseSet(t.recognize.forms).endsIn(text),
    );
    if (type) return type;
  }
  if (titles.length) return null;
  return ranked.find((type) => fits(type) && looksLike(type, outline, lead)) ?? null;
}

/** Two main headings of different sections, and the type's own words: in its lead, one main heading, or two headings. */
function looksLike(type: ReportType, outline: Outline, lead: string): boolean {
  if (!type.recognize.outline) return false;
  const main = outline.root.children.filter((section) => !section.inline);
  const roles = new Set(main.flatMap((section) => ownRoles(type, section, null)));
  if (main.length < 2 || roles.size < 2) return false;
  const formula = /(?:现将|现就|现把)[^。]{0,60}如下/.exec(lead)?.[0];
  const topics = phraseSet(type.recognize.topics);
  if (formula && topics.test(formula)) return true;
  if (main.some((section) => topics.test(squash(section.title)))) return true;
  const words = phraseSet(type.recognize.outline);
  return outline.sections.filter((section) => section.level <= 2 && words.test(squash(section.title))).length >= 2;
}

/** Which sections of the type this heading announces. */
export function ownRoles(type: ReportType, section: Pick<Draft, "title" | "year">, year: number | null): string[] {
  const title = squash(section.title);
  const roles = type.sections.filter((part) => headingFits(part, title, section.year, year)).map((part) => part.id);
  return roles;
}

const ahead = /下一?步|下一?阶段|下一?年|明年|来年|今后|(?:打算|思路|计划|安排)$/;

function headingFits(part: SectionType, title: string, own: number | null, year: number | null): boolean {
  if (year !== null && own !== null) {
    // 2024年工作情况和下一步打算 announces the plan as well.
    // 2024年工作情况和下一步打算 announces the plan as well, and 2024年工作打算 in a report on 2024 is a slip of the year.
    if (part.year === "plan" && own <= year && !ahead.test(title)) return false;
    if (part.id === "achievements" && own > year) return false;
  }
  return says(title, part.aliases, part.except);
}

const aliases = new WeakMap<ReportType, PhraseSet>();

/** The aliases of all sections: most headings say none of them. */
function anyAlias(type: ReportType): PhraseSet {
  let set = aliases.get(type);
  if (!set) {
    set = new PhraseSet(type.sections.flatMap((part) => part.aliases));
    aliases.set(type, set);
  }
  return set;
}

/** Gives every heading its roles: by its words and year; thematic main headings count as the section that allows them. */
export function assignRoles(type: ReportType, outline: Outline, year: number | null): void {
  const any = anyAlias(type);
  for (const section of outline.sections) {
    if (section.level > 3 || section.inline || !any.test(squash(section.title))) continue;
    section.roles = ownRoles(type, section, year);
  }
  const main = outline.root.children.filter((section) => !section.inline);
  for (const part of type.sections) {
    if (!part.thematic || main.some((section) => section.roles.includes(part.id))) continue;
    const end = main.findIndex((section) => section.roles.length > 0 && !section.roles.includes("first-responsible"));
    const thematic = (end < 0 ? main : main.slice(0, end)).filter((section) => section.roles.length === 0);
    if (thematic.length >= part.thematic) for (const section of thematic) section.roles = [part.id];
  }
  assignStalePlan(type, main, year);
}

/** 四、2024年重点工作 at the end of a report on 2024 that has no other plan: the plan, with last year's year. */
function assignStalePlan(type: ReportType, main: readonly Draft[], year: number | null): void {
  const plan = type.sections.find((part) => part.year === "plan");
  const last = main.at(-1);
  if (!plan || !last || main.length < 2 || year === null || last.year === null || last.year > year) return;
  if (main.some((section) => section.roles.includes(plan.id))) return;
  const told = main.slice(0, -1).some((section) => section.roles.includes("achievements"));
  if (told && says(squash(last.title), plan.aliases, plan.except)) last.roles = [plan.id];
}

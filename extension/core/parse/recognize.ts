import page from "../data/page.json";
import type { Organ, OrganKind, ReportType, ReportYear, SectionType, Title } from "../types";
import { yearsIn } from "./numerals";
import type { Draft, Outline } from "./outline";
import { type PhraseSet, phraseSet, says } from "./phrases";
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
  if (inTitle.length) return { value: Math.min(...inTitle), from: "title" };
  for (const section of outline.root.children) {
    if (section.year === null) continue;
    const plan = planAliases.test(squash(section.title)) && !/情况|成效|回顾|总结/.test(section.title);
    return { value: plan ? section.year - 1 : section.year, from: "heading" };
  }
  const inLead = /^[^,。]{0,12}年度?(?:以来)?,/.exec(lead)?.[0];
  const [first] = inLead ? yearsIn(inLead) : [];
  return first === undefined ? null : { value: first, from: "lead" };
}

/** The reporting organ from a title such as 〈机关〉关于2024年…的报告, or from a line of its own. */
export function readOrgan(text: string): Pick<Organ, "name" | "kind" | "level"> | null {
  const name = squash(text).split(/关于|20\d{2}年|二[〇○]/)[0] as string;
  // 静海区2023年度…: the region's government.
  const region = /[\u4e00-\u9fff][省市区县旗州]$/.test(name);
  if (name.length < 2 || name.length > 40 || !(region || page.organEndings.some((ending) => name.endsWith(ending)))) {
    return null;
  }
  const township = /(?:镇|乡|街道)(?:人民政府|政府|党委|党工委|委员会|办事处|街道办)?$/.test(name);
  const government = region || /人民政府$|[省市区县旗州]政府$|[省市区县旗州]委$/.test(name);
  const kind: OrganKind = township ? "township" : government ? "government" : "department";
  if (township) return { name, kind, level: "township" };
  // The last administrative unit in the name decides: 重庆市巴南区司法局 is a county's.
  const unit = /.*([省市区县旗])/.exec(name.replace(/(?:自治区)/, "省"))?.[1];
  const level = unit === undefined ? null : unit === "省" ? "province" : unit === "市" ? "city" : "county";
  return { name, kind, level };
}

/** The type whose topic and form the title has, for this kind of organ; without any title, by the outline. */
export function recognize(
  types: readonly ReportType[],
  titles: readonly Title[],
  organ: Pick<Organ, "kind"> | null,
  outline: Outline,
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
  return ranked.find((type) => fits(type) && looksLike(type, outline)) ?? null;
}

/** Two main headings at least, one of a mandatory section and another of a later one, and the type's own words. */
function looksLike(type: ReportType, outline: Outline): boolean {
  if (!type.recognize.outline) return false;
  const words = phraseSet(type.recognize.outline);
  const main = outline.root.children.filter((section) => !section.inline);
  const roles = new Set(main.flatMap((section) => ownRoles(type, section, null)));
  const headings = outline.sections.filter((section) => section.level <= 2 && words.test(squash(section.title)));
  return main.length >= 2 && roles.size >= 2 && headings.length >= 2;
}

/** Which sections of the type this heading announces. */
export function ownRoles(type: ReportType, section: Pick<Draft, "title" | "year">, year: number | null): string[] {
  const title = squash(section.title);
  const roles = type.sections.filter((part) => headingFits(part, title, section.year, year)).map((part) => part.id);
  return roles;
}

function headingFits(part: SectionType, title: string, own: number | null, year: number | null): boolean {
  if (year !== null && own !== null) {
    // 2024年工作情况和下一步打算 announces the plan as well.
    if (part.year === "plan" && own <= year && !/下一?步|下一?阶段|下一?年|明年|来年|今后/.test(title)) return false;
    if (part.id === "achievements" && own > year) return false;
  }
  return says(title, part.aliases, part.except);
}

/** Gives every heading its roles: by its words and year; thematic main headings count as the section that allows them. */
export function assignRoles(type: ReportType, outline: Outline, year: number | null): void {
  for (const section of outline.sections) {
    if (section.level <= 3 && !section.inline) section.roles = ownRoles(type, section, year);
  }
  const main = outline.root.children.filter((section) => !section.inline);
  for (const part of type.sections) {
    if (!part.thematic || main.some((section) => section.roles.includes(part.id))) continue;
    const end = main.findIndex((section) => section.roles.length > 0 && !section.roles.includes("first-responsible"));
    const thematic = (end < 0 ? main : main.slice(0, end)).filter((section) => section.roles.length === 0);
    if (thematic.length >= part.thematic) for (const section of thematic) section.roles = [part.id];
  }
}

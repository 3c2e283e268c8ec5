import themes from "../../data/themes.json";
import { metricsOf } from "../../figures";
import { canonicalOrdinal } from "../../parse/ordinals";
import { fold } from "../../parse/width";
import { deadlineIn } from "../../promises/task";
import type { SectionType, TypedReport } from "../../types";
import type { Chapter, Group, Piece, Unit } from "../read/chapters";
import { textOf } from "../read/places";
import type { PlanItem } from "../read/plan";
import { findHomes } from "./match";
import { deeperBy, numberUnits } from "./numbering";
import { asUnit, type Page, titleOf } from "./page";
import type { Words } from "./words";

/** What is written under a promise that nothing of last year's text belongs to. */
const blank = "〔待填：落实情况、数据和成效〕。";

/**
 * This year's achievements: last year's promises as headings, with the paragraphs of last year that belong to them, then
 * what else last year told of.
 */
export function writeAchievements(
  page: Page,
  report: TypedReport,
  words: Words,
  { items, chapters, main }: { items: readonly PlanItem[]; chapters: readonly Chapter[]; main: SectionType },
): void {
  const { lead, groups, deeper } = gather(report, chapters);
  const homes = findHomes(items, groups, main);
  let number = 0;
  const heading = (title: string) => page.block(`### ${canonicalOrdinal(2, ++number)}${title}`);
  const write = ({ pieces }: Unit, ordinal: string | undefined) => {
    for (const [i, piece] of pieces.entries()) page.piece(piece, deeper, i === 0 ? ordinal : undefined);
  };

  const writeItem = (item: PlanItem) => {
    heading(words.heading(item.title, item.pieces[0] as Piece));
    page.block(promiseOf(item, report));
    const moved = groups.flatMap((group) => group.units.filter((unit) => homes.get(unit) === item));
    const ordinals = numberUnits(moved, deeper);
    for (const { section, units } of groups) {
      const own = units.filter((unit) => homes.get(unit) === item);
      if (own.length && section) page.block(comment(`上年写在“${section.ordinal?.text ?? ""}${section.title}”`));
      for (const unit of own) write(unit, ordinals.get(unit));
    }
    if (moved.length === 0) page.block(blank);
  };
  const writeRest = (group: Group) => {
    const left = group.units.filter((unit) => !homes.has(unit));
    if (left.length === 0 && group.units.length > 0) return;
    const title = group.section ? titleOf(group.section, report, words) : items.length > 0 ? "其他工作" : "";
    if (title) heading(title);
    else if (title === null) number++;
    // Numbers that ran on from the group before begin anew, for another one stands before it now.
    const first = left.find(({ section }) => section?.ordinal)?.section?.ordinal?.number ?? 1;
    const same = left.length === group.units.length && deeper === 0 && (first === 1 || items.length === 0);
    const ordinals = same ? new Map<Unit, string>() : numberUnits(left, deeper);
    // A sentence with a number instead of a heading.
    if (title === null && left[0]) ordinals.set(left[0], canonicalOrdinal(2, number));
    for (const unit of left) write(unit, ordinals.get(unit));
  };

  for (const { pieces } of lead) for (const piece of pieces) page.piece(piece);
  const opening = groups
    .slice(0, 1)
    .filter((group) => opensReport(group) && !group.units.some((unit) => homes.has(unit)));
  for (const group of opening) writeRest(group);
  for (const item of items) writeItem(item);
  for (const group of groups) if (!opening.includes(group)) writeRest(group);
}

/** 坚持党的领导 comes first in every report, whatever was promised. */
const opensReport = ({ section }: Group): boolean => themes.opening.some((word) => section?.title.includes(word));

/** Several chapters of achievements (thematic headings) become groups of one, and what is in them goes one level down. */
function gather(report: TypedReport, chapters: readonly Chapter[]): { lead: Unit[]; groups: Group[]; deeper: number } {
  const [only, ...more] = chapters;
  if (!only) return { lead: [], groups: [], deeper: 0 };
  if (more.length === 0) {
    const hasHeadings = only.groups.some(({ section }) => section !== null);
    const lead = hasHeadings ? only.groups.filter(({ section }) => section === null) : [];
    return {
      lead: lead.flatMap(({ units }) => units),
      groups: only.groups.filter((group) => !lead.includes(group)),
      deeper: deeperBy(only.section),
    };
  }
  const groups = chapters.map(({ section, groups: inner }) => ({
    section,
    units: inner.flatMap((group) => asUnit(group, report)),
  }));
  return { lead: [], groups, deeper: 1 };
}

const bounds: Readonly<Record<string, string>> = { atLeast: "以上", atMost: "以内", about: "左右" };

/** Kept in view, never printed: an HTML comment. */
function promiseOf({ pieces, span }: PlanItem, report: TypedReport): string {
  const text = pieces.map(textOf).join("\n");
  const targets = metricsOf(report).filter(
    (metric) =>
      metric.span.start >= span.start &&
      metric.span.end <= span.end &&
      // 由70%提高到75%: the first is no target.
      !/[由从](?:20\d{2}年)?的?$/.test(report.text.slice(metric.span.start - 8, metric.span.start)),
  );
  const said = targets
    .map((target) => `${target.subject}${target.said}${bounds[target.approximation ?? ""] ?? ""}`)
    .join("、");
  const deadlines = fold(text)
    .split(/[。;\n]/)
    .flatMap((sentence) => deadlineIn(sentence) ?? []);
  const notes = [said && `目标：${said}`, deadlines.length && `期限：${[...new Set(deadlines)].join("、")}`].filter(
    Boolean,
  );
  return comment(`上年承诺：${text}${notes.length ? `（${notes.join("；")}）` : ""}`);
}

export function comment(text: string): string {
  return `<!-- ${text.replaceAll("-->", "--＞")} -->`;
}

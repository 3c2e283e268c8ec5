import { plannedIn } from "../../promises/plan";
import type { Line, Section, SectionType, TypedReport } from "../../types";
import { bareHeadings } from "./bare-headings";
import { isRow, pieceOf, restOf, sectionOn } from "./places";

/*
 * Last year's text as blocks that can be put elsewhere: chapters (一、), groups in them (（一）), units in those: a
 * paragraph, or a deeper heading with all that stands below it. Every line of the body is in exactly one of them.
 */

/** A stretch of a line: the whole of it, what follows its heading, one item of a list. Indices of its text. */
export interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** What is moved as one. */
export interface Unit {
  /** The section that its first line begins; null for a paragraph without an ordinal. */
  readonly section: Section | null;
  readonly pieces: Piece[];
}

export interface Group {
  /** null: text that stands before the first heading of its chapter. */
  readonly section: Section | null;
  readonly units: Unit[];
}

export interface Chapter {
  /** null: before the first heading, or of a kind that the report type does not know. */
  readonly part: SectionType | null;
  /** null: what stands above all headings. */
  readonly section: Section | null;
  readonly groups: Group[];
  /** The heading that announced several of them, where this is one: 存在问题和2025年工作思路. */
  readonly cutFrom: Section | null;
}

/** The chapters in the order of the text. @param lines headings, prose, tables and code of the body */
export function readChapters(report: TypedReport, lines: readonly Line[]): Chapter[] {
  const heads = new Map(report.root.children.flatMap((section) => headsOf(section, report)));
  const ahead = plannedAhead(report);
  const bare = bareHeadings(report, lines);
  const plan = report.type.sections.find((part) => part.year === "plan") ?? null;
  const chapters: Chapter[] = [];
  let chapter: Chapter | undefined;
  const open = (head: Omit<Chapter, "groups">) => {
    chapter = { ...head, groups: [] };
    chapters.push(chapter);
    return chapter;
  };
  for (const line of lines) {
    const head = heads.get(line.index);
    if (head) {
      const rest = restOf(head.section as Section, line);
      const { groups } = open(head);
      if (rest !== null) groups.push({ section: null, units: [{ section: null, pieces: [pieceOf(line, rest)] }] });
      continue;
    }
    let current = chapter ?? open({ part: null, section: null, cutFrom: null });
    const unnumbered = bare.get(line.index);
    if (unnumbered && current.section && !current.section.children.some(({ inline, level }) => !inline && level < 5)) {
      current.groups.push({ section: unnumbered, units: [] });
      continue;
    }
    const cut = current.part?.year === "plan" ? undefined : ahead.get(line.index);
    if (cut !== undefined && plan) {
      if (cut > 0) addLine(current, line, report, pieceOf(line, 0, cut));
      current = open({ part: plan, section: null, cutFrom: current.section });
      addLine(current, line, report, pieceOf(line, cut));
    } else addLine(current, line, report, pieceOf(line));
  }
  return chapters;
}

type Head = readonly [number, Omit<Chapter, "groups">];

/** A main heading; those below it where it joins several (第一部分, 存在问题及下一步思路). */
function headsOf(section: Section, report: TypedReport): Head[] {
  if (section.inline) return [];
  const partOf = ({ roles }: Section) => report.type.sections.find(({ id }) => roles.includes(id)) ?? null;
  const below = section.children.filter((child) => !child.inline && child.level < 5);
  const parts = new Set(below.map(partOf).filter((part) => part !== null));
  const plans = [...parts].some(({ year }) => year === "plan") && partOf(section)?.year !== "plan";
  const joins = section.level === 0.5 ? parts.size > 0 : parts.size > 1 && (plans || section.roles.length > 1);
  if (!joins) return [[section.line, { section, part: partOf(section), cutFrom: null }]];
  return [
    [section.line, { section, part: null, cutFrom: section }],
    ...below.map((child): Head => [child.line, { section: child, part: partOf(child), cutFrom: section }]),
  ];
}

/** Where on a line the plan begins that has no heading of its own: line → index. */
function plannedAhead(report: TypedReport): ReadonlyMap<number, number> {
  const ahead = new Map<number, number>();
  const hasHeading = report.sections.some(({ roles }) =>
    report.type.sections.some((part) => part.year === "plan" && roles.length === 1 && roles.includes(part.id)),
  );
  if (hasHeading) return ahead;
  for (const { paragraph, from, to } of plannedIn(report))
    if (to === paragraph.text.length && !ahead.has(paragraph.line.index)) ahead.set(paragraph.line.index, from);
  return ahead;
}

/** Puts a line into the group and unit that it belongs to. */
function addLine(chapter: Chapter, line: Line, report: TypedReport, piece: Piece): void {
  const own = piece.from === 0 ? sectionOn(report, line) : null;
  if (own && own.level < 5 && own.parent === (chapter.section ?? report.root)) {
    const group: Group = { section: own, units: [] };
    chapter.groups.push(group);
    const rest = restOf(own, line);
    if (rest !== null) group.units.push({ section: null, pieces: [pieceOf(line, rest, piece.to)] });
    return;
  }
  let group = chapter.groups.at(-1);
  if (!group) {
    group = { section: null, units: [] };
    chapter.groups.push(group);
  }
  const last = group.units.at(-1);
  const clings = isRow(report, line) || line.role === "code" || isListItem(line, report);
  if (last && (clings || goesWith(own, line, last))) last.pieces.push(piece);
  else group.units.push({ section: own, pieces: [piece] });
}

/** Below the heading of the unit; 主要做了以下工作： and its list stay together. */
function goesWith(own: Section | null, line: Line, last: Unit): boolean {
  if (last.section) return line.span.start < last.section.span.end;
  const announces = (piece: Piece | undefined) => /:$/.test(piece?.line.folded ?? "");
  return own?.level === 5 && (announces(last.pieces[0]) || announces(last.pieces.at(-1)));
}

function isListItem({ span }: Line, { text, language }: TypedReport): boolean {
  return language === "markdown" && /^\s*[-*+] /.test(text.slice(span.start, span.start + 8));
}

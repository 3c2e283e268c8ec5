import type { Line, TypedReport } from "../../types";
import type { Chapter, Piece } from "../read/chapters";
import { type Frame, frameTouches } from "../read/frame";
import { grouped, isOfYear, isRow, pieceOf } from "../read/places";
import type { Plan, PlanItem } from "../read/plan";
import { block, notice, type Proposal, type Touch } from "./change";
import { Cover } from "./cover";
import { announcedCounts, figureTouches, unreadNumbers } from "./figures";
import { honours } from "./honours";
import { ordinalTouches } from "./ordinals";
import { dayTouches, monthNotices, type Place, type Shift, schoolYears, yearTouches } from "./years";

export interface Proposals {
  readonly touches: readonly Touch[];
  readonly ofItem: ReadonlyMap<PlanItem, Proposal>;
  readonly all: readonly Proposal[];
}

/** Everything that may change, in the order of the text; none of it overlaps, except what is only listed. */
export function propose(
  report: TypedReport,
  shift: Shift,
  { frame, chapters, plan }: { frame: Frame; chapters: readonly Chapter[]; plan: Plan },
): Proposals {
  const stretches = stretchesOf(report, chapters, plan);
  const lines = new Set(stretches.map(({ piece }) => piece.line));
  const figures = grouped(figureTouches(report, lines, shift), ({ line }) => line);
  const inText = stretches.flatMap(({ piece, place }) => {
    const { line } = piece;
    const found = [
      ...(figures.get(line) ?? []),
      // Before the years: 2025年是“十四五”规划收官之年 is one thing.
      ...ordinalTouches(line, place, shift),
      ...yearTouches(line, place, shift),
      ...schoolYears(line, shift),
      ...(place === "plan" ? announcedCounts(line) : []),
      ...(place === "report" ? [...dayTouches(line), ...monthNotices(line)] : []),
    ];
    return [...found, ...unreadNumbers(line, found, place), ...honours(line)].filter((one) => isWithin(one, piece));
  });
  const inHeadings = plan.items.flatMap((item) => headingTouches(item, shift));
  const touches = [
    ...frameTouches(frame, shift),
    ...withoutOverlaps([...inText, ...inHeadings]),
    ...notices(report, chapters, frame),
  ];
  const ofItem = new Map(plan.items.map((item) => [item, ofPlan(report, item)]));
  const all = [...touches, ...ofItem.values(), ...frame.dropped.map(({ change }) => change)];
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { touches, ofItem, all };
}

/** 会议届次 in what becomes a heading. */
function headingTouches({ title, pieces: [first] }: PlanItem, shift: Shift): Touch[] {
  return first
    ? [...ordinalTouches(first.line, "plan", shift)].filter((one) => isWithin(one, first) && title.includes(one.before))
    : [];
}

const isWithin = ({ from, to }: Touch, piece: Piece): boolean => piece.from <= from && to <= piece.to;

/** What stays in the draft as text. The items of the plan do not: as headings and promises they are quoted. */
function stretchesOf(report: TypedReport, chapters: readonly Chapter[], plan: Plan): { piece: Piece; place: Place }[] {
  const stretches: { piece: Piece; place: Place }[] = plan.lead.map((piece) => ({ piece, place: "plan" }));
  for (const { part, section, groups } of chapters) {
    const place: Place = part?.year === "plan" ? "plan" : "report";
    const heading = section && report.lines[section.line];
    // What only announced several parts is not in the draft.
    const isGone = chapters.some(({ cutFrom }) => cutFrom === section) && (part !== null || groups.length === 0);
    if (heading && !isGone)
      stretches.push({
        piece: pieceOf(heading, 0, place === "plan" ? headingEnd(heading, section) : undefined),
        place: place === "plan" ? "plan-heading" : place,
      });
    if (place === "plan") continue;
    for (const { section: own, units } of groups) {
      const head = own && report.lines[own.line];
      if (head) stretches.push({ piece: pieceOf(head), place });
      for (const piece of units.flatMap(({ pieces }) => pieces))
        if (piece.line !== head && !isOfYear(report, piece.line))
          stretches.push({ piece, place: isRow(report, piece.line) ? "table" : place });
    }
  }
  return stretches.filter(({ piece: { line } }) => line.role !== "code");
}

function headingEnd(
  line: Line,
  { title, ordinal }: { title: string; ordinal: { range: { to: number } } | null },
): number {
  return (ordinal?.range.to ?? 0) + title.length + (line.text.length - line.text.trimStart().length);
}

/** Of two that overlap the one that comes first in the list stays; what changes nothing is in nobody's way. */
function withoutOverlaps(touches: readonly Touch[]): Touch[] {
  const byLine = new Map<Line, { readonly changed: Cover; readonly idle: Set<string> }>();
  return touches.filter(({ line, from, to, before, after }) => {
    const taken = byLine.get(line) ?? { changed: new Cover(line), idle: new Set() };
    byLine.set(line, taken);
    const isIdle = before === after;
    if (isIdle ? taken.idle.has(`${from} ${to}`) : taken.changed.has(from, to)) return false;
    if (isIdle) taken.idle.add(`${from} ${to}`);
    else taken.changed.take(from, to);
    return true;
  });
}

function* notices(report: TypedReport, chapters: readonly Chapter[], frame: Frame): Generator<Touch> {
  for (const { part, section } of chapters) {
    const heading = section && report.lines[section.line];
    if (part?.id === "problems" && heading)
      yield notice(heading, 0, heading.text.length, "存在的问题照抄了去年的文字，请按今年的情况重写，并写明原因。");
  }
  const units = chapters.flatMap(({ groups }) => groups.flatMap((group) => group.units));
  const lines = [...units.flatMap(({ pieces }) => pieces.map(({ line }) => line)), ...frame.notes];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (isOfYear(report, line) && !(above && isOfYear(report, above)))
      yield notice(line, 0, line.text.length, "表格一年一行，照原样保留。请加上今年的一行。");
    else if (isRow(report, line) && !(above && isRow(report, above) && above.index === line.index - 1))
      yield notice(line, 0, line.text.length, "表格请逐格核对：各列是哪一年的，增减是不是重算过。");
  }
}

function ofPlan(report: TypedReport, { span, title }: PlanItem): Proposal {
  return block(report, span, {
    kind: "plan",
    after: title,
    why: "上年的这项安排作为今年成效部分的一个标题，承诺的原文写在标题下的注释里；不接受则留在计划里。",
  });
}

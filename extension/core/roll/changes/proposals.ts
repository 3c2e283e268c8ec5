import type { Line, TypedReport } from "../../types";
import type { Chapter, Piece } from "../read/chapters";
import { type Frame, frameTouches } from "../read/frame";
import { pieceOf } from "../read/places";
import type { Plan, PlanItem } from "../read/plan";
import { block, notice, type Proposal, type Touch } from "./change";
import { figureTouches, unreadNumbers } from "./figures";
import { honours } from "./honours";
import { ordinalTouches } from "./ordinals";
import { dayTouches, type Place, type Shift, yearTouches } from "./years";

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
  const found = [
    ...figureTouches(report, lines),
    ...stretches.flatMap(({ piece: { line }, place }) => [
      // First, since 2025年是“十四五”规划收官之年 is one thing.
      ...ordinalTouches(line, place, shift),
      ...yearTouches(line, place, shift),
      ...(place === "report" ? dayTouches(line) : []),
    ]),
  ];
  const read = [
    ...found,
    ...stretches.flatMap(({ piece: { line } }) => [...unreadNumbers(line, found), ...honours(line)]),
  ];
  const inside = read.filter((one) =>
    stretches.some(({ piece }) => piece.line === one.line && piece.from <= one.from && one.to <= piece.to),
  );
  const touches = [
    ...new Set([...frameTouches(frame, shift), ...withoutOverlaps(inside), ...notices(report, chapters)]),
  ];
  const ofItem = new Map(plan.items.map((item) => [item, ofPlan(report, item)]));
  const all = [...touches, ...ofItem.values(), ...frame.dropped.map(({ change }) => change)];
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { touches, ofItem, all };
}

/** What stays in the draft as text. The items of the plan do not: as headings and promises they are quoted. */
function stretchesOf(report: TypedReport, chapters: readonly Chapter[], plan: Plan): { piece: Piece; place: Place }[] {
  const stretches: { piece: Piece; place: Place }[] = plan.lead.map((piece) => ({ piece, place: "plan" }));
  for (const { part, section, groups } of chapters) {
    const place: Place = part?.year === "plan" ? "plan" : "report";
    const heading = section && report.lines[section.line];
    if (heading)
      stretches.push({
        piece: pieceOf(heading, 0, place === "plan" ? headingEnd(heading, section) : undefined),
        place,
      });
    if (place === "plan") continue;
    for (const { section: own, units } of groups) {
      const head = own && report.lines[own.line];
      if (head) stretches.push({ piece: pieceOf(head), place });
      for (const piece of units.flatMap(({ pieces }) => pieces))
        if (piece.line !== head) stretches.push({ piece, place });
    }
  }
  return stretches.filter(({ piece: { line } }) => line.role === "body" || line.role === "heading");
}

function headingEnd(
  line: Line,
  { title, ordinal }: { title: string; ordinal: { range: { to: number } } | null },
): number {
  return (ordinal?.range.to ?? 0) + title.length + (line.text.length - line.text.trimStart().length);
}

/** Of two that overlap the one that comes first in the list stays; what changes nothing is in nobody's way. */
function withoutOverlaps(touches: readonly Touch[]): Touch[] {
  const byLine = new Map<Line, Touch[]>();
  return touches.filter((one) => {
    if (one.before === one.after) return true;
    const others = byLine.get(one.line) ?? [];
    byLine.set(one.line, others);
    if (others.some((other) => one.from < other.to && other.from < one.to)) return false;
    others.push(one);
    return true;
  });
}

function* notices(report: TypedReport, chapters: readonly Chapter[]): Generator<Touch> {
  for (const { part, section } of chapters) {
    const heading = section && report.lines[section.line];
    if (part?.id === "problems" && heading)
      yield notice(heading, 0, heading.text.length, "存在的问题照抄了去年的文字，请按今年的情况重写，并写明原因。");
  }
  let last: Line | undefined;
  for (const line of report.lines) {
    if (
      line.role === "table" &&
      last?.role !== "table" &&
      last !== undefined &&
      !/^(?:metadata|title|chrome)$/.test(last.role)
    )
      yield notice(line, 0, line.text.length, "表格照抄了去年的，请逐格改成今年的数据和年份。");
    if (line.role !== "blank") last = line;
  }
}

function ofPlan(report: TypedReport, { span, title }: PlanItem): Proposal {
  return block(report, span, {
    kind: "plan",
    after: title,
    why: "上年的这项安排作为今年成效部分的一个标题，承诺的原文写在标题下的注释里；不接受则留在计划里。",
  });
}

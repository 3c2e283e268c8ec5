import words from "../../data/promises.json";
import { fold } from "../../parse/width";
import { taskOf } from "../../promises/task";
import type { Line, Section, Span, TypedReport } from "../../types";
import type { Chapter, Group, Piece, Unit } from "./chapters";
import { pieceOf, sectionOn, sectionsOn, textOf } from "./places";

/** One thing that last year's plan promised, as a heading of this year's achievements. */
export interface PlanItem {
  /** The task in a few words. */
  readonly title: string;
  /** Its own words, ordinals included. */
  readonly pieces: readonly Piece[];
  readonly span: Span;
}

export interface Plan {
  /** What stands above the items: 2025年，我局将重点抓好以下工作。 */
  readonly lead: readonly Piece[];
  readonly items: readonly PlanItem[];
}

/** Whatever form the plan has: headings （一）, items 一是 or 1., lists inside a paragraph, paragraphs. */
export function readPlan(report: TypedReport, chapters: readonly Chapter[]): Plan {
  const lead: Piece[] = [];
  const items: PlanItem[] = [];
  for (const { groups } of chapters) {
    for (const group of groups) {
      if (group.section) items.push(...ofGroup(group, group.section, report));
      else if (groups.length > 1) lead.push(...group.units.flatMap(({ pieces }) => pieces));
      else readUnits(group.units, report, lead, items);
    }
  }
  return { lead, items };
}

function ofGroup({ units }: Group, section: Section, report: TypedReport): PlanItem[] {
  const head = report.lines[section.line] as Line;
  // （一）甲。（二）乙。 on one line.
  const beside = sectionsOn(report, head).filter(({ inline, ordinal }) => !inline && ordinal);
  if (beside.length > 1) {
    const starts = beside.map(({ ordinal }) => ordinal?.range.from ?? 0);
    return beside.map(({ title }, i) => item([pieceOf(head, starts[i], starts[i + 1])], headingOf(title)));
  }
  const inner = units.flatMap(({ pieces }) => pieces).filter(({ line }) => line !== head);
  return [item([pieceOf(head), ...inner], headingOf(section.title))];
}

function readUnits(units: readonly Unit[], report: TypedReport, lead: Piece[], items: PlanItem[]): void {
  // 一是…二是… in one paragraph is a list of its own; several paragraphs 一是…, 二是… are items, whatever is in them.
  const numbered = units.filter(({ section }) => section !== null).length > 1;
  for (const { section, pieces } of units) {
    const [first, ...rest] = pieces as [Piece, ...Piece[]];
    const parts = rest.length === 0 && !numbered ? split(first, report) : null;
    if (parts) {
      if (parts.lead) lead.push(parts.lead);
      items.push(...parts.items.map((part) => item([part], headingOf(textOf(part)))));
    } else if (section) items.push(item(pieces, headingOf(section.title)));
    else if (rest.length > 0 && /:$/.test(first.line.folded)) {
      lead.push(first);
      for (const piece of rest) {
        const listed = split(piece, report);
        if (listed?.lead) lead.push(listed.lead);
        items.push(...(listed?.items ?? [piece]).map((part) => item([part], headingOf(textOf(part)))));
      }
    } else if (numbered || announces(first)) lead.push(...pieces);
    else items.push(item(pieces, headingOf(textOf(first))));
  }
}

/** 重点抓好以下工作。 */
function announces({ line: { folded } }: Piece): boolean {
  return /(?:以下|如下|下列)[^。]{0,12}[。:]?$|:$/.test(folded) || (folded.length < 80 && /将[^。]*重点/.test(folded));
}

/** 一是…；二是…, 一要…；二要…, or 重点做好以下工作：…；…；… in one paragraph. */
function split(piece: Piece, report: TypedReport): { lead: Piece | null; items: Piece[] } | null {
  const { line } = piece;
  const listed = sectionsOn(report, line).flatMap(({ inline, ordinal }) =>
    inline && ordinal && ordinal.range.from >= piece.from ? [ordinal.range.from] : [],
  );
  const own = piece.from === 0 ? sectionOn(report, line)?.ordinal : null;
  const starts = own ? [own.range.from, ...listed] : listed;
  const cuts = starts.length > 1 ? starts : clauses(line, piece.from);
  const [first] = cuts;
  if (first === undefined || cuts.length < 2) return null;
  const items = cuts.map((from, i) => pieceOf(line, from, cuts[i + 1] ?? piece.to));
  return { lead: first > piece.from ? pieceOf(line, piece.from, first) : null, items };
}

const wants = /(?<=^|[。;:,])[一二三四五六七八九十]要/g;

function clauses({ folded }: Line, from: number): number[] {
  const numbered = [...folded.matchAll(wants)].map(({ index }) => index).filter((index) => index >= from);
  if (numbered.length > 1) return numbered;
  const colon = folded.indexOf(":", from);
  if (colon < 0 || !/(?:以下|如下|重点|工作|方面|任务)[^。;]{0,10}$/.test(folded.slice(from, colon))) return [];
  const marks = [...folded.slice(0, -1).matchAll(/;/g)].map(({ index }) => index + 1).filter((index) => index > colon);
  return marks.length > 0 ? [colon + 1, ...marks] : [];
}

function item(pieces: readonly Piece[], title: string): PlanItem {
  const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
  return { title, pieces, span: { start: first.line.at(first.from), end: last.line.range(last.from, last.to).end } };
}

/** What stands before a task: 1. 一是 一要 （一）, list marks. */
const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}(?:[是要、])|[(（][一二三四五六七八九十\d]{1,3}[）)]|[\d０-９]{1,2}[.、．]|[-*+•★◆●—]{1,2})[ 　]*/;
/** A promise becomes a heading of what was done. */
const promising = /^(?:20\d\d ?年度?[,，]?|要|将|切实|继续|进一步|持续|着力|不断|积极|努力|力争|争取)+/;
const longestHeading = 30;
const shortestHeading = 4;
const unnamed = "上年安排的工作";

/** A heading of a task: 继续推进依法行政 → 推进依法行政. Of a sentence the clause that names the task. */
function headingOf(text: string): string {
  const bare = text.replace(ordinal, "").replace(promising, "");
  const [sentence = ""] = bare.split(/[。；;：:]/);
  // 〔待补充：任务名称〕: nobody had filled it in.
  if (/[〔【]/.test(sentence)) return unnamed;
  if (sentence !== "" && sentence.length <= longestHeading && !/\d/.test(fold(sentence)))
    return sentence.trim().replace(/[,，、]$/, "");
  // 深化普法宣传，到2026年实现…: the first clause names it, unless it says only how or when.
  const [first = ""] = sentence.split(/[,，]/);
  const names = first.length >= shortestHeading && first.length <= longestHeading && !/\d/.test(fold(first));
  if (names && !words.circumstances.some((word) => first.startsWith(word))) return first.trim();
  const task = taskOf(fold(sentence));
  const at = fold(sentence).indexOf(task);
  const clause = (at < 0 ? task : sentence.slice(at, at + task.length)).replace(promising, "");
  return clause === "" ? unnamed : shortened(clause);
}

/** 抓好甲、乙、“丙…… → 抓好甲、乙等. */
function shortened(clause: string): string {
  if (clause.length <= longestHeading) return clause;
  const head = clause.slice(0, longestHeading);
  const list = head.slice(0, Math.max(0, head.lastIndexOf("、")));
  return list.length > 8 ? `${list}等工作` : `${head.replace(/[“《（(][^”》）)]*$/, "")}…`;
}

import { remember } from "../remember";
import type { Report, Section } from "../types";
import { isNumbered, type Numbered } from "./numbering";

/** An ordinal that is not the one expected. */
export interface Break {
  readonly section: Numbered;
  readonly expected: number;
  /** The ordinal before it in the same run; null at the beginning. */
  readonly previous: Numbered | null;
  /** The rest of the run from this section on, in order; gathered only for a fix. */
  readonly rest: () => readonly Numbered[];
}

/** What `misplaced` found, as the check of the sequence needs it. */
interface Odd {
  readonly sections: ReadonlySet<Section>;
  /** The first ordinals behind them, that count them in. */
  readonly continuing: ReadonlySet<Section>;
}

/** A section written with the ordinal of another level than its neighbours: （一） 2. （三）. */
export interface Misplaced {
  readonly section: Numbered;
  readonly level: 1 | 2 | 3 | 4;
  /** The next ordinal of the run that it belongs to. */
  readonly next: Numbered | undefined;
}

/**
 * Sections whose number continues the run one level above (`2.` between （一） and （三）) or below (`二、` between the
 * two). They are a matter of style, and the sequence goes on through them: both ask.
 */
export const misplaced: (report: Report) => readonly Misplaced[] = remember(findMisplaced);

function findMisplaced(report: Report): Misplaced[] {
  const found: Misplaced[] = [];
  const near = neighbours(report);
  for (const [section, { next, previous, before, inner }] of near) {
    const { parent, ordinal } = section;
    const n = ordinal.number;
    if (parent && isNumbered(parent) && parent.ordinal.number === n - 1 && !previous && !next) {
      const after = near.get(parent)?.next;
      // 1. 2. （3） at the end of its run counts as well, but not 1. running on: （一）1.（二）2.
      const last = !after && n > 1 && before?.ordinal.number !== n - 1;
      if (last || after?.ordinal.number === n + 1)
        found.push({ section, level: parent.ordinal.level as 1, next: after });
    }
    const above = previous && near.get(previous)?.inner.at(-1);
    const below = inner[0];
    if (
      above &&
      below &&
      above.level === below.level &&
      above.ordinal.number === n - 1 &&
      below.ordinal.number === n + 1
    ) {
      found.push({ section, level: below.ordinal.level as 1, next: below });
    }
  }
  return found;
}

interface Neighbours {
  /** Siblings of the same level. */
  previous: Numbered | undefined;
  next: Numbered | undefined;
  /** The ordinal of the same level before it, in whatever section. */
  readonly before: Numbered | undefined;
  readonly inner: readonly Numbered[];
}

/** For every line-start ordinal 一、（一）1.（1） what stands around it. */
function neighbours(report: Report): Map<Numbered, Neighbours> {
  const near = new Map<Numbered, Neighbours>();
  const lastAnywhere = new Map<number, Numbered>();
  const lastOfParent = new Map<Section, Map<number, Numbered>>();
  for (const section of report.sections) {
    if (!isHeadingOrdinal(section)) continue;
    const { level, parent } = section;
    const lasts = lastOfParent.get(parent as Section) ?? new Map<number, Numbered>();
    lastOfParent.set(parent as Section, lasts);
    const previous = lasts.get(level);
    const own = previous && near.get(previous);
    if (own) own.next = section;
    near.set(section, {
      previous,
      next: undefined,
      before: lastAnywhere.get(level),
      inner: section.children.filter(isHeadingOrdinal),
    });
    lasts.set(level, section);
    lastAnywhere.set(level, section);
  }
  return near;
}

function isHeadingOrdinal(section: Section): section is Numbered {
  return isNumbered(section) && !section.inline && section.level <= 4;
}

/** Line-start ordinals 一、（一）1.（1） that do not follow from the one before. */
export function headingBreaks(report: Report, found: readonly Misplaced[]): Break[] {
  const breaks: Break[] = [];
  const odd: Odd = {
    sections: new Set(found.map(({ section }) => section)),
    continuing: new Set(found.flatMap(({ next }) => next ?? [])),
  };
  const numbered = new Set(report.sections.map(({ line }) => line));
  const lastOfLevel = new Map<number, number>();
  const visit = (parent: Section) => {
    const runs = new Map<number, Numbered[]>();
    for (const child of parent.children) {
      if (!isHeadingOrdinal(child) || odd.sections.has(child)) continue;
      const run = runs.get(child.level);
      if (run) run.push(child);
      else runs.set(child.level, [child]);
    }
    const starts = new Map<Section, number>();
    for (const [level, run] of runs) starts.set(run[0] as Numbered, level);
    for (const child of parent.children) {
      const level = starts.get(child);
      if (level !== undefined) {
        const run = runs.get(level) as Numbered[];
        for (const found of runBreaks(report, run, odd, lastOfLevel.get(level), numbered)) breaks.push(found);
      }
      visit(child);
      if (isNumbered(child) && !child.inline) lastOfLevel.set(child.level, child.ordinal.number);
    }
  };
  visit(report.root);
  return breaks;
}

function runBreaks(
  report: Report,
  run: readonly Numbered[],
  odd: Odd,
  lastElsewhere: number | undefined,
  numbered: ReadonlySet<number>,
): Break[] {
  const breaks: Break[] = [];
  let previous: Numbered | null = null;
  let last = 0;
  run.forEach((section, i) => {
    const n = section.ordinal.number;
    let expected = last + 1;
    // A neighbour of another style took the number in between.
    if (odd.continuing.has(section)) expected = n;
    // 1. may run on across （一）（二）; （1） across 1.2.
    if (i === 0 && section.level >= 3 && lastElsewhere !== undefined && n === lastElsewhere + 1) expected = n;
    if (previous && n === 1 && mayRestart(report, previous, section, numbered)) expected = 1;
    if (n !== expected) {
      breaks.push({ section, expected, previous, rest: () => run.slice(i) });
      // 二、二、四: the second is a slip for 三; 一、三、四: the run goes on from 三.
      last = run[i + 1]?.ordinal.number === expected + 1 ? expected : n;
    } else last = n;
    previous = section;
  });
  return breaks;
}

/** A list may begin anew after prose that has no number; a higher level only after an unnumbered heading line. */
export function mayRestart(
  report: Report,
  previous: Numbered,
  section: Numbered,
  numbered: ReadonlySet<number>,
): boolean {
  for (let i = previous.line + 1; i < section.line; i++) {
    const line = report.lines[i];
    if (line?.role !== "body" || numbered.has(i)) continue;
    const heading = line.text.length <= 30 && !/[。,;:]/.test(line.folded);
    if (section.level >= 3 || heading) return true;
  }
  return false;
}

/** Runs of 一是…二是… across paragraphs and inside them, and of （1）…（2）… inside them. */
export function itemBreaks(report: Report): Break[] {
  const breaks: Break[] = [];
  const streams = new Map<Section, Numbered[]>();
  const inline = new Map<string, Numbered[]>();
  for (const section of report.sections) {
    if (!isNumbered(section)) continue;
    if (section.level === 5) {
      let home = section.parent as Section;
      while (home.inline) home = home.parent as Section;
      push(streams, home, section);
    } else if (section.inline) push(inline, `${section.line}:${section.level}`, section);
  }
  for (const stream of streams.values()) checkItems(report, stream, breaks);
  for (const run of inline.values()) if (run[0]?.ordinal.number === 1) checkItems(report, run, breaks);
  return breaks;
}

function checkItems(report: Report, stream: readonly Numbered[], breaks: Break[]): void {
  /** Open runs, the innermost last: a paragraph 一是 may hold an inline 一是…二是…. */
  let open: { last: number; section: Numbered }[] = [];
  for (let i = 0; i < stream.length; i++) {
    const section = stream[i] as Numbered;
    const n = section.ordinal.number;
    const top = open[open.length - 1];
    if (n === 1 && !(top && repeatsFirst(report, top.section, section))) {
      const outer = section.inline ? open[0] : undefined;
      open = outer ? [outer, { last: 1, section }] : [{ last: 1, section }];
      continue;
    }
    const depth = open.findLastIndex((run) => run.last === n - 1);
    if (depth >= 0) {
      open = open.slice(0, depth + 1);
      open[depth] = { last: n, section };
      continue;
    }
    if (!top && beginsOtherwise(report, section)) {
      open = [{ last: n, section }];
      continue;
    }
    const expected = (top?.last ?? 0) + 1;
    breaks.push({ section, expected, previous: top?.section ?? null, rest: () => restOfRun(stream, i) });
    const next = stream[i + 1]?.ordinal.number;
    let last = next === expected + 1 ? expected : n;
    if (next === expected && n === expected + 1) {
      // 一是…三是…二是…: one swap, one finding.
      last = n;
      i++;
    }
    open = [...open.slice(0, -1), { last, section }];
  }
}

/** 一是…一是…, in one paragraph or in two that follow each other. A colon before the second opens an inner list. */
export function repeatsFirst(report: Report, first: Numbered, section: Numbered): boolean {
  if (first.ordinal.number !== 1) return false;
  if (first.line === section.line) return report.lines[section.line]?.folded[section.ordinal.range.from - 1] !== ":";
  if (first.inline || section.inline) return false;
  return report.lines.slice(first.line + 1, section.line).every((line) => line.role === "blank");
}

/** 一要…二是…, 首先…二是…: the first of the run is written in another way. */
export function beginsOtherwise(report: Report, section: Numbered): boolean {
  const home = section.parent?.heading.end ?? 0;
  const before = report.text.slice(Math.max(home, section.span.start - 600), section.span.start);
  return /一是|一要|一方面|首先|其一|一来|一则|第一[，,、]/.test(before);
}

function restOfRun(stream: readonly Numbered[], from: number): Numbered[] {
  const rest: Numbered[] = [];
  for (const section of stream.slice(from)) {
    if (rest.length && section.ordinal.number === 1) break;
    rest.push(section);
  }
  return rest;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

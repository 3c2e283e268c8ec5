import type { Edit, Ordinal, Report, Section } from "../types";
import { isNumbered, type Numbered, ordinalLike, renumber } from "./numbering";
import { beginsOtherwise, mayRestart, misplaced, repeatsFirst } from "./sequence";

type Level = Ordinal["level"];

/** What an ordinal should be. */
interface Place {
  readonly level: Level;
  readonly number: number;
}

/**
 * 全文重新编号: every level, in the text's own order. `1.` that runs on across （一）（二） goes on running, a list that
 * begins anew after prose begins anew.
 * @param style `keep` changes numbers only; `canonical` gives each level the form of GB/T 9704 as well
 */
export function renumberAll(report: Report, style: "keep" | "canonical"): Edit[] {
  const places = new Map<Numbered, Place>([...placeHeadings(report), ...placeItems(report)]);
  const sample = report.sections.find((section) => /[()]/.test(section.ordinal?.text ?? ""))?.ordinal?.text ?? "";
  const edits: Edit[] = [];
  for (const [{ ordinal }, { level, number }] of places) {
    if (style === "keep") {
      if (number !== ordinal.number) edits.push(renumber(ordinal, number));
      continue;
    }
    const text = ordinalLike(sample, level, number);
    if (text !== ordinal.text.trim()) edits.push({ span: ordinal.span, text });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

interface Group {
  last: Numbered;
  number: number;
}

/** 一、（一）1.（1） that begin a line. */
function placeHeadings(report: Report): Map<Numbered, Place> {
  const places = new Map<Numbered, Place>();
  const moved = new Map<Section, Level>(misplaced(report).map(({ section, level }) => [section, level]));
  const running = runningLevels(report, moved);
  const groups = new Map<number, Group>();
  const before = new Map<number, { number: number; original: number }>();
  const numbered = new Set(report.sections.map(({ line }) => line));
  for (const section of report.sections) {
    if (section.inline) continue;
    const level = moved.get(section) ?? section.level;
    // 一是 on a line of its own ends the lists above it, though it stands deeper.
    for (const deeper of groups.keys()) if (deeper > level || (level === 5 && deeper >= 3)) groups.delete(deeper);
    if (!isNumbered(section) || level === 0 || level === 0.5 || level === 5) continue;
    const original = section.ordinal.number;
    const group = groups.get(level);
    const last = before.get(level);
    let number = 1;
    if (group) number = original === 1 && mayRestart(report, group.last, section, numbered) ? 1 : group.number + 1;
    else if (level >= 3 && last && (original === last.original + 1 || (original > 1 && running.has(level))))
      number = last.number + 1;
    groups.set(level, { last: section, number });
    before.set(level, { number, original });
    places.set(section, { level, number });
  }
  return places;
}

/** Levels of which more lists go on from the one before than begin at 1. */
function runningLevels(report: Report, moved: ReadonlyMap<Section, Level>): Set<number> {
  const votes = new Map<number, number>();
  const last = new Map<number, { parent: Section | null; number: number }>();
  for (const section of report.sections) {
    if (section.inline || !isNumbered(section) || section.level < 3 || section.level > 4 || moved.has(section))
      continue;
    const { level, parent, ordinal } = section;
    const previous = last.get(level);
    if (previous && previous.parent !== parent && (ordinal.number === 1 || ordinal.number === previous.number + 1))
      votes.set(level, (votes.get(level) ?? 0) + (ordinal.number === 1 ? -1 : 1));
    last.set(level, { parent, number: ordinal.number });
  }
  return new Set([...votes].filter(([, sum]) => sum > 0).map(([level]) => level));
}

/** 一是…二是… on lines of their own or inside a paragraph, and （1）…（2）… inside one. */
function placeItems(report: Report): Map<Numbered, Place> {
  const places = new Map<Numbered, Place>();
  const lists = new Map<Section, Map<string, Numbered[]>>();
  for (const section of report.sections) {
    if (!isNumbered(section) || (section.level < 5 && !section.inline)) continue;
    let home = section.parent as Section;
    while (home.inline || (section.level === 5 && home.level === 5)) home = home.parent as Section;
    const key = section.level === 5 ? "" : `${section.line}:${section.level}`;
    const own = lists.get(home) ?? new Map<string, Numbered[]>();
    lists.set(home, own);
    own.set(key, [...(own.get(key) ?? []), section]);
  }
  for (const own of lists.values()) {
    for (const [key, list] of own) {
      // （2） alone in a sentence refers to something.
      if (key === "" || list[0]?.ordinal.number === 1) placeList(report, list, places);
    }
  }
  return places;
}

/** The same stack as in itemBreaks: an item on a line of its own may hold a list inside. */
function placeList(report: Report, list: readonly Numbered[], places: Map<Numbered, Place>): void {
  let open: { original: number; number: number; section: Numbered }[] = [];
  for (const [i, section] of list.entries()) {
    const original = section.ordinal.number;
    const top = open.at(-1);
    if (original === 1 && !(top && repeatsFirst(report, top.section, section))) {
      open = [...(section.inline && top ? open : []), { original, number: 1, section }];
    } else if (!top) {
      // 一要…二是…: the first is written in another way.
      open = [{ original, number: beginsOtherwise(report, section) ? original : 1, section }];
    } else {
      // An item of its own line goes on with such items, not with what stood inside the last of them.
      const fits = (run: (typeof open)[number]) => section.inline || !run.section.inline;
      const found = open.findLastIndex((run) => run.original === original - 1 && (fits(run) || !open.some(fits)));
      const depth = found >= 0 ? found : Math.max(0, open.some(fits) ? open.findLastIndex(fits) : open.length - 1);
      const run = open[depth] as (typeof open)[number];
      const next = list[i + 1];
      const slip = found < 0 && next?.inline === section.inline && next.ordinal.number === run.original + 2;
      open = [
        ...open.slice(0, depth),
        { original: slip ? run.original + 1 : original, number: run.number + 1, section },
      ];
    }
    places.set(section, { level: section.level as Level, number: (open.at(-1) as { number: number }).number });
  }
}

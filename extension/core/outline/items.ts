import type { Line, Range, Report, Section } from "../types";
import { isNumbered, type Numbered } from "./numbering";

/** One item of a list 一是…二是…, （1）…（2）…: on one line, or one a line. */
export interface Item {
  readonly section: Numbered;
  readonly line: Line;
  /** What it says, without its ordinal: to the next item or the end of the line. Indices of the line's text. */
  readonly range: Range;
}

/** Lists in the order of the text: items of one level, one parent and rising numbers; at least two items. */
export function itemLists(report: Report): Item[][] {
  const lists: Item[][] = [];
  const open = new Map<string, Item[]>();
  const ids = new Map<Section, number>();
  const { sections } = report;
  for (const [i, section] of sections.entries()) {
    if (!isNumbered(section) || section.level < 3) continue;
    if (!section.inline && section.level < 5 && !section.runIn) continue;
    const line = report.lines[section.line] as Line;
    const next = sections[i + 1];
    const to = next?.inline && next.line === section.line ? (next.ordinal?.range.from ?? 0) : line.text.length;
    const item = { section, line, range: { from: section.ordinal.range.to, to } };
    const parent = section.parent as Section;
    if (!ids.has(parent)) ids.set(parent, ids.size);
    const key = `${ids.get(parent)}:${section.level}`;
    const list = open.get(key);
    if (list && section.ordinal.number === (list.at(-1) as Item).section.ordinal.number + 1) list.push(item);
    else {
      const fresh = [item];
      open.set(key, fresh);
      lists.push(fresh);
    }
  }
  return lists.filter((list) => list.length > 1);
}

import { rolesOf } from "../outline/roles";
import { indexAt, rangeAt } from "../ranges";
import type { Metric } from "../yearly-types";
import { type Marked, marksOf, wordsOf } from "./words";

/** What the text calls a figure, ready to be compared. */
export interface Named {
  readonly metric: Metric;
  /** Its place among the figures that are compared, and the same from 0 to 1. */
  readonly index: number;
  readonly place: number;
  /** The subject without words that any figure may have. */
  readonly name: string;
  /** Of the name and the words around the figure, with what each counts: the name 1, the words beside it less. */
  readonly grams: ReadonlyMap<string, number>;
  /** Of the sentence up to the figure, and of the heading above. */
  readonly around: ReadonlySet<string>;
  readonly marked: Marked;
  /** What the section is in its report type: achievements, problems, the head's own duties. */
  readonly roles: readonly string[];
  readonly part: boolean;
}

const before = 24;
const behind = 12;
const wide = 80;
const stop = /[,;:。!?()]/;

/** What does not depend on the other figures, but for where the one before ends. */
type Name = Omit<Named, "index" | "place">;

/** Last year's report stays the same while this year's is written. */
const known = new WeakMap<Metric, { readonly previous: number; readonly name: Name }>();

/** @param metrics of one report, in the order of its text; those that take part */
export function nameAll(metrics: readonly Metric[]): Named[] {
  return metrics.map((metric, index) => {
    const other = metrics[index - 1];
    const previous = other?.paragraph === metric.paragraph ? other.span.end : -1;
    let found = known.get(metric);
    if (found?.previous !== previous) {
      found = { previous, name: nameOf(metric, previous) };
      known.set(metric, found);
    }
    return { ...found.name, index, place: index / metrics.length };
  });
}

function nameOf(metric: Metric, previous: number): Name {
  const { paragraph, span, subject } = metric;
  const { folded, line, section } = paragraph;
  const start = indexAt(line, span.start);
  const end = indexAt(line, span.end);
  const floor = Math.max(0, start - before, previous < 0 ? 0 : indexAt(line, previous));
  let from = start;
  while (from > floor && !stop.test(folded[from - 1] as string)) from--;
  let to = end;
  while (to < Math.min(folded.length, end + behind) && !/[\d,;:。!?()、]/.test(folded[to] as string)) to++;
  // 文件18件、政府合同76份: what stands before the last 、 belongs to the figure before.
  if (from === floor && previous >= 0) from = Math.max(from, folded.lastIndexOf("、", start) + 1);
  const lead = folded.slice(from, start);
  const trail = folded.slice(end, to);

  const grams = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const gram of wordsOf(text).grams) if (!grams.has(gram)) grams.set(gram, weight);
  };
  add(subject, 1);
  add(lead, 0.5);
  add(trail, 0.3);
  const sentence = paragraph.sentences[rangeAt(paragraph.sentences, start)]?.from ?? 0;
  const context = folded.slice(Math.max(sentence, from - wide), from);
  return {
    metric,
    name: wordsOf(subject).plain,
    grams,
    around: new Set([...wordsOf(context).grams, ...wordsOf(section.title).grams]),
    marked: marksOf([lead, subject, trail], folded.slice(Math.max(sentence, start - wide), start), section.title),
    roles: rolesOf(section),
    part: /其中/.test(folded.slice(Math.max(0, from - 4), start)),
  };
}

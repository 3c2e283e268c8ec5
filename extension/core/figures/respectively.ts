import type { Metric } from "../yearly-types";
import type { Quantity } from "./numbers/quantities";
import { isMeasure } from "./subject";

/** 分别为, 分别达 in front of the first of several figures. */
const respectively =
  /分别(?:[较比](?:20\d\d年|上年|去年|上年度)(?:同期)?)?(?:[为是达占有约了]|达到|增长|上升|增加|下降|提高|提升|降低|减少|压减){0,3} ?$/;
const between = /^ ?(?:以[上下])?[、和及,] ?$/;
const years = /((?:20\d\d年[、和及]){1,3}20\d\d年)[^,。;\d]{0,20}?分别/;

/**
 * 办结率、满意率分别为98%、99%: each figure gets the name that stands in its place; 2022年、2023年分别为210件、180件: each its year;
 * 办案120件，挽回损失30万元，同比分别增长5%和8%: each change is of one of the figures before.
 * Where names and figures are not of the same number, nothing is changed.
 */
export function distributed(metrics: readonly Metric[], quantities: readonly Quantity[], folded: string): Metric[] {
  const result = [...metrics];
  if (!folded.includes("分别")) return result;
  for (let i = 0; i < quantities.length; i++) {
    const first = quantities[i] as Quantity;
    if (!respectively.test(folded.slice(Math.max(0, first.from - 16), first.from))) continue;
    let last = i;
    while (last + 1 < quantities.length && between.test(folded.slice(at(last).to, at(last + 1).from))) last++;
    const count = last - i + 1;
    const { unit, kind, direction, comparison } = metrics[i] as Metric;
    const names =
      namesIn((metrics[i] as Metric).subject, count) ?? (kind === "change" ? namesBefore(metrics, i, count) : null);
    const said = years.exec(folded.slice(Math.max(0, first.from - 40), first.from))?.[1]?.match(/20\d\d/g);
    for (let k = 0; k < count; k++) {
      const metric = result[i + k] as Metric;
      const year = said?.length === count ? Number(said[k]) : null;
      result[i + k] = {
        ...metric,
        ...((metric.unit === unit || (kind === "change" && isMeasure(metric.unit))) && { kind, direction, comparison }),
        subject: names?.[k] ?? metric.subject,
        period: year === null ? metric.period : { year, how: "sentence" },
      };
    }
    i = last;
  }
  return result;

  function at(index: number): Quantity {
    return quantities[index] as Quantity;
  }
}

/** As many names as there are figures; null otherwise. */
function namesIn(subject: string, count: number): string[] | null {
  const names = subject.split(/[、和及]/);
  return count > 1 && names.length === count && names.every((name) => name.length > 1) ? names : null;
}

/** Of the figures in front, as many as are changed; null where they are not so many things. */
function namesBefore(metrics: readonly Metric[], index: number, count: number): string[] | null {
  const before = metrics.slice(Math.max(0, index - count), index);
  const names = before.map(({ subject }) => subject);
  const things = before.every(({ kind }) => kind !== "change") && new Set(names).size === count;
  return count > 1 && things ? names : null;
}

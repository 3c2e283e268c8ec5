import { metricsOf } from "../figures";
import type { TypedReport } from "../types";
import type { Metric, MetricMatch, PinnedMatch } from "../yearly-types";
import { assign } from "./assign";
import { changeOf } from "./change";
import { nameAll } from "./names";

/** The figures of two years side by side. */
export interface MetricMatches {
  /** In the order of the current report; each figure of either report in one match at most. */
  readonly matches: readonly MetricMatch[];
  /** Figures of last year that nothing answers, in the order of last year's report. */
  readonly unmatchedPrevious: readonly Metric[];
}

/**
 * Which figure of last year's report answers which of this year's. One to one and deterministic; a pair that is doubtful
 * is left out, since a wrong 同比 is worse than none. Figures of other years (targets, bases, five-year totals) take no part.
 * @param pins what a person has decided; those of other report years are passed over
 */
export function matchMetrics(
  report: TypedReport,
  lastYears: TypedReport,
  pins: readonly PinnedMatch[] = [],
): MetricMatches {
  const year = report.year?.value;
  if (year === undefined) return { matches: [], unmatchedPrevious: [] };
  const [current, previous] = [metricsOf(report), metricsOf(lastYears)];
  const bases = previous.filter((metric) => isOf(metric, year - 1));
  const decided = pinned(current, previous, pins, year);
  const taken = new Set(decided.map(({ previous }) => previous));
  const open = nameAll(current.filter((metric) => isOf(metric, year) && !isDecided(metric, pins, year)));
  const free = nameAll(bases.filter((metric) => !taken.has(metric)));
  const found = assign(open, free).map(({ current, previous, sure }) => toMatch(current, previous, sure, false));
  const matches = [...decided, ...found];
  // What is said twice is answered once for both.
  const saying = ({ subject, value, unit }: Metric) => `${value} ${unit} ${subject}`;
  const answered = new Set(matches.map(({ previous }) => saying(previous)));
  const order = new Map(current.map((metric, i) => [metric, i]));
  return {
    matches: matches.sort((a, b) => (order.get(a.current) as number) - (order.get(b.current) as number)),
    unmatchedPrevious: bases.filter((metric) => !answered.has(saying(metric))),
  };
}

/** A figure that tells how things stood in that year; targets and changes do not. */
export function isOf({ kind, period }: Metric, year: number): boolean {
  return period?.year === year && kind !== "target" && kind !== "change";
}

function toMatch(current: Metric, previous: Metric, confidence: number, pinned: boolean): MetricMatch {
  return { current, previous, confidence, pinned, change: changeOf(current, previous) };
}

// ---------------------------------------------------------------- what a person has decided

const concerns = (pin: PinnedMatch, { subject, unit }: Metric, year: number) =>
  pin.year === year && pin.subject === subject && pin.unit === unit;

/** Whether a person has said what answers a figure of a year's report, or that nothing does. */
export function isDecided(metric: Metric, pins: readonly PinnedMatch[], year: number): boolean {
  return pins.some((pin) => concerns(pin, metric, year));
}

/** The k-th figure of a name answers the k-th of the other; a pin whose figures are no longer there says nothing. */
function pinned(current: readonly Metric[], previous: readonly Metric[], pins: readonly PinnedMatch[], year: number) {
  const taken = new Set<Metric>();
  return current.flatMap((metric): MetricMatch[] => {
    const target = pins.findLast((pin) => concerns(pin, metric, year))?.previous;
    const answer =
      target && previous.find((one) => !taken.has(one) && one.subject === target.subject && one.unit === target.unit);
    if (!answer) return [];
    taken.add(answer);
    return [toMatch(metric, answer, 1, true)];
  });
}

import { metricsOf } from "../figures";
import type { TypedReport } from "../types";
import type { Metric, MetricMatch, PinnedMatch } from "../yearly-types";
import { changeOf } from "./change";
import { confidence, Rarity, shownFrom } from "./confidence";
import { type Named, nameAll } from "./names";

/** The figures of two years side by side. */
export interface MetricMatches {
  /** In the order of the current report; each figure of either report in one match at most. */
  readonly matches: readonly MetricMatch[];
  /** Figures of last year that nothing answers, in the order of last year's report. */
  readonly unmatchedPrevious: readonly Metric[];
}

/** Two candidates that are this close to each other are a guess. */
const margin = 0.12;

/**
 * Which figure of last year's report answers which of this year's. One to one and deterministic; a pair that is doubtful
 * is left out, since a wrong 同比 is worse than none. Figures of other years (targets, bases, five-year totals) take no part.
 * @param pins what a person has decided; those of other report years are passed over
 */
export function matchMetrics(
  current: TypedReport,
  previous: TypedReport,
  pins: readonly PinnedMatch[] = [],
): MetricMatches {
  return pair(metricsOf(current), metricsOf(previous), current.year?.value ?? null, pins);
}

/** The same for figures by themselves. @param year the report year of the current ones; null: unknown, nothing is matched */
export function pair(
  current: readonly Metric[],
  previous: readonly Metric[],
  year: number | null,
  pins: readonly PinnedMatch[] = [],
): MetricMatches {
  if (year === null) return { matches: [], unmatchedPrevious: [] };
  const bases = previous.filter((metric) => isOf(metric, year - 1));
  const decided = pinned(current, previous, pins, year);
  const taken = new Set(decided.map(({ previous }) => previous));
  const open = nameAll(current.filter((metric) => isOf(metric, year) && !isDecided(metric, pins, year)));
  const free = nameAll(bases.filter((metric) => !taken.has(metric)));
  const matches = [...decided, ...assign(open, free)];
  const answered = new Set(matches.map(({ previous }) => previous));
  const order = new Map(current.map((metric, i) => [metric, i]));
  return {
    matches: matches.sort((a, b) => (order.get(a.current) as number) - (order.get(b.current) as number)),
    unmatchedPrevious: bases.filter((metric) => !answered.has(metric)),
  };
}

/** A figure that tells how things stood in that year; targets and changes do not. */
function isOf({ kind, period }: Metric, year: number): boolean {
  return period?.year === year && kind !== "target" && kind !== "change";
}

// ---------------------------------------------------------------- what a person has decided

const concerns = (pin: PinnedMatch, { subject, unit }: Metric, year: number) =>
  pin.year === year && pin.subject === subject && pin.unit === unit;

function isDecided(metric: Metric, pins: readonly PinnedMatch[], year: number): boolean {
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
    return [{ current: metric, previous: answer, confidence: 1, pinned: true, change: changeOf(metric, answer) }];
  });
}

// ---------------------------------------------------------------- the rest

interface Candidate {
  readonly current: Named;
  readonly previous: Named;
  readonly score: number;
}

/** The surest pairs first; a pair that has a near rival loses what it would take to tell them apart. */
function assign(current: readonly Named[], previous: readonly Named[]): MetricMatch[] {
  const rarity = new Rarity(current, previous);
  const candidates: Candidate[] = [];
  for (const one of current)
    for (const other of previous) {
      const score = confidence(one, other, rarity);
      if (score > shownFrom - margin) candidates.push({ current: one, previous: other, score });
    }
  const apart = ({ current, previous }: Candidate) => Math.abs(current.place - previous.place);
  candidates.sort((a, b) => b.score - a.score || apart(a) - apart(b));
  const chosen = new Map<Named, Candidate>();
  for (const candidate of candidates) {
    if (chosen.has(candidate.current) || chosen.has(candidate.previous)) continue;
    chosen.set(candidate.current, candidate).set(candidate.previous, candidate);
  }
  const rivals = new Map<Candidate, number>();
  for (const candidate of candidates)
    for (const side of ["current", "previous"] as const) {
      const winner = chosen.get(candidate[side]);
      if (winner && winner !== candidate && !isSettled(candidate, winner, side, chosen))
        rivals.set(winner, Math.max(rivals.get(winner) ?? 0, candidate.score));
    }
  return [...new Set(chosen.values())].flatMap((winner) => {
    const close = Math.max(0, margin - (winner.score - (rivals.get(winner) ?? 0)));
    const sure = Math.round((winner.score - close) * 100) / 100;
    if (sure < shownFrom) return [];
    const { current, previous } = { current: winner.current.metric, previous: winner.previous.metric };
    return [{ current, previous, confidence: sure, pinned: false, change: changeOf(current, previous) }];
  });
}

/** Whether a candidate is no rival: it says the same number again, or belongs elsewhere with more right. */
function isSettled(rival: Candidate, winner: Candidate, side: "current" | "previous", chosen: Map<Named, Candidate>) {
  const other = side === "current" ? "previous" : "current";
  const [a, b] = [rival[other].metric, winner[other].metric];
  if (a.value === b.value && a.unit === b.unit) return true;
  const elsewhere = chosen.get(rival[other]);
  return elsewhere !== undefined && elsewhere.score > rival.score + 0.05;
}

import { metricsOf } from "../figures";
import type { TypedReport } from "../types";
import type { Change, Metric, MetricKind, MetricMatch, PinnedMatch } from "../yearly-types";
import { isRate } from "./change";
import { likeliness, Rarity } from "./likeliness";
import { isDecided, isOf, matchMetrics } from "./match";
import { type Named, nameAll } from "./names";

/** Less sure ones are not written into a text. */
const sureFrom = 0.6;
/** So much likelier than the next. */
const margin = 0.12;
/** So many characters may stand between an amount and its change: `，同比增长约`. */
const reach = 12;

/** Last year's report, and what a person has decided about its figures. */
export interface LastYear {
  readonly previous: TypedReport;
  readonly matches: readonly PinnedMatch[];
}

/** What last year's report says of the thing that a target or a change is about. */
export interface Base {
  readonly metric: Metric;
  /** From it to this year's figure, where this year's report has one. */
  readonly change: Change | null;
}

/**
 * The base of 降至7%, 增长15%, 提高3个百分点: the value of the same thing in last year's report.
 * @param metric a figure of this year's report; of a change, only what it is about is compared
 * @returns null where none is sure enough
 */
export function baseOf(metric: Metric, report: TypedReport, last: LastYear): Base | null {
  const years = sideBySide(report, last);
  const own = matchBefore(metric, report, last);
  if (own && own.confidence >= sureFrom) return { metric: own.previous, change: own.change };
  const amount = amountBefore(metric, metricsOf(report)) ?? metric;
  if (isDecided(amount, last.matches, report.year?.value ?? Number.NaN)) return null;
  const best = likeliest(metric, years);
  return best && { metric: best, change: years.matches.find((match) => match.previous === best)?.change ?? null };
}

/** 1402件，同比增长20%: what answers the amount right in front of a change; null where nothing does. */
export function matchBefore(metric: Metric, report: TypedReport, last: LastYear): MetricMatch | null {
  const amount = amountBefore(metric, metricsOf(report));
  return (amount && sideBySide(report, last).matches.find(({ current }) => current === amount)) ?? null;
}

/** What all figures of one report need. */
interface Years {
  readonly last: LastYear;
  readonly matches: readonly MetricMatch[];
  readonly all: readonly Named[];
  readonly bases: readonly Named[];
  readonly rarity: Rarity;
}

const known = new WeakMap<TypedReport, Years>();

function sideBySide(report: TypedReport, last: LastYear): Years {
  const { previous, matches: pins } = last;
  const before = known.get(report);
  if (before?.last.previous === previous && before.last.matches === pins) return before;
  const year = (report.year?.value ?? Number.NaN) - 1;
  const bases = nameAll(metricsOf(previous).filter((one) => isOf(one, year)));
  const all = nameAll(metricsOf(report));
  const { matches } = matchMetrics(report, previous, pins);
  const years = { last: { previous, matches: pins }, matches, all, bases, rarity: new Rarity(all, bases) };
  known.set(report, years);
  return years;
}

/** 1402件，增长20%: of what the change is. */
function amountBefore({ kind, paragraph, subject, span }: Metric, metrics: readonly Metric[]): Metric | undefined {
  const before = metrics.findLast((other) => other.span.end <= span.start);
  const beside = kind === "change" && before?.paragraph === paragraph && span.start - before.span.end <= reach;
  return beside && before.subject === subject ? before : undefined;
}

function likeliest(metric: Metric, { all, bases, rarity }: Years): Metric | null {
  const own = all.find((named) => named.metric === metric);
  if (!own) return null;
  const rate =
    metric.kind === "change" ? metric.unit === "个百分点" || /[率比重例]$/.test(metric.subject) : isRate(metric);
  const ranked = bases
    .filter((base) => isRate(base.metric) === rate)
    .map((base) => ({ metric: base.metric, score: likeliness(like(own, base, metric.kind), base, rarity) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || best.score < sureFrom || best.score - (next?.score ?? 0) < margin) return null;
  return best.metric;
}

/** Plans name what reports count, in a section of their own; a change has neither the unit nor the size of its base. */
function like(own: Named, { metric: { unit, kind, value } }: Named, of: MetricKind): Named {
  return { ...own, roles: [], ...(of === "change" && { metric: { ...own.metric, unit, kind, value } }) };
}

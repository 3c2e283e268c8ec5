import { metricsOf } from "../figures";
import type { TypedReport } from "../types";
import type { Change, Metric, MetricKind } from "../yearly-types";
import { isRate } from "./change";
import { likeliness, Rarity } from "./likeliness";
import { isOf, matchMetrics } from "./match";
import { type Named, nameAll } from "./names";

/** Less sure ones are not written into a text. */
const sureFrom = 0.6;
/** So much likelier than the next. */
const margin = 0.12;

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
export function baseOf(metric: Metric, report: TypedReport, previous: TypedReport): Base | null {
  if (!report.year) return null;
  const year = report.year.value;
  const bases = nameAll(metricsOf(previous).filter((one) => isOf(one, year - 1)));
  const all = nameAll(metricsOf(report));
  const own = all.find((named) => named.metric === metric);
  if (!own) return null;
  const rate =
    metric.kind === "change" ? metric.unit === "个百分点" || /[率比重例]$/.test(metric.subject) : isRate(metric);
  const rarity = new Rarity(all, bases);
  const ranked = bases
    .filter((base) => isRate(base.metric) === rate)
    .map((base) => ({ metric: base.metric, score: likeliness(like(own, base, metric.kind), base, rarity) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || best.score < sureFrom || best.score - (next?.score ?? 0) < margin) return null;
  const answer = matchMetrics(report, previous).matches.find((match) => match.previous === best.metric);
  return { metric: best.metric, change: answer?.change ?? null };
}

/** Plans name what reports count, in a section of their own; a change has neither the unit nor the size of its base. */
function like(own: Named, { metric: { unit, kind, value } }: Named, of: MetricKind): Named {
  return { ...own, roles: [], ...(of === "change" && { metric: { ...own.metric, unit, kind, value } }) };
}

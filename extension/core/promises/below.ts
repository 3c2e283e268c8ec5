import { likeliness, Rarity } from "../matching/likeliness";
import { type Named, nameAll } from "../matching/names";
import type { TypedReport } from "../types";
import type { Metric } from "../yearly-types";
import { tolerated } from "./may-be-below";
import { plannedIn } from "./plan";
import { isChange, isLowerBetter, promisedSaid } from "./targets/aims";
import { shortFor } from "./targets/rates";
import { actualFigures, targetsIn } from "./targets/targets";

/** How sure one must be that both are one rate, and how much surer than of any other. */
const sureFrom = 0.75;
const margin = 0.1;
const sureInShort = 0.9;

/** A target that this year has already done better than. */
export interface Below {
  readonly target: Metric;
  readonly actual: Metric;
  /** 90%以上. */
  readonly said: string;
}

/**
 * Rates that a report plans for next year and that are worse than what it says of this year. Only rates of one name are
 * compared: of amounts less may be planned with good reason. To be asked only where `mayBeBelow`.
 */
export function* targetsBelowActual(report: TypedReport): Generator<Below> {
  const isRate = (metric: Metric) => metric.unit === "%" && !isChange(metric);
  const planned = plannedIn(report).flatMap(({ paragraph, from, to }) =>
    targetsIn(report, paragraph.line.range(from, to)).filter(isRate),
  );
  if (planned.length === 0) return;
  const actual = nameAll(actualFigures(report).filter((metric) => isRate(metric) && metric.kind === "rate"));
  const targets = nameAll(planned).map((named) => ({ ...named, roles: [] }));
  const rarity = new Rarity(actual, targets);
  for (const target of targets) {
    const ranked = actual
      .map((other) => ({ metric: other.metric, sure: sureOf(other, target, rarity) }))
      .sort((a, b) => b.sure - a.sure);
    const [best, next] = ranked;
    if (!best || best.sure < sureFrom || best.sure - (next?.sure ?? 0) < margin) continue;
    if (isWorse(target.metric, best.metric))
      yield { target: target.metric, actual: best.metric, said: promisedSaid(target.metric) };
  }
}

/** 调解成功199件，成功率99% is the 调解成功率 where all that its short name leaves out is said in front of it. */
function sureOf(actual: Named, target: Named, rarity: Rarity): number {
  return shortFor(actual.metric, target.metric) === 1 ? sureInShort : likeliness(actual, target, rarity);
}

function isWorse(target: Metric, actual: Metric): boolean {
  const worse = isLowerBetter(target) ? target.value - actual.value : actual.value - target.value;
  return worse >= tolerated;
}

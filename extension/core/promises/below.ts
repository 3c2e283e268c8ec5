import { likeliness, Rarity } from "../matching/likeliness";
import { nameAll } from "../matching/names";
import { rolesOf } from "../outline/roles";
import type { TypedReport } from "../types";
import type { Metric } from "../yearly-types";
import { isChange, isLowerBetter, promisedSaid } from "./aims";
import { plannedIn } from "./plan";
import { actualFigures, targetsIn } from "./targets";

/** How sure one must be that both are one rate, and how much surer than of any other. */
const sureFrom = 0.75;
const margin = 0.1;
/** A target this little worse, in 个百分点, is a rounded one. */
const tolerated = 1;

/** A target that this year has already done better than. */
export interface Below {
  readonly target: Metric;
  readonly actual: Metric;
  /** 90%以上. */
  readonly said: string;
}

/**
 * Rates that a report plans for next year and that are worse than what it says of this year. Only rates of one name are
 * compared: of amounts less may be planned with good reason.
 */
export function* targetsBelowActual(report: TypedReport): Generator<Below> {
  const isRate = (metric: Metric) => metric.unit === "%" && !isChange(metric);
  if (!mayBeBelow(report)) return;
  const planned = plannedIn(report).flatMap(({ paragraph, from, to }) =>
    targetsIn(report, paragraph.line.range(from, to)).filter(isRate),
  );
  if (planned.length === 0) return;
  const actual = nameAll(actualFigures(report).filter((metric) => isRate(metric) && metric.kind === "rate"));
  const targets = nameAll(planned).map((named) => ({ ...named, roles: [] }));
  const rarity = new Rarity(actual, targets);
  for (const target of targets) {
    const ranked = actual
      .map((other) => ({ metric: other.metric, sure: likeliness(other, target, rarity) }))
      .sort((a, b) => b.sure - a.sure);
    const [best, next] = ranked;
    if (!best || best.sure < sureFrom || best.sure - (next?.sure ?? 0) < margin) continue;
    if (isWorse(target.metric, best.metric))
      yield { target: target.metric, actual: best.metric, said: promisedSaid(target.metric) };
  }
}

function isWorse(target: Metric, actual: Metric): boolean {
  const worse = isLowerBetter(target) ? target.value - actual.value : actual.value - target.value;
  return worse >= tolerated;
}

const rateWithValue = /([\u4e00-\u9fff]{2}率)([^,。;:%\d]{0,16})(\d{1,3}(?:\.\d{1,4})?)%(以[下内])?/g;
const ahead = /下一?步|下一?阶段|明年|下一?年|今后/;

/** Whether a rate of such a name may be planned worse than it is: a quick look, since most reports need no closer one. */
function mayBeBelow(report: TypedReport): boolean {
  const planIds = report.type.sections.filter(({ year }) => year === "plan").map(({ id }) => id);
  const isPlanned = (roles: readonly string[]) => roles.some((id) => planIds.includes(id));
  const withRates = report.paragraphs.filter(({ folded }) => folded.includes("率") && folded.includes("%"));
  const aims = withRates
    .filter(({ folded, section }) => isPlanned(rolesOf(section)) || ahead.test(folded))
    .flatMap(({ folded }) => ratesIn(folded));
  if (aims.length === 0) return false;
  const values = new Map<string, number[]>();
  for (const { folded, section } of withRates) {
    const roles = rolesOf(section);
    if (roles.length === 1 && isPlanned(roles)) continue;
    for (const { name, value } of ratesIn(folded)) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return aims.some(({ name, value, falls }) =>
    values.get(name)?.some((told) => (falls ? value - told : told - value) >= tolerated),
  );
}

function ratesIn(folded: string): { name: string; value: number; falls: boolean }[] {
  return [...folded.matchAll(rateWithValue)].map(([, name = "", between = "", digits, below]) => ({
    name,
    value: Number(digits),
    falls: below !== undefined || /[降控]/.test(between),
  }));
}

import { rolesOf } from "../outline/roles";
import type { TypedReport } from "../types";

/** A target this little worse, in 个百分点, is a rounded one. */
export const tolerated = 1;

const rateWithValue = /([\u4e00-\u9fff]{2}率)([^,。;:%\d]{0,16})(\d{1,3}(?:\.\d{1,4})?)%(以[下内])?/g;
const ahead = /下一?步|下一?阶段|明年|下一?年|今后/;

/**
 * Whether a rate of such a name may be planned worse than it is: a quick look, since most reports need no closer one. It
 * imports nothing that reads figures, so that most reports are checked without loading that.
 */
export function mayBeBelow(report: TypedReport): boolean {
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

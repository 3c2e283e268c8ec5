import type { Approximation } from "../../yearly-types";
import type { Quantity } from "./quantities";

const before: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:不少于|不低于|至少)$/, "atLeast"],
  [/(?:不超过|不高于|不多于|至多|最多)$/, "atMost"],
  [/(?:不足|不到|接近|将近|(?<![最附临靠邻亲])近)$/, "under"],
  [/(?:超过|突破|超|逾)$/, "over"],
  [/(?:大约|大概|(?<![节预合公制签条履特违民契邀])约)$/, "about"],
];
const behind: readonly (readonly [RegExp, Approximation])[] = [
  [/^ ?次?以上/, "atLeast"],
  [/^ ?次?以[下内]/, "atMost"],
  [/^ ?(?:左右|上下)/, "about"],
];

/** How exact a figure is; null: as it is written. A range (3至5件) is at least its lower end, one with 以内 at most its upper. */
export function approximationOf(folded: string, { from, to, more, upper }: Quantity): Approximation | null {
  if (more) return "over";
  const rest = folded.slice(to, to + 5);
  const head = folded.slice(Math.max(0, from - 5), from).trimEnd();
  const said = (behind.find(([words]) => words.test(rest)) ?? before.find(([words]) => words.test(head)))?.[1] ?? null;
  return said === null && upper !== undefined ? "atLeast" : said;
}

import { measure } from "../../matching/units";
import { indexAt } from "../../ranges";
import type { Direction, Metric, TargetResult } from "../../yearly-types";
import { isDuration } from "./durations";

/* What the words around a figure that was promised make of it: 降至8%以下, 下降20%, 不少于200件. */

/** 下降20%, 压减材料30%: another thing than 降至20%. */
const changing =
  /(?:增长|提高|提升|增加|上升)(?:了|约|近|超过?|不少于|不低于)?$|(?:下降|减少|压减|压缩|降低)[^,。;\d至到为在]{0,8}$/;

export function isChange(metric: Metric): boolean {
  return metric.kind === "change" || changing.test(before(metric));
}

/** The few characters in front of a figure. */
export function before({ paragraph: { line, folded }, span }: Metric): string {
  const to = indexAt(line, span.start);
  return folded.slice(Math.max(0, to - 12), to);
}

/** The few characters behind a figure. */
export function behind({ paragraph: { line, folded }, span }: Metric): string {
  const from = indexAt(line, span.end);
  return folded.slice(from, from + 12);
}

/** A figure that is to become small: 降至8%以下, 控制在3%以内. */
const falling = /(?:降|压减|压缩|缩短|减少|控制|不超过|不高于|低于|合并|精简|整合|归并)[^,。;]{0,8}$/;

/** Whether the actual figure is as good as what was promised. `base`: last year's total, where the actual one is a total. */
export function isReached(target: Metric, actual: Metric, base: Metric | null = null): boolean {
  const aim = target.value * measure(target.unit).scale;
  const value = (actual.value - (base?.value ?? 0)) * measure(actual.unit).scale;
  if (isChange(target)) return directionOf(target) === directionOf(actual) && value >= aim;
  if (isLowerBetter(target)) return value <= aim;
  // 不足3人 is less than 3.
  return actual.approximation === "under" || actual.approximation === "atMost" ? value > aim : value >= aim;
}

function directionOf(change: Metric): Direction {
  return change.direction ?? (falling.test(before(change)) ? "down" : "up");
}

export function isLowerBetter(target: Metric): boolean {
  if (target.approximation === "atLeast") return false;
  return target.approximation === "atMost" || target.direction === "down" || falling.test(before(target));
}

/** What was promised, with the words that say which way: 95%以上, 8%以下, 下降20%. */
export function promisedSaid(target: Metric): string {
  if (isChange(target)) return `${directionOf(target) === "down" ? "下降" : "增长"}${target.said}`;
  if (isLowerBetter(target)) return `${target.said}${isDuration(target) ? "以内" : "以下"}`;
  return target.approximation === "atLeast" ? `${target.said}以上` : target.said;
}

/** What this year's report says of it: 98%; of a total how much was added: 6个（由180个到186个）. */
export function actualSaid({ actual, base }: TargetResult): string {
  if (!actual || !base) return actual?.said ?? "";
  return `${Number((actual.value - base.value).toFixed(4))}${actual.unit}（由${base.said}到${actual.said}）`;
}

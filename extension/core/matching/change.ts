import type { Change, Metric } from "../yearly-types";
import { divided, millionths, rounded } from "./decimal";
import { comparable, measure } from "./units";

/*
 * 同比 done right: amounts change by %, rates by 个百分点 (国家统计局 指标解释). What stands in the two reports is reckoned
 * with, and nothing else.
 */

/**
 * How a figure has changed against last year's.
 * @returns null where no honest number can be given; `whyNoChange` says why
 */
export function changeOf(current: Metric, previous: Metric): Change | null {
  if (whyNoChange(current, previous)) return null;
  const [now, before] = [scaled(current) as bigint, scaled(previous) as bigint];
  const rate = isRate(current);
  const approximate = current.approximation !== null || previous.approximation !== null;
  const difference = now < before ? before - now : now - before;
  const value = rate ? rounded(difference, approximate ? 1 : 6) : percent(difference, before, approximate);
  const unit = rate ? "个百分点" : "%";
  const flat = { direction: "flat", value: 0, unit, approximate } as const;
  const year = previous.period ? `${previous.period.year}年` : "上年";
  if (value === 0) return { ...flat, words: `与${year}${approximate || difference > 0n ? "基本" : ""}持平` };
  const up = now > before;
  const verb = up ? (rate ? "提高" : "增长") : "下降";
  const words = `较${year}的${saidOf(previous)}${verb}${approximate ? "约" : ""}${value}${unit}`;
  return { direction: up ? "up" : "down", value, unit, approximate, words };
}

/** In Chinese, for a person who looks for the number; null where there is one. */
export function whyNoChange(current: Metric, previous: Metric): string | null {
  if (isNoState(current) || isNoState(previous)) return "目标和增减幅度不能当作实际数来比";
  if (isRate(current) !== isRate(previous) || !comparable(current.unit, previous.unit))
    return `单位不同（本年“${current.unit || "无"}”，上年“${previous.unit || "无"}”），不能直接相比`;
  for (const { approximation } of [current, previous])
    if (approximation === "atLeast" || approximation === "atMost")
      return `“${approximation === "atLeast" ? "以上" : "以下"}”不是确数，算不出增减`;
  const [now, before] = [scaled(current), scaled(previous)];
  if (now === null || before === null) return "数值读不出来";
  if (before === 0n && now !== 0n && !isRate(current)) return "上年为0，不能算百分比";
  return null;
}

/** As the text says it, with the word that makes it approximate: 约1200件, 1200余件, 90%以上. */
export function saidOf({ said, approximation }: Metric): string {
  if (approximation === "about") return `约${said}`;
  if (approximation === "under") return `近${said}`;
  if (approximation === "over" && !/[余多]/.test(said)) return `超${said}`;
  if (approximation === "atLeast") return `${said}以上`;
  if (approximation === "atMost") return `${said}以下`;
  return said;
}

/** A share of a whole: its changes are 个百分点. */
export function isRate({ kind, unit }: Metric): boolean {
  return kind === "rate" || unit === "%" || unit === "‰";
}

function isNoState({ kind, unit }: Metric): boolean {
  return kind === "target" || kind === "change" || unit === "个百分点";
}

function scaled({ value, unit }: Metric): bigint | null {
  return millionths(unit === "‰" ? value / 10 : value * measure(unit).scale);
}

/** Two decimals; of approximate figures none, but where there is less than one whole. */
function percent(difference: bigint, base: bigint, approximate: boolean): number {
  if (base === 0n) return 0;
  const hundredths = Number(divided(difference * 10_000n, base)) / 100;
  if (!approximate) return hundredths;
  return hundredths >= 1 ? Math.round(hundredths) : Math.round(hundredths * 10) / 10;
}

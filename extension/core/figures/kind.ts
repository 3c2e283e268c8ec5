import type { MetricKind } from "../yearly-types";
import type { Change } from "./comparison";
import type { Quantity } from "./numbers/quantities";

/** 12%的纠错考核指标, 考核目标为95%: somebody's target wherever it stands. */
const aimBehind = /^(?:以[上下内])?的?[^,。;\d]{0,8}(?:指标|目标)/;
const aimBefore =
  /(?<!(?:[好优高低]于|超过|超出)(?:年度|预期|既定|考核)?)(?:目标|指标)(?:值|任务)?(?:[为是]|定为|设为)?$/;

/** `planned`: the figure speaks of the coming year. */
export function kindOf(
  { unit, from, to, value }: Quantity,
  folded: string,
  change: Change,
  planned: boolean,
): MetricKind {
  if (!change.base && (planned || aimBehind.test(folded.slice(to, to + 16)))) return "target";
  if (aimBefore.test(folded.slice(Math.max(0, from - 14), from))) return "target";
  const share = isShare(unit) || unit === "倍" || unit === "番" || (unit === "" && change.itself);
  // 增加3个站点 counts what is new; 较上年增加3个 is a change.
  if (isPoint(unit) || (change.itself && (share || change.comparison))) return "change";
  // 人口51.2万 counts, though no unit says what.
  return unit === "" && value >= 1e4 ? "count" : plainKind(unit);
}

const isPoint = (unit: string) => /^个[百千]分点$/.test(unit);
const isShare = (unit: string) => unit === "%" || unit === "‰" || unit === "成";

/** What a figure is by its unit alone. */
export function plainKind(unit: string): MetricKind {
  if (isShare(unit)) return "rate";
  if (isPoint(unit)) return "change";
  if (unit.endsWith("元")) return "money";
  return unit === "" || unit === "倍" ? "ratio" : "count";
}

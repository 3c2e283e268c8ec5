import type { RollChange, RollKind } from "../../core/yearly-types";
import type { Decisions } from "../../messages";

const titles: Record<RollKind, string> = {
  ordinal: "届次和规划期（请逐处决定）",
  other: "需要改写的",
  plan: "上年计划变为今年成效",
  year: "年份",
  date: "日期",
  figure: "数据",
};

export interface Group {
  readonly kind: RollKind;
  readonly title: string;
  readonly members: readonly RollChange[];
}

/** Those that need a decision first. */
export function grouped(changes: readonly RollChange[]): Group[] {
  return (Object.keys(titles) as RollKind[])
    .map((kind) => ({ kind, title: titles[kind], members: changes.filter((change) => change.kind === kind) }))
    .filter(({ members }) => members.length > 0);
}

export type State = "taken" | "refused" | "open";

/** Nothing to put in: a place that only a person can judge. */
export const isNote = ({ before, after }: RollChange) => before === after;

/** What holds for a change: a decision, else taken, unless it waits for one. */
export function stateOf(change: RollChange, decisions: Decisions): State {
  const decided = decisions[change.id];
  if (isNote(change)) return decided ? "taken" : "open";
  if (decided === undefined) return change.open ? "open" : "taken";
  return decided ? "taken" : "refused";
}

import type { RollChange, Rolled, RollKind, TypedReport } from "../../../core";
import { regionOf } from "../../positions";

export type Decisions = Readonly<Record<number, boolean>>;

export const kindNames: Readonly<Record<RollKind, string>> = {
  year: "年份",
  figure: "数据",
  ordinal: "届次",
  plan: "上年计划",
  date: "日期",
  other: "其他",
};

/** Whether a change is in the draft. */
export const isTaken = ({ id, open }: RollChange, decisions: Decisions): boolean => decisions[id] ?? !open;

/** An array for other programs; places are those of last year's text, 1-based, in UTF-16 units. */
export function asJson(report: TypedReport, { changes }: Rolled, decisions: Decisions): string {
  const rows = changes.map((change) => {
    const { id, kind, span, before, after, why, open, context } = change;
    const taken = before !== after && isTaken(change, decisions);
    return { id, kind, ...regionOf(report, span), before, after, why, open, taken, context };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** What was changed, what is to be looked at, and at the end what a person has to decide. */
export function asText(report: TypedReport, { year, changes }: Rolled, decisions: Decisions): string {
  const changed = changes.filter((change) => change.before !== change.after && isTaken(change, decisions));
  const refused = changes.filter((change) => !change.open && !isTaken(change, decisions));
  const looked = changes.filter((change) => !change.open && change.before === change.after);
  const open = changes.filter((change) => change.open && !changed.includes(change));
  const block = (title: string, list: readonly RollChange[], line: (change: RollChange) => string) =>
    list.length
      ? `${title}：\n${list.map((change) => `  ${placeOf(report, change)}${line(change)}\n`).join("")}\n`
      : "";
  const counts = Object.entries(kindNames).flatMap(([kind, name]) => {
    const count = changed.filter((change) => change.kind === kind).length;
    return count ? `${name}${count}处` : [];
  });
  const arrow = ({ before, after }: RollChange) => `${short(before)} → ${short(after) || "（删去）"}`;
  return [
    block("改动", changed, (change) => `[${kindNames[change.kind]}] ${arrow(change)}`),
    block("没有采纳", refused, (change) => `[${kindNames[change.kind]}] ${arrow(change)}`),
    block("请核对（没有改）", looked, ({ before, why }) => `${short(before)}：${why}`),
    block("要由您决定（没有改）", open, (change) =>
      change.before === change.after ? `${short(change.before)}：${change.why}` : `${arrow(change)}？${change.why}`,
    ),
    `${year}年的草稿：改动${changed.length}处${counts.length ? `（${counts.join("、")}）` : ""}，请核对${looked.length}处，要由您决定${open.length}处。\n`,
  ].join("");
}

function placeOf(report: TypedReport, { span }: RollChange): string {
  const { line, column } = regionOf(report, span);
  return `${line}:${column}`.padEnd(9);
}

const longest = 60;

/** On one line, in the list. */
function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

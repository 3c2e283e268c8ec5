/** The columns of 数据表: what stands in them and how they are ordered. */
import type { MetricKind } from "../../core/yearly-types";
import type { MetricRow } from "../../protocol";

export const kinds: Record<MetricKind, string> = {
  count: "件数",
  rate: "比率",
  change: "增减幅度",
  target: "目标",
  money: "金额",
  ratio: "比值",
};

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly numeric?: true;
  /** Null stands at the end, whichever way is sorted. */
  readonly key: (row: MetricRow) => number | string | null;
}

const signs = { up: 1, flat: 0, down: -1 };
const weights = { error: 4, warning: 3, info: 2, hint: 1 };

export const columns: readonly Column[] = [
  { id: "subject", title: "指标", key: ({ subject }) => subject },
  { id: "value", title: "本年", numeric: true, key: ({ value }) => value },
  { id: "previous", title: "上年", numeric: true, key: ({ previous }) => previous?.value ?? null },
  {
    id: "change",
    title: "增减",
    numeric: true,
    key: ({ change }) => change && signs[change.direction] * change.value,
  },
  { id: "period", title: "时段", key: ({ period }) => period?.year ?? null },
  { id: "kind", title: "类别", key: ({ kind }) => kinds[kind] },
  { id: "section", title: "章节", key: ({ range }) => range.start.line * 1e4 + range.start.character },
  {
    id: "problems",
    title: "问题",
    // The gravest first.
    key: ({ problems }) => (problems.length ? -Math.max(...problems.map(({ severity }) => weights[severity])) : null),
  },
];

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** Null: as in the text. Rows that are equal stay as in the text. */
export function sorted(rows: readonly MetricRow[], order: Order | null): readonly MetricRow[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (!column || !order) return rows;
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [column.key(a), column.key(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
}

function compare(left: number | string, right: number | string): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "zh");
}

/** What a click on the header does: ascending, descending, as in the text. */
export function next(order: Order | null, column: string): Order | null {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}

export interface Filter {
  readonly words: string;
  readonly section: string;
  readonly kind: string;
  readonly flawed: boolean;
}

export function holds({ words, section, kind, flawed }: Filter, row: MetricRow): boolean {
  const text = [row.subject, row.said, row.section, ...row.problems.map(({ message }) => message)].join("\n");
  return (
    words.split(/\s+/).every((word) => text.includes(word)) &&
    (!section || row.section === section) &&
    (!kind || row.kind === kind) &&
    (!flawed || row.problems.length > 0)
  );
}

/** `增长8.33%`, `下降2.1个百分点`, `持平`; empty where there is nothing to compare. */
export function changeText({ change, kind }: MetricRow): string {
  if (!change) return "";
  if (change.direction === "flat") return "持平";
  const [up, down] = kind === "rate" ? ["提高", "降低"] : ["增长", "下降"];
  const about = change.approximate ? "约" : "";
  return `${change.direction === "up" ? up : down}${about}${change.value}${change.unit}`;
}

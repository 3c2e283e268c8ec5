import { type ColumnOf, type Table, tableOf } from "../tables/table";
import type { Change, Metric, MetricMatch } from "../yearly-types";
import { whyNoChange } from "./change";
import type { MetricMatches } from "./match";

/** What a table says of last year beside a figure; empty where nothing answers it. For `metricTable`. */
export function lastYearColumns({ matches }: MetricMatches): ColumnOf<Metric>[] {
  const found = new Map(matches.map((match) => [match.current, match]));
  const column = (
    header: string,
    width: number,
    type: "text" | "number",
    cell: (match: MetricMatch) => string | number | null,
  ): ColumnOf<Metric> => ({
    header,
    width,
    type,
    cell: (metric) => {
      const match = found.get(metric);
      return match ? cell(match) : null;
    },
  });
  return [
    column("上年数", 12, "number", ({ previous }) => Number(previous.value.toPrecision(12))),
    column("上年原文", 14, "text", ({ previous }) => previous.said),
    column("增减", 20, "text", ({ change, current, previous }) =>
      change ? changeSaid(change) : (whyNoChange(current, previous) ?? ""),
    ),
    column("置信度", 8, "text", confidenceSaid),
  ];
}

/** Figures of last year that nothing of this year answers. */
export function unansweredTable({ unmatchedPrevious }: MetricMatches): Table {
  const columns: readonly ColumnOf<Metric>[] = [
    { header: "指标", width: 36, type: "text", cell: ({ subject }) => subject },
    { header: "上年数", width: 12, type: "number", cell: ({ value }) => Number(value.toPrecision(12)) },
    { header: "单位", width: 10, type: "text", cell: ({ unit }) => unit },
    { header: "上年原文", width: 14, type: "text", cell: ({ said }) => said },
  ];
  return tableOf("上年有、本年没有", columns, unmatchedPrevious);
}

/** 增长8.33%, 下降约4%, 提高2.1个百分点, 持平. */
export function changeSaid({ direction, value, unit, approximate }: Change): string {
  if (direction === "flat") return approximate ? "基本持平" : "持平";
  const verb = direction === "down" ? "下降" : unit === "%" ? "增长" : "提高";
  return `${verb}${approximate ? "约" : ""}${value}${unit}`;
}

/** How sure a match is, for people. */
export function confidenceSaid({ confidence, pinned }: Pick<MetricMatch, "confidence" | "pinned">): string {
  return pinned ? "人工确定" : `${Math.round(confidence * 100)}%`;
}

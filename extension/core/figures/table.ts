import { lineAt } from "../suppress";
import { type ColumnOf, type Table, tableOf } from "../tables/table";
import type { Report, Section } from "../types";
import type { Metric } from "../yearly-types";
import { metricsOf } from "./index";
import { metricNames } from "./names";

/** The level-1 heading above a figure, with its ordinal; empty above the first. */
export function chapterOf({ paragraph }: Metric): string {
  let chapter: Section | null = null;
  for (let s: Section | null = paragraph.section; s && s.level > 0; s = s.parent) chapter = s;
  return chapter ? `${chapter.ordinal?.text ?? ""}${chapter.title}` : "";
}

const columns: readonly ColumnOf<Metric>[] = [
  { header: "指标", width: 36, type: "text", cell: ({ subject }) => subject },
  { header: "数值", width: 12, type: "number", cell: ({ value }) => Number(value.toFixed(4)) },
  { header: "单位", width: 10, type: "text", cell: ({ unit }) => unit },
  { header: "类别", width: 10, type: "text", cell: ({ kind }) => metricNames.kind[kind] },
  {
    header: "约数",
    width: 6,
    type: "text",
    cell: ({ approximation }) => approximation && metricNames.approximation[approximation],
  },
  { header: "升降", width: 6, type: "text", cell: ({ direction }) => direction && metricNames.direction[direction] },
  { header: "比较", width: 20, type: "text", cell: ({ comparison }) => comparison?.words ?? null },
  { header: "年份", width: 8, type: "number", cell: ({ period }) => period?.year ?? null },
  { header: "年份依据", width: 14, type: "text", cell: ({ period }) => period && metricNames.how[period.how] },
  { header: "原文", width: 14, type: "text", cell: ({ said }) => said.replaceAll(/\s/g, "") },
  { header: "章节", width: 30, type: "text", cell: chapterOf },
];

/**
 * The figures of a report as a table, one a row. `more`: columns for what else is known of a figure (last year's value, its
 * change), put behind the unit.
 */
export function metricTable(report: Report, more: readonly ColumnOf<Metric>[] = []): Table {
  const line: ColumnOf<Metric> = {
    header: "行",
    width: 6,
    type: "number",
    cell: ({ span }) => lineAt(report, span.start) + 1,
  };
  return tableOf("数据表", [...columns.slice(0, 3), ...more, ...columns.slice(3), line], metricsOf(report));
}

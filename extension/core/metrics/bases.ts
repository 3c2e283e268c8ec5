import { isPlan } from "../outline/roles";
import { placeIn } from "../previous/copies";
import type { Fix, Paragraph, Range, RuleContext, TypedReport } from "../types";
import { type Base, baseOf, metricsOf, saidOf } from "../yearly";
import type { Metric } from "../yearly-types";

/*
 * Repairs with figures of last year's report, where one is linked: nothing is made up, and every title says where the
 * figure stands and whether the two reports bear out what is written.
 */

/**
 * 增长15% → 较2023年的620件增长15%; 降至7% → 由2023年的9%降至7%. None where no figure of last year is surely about the same.
 * @param range from the word of change to the end of its figure, in the paragraph's text
 */
export function basesFor(
  kind: "growth" | "reached",
  { from, to }: Range,
  { line, section }: Paragraph,
  report: TypedReport,
  { previous, previousName, matches }: RuleContext,
): Fix[] {
  // Figures are not read at all where there is nothing to hold them against.
  const metric = previous && figureEndingAt(line.at(to), report);
  const base = metric && baseOf(metric, report, { previous, matches });
  if (!metric || !base?.metric.period) return [];
  const known = `${base.metric.period.year}年的${saidOf(base.metric)}`;
  const where = `见${placeIn(previous, base.metric.span, previousName || "去年的报告")}`;
  const place = line.at(from);
  const insert = (text: string, why: string): Fix => ({
    title: `在前面加“${text}”（${why}）`,
    safe: false,
    edits: [{ span: { start: place, end: place }, text }],
  });
  if (kind === "reached") return contradicts(metric, base.metric) ? [] : [insert(`由${known}`, where)];
  // What a plan wants to grow grows from this year's figure.
  if (isPlan(section, report)) return [];
  const right = otherThan(metric, base);
  if (!right) return [insert(`较${known}`, where)];
  const said = line.text.slice(from, to);
  return [
    {
      title: `改为“较${known}${right}”（按两份报告计算，原文“${said}”与此不符；${where}）`,
      safe: false,
      edits: [{ span: line.range(from, to), text: `较${known}${right}` }],
    },
    insert(`较${known}`, `${where}；按两份报告应为${right}，请核对`),
  ];
}

/**
 * The change of a rate in 个百分点 as the two reports give it, where the text says another: 下降10.91% → 下降9.8个百分点.
 * @param range from the word of change to the end of its figure, in the paragraph's text
 */
export function pointsFor(
  { from, to }: Range,
  { line }: Paragraph,
  report: TypedReport,
  { previous, previousName, matches }: RuleContext,
): Fix[] {
  const metric = previous && figureEndingAt(line.at(to), report);
  // 高于全市平均水平0.4% is no matter of years.
  if (!metric || metric.comparison?.year !== (report.year?.value ?? 0) - 1) return [];
  const base = baseOf(metric, report, { previous, matches });
  const right = base && otherThan(metric, base);
  if (!right) return [];
  const where = placeIn(previous, base.metric.span, previousName || "去年的报告");
  return [
    {
      title: `改为“${right}”（按两份报告计算；原文写的是“${line.text.slice(from, to)}”，去年为${saidOf(base.metric)}，见${where}）`,
      safe: false,
      edits: [{ span: line.range(from, to), text: right }],
    },
  ];
}

function figureEndingAt(end: number, report: TypedReport): Metric | null {
  return metricsOf(report).find(({ span }) => span.end === end) ?? null;
}

/** 降至7% where last year's was 3% already. */
function contradicts({ direction, value }: Metric, base: Metric): boolean {
  return direction === "down" ? base.value <= value : direction === "up" && base.value >= value;
}

/** The change as it should read (增长12.5%), where the one that is written does not agree to its last place. */
export function otherThan({ value, unit, said, direction }: Metric, { change }: Pick<Base, "change">): string | null {
  if (!change || change.approximate || change.direction === "flat") return null;
  const decimals = /\.(\d+)/.exec(said)?.[1]?.length ?? 0;
  const agrees = Math.abs(change.value - value) <= 0.5 / 10 ** decimals + 0.005;
  if (agrees && direction === change.direction) return null;
  const points = change.unit === "个百分点";
  if (!points && unit !== "%") return null;
  return `${change.direction === "down" ? "下降" : points ? "提高" : "增长"}${change.value}${change.unit}`;
}

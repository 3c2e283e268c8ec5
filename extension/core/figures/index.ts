import { isPlan } from "../outline/roles";
import { rangeAt } from "../ranges";
import type { Paragraph, Report, TypedReport } from "../types";
import type { Metric, MetricKind } from "../yearly-types";
import { approximationOf, comparisonOf, directionOf, isChange } from "./comparison";
import { clockOf } from "./period";
import { findQuantities, type Quantity } from "./quantities";
import { subjectOf } from "./subject";

const known = new WeakMap<Report, readonly Metric[]>();

/**
 * Every figure of a report in the order of the text, read once for each report. Titles, metadata, front matter and the
 * residue of web pages have none, nor has a document that is no report.
 */
export function metricsOf(report: Report): readonly Metric[] {
  let metrics = known.get(report);
  if (!metrics) {
    metrics = isTyped(report) ? report.paragraphs.flatMap((paragraph) => metricsIn(paragraph, report)) : [];
    known.set(report, metrics);
  }
  return metrics;
}

const isTyped = (report: Report): report is TypedReport => report.type !== null;
const anyNumber = /[\d零一二两三四五六七八九十百千万]/;

function metricsIn(paragraph: Paragraph, report: TypedReport): Metric[] {
  const { folded, text, line, sentences, enclosures, section } = paragraph;
  if (!anyNumber.test(folded)) return [];
  const quantities = findQuantities(folded, enclosures);
  if (quantities.length === 0) return [];
  const clock = clockOf(paragraph, report);
  const planned = isPlan(section, report);
  const metrics: Metric[] = [];
  let last = -1;
  let subject: string | null = null;
  for (const [i, quantity] of quantities.entries()) {
    const { from, to } = quantity;
    const index = Math.max(0, rangeAt(sentences, from));
    const sentence = sentences[index] ?? { from: 0, to: folded.length };
    if (index !== last) subject = null;
    last = index;
    const start = Math.max(sentence.from, quantities[i - 1]?.to ?? 0);
    const end = Math.min(sentence.to, quantities[i + 1]?.from ?? folded.length);
    subject =
      subjectOf(quantity, { folded, text, enclosures, from: start, to: end }, subject) || section.title || "数据";
    const period = clock.periodAt(from, index);
    const span = line.range(from, to);
    metrics.push({
      span,
      said: report.text.slice(span.start, span.end),
      subject,
      value: quantity.value,
      unit: quantity.unit,
      kind: kindOf(quantity, folded, planned),
      approximation: approximationOf(folded, from, to, quantity.more),
      direction: directionOf(folded, from),
      comparison: comparisonOf(line, sentence.from, from, period?.year ?? null),
      period,
      paragraph,
    });
  }
  return metrics;
}

/** 12%的纠错考核指标 is somebody's target wherever it stands. */
const aim = /^(?:以[上下内])?的?[^,。;\d]{0,8}(?:指标|目标)/;

function kindOf({ unit, from, to }: Quantity, folded: string, planned: boolean): MetricKind {
  if (planned || aim.test(folded.slice(to, to + 20))) return "target";
  if (unit === "个百分点" || isChange(folded, from)) return "change";
  if (unit === "%" || unit === "‰" || unit === "成") return "rate";
  if (unit.endsWith("元")) return "money";
  return unit === "" || unit === "倍" ? "ratio" : "count";
}

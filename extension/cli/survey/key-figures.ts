import { type Metric, metricsOf, type TypedReport } from "../../core";
import { regionOf } from "../positions";
import data from "./key-figures.json";
import type { KeyFigure } from "./row";

/** A figure that every county reports each year, and how to know it. Each list: one of its words. */
export interface KeyFigureSpec {
  readonly id: string;
  readonly title: string;
  /** As the column says it; its kin (below) count as the same. */
  readonly unit: string;
  /** Said by the sentence up to the figure… */
  readonly about?: readonly string[];
  /** …by the subject of the figure or its own clause… */
  readonly says: readonly string[];
  /** …by the same as well… */
  readonly near?: readonly string[];
  /** …and none of these by either. */
  readonly not?: readonly string[];
}

export const keyFigures: readonly KeyFigureSpec[] = data;

/** Units that count the same thing. */
const kin: Readonly<Record<string, string>> = {
  宗: "件",
  起: "件",
  件次: "件",
  案: "件",
  份: "件",
  卷: "件",
  册: "件",
  本: "件",
  场次: "场",
  次: "场",
};
const kinOf = (unit: string) => kin[unit] ?? unit;

/**
 * The figure of the report year for each of them. Plans, targets, changes and other years' figures do not count;
 * those without a period only where there are no others.
 */
export function keyFiguresOf(report: TypedReport): KeyFigure[] {
  const year = report.year?.value ?? null;
  const metrics = metricsOf(report)
    .filter(
      ({ kind, period }) => (kind === "count" || kind === "rate") && (!period || year === null || period.year === year),
    )
    .map((metric) => ({ metric, ...contextOf(metric) }));
  return keyFigures.flatMap((spec) => {
    const fitting = metrics.filter((candidate) => fits(spec, candidate)).map(({ metric }) => metric);
    const dated = fitting.filter(({ period }) => period);
    const metric = choose(dated.length ? dated : fitting);
    return metric ? [figureOf(report, spec, metric)] : [];
  });
}

/** Parts are counted beside their sum, so the largest count; of rates the first. */
function choose(metrics: readonly Metric[]): Metric | undefined {
  const [first] = metrics;
  if (first?.kind !== "count") return first;
  return metrics.reduce((most, metric) => (metric.value > most.value ? metric : most));
}

interface Context {
  /** The sentence up to the figure, with its subject. */
  readonly sentence: string;
  /** The last clause of it, with the subject. */
  readonly clause: string;
}

interface Candidate extends Context {
  readonly metric: Metric;
}

/** No sentence that a person reads is longer; what a machine has written must not take the time of the others. */
const longest = 400;

function contextOf({ paragraph, span, subject }: Metric): Context {
  const { folded, line, sentences } = paragraph;
  const end = lowest(line.text.length, (index) => line.at(index) >= span.start);
  const sentence = sentences[lowest(sentences.length, (index) => (sentences[index]?.from ?? 0) > end) - 1];
  const before = folded.slice(Math.max(sentence?.from ?? 0, end - longest), end);
  const clause = before.slice(Math.max(...marks.map((mark) => before.lastIndexOf(mark))) + 1);
  return { sentence: before + subject, clause: clause + subject };
}

const marks = [",", ";", ":", "、"];

/** The first index below `length` for which it holds, where it holds for all that follow; else `length`. */
function lowest(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function fits({ unit, about, says, near, not }: KeyFigureSpec, { metric, sentence, clause }: Candidate): boolean {
  const said = (words: readonly string[] | undefined, text: string) =>
    !words || words.some((word) => text.includes(word));
  return (
    kinOf(metric.unit) === kinOf(unit) &&
    said(says, clause) &&
    said(near, clause) &&
    said(about, sentence) &&
    !(not && said(not, clause))
  );
}

function figureOf(report: TypedReport, { id }: KeyFigureSpec, metric: Metric): KeyFigure {
  const { value, unit, said, subject, period, span } = metric;
  return { id, value, unit, said, subject, year: period?.year ?? null, line: regionOf(report, span).line };
}

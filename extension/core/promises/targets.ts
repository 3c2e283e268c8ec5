import { metricsOf } from "../figures";
import { likeliness, Rarity } from "../matching/likeliness";
import { type Named, nameAll } from "../matching/names";
import { comparable, measure } from "../matching/units";
import type { Paragraph, Span, TypedReport } from "../types";
import type { Commitment, Direction, Metric, TargetResult } from "../yearly-types";
import { plannedIn } from "./plan";

/** How sure one must be that two figures are of one thing: where several stand in the evidence, or anywhere. */
const sureInEvidence = 0.2;
const sureAnywhere = 0.6;

/** The figures that a plan promises within a span; what it starts from (由2024年的70%) is none. */
export function targetsIn(report: TypedReport, span: Span): Metric[] {
  const past = (year: number | undefined) => year !== undefined && year <= (report.year?.value ?? 0);
  return metricsOf(report).filter(
    ({ span: own, period }) => isIn(own, span) && !(period?.how === "sentence" && past(period.year)),
  );
}

/** The figures that tell how this year was: neither planned, nor of another year, nor what one is compared with. */
export function actualFigures(report: TypedReport): Metric[] {
  const passedOver = new Map<Paragraph, Span[]>();
  const passOver = (paragraph: Paragraph, span: Span) => {
    const spans = passedOver.get(paragraph);
    if (spans) spans.push(span);
    else passedOver.set(paragraph, [span]);
  };
  for (const { paragraph, from, to } of plannedIn(report)) passOver(paragraph, paragraph.line.range(from, to));
  for (const { paragraph, comparison } of metricsOf(report)) if (comparison) passOver(paragraph, comparison.span);
  return metricsOf(report).filter(
    ({ kind, period, span, paragraph }) =>
      kind !== "target" &&
      (!period || !report.year || period.year === report.year.value) &&
      !passedOver.get(paragraph)?.some((range) => isIn(span, range)),
  );
}

const isIn = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Looks up what became of the figures that were promised. */
export class Targets {
  private readonly actual: readonly Metric[];
  /** Names of actual figures by their index; read for those that come into question. */
  private readonly names = new Map<number, Named>();
  private readonly promised: ReadonlyMap<Metric, Named>;
  private readonly rarity: Rarity;

  constructor(commitments: readonly Commitment[], current: TypedReport) {
    this.actual = actualFigures(current);
    // Plans name what reports count, in a section of their own.
    const promised = nameAll(commitments.flatMap(({ targets }) => targets)).map((named) => ({ ...named, roles: [] }));
    this.promised = new Map(promised.map((named) => [named.metric, named]));
    this.rarity = new Rarity(promised);
  }

  /** @param evidence where this year's report speaks of the commitment; null: figures of the same name anywhere count. */
  resultsOf({ targets }: Commitment, evidence: Span | null): TargetResult[] {
    return targets.map((target) => {
      const actual = this.actualOf(target, evidence);
      return { target, actual, reached: actual && isReached(target, actual) };
    });
  }

  private actualOf(target: Metric, evidence: Span | null): Metric | null {
    const change = isChange(target);
    const beside = (metric: Metric) => evidence !== null && isIn(metric.span, evidence);
    const alike = this.actual
      .flatMap((metric, i) => {
        if (!comparable(metric.unit, target.unit) || isChange(metric) !== change) return [];
        if (!beside(metric) && !shareWord(metric.subject, target.subject)) return [];
        return { metric, sure: likeliness(this.nameOf(i), this.promised.get(target) as Named, this.rarity) };
      })
      // 下降25.7% has no name of its own.
      .filter(({ sure }) => sure > 0 || change)
      .sort((a, b) => b.sure - a.sure);
    const near = alike.filter(({ metric }) => beside(metric));
    const [first] = near;
    if (first && (near.length === 1 || first.sure >= sureInEvidence)) return first.metric;
    const [best] = alike;
    return best && best.sure >= sureAnywhere ? best.metric : null;
  }

  /** A name reaches back to the figure before. */
  private nameOf(i: number): Named {
    const named = this.names.get(i) ?? (nameAll(this.actual.slice(Math.max(0, i - 1), i + 1)).at(-1) as Named);
    this.names.set(i, named);
    return named;
  }
}

function shareWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

/** 下降20%, 压减材料30%: another thing than 降至20%. */
const changing =
  /(?:增长|提高|提升|增加|上升)(?:了|约|近|超过?|不少于|不低于)?$|(?:下降|减少|压减|压缩|降低)[^,。;\d至到为在]{0,8}$/;

export function isChange(metric: Metric): boolean {
  return metric.kind === "change" || changing.test(before(metric));
}

function before({ paragraph: { line, folded }, span }: Metric): string {
  let to = folded.length;
  // The index of the line's text at which the figure stands.
  for (let low = 0; low < to; ) {
    const middle = (low + to) >> 1;
    if (line.at(middle) < span.start) low = middle + 1;
    else to = middle;
  }
  return folded.slice(Math.max(0, to - 12), to);
}

/** A figure that is to become small: 降至8%以下, 控制在3%以内. */
const falling = /(?:降|压减|压缩|缩短|减少|控制|不超过|不高于|低于)[^,。;]{0,8}$/;

/** Whether the actual figure is as good as what was promised. */
export function isReached(target: Metric, actual: Metric): boolean {
  const [aim, value] = [target.value * measure(target.unit).scale, actual.value * measure(actual.unit).scale];
  if (isChange(target)) return directionOf(target) === directionOf(actual) && value >= aim;
  if (isLowerBetter(target)) return value <= aim;
  // 不足3人 is less than 3.
  return actual.approximation === "under" || actual.approximation === "atMost" ? value > aim : value >= aim;
}

function directionOf(change: Metric): Direction {
  return change.direction ?? (falling.test(before(change)) ? "down" : "up");
}

export function isLowerBetter(target: Metric): boolean {
  if (target.approximation === "atLeast") return false;
  return target.approximation === "atMost" || target.direction === "down" || falling.test(before(target));
}

/** What was promised, with the words that say which way: 95%以上, 8%以下, 下降20%. */
export function promisedSaid(target: Metric): string {
  if (isChange(target)) return `${directionOf(target) === "down" ? "下降" : "增长"}${target.said}`;
  if (isLowerBetter(target)) return `${target.said}以下`;
  return target.approximation === "atLeast" ? `${target.said}以上` : target.said;
}

import { metricsOf } from "../../figures";
import { matchMetrics } from "../../matching";
import { likeliness, Rarity } from "../../matching/likeliness";
import { type Named, nameAll } from "../../matching/names";
import { comparable } from "../../matching/units";
import type { Paragraph, Span, TypedReport } from "../../types";
import type { Commitment, Metric, TargetResult } from "../../yearly-types";
import { type Match, spanOf } from "../likeness/match";
import { plannedIn } from "../plan";
import { behind, isChange, isReached } from "./aims";
import { durationsIn, isDuration } from "./durations";
import { shortFor } from "./rates";
import { answers, isAddition } from "./totals";

/** How sure one must be that two figures are of one thing: where several stand in the evidence, or anywhere. */
const sureInEvidence = 0.2;
const sureAnywhere = 0.55;
/** 成功率 in a sentence about 调解 is the 调解成功率. */
const sureInShort = 0.9;
/** 不少于20项 and 列入22项情形: nobody promises so many times more or less than is done. */
const mostTimes = 4;

/** 测绘事项由9项合并为3项, 20个事项打包成10个: the first is what it starts from. */
const becomesLess = /^[^,。;:\d]{0,8}(?:合并|精简|整合|归并|打包|压减|压缩)(?:为|至|到|成)/;

/** The figures that a plan promises within a span; what it starts from (由95%, 由2024年的70%) is none. */
export function targetsIn(report: TypedReport, span: Span): Metric[] {
  const past = (year: number | undefined) => year !== undefined && year <= (report.year?.value ?? 0);
  const inside = metricsOf(report).filter(({ span: own }) => isIn(own, span));
  const isBase = (metric: Metric) =>
    inside.some(({ comparison }) => comparison && isIn(metric.span, comparison.span)) ||
    becomesLess.test(behind(metric));
  return inside.filter((metric) => !(metric.period?.how === "sentence" && past(metric.period.year)) && !isBase(metric));
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

  constructor(
    commitments: readonly Commitment[],
    private readonly current: TypedReport,
    private readonly previous: TypedReport,
  ) {
    this.actual = actualFigures(current);
    // Plans name what reports count, in a section of their own.
    const promised = nameAll(commitments.flatMap(({ targets }) => targets)).map((named) => ({ ...named, roles: [] }));
    this.promised = new Map(promised.map((named) => [named.metric, named]));
    this.rarity = new Rarity(promised);
  }

  /** @param match where this year's report speaks of the commitment; null: figures of the same name anywhere count. */
  resultsOf({ targets }: Commitment, match: Match | null): TargetResult[] {
    const evidence = match && spanOf(match);
    return targets.map((target) => {
      if (isDuration(target)) return durationResult(target, targets, match);
      const alike = this.alike(target, evidence);
      const actual =
        chosen(
          target,
          alike.filter(({ metric }) => answers(metric, target)),
        ) ??
        (evidence && this.onlyOne(target, targets, evidence));
      if (actual) return { target, actual, base: null, reached: isReached(target, actual) };
      const total = isAddition(target) ? chosen(target, alike) : null;
      const base = total && this.lastYears(total);
      if (!base) return { target, actual: null, base: null, reached: null };
      return { target, actual: total, base, reached: isReached(target, total, base) };
    });
  }

  /** The figures of this year that may be what was promised, the likeliest first. */
  private alike(target: Metric, evidence: Span | null): Alike[] {
    const change = isChange(target);
    const isBeside = (metric: Metric) => evidence !== null && isIn(metric.span, evidence);
    return (
      this.actual
        .flatMap((metric, i) => {
          if (!comparable(metric.unit, target.unit) || isChange(metric) !== change) return [];
          const beside = isBeside(metric);
          if (!beside && !shareWord(metric.subject, target.subject)) return [];
          const named = likeliness(this.nameOf(i), this.promised.get(target) as Named, this.rarity);
          const sure = Math.max(named, sureInShort * shortFor(metric, target));
          return { metric, beside, sure };
        })
        // 下降25.7% has no name of its own.
        .filter(({ sure }) => sure > 0 || change)
        .sort((a, b) => b.sure - a.sure)
    );
  }

  /** The only figure of the evidence that can be meant, by its unit, whatever it is called; null where there are more. */
  private onlyOne(target: Metric, targets: readonly Metric[], evidence: Span): Metric | null {
    if (targets.some((other) => other !== target && comparable(other.unit, target.unit))) return null;
    const alike = this.actual.filter(({ span, unit }) => isIn(span, evidence) && comparable(unit, target.unit));
    const same = alike.filter(({ unit }) => unit === target.unit);
    const beside = same.length > 0 ? same : alike;
    const [only] = beside;
    if (!only || beside.length > 1 || target.unit === "%" || isChange(only) || isChange(target)) return null;
    const times = only.value / target.value;
    return answers(only, target) && times <= mostTimes && times >= 1 / mostTimes ? only : null;
  }

  /** How many there were at the end of last year; null where that is not known. */
  private lastYears(total: Metric): Metric | null {
    const found = matchMetrics(this.current, this.previous).matches.find(({ current }) => current === total)?.previous;
    return found && !isAddition(found) && found.unit === total.unit && found.value <= total.value ? found : null;
  }

  /** A name reaches back to the figure before. */
  private nameOf(i: number): Named {
    const named = this.names.get(i) ?? (nameAll(this.actual.slice(Math.max(0, i - 1), i + 1)).at(-1) as Named);
    this.names.set(i, named);
    return named;
  }
}

interface Alike {
  readonly metric: Metric;
  /** It stands in the evidence. */
  readonly beside: boolean;
  readonly sure: number;
}

function chosen({ subject }: Metric, alike: readonly Alike[]): Metric | null {
  const [first, ...others] = alike.filter(({ beside }) => beside);
  if (first && first.sure >= sureInEvidence) return first.metric;
  const [best] = alike;
  if (best && best.sure >= sureAnywhere) return best.metric;
  if (!first || others.length > 0) return null;
  // 败诉率 is told of elsewhere: 出庭应诉率, though it stands here alone, is not it.
  const isNamed = ({ metric }: Alike) => metric.subject === subject;
  return isNamed(first) ? first.metric : (alike.find(isNamed) ?? first).metric;
}

/** The only time within which the evidence says that it is done. */
function durationResult(target: Metric, targets: readonly Metric[], match: Match | null): TargetResult {
  const alone = targets.filter(({ unit }) => unit === target.unit).length === 1;
  const told = (match?.places ?? [])
    .flatMap(({ paragraph, from, to }) => durationsIn(paragraph, { from, to }))
    .filter(({ unit }) => unit === target.unit);
  const actual = alone && told.length === 1 ? (told[0] as Metric) : null;
  return { target, actual, base: null, reached: actual && isReached(target, actual) };
}

function shareWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

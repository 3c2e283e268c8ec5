import { placeIn } from "../previous/copies";
import { indexAt } from "../ranges";
import type { Problem, RuleContext, TypedReport } from "../types";
import { matchBefore, metricsOf, saidOf } from "../yearly";
import type { Metric, MetricMatch } from "../yearly-types";
import { otherThan } from "./bases";

/** Less sure ones are not spoken of: the two may be about different things. */
const sureFrom = 0.9;
const verb = /(?:增长|增加|上升|提高|提升|下降|降低|减少|回落|[增降涨]幅|[增升降])(?:率|幅度?)?(?:了|为|达|达到)?$/;
/** 1.8万件 is rounded: with it can be reckoned only as far as it goes. */
const rounded = /[万亿]/;

/** 同比增长25%, where this year's amount and that of last year's report give 20%. Nothing where the text names its base. */
export function* againstLastYear(
  report: TypedReport,
  { previous, previousName, matches }: RuleContext,
): Generator<Problem> {
  const year = report.year?.value;
  if (!previous || year === undefined) return;
  for (const metric of metricsOf(report)) {
    const { kind, comparison, approximation, span, said } = metric;
    if (kind !== "change" || approximation || comparison?.year !== year - 1 || comparison.value !== null) continue;
    const match = matchBefore(metric, report, { previous, matches });
    if (!match || match.confidence < sureFrom || match.change?.unit !== metric.unit) continue;
    const { current, previous: base } = match;
    const exact = !rounded.test(current.said + base.said);
    const right = exact ? otherThan(metric, match) : roughlyOtherThan(metric, match);
    const { line, folded } = metric.paragraph;
    const to = indexAt(line, span.start);
    const found = verb.exec(folded.slice(Math.max(0, to - 8), to));
    if (!right || !found) continue;
    const place = line.range(to - found[0].length, to + said.length);
    const where = placeIn(previous, base.span, previousName || "去年的报告");
    yield {
      span: place,
      severity: "info",
      message: `“${current.subject}”今年${saidOf(current)}，去年${saidOf(base)}（${where}），算来应为${right}，这里写的是“${found[0]}${said}”。请核对三个数；去年的报告有误或者口径变了的，请写明基数。`,
      related: [
        { span: current.span, message: "今年的数" },
        { span: base.span, of: "previous", message: "去年的数" },
      ],
      fixes: () =>
        exact
          ? [{ title: `两个数都无误的话，改为“${right}”`, safe: false, edits: [{ span: place, text: right }] }]
          : [],
    };
  }
}

/** 下降约10.3%, where no amounts that read like the two (12.6万元, 11.3万元) can have the change that is written. */
function roughlyOtherThan(
  { value, said, direction }: Metric,
  { current, previous, change }: MetricMatch,
): string | null {
  if (!change || change.approximate || change.unit !== "%" || change.direction === "flat") return null;
  const [now, before] = [stepOf(current), stepOf(previous)];
  if (now === null || before === null || current.unit !== previous.unit || before >= previous.value) return null;
  const decimals = decimalsOf(said);
  const slack = 0.5 / 10 ** decimals;
  const percent = (part: number, whole: number) => (part / whole - 1) * 100;
  // 12.6 has been rounded (from 12.55) or cut off (below 12.7).
  const low = percent(current.value - now / 2, previous.value + before);
  const high = percent(current.value + now, previous.value - before / 2);
  const written = direction === "down" ? -value : value;
  if (low - slack <= written && written <= high + slack) return null;
  return `${change.direction === "down" ? "下降" : "增长"}约${change.value.toFixed(Math.max(decimals, 1))}%`;
}

/** What one more in the last written digit makes: 1000 (元) of 12.6万元, 1 of 12件; null where it is not written in digits. */
function stepOf({ said, value }: Metric): number | null {
  const [number] = /\d+(?:\.\d+)?/.exec(said) ?? [];
  return number && Number(number) > 0 ? value / Number(number) / 10 ** decimalsOf(said) : null;
}

const decimalsOf = (said: string) => /\.(\d+)/.exec(said)?.[1]?.length ?? 0;

import { chapterOf, type MetricMatch, type MetricMatches, metricsOf, type Report } from "../../core";
import { regionOf } from "../positions";

/** The stable output for other programs: one object a figure, in the order of the text. */
export function metricsAsData(
  report: Report,
  lastYear: { readonly report: Report; readonly matches: MetricMatches } | null = null,
) {
  const found = new Map(lastYear?.matches.matches.map((match) => [match.current, match]));
  return metricsOf(report).map((metric) => ({
    ...regionOf(report, metric.span),
    said: metric.said,
    subject: metric.subject,
    value: metric.value,
    unit: metric.unit,
    kind: metric.kind,
    period: metric.period,
    approximation: metric.approximation,
    direction: metric.direction,
    comparison: metric.comparison && {
      words: metric.comparison.words,
      ...regionOf(report, metric.comparison.span),
      year: metric.comparison.year,
      value: metric.comparison.value,
    },
    section: chapterOf(metric),
    ...answerTo(found.get(metric), lastYear?.report),
  }));
}

/** Last year's figure and the change; null where there is none. */
function answerTo(match: MetricMatch | undefined, report: Report | undefined) {
  if (!match || !report) return { previous: null, change: null };
  const { subject, value, unit, said, span } = match.previous;
  const { line, column } = regionOf(report, span);
  const { confidence, pinned, change } = match;
  return { previous: { subject, value, unit, said, line, column, confidence, pinned }, change };
}

import { chapterOf, metricsOf, type Report } from "../../core";
import { regionOf } from "../positions";

/** The stable output for other programs: one object a figure, in the order of the text. */
export function metricsAsData(report: Report) {
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
  }));
}

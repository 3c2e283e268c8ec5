import { type Metric, type MetricMatch, type MetricMatches, matchMetrics, metricsOf } from "../../core";
import type { Analysis } from "../analyses";
import type { Link } from "../previous/links";

const none: MetricMatches = { matches: [], unmatchedPrevious: [] };
const known = new WeakMap<Analysis, { readonly link: Link; readonly matches: MetricMatches }>();

/** This year's figures and last year's, as far as last year's report is known now. Found once for each version. */
export function matchesOf(analysis: Analysis): MetricMatches {
  const { link, report } = analysis;
  const last = known.get(analysis);
  if (last?.link === link) return last.matches;
  const previous = link.previous.report;
  const matches = previous ? matchMetrics(report, previous, analysis.matches) : none;
  known.set(analysis, { link, matches });
  return matches;
}

/** The figure that covers an offset, or ends there. */
export function metricAt({ report }: Analysis, offset: number): Metric | undefined {
  return metricsOf(report).find(({ span }) => span.start <= offset && offset <= span.end);
}

export function matchOf(analysis: Analysis, metric: Metric): MetricMatch | undefined {
  return matchesOf(analysis).matches.find(({ current }) => current === metric);
}

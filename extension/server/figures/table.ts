import type { TextDocument } from "vscode-languageserver-textdocument";
import { chapterOf, type Finding, isDecided, type Metric, metricsOf } from "../../core";
import type { LinkedReport, MetricRow, MetricTable, ShownMetric } from "../../protocol";
import type { Analysis } from "../analyses";
import { toRange } from "../convert";
import type { Link } from "../previous/links";
import { matchesOf } from "./matches";

/**
 * 数据表: every figure, what answers it in last year's report, and the problems that touch it.
 * @param findings those that are shown
 */
export function metricTable(analysis: Analysis, findings: readonly Finding[]): MetricTable {
  const { document, version, report, link } = analysis;
  const year = report.year?.value ?? null;
  const { matches, unmatchedPrevious } = matchesOf(analysis);
  const found = new Map(matches.map((match) => [match.current, match]));
  const metrics = metricsOf(report);
  const problems = problemsOf(metrics, findings);
  const rows = metrics.map((metric): MetricRow => {
    const match = found.get(metric);
    return {
      ...shown(document, metric),
      problems: problems.get(metric) ?? [],
      previous:
        match && link.document
          ? { ...shown(link.document, match.previous), confidence: match.confidence, pinned: match.pinned }
          : null,
      broken: !match && year !== null && isDecided(metric, analysis.matches, year),
      change: match?.change ?? null,
    };
  });
  const there = link.document;
  const unanswered = there ? unmatchedPrevious.map((metric) => shown(there, metric)) : [];
  return { version, year, linked: linkedReport(link), rows, unanswered };
}

export function linkedReport({ previous, document }: Link): LinkedReport {
  if (!previous.report?.year || !document)
    return { uri: null, name: null, year: null, problem: previous.problem?.message ?? "没有关联去年的报告。" };
  return { uri: document.uri, name: previous.name, year: previous.report.year.value, problem: null };
}

function shown(document: TextDocument, metric: Metric): ShownMetric {
  const { span, said, subject, value, unit, kind, approximation, direction, comparison, period } = metric;
  return {
    range: toRange(document, span),
    said,
    subject,
    value,
    unit,
    kind,
    approximation,
    direction,
    comparison: comparison?.words ?? null,
    period,
    section: chapterOf(metric),
  };
}

/** The findings that touch each figure; figures stand in the order of the text and never overlap. */
function problemsOf(metrics: readonly Metric[], findings: readonly Finding[]): Map<Metric, MetricRow["problems"]> {
  const problems = new Map<Metric, MetricRow["problems"][number][]>();
  for (const { rule, severity, message, span } of findings) {
    let low = 0;
    for (let high = metrics.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((metrics[middle] as Metric).span.end <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let metric = metrics[low]; metric && metric.span.start < span.end; metric = metrics[++low]) {
      const known = problems.get(metric);
      if (known) known.push({ rule, severity, message });
      else problems.set(metric, [{ rule, severity, message }]);
    }
  }
  return problems;
}

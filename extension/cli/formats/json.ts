import type { Finding, Report } from "../../core";
import { regionOf } from "../positions";
import { type Checked, type Format, firstFix } from "./format";

/** The stable output for other programs: one array, one file a line. */
export function json(): Format {
  let separator = "";
  return {
    begin: () => "[",
    file(checked) {
      const text = `${separator}\n${JSON.stringify(entry(checked))}`;
      separator = ",";
      return text;
    },
    end: () => "\n]\n",
  };
}

function entry({ file, report, findings }: Checked) {
  return {
    file,
    reportType: report.type?.id ?? null,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...regionOf(report, finding.span),
      message: finding.message,
      fix: fixOf(report, finding),
    })),
  };
}

function fixOf(report: Report, finding: Finding) {
  const fix = firstFix(finding);
  if (!fix) return null;
  const edits = fix.edits.map(({ span, text }) => ({ ...regionOf(report, span), text }));
  return { safe: fix.safe, title: fix.title, edits };
}

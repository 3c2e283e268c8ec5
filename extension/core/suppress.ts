import type { FileConfig } from "./config-types";
import type { Finding, Report } from "./types";

/** `zhibi-ignore-next 规则[, 规则]: 理由`, or `*` for all rules. */
const directive = /^zhibi-ignore-next\s+([^:：]*)(?:[:：]|$)/;

/** Whether a comment above, the configuration's list or an allowed name says that this finding is meant to be so. */
export function isSuppressed(finding: Finding, report: Report, config: FileConfig): boolean {
  return byName(finding, report, config) || byConfig(finding, report, config) || byComment(finding, report);
}

function byName({ span }: Finding, { text }: Report, { allowedNames }: FileConfig): boolean {
  return allowedNames.some((name) => {
    // The finding stands inside an occurrence of the name: it begins at most a name's length before the finding ends.
    const from = Math.max(0, span.end - name.length);
    const at = name ? text.indexOf(name, from) : -1;
    return at >= 0 && at <= span.start;
  });
}

function byConfig(finding: Finding, report: Report, { ignore }: FileConfig): boolean {
  return ignore.some((entry) => {
    if (entry.rule !== finding.rule && entry.rule !== "*") return false;
    if (!entry.text) return true;
    const line = report.lines[lineAt(report, finding.span.start)];
    return (
      line?.text.includes(entry.text) || report.text.slice(finding.span.start, finding.span.end).includes(entry.text)
    );
  });
}

function byComment(finding: Finding, report: Report): boolean {
  return report.comments.some(({ span, text }) => {
    const rules = directive.exec(text)?.[1];
    if (rules === undefined || span.end > finding.span.start) return false;
    if (!rules.split(/[\s,，、]+/).some((rule) => rule === finding.rule || rule === "*")) return false;
    let next = lineAt(report, span.end);
    do next++;
    while (report.lines[next]?.role === "blank");
    return next === lineAt(report, finding.span.start);
  });
}

/** The index of the line that holds an offset. */
export function lineAt(report: Report, offset: number): number {
  let low = 0;
  let high = report.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((report.lines[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

import type { FileConfig } from "./config-types";
import type { Finding, Report } from "./types";

/** `zhibi-ignore-next 规则[, 规则]: 理由`, or `*` for all rules. */
const directive = /^zhibi-ignore-next\s+([^:：]*)(?:[:：]|$)/;

/** Tells of a finding whether a comment above, the configuration's list or an allowed name says that it is meant so. */
export function suppressor(report: Report, config: FileConfig): (finding: Finding) => boolean {
  const ignored = ignoredLines(report);
  return (finding) =>
    byName(finding, report, config) ||
    byConfig(finding, report, config) ||
    (ignored.size > 0 && byComment(finding, report, ignored));
}

/** The finding stands inside an occurrence of the name. */
function byName({ span }: Finding, { text }: Report, { allowedNames }: FileConfig): boolean {
  return allowedNames.some((name) => {
    const near = text.slice(Math.max(0, span.end - name.length), span.start + name.length);
    return name.length >= span.end - span.start && near.includes(name);
  });
}

function byConfig(finding: Finding, report: Report, { ignore }: FileConfig): boolean {
  return ignore.some((entry) => {
    if (entry.rule !== finding.rule && entry.rule !== "*") return false;
    if (!entry.text) return true;
    const line = report.lines[lineAt(report, finding.span.start)];
    const own = report.text.slice(finding.span.start, finding.span.end);
    return line?.text.includes(entry.text) || own.includes(entry.text);
  });
}

/** Line → the rules that a comment before it names: of the next line that is not blank. */
function ignoredLines(report: Report): ReadonlyMap<number, readonly string[]> {
  const ignored = new Map<number, string[]>();
  /** Comment line → the line it speaks of. */
  const targets = new Map<number, number>();
  // From the last comment up, so that several above one another are walked over once.
  for (const { span, text } of report.comments.toReversed()) {
    const rules = directive.exec(text)?.[1];
    if (rules === undefined) continue;
    const own = lineAt(report, span.end);
    let next = own + 1;
    while (report.lines[next]?.role === "blank") next++;
    const target = targets.get(next) ?? next;
    targets.set(own, target);
    ignored.set(target, [...(ignored.get(target) ?? []), ...rules.split(/[\s,，、]+/)]);
  }
  return ignored;
}

function byComment(finding: Finding, report: Report, ignored: ReadonlyMap<number, readonly string[]>): boolean {
  const rules = ignored.get(lineAt(report, finding.span.start)) ?? [];
  return rules.includes(finding.rule) || rules.includes("*");
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

import {
  builtinTypes,
  defaultFileConfig,
  type FileConfig,
  type Finding,
  type Language,
  lint,
  type PinnedMatch,
  parseReport,
  type Report,
  type Rule,
  type TypedReport,
} from "../../extension/core";
import { scanMarkdown } from "../../extension/core/parse/markdown";

/** Text → Report as the hosts do it. A leading BOM is the host's business. */
export function parse(text: string, language: Language = "plaintext", type?: string | null): Report {
  return parseReport(text, { language, types: builtinTypes, scanMarkdown, type });
}

/** Findings as a user sees them, errors of rules included: a rule that throws fails the test. */
export function findingsOf(
  text: string,
  options: {
    language?: Language;
    rules?: readonly Rule[];
    config?: Partial<FileConfig>;
    previous?: string;
    matches?: readonly PinnedMatch[];
  } = {},
): Finding[] {
  const report = parse(text, options.language);
  const previous = options.previous === undefined ? null : parse(options.previous);
  if (previous && !isTyped(previous)) throw new Error("last year's text is no report");
  return lint(report, {
    config: { ...defaultFileConfig, ...options.config },
    ...(options.rules && { rules: options.rules }),
    previous,
    previousName: "去年.txt",
    ...(options.matches && { matches: options.matches }),
    onError: (rule, error) => {
      throw new Error(`${rule.id}: ${error}`, { cause: error });
    },
  });
}

/** `line:col severity rule 「text」`, 1-based, for messages of tests and snapshots. */
export function show(text: string, finding: Finding): string {
  const before = text.slice(0, finding.span.start).split("\n");
  const quote = text.slice(finding.span.start, finding.span.end).replaceAll(/\s+/g, " ");
  return `${before.length}:${(before.at(-1) ?? "").length + 1} ${finding.severity} ${finding.rule} 「${quote}」`;
}

const isTyped = (report: Report): report is TypedReport => report.type !== null;

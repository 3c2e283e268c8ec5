import allRules from "zhibi:rules";
import { defaultFileConfig, type FileConfig } from "./config-types";
import { suppressor } from "./suppress";
import { builtinTerms, type Terms } from "./terms";
import type { Finding, Report, Rule, RuleContext, TypedReport } from "./types";
import type { PinnedMatch } from "./yearly-types";

/** All rules, by id. */
export const rules: readonly Rule[] = allRules;

export interface LintOptions {
  readonly config?: FileConfig;
  readonly rules?: readonly Rule[];
  /** The word lists; absent: those that Zhibi brings. */
  readonly terms?: Terms;
  /** Last year's report, where one is linked. */
  readonly previous?: TypedReport | null;
  /** What the user calls it, for messages. */
  readonly previousName?: string;
  /** What a person has decided about the figures of both. */
  readonly matches?: readonly PinnedMatch[];
  /** Hears of a rule that threw; its other findings still stand. */
  readonly onError?: (rule: Rule, error: unknown) => void;
  /** Hears how long each rule took, by `now`: the clock is the host's, since the core has none. */
  readonly onTiming?: (rule: Rule, milliseconds: number) => void;
  /** Milliseconds since some fixed moment. */
  readonly now?: () => number;
}

/** Report + rules + configuration → findings, sorted by place. Nothing where the report has no type. */
export function lint(report: Report, options: LintOptions = {}): Finding[] {
  if (!isTyped(report)) return [];
  const config = options.config ?? defaultFileConfig;
  const context: RuleContext = {
    profile: config.profile,
    terms: options.terms ?? builtinTerms,
    previous: options.previous ?? null,
    previousName: options.previousName ?? "",
    matches: options.matches ?? [],
  };
  const isSuppressed = suppressor(report, config);
  const findings: Finding[] = [];
  for (const rule of options.rules ?? rules) {
    const severity = config.severities[rule.id] ?? (rule.offByDefault ? "off" : rule.severity);
    if (severity === "off") continue;
    const start = options.now?.() ?? 0;
    try {
      for (const problem of rule.check(report, context)) {
        // A severity that the user has set holds for the whole rule, milder cases excepted.
        const finding: Finding = { ...problem, rule: rule.id, severity: milder(problem.severity, severity) };
        if (!isSuppressed(finding)) findings.push(finding);
      }
    } catch (error) {
      options.onError?.(rule, error);
    }
    options.onTiming?.(rule, (options.now?.() ?? 0) - start);
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isTyped(report: Report): report is TypedReport {
  return report.type !== null;
}

const order = { error: 0, warning: 1, info: 2, hint: 3 } as const;

function milder(own: Finding["severity"] | undefined, general: Finding["severity"]): Finding["severity"] {
  return own && order[own] > order[general] ? own : general;
}

import allRules from "zhibi:rules";
import type { FileConfig } from "./config";
import type { Finding, Report, Rule } from "./types";

export const rules: readonly Rule[] = allRules;

export interface LintOptions {
  readonly config?: FileConfig;
  readonly rules?: readonly Rule[];
}

/**
 * Report + rules + configuration → findings, sorted by place. Nothing where the report has no type.
 * A rule that throws is isolated: it yields nothing, and `onError` hears of it.
 */
export function lint(_report: Report, _options: LintOptions = {}): Finding[] {
  throw new Error("not yet");
}

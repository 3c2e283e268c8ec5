/** The doors of the core: what server, client and command line may use. */

export { type Config, type ConfigError, configFor, defaultFileConfig, type FileConfig, parseConfig } from "./config";
export { type Draft, type DraftValues, draft } from "./draft";
export { applyFixes, repair } from "./fix";
export { type LintOptions, lint, rules } from "./lint";
export { type ParseOptions, parseReport } from "./parse";
export type { MarkdownScan, ScanMarkdown } from "./parse/markdown-scan";
export { builtinTypes, parseReportType } from "./report-types";
export { builtinTerms, mergeTerms } from "./terms";
export { parseTerms } from "./terms-file";
export * from "./types";

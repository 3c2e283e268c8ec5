/** The door of the core: what server, client and command line may use. The rest is behind settings.ts and parse/markdown.ts. */

export { fromBase64, toBase64 } from "./base64";
export { type Config, type ConfigError, defaultFileConfig, type FileConfig } from "./config-types";
export { type Deadlines, type Due, deadlines } from "./dates/deadlines";
export { type Draft, type DraftValues, draft } from "./draft";
export { metricNames } from "./figures/names";
export { applyFixes, repair } from "./fix";
export { type LintOptions, lint, rules } from "./lint";
export { type Insertion, insertSection } from "./outline/insert";
export { nextOrdinals } from "./outline/next-ordinals";
export { findSection, sectionName } from "./outline/presence";
export { renumberAll } from "./outline/renumber-all";
export { type ParseOptions, parseReport } from "./parse";
export type { MarkdownScan, ScanMarkdown } from "./parse/markdown-scan";
export { type Cleaning, cleanPaste } from "./paste/clean";
export { positionOf } from "./positions";
export {
  checkNamed,
  choosePrevious,
  type Identity,
  noPrevious,
  type PreviousCandidate,
  precedes,
  previousOff,
} from "./previous/choose";
export { headLength, mayBeReport, telltaleWords } from "./previous/look";
export { type NamedPrevious, namedPrevious } from "./previous/named";
export { builtinTypes } from "./report-types";
export { type FixKind, fixKind, rulePage } from "./rule-page";
export { severityNames } from "./severities";
export { lineAt } from "./suppress";
export * from "./tables/table";
export { builtinTerms, mergeTerms } from "./terms";
export * from "./types";
export {
  actualSaid,
  answerCommitments,
  changeOf,
  changeSaid,
  chapterOf,
  commitmentsOf,
  confidenceSaid,
  isDecided,
  lastYearColumns,
  type MetricMatches,
  matchMetrics,
  metricsOf,
  metricTable,
  promisedSaid,
  rollForward,
  saidOf,
  unansweredTable,
  whyNoChange,
} from "./yearly";
export * from "./yearly-types";

/**
 * What reads figures and last year's report: the rest of the core comes here for it, and the build makes it a bundle of its
 * own that core.js loads when one of these functions is first called (scripts/build.mjs). Functions only: a constant would
 * have to be there before. A report alone is checked without any of it.
 */
export { metricsOf } from "./figures";
export { chapterOf, metricTable } from "./figures/table";
export {
  type Base,
  baseOf,
  changeOf,
  changeSaid,
  confidenceSaid,
  isDecided,
  lastYearColumns,
  type MetricMatches,
  matchBefore,
  matchMetrics,
  saidOf,
  unansweredTable,
  whyNoChange,
} from "./matching";
export { answerCommitments } from "./promises/answers";
export { targetsBelowActual } from "./promises/below";
export { commitmentsOf } from "./promises/commitments";
export { actualSaid, promisedSaid } from "./promises/targets/aims";
export { rollForward } from "./roll";

export { type Base, baseOf, matchBefore } from "./base";
export { changeOf, saidOf, whyNoChange } from "./change";
export { changeSaid, confidenceSaid, lastYearColumns, unansweredTable } from "./columns";
export { isDecided, type MetricMatches, matchMetrics } from "./match";

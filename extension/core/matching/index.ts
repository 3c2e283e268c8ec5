export { changeOf, saidOf, whyNoChange } from "./change";
export { type MetricMatches, matchMetrics, pair } from "./match";

export { type Base, baseOf } from "./base";
export { changeOf, saidOf, whyNoChange } from "./change";
export { type MetricMatches, matchMetrics, pair } from "./match";

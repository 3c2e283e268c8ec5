export { builtinTypes } from "./builtin";
export { parseReportType } from "./read";

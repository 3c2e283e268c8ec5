/** The second door of the core: reading what a person wrote. With parsers and schemas, so a host asks for it only when it must. */
export { configFor, parseConfig } from "./config";
export { parseMatches } from "./previous/matches-file";
export { pinMatch } from "./previous/pin";
export { parseReportType } from "./report-types";
export { parseTerms } from "./terms-file";

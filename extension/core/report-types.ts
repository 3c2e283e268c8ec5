import templates from "zhibi:templates";
import type { ConfigError } from "./config";
import type { ReportType } from "./types";

/** The types that Zhibi brings. */
export const builtinTypes: readonly ReportType[] = templates;

/** A user's own type: `.zhibi/templates/<id>/type.json` and `skeleton.md`. Errors carry offsets in `json`. */
export function parseReportType(
  _id: string,
  _json: string,
  _skeleton: string,
): { type: ReportType | null; errors: ConfigError[] } {
  throw new Error("not yet");
}

import type { Language, Report, ReportType } from "../types";
import type { ScanMarkdown } from "./markdown-scan";

export interface ParseOptions {
  readonly language: Language;
  /** All report types that may be recognised, the user's own included. */
  readonly types: readonly ReportType[];
  /** The id of the type, where the user has said it; wins over everything but front matter. */
  readonly type?: string | undefined;
  /** Loaded by the host only where a Markdown text has constructs that need it. */
  readonly scanMarkdown?: ScanMarkdown;
}

/** Text to Report. Never throws; linear in the length of the text. All spans are UTF-16 offsets of `text`. */
export function parseReport(_text: string, _options: ParseOptions): Report {
  throw new Error("not yet");
}

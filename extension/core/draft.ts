import type { ReportType } from "./types";

export interface DraftValues {
  readonly organ: string;
  /** The report year R; the plan is for R+1. */
  readonly year: number;
}

/** One new document in the two forms that the hosts need. */
export interface Draft {
  /** LSP/VS Code snippet syntax, with tab stops in its blanks. */
  readonly snippet: string;
  /** Plain text; blanks read 〔待补充：…〕. */
  readonly text: string;
}

/** Report type + values → a new document (Markdown with front matter). */
export function draft(_type: ReportType, _values: DraftValues): Draft {
  throw new Error("not yet");
}

/** What a Markdown parser tells the line scanner. The parser itself (markdown.ts) is loaded only where a text needs it. */
export interface MarkdownScan {
  readonly frontMatter: {
    readonly start: number;
    readonly end: number;
    readonly values: Record<string, unknown>;
  } | null;
  /** Markup that a reader does not see, sorted, not overlapping: `**`, `#`, `- `, link targets… [start, end) pairs. */
  readonly hidden: readonly { readonly start: number; readonly end: number }[];
  /** Lines that are no prose. */
  readonly blocks: readonly {
    readonly start: number;
    readonly end: number;
    readonly role: "code" | "table" | "front-matter";
  }[];
  readonly headings: readonly { readonly start: number; readonly end: number; readonly depth: number }[];
  /** HTML comments: their content without `<!--` and `-->`, trimmed. */
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** @param text the whole original text; all offsets are of it. Never throws. */
export type ScanMarkdown = (text: string) => MarkdownScan;

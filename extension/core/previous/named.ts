import type { Report, Span } from "../types";

/** What has been said about last year's report: a path as written, that none is wanted, or nothing. */
export interface NamedPrevious {
  readonly kind: "path" | "off" | "unsaid";
  /** `""` unless it is a path. */
  readonly path: string;
  /** The line of the front matter that says it; null where it stands elsewhere. */
  readonly span: Span | null;
}

const off = /^(?:none|no|off|无|没有|不对照)$/i;

/**
 * What `previous:` of the front matter says; where it says nothing, what the configuration of the file says
 * (`FileConfig.previous`: null is "none wanted").
 */
export function namedPrevious(report: Report, configured: string | null | undefined): NamedPrevious {
  const said = report.frontMatter?.values.previous;
  // `previous:` with nothing behind it: the clerk has not come to it yet.
  if (said !== undefined && said !== null && said !== "") {
    const span = lineOf(report);
    if (said === false || off.test(String(said).trim())) return { kind: "off", path: "", span };
    return { kind: "path", path: String(said).trim(), span };
  }
  if (configured === null) return { kind: "off", path: "", span: null };
  if (configured !== undefined) return { kind: "path", path: configured, span: null };
  return { kind: "unsaid", path: "", span: null };
}

function lineOf({ frontMatter, text }: Report): Span | null {
  if (!frontMatter) return null;
  const { start, end } = frontMatter.span;
  const found = /^["']?previous["']?[ \t]*:.*/m.exec(text.slice(start, end));
  if (!found) return frontMatter.span;
  const from = start + found.index;
  return { start: from, end: from + found[0].trimEnd().length };
}

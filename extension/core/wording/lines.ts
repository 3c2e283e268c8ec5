import type { Line, LineRole, Report } from "../types";

const written: ReadonlySet<LineRole> = new Set<LineRole>(["title", "addressee", "heading", "body", "table"]);

/** The lines that the author wrote: prose, headings, titles and tables, without what a web page puts around them. */
export function writtenLines({ lines }: Report): readonly Line[] {
  return lines.filter(({ role }) => written.has(role));
}

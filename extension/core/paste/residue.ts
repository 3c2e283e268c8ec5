import page from "../data/page.json";
import { squash } from "../parse/width";
import type { Line, Report } from "../types";

const known = page.chrome.map((word) => squash(word).toLowerCase());

/**
 * Lines that a web page leaves around the document: metadata, navigation. Only where there is a document: of a pasted
 * line or two nobody can say. A short line of the head that is in no list may be a subtitle, and stays.
 */
export function residue(report: Report): Set<Line> {
  if (!report.lines.some((line) => line.role === "body" && line.text.length > 20)) return new Set();
  return new Set(report.lines.filter((line) => line.role === "metadata" || (line.role === "chrome" && isKnown(line))));
}

function isKnown({ folded }: Line): boolean {
  const text = squash(folded.slice(0, 60)).toLowerCase();
  return (
    known.some((word) => text.startsWith(word) || text.startsWith(`【${word}`) || text.startsWith(`[${word}`)) ||
    /[>»]/.test(text)
  );
}

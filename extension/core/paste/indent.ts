import type { Language, Line } from "../types";

const blankStart = /^[\s\u3000\u00a0\u200b\ufeff]*/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) /;

/**
 * The indentation that each line should have, by index; absent: leave it. Plain text: two ideographic spaces before
 * paragraphs and headings, none before titles and 主送机关; a sign-off that is set to the right stays there. Markdown:
 * none (four spaces would make code of it), except inside lists, where it has a meaning.
 */
export function indentation(
  lines: readonly Line[],
  rawOf: (line: Line) => string,
  language: Language,
): Map<number, string> {
  const wanted = new Map<number, string>();
  let inList = false;
  for (const line of lines) {
    const raw = rawOf(line);
    const lead = (blankStart.exec(raw)?.[0] ?? "") as string;
    if (line.role === "blank" || line.role === "code" || line.role === "front-matter" || line.role === "table")
      continue;
    if (language === "markdown") {
      inList = listItem.test(raw) || (inList && /^(?: {2}|\t)/.test(raw));
      if (lead !== "" && !(inList && /^[ \t]*$/.test(lead))) wanted.set(line.index, "");
    } else if (line.role === "body" || line.role === "heading" || line.role === "note") {
      if (!isTable(line)) wanted.set(line.index, "\u3000\u3000");
    } else if (!((line.role === "organ" || line.role === "date") && /^\u3000+$/.test(lead))) {
      wanted.set(line.index, "");
    }
  }
  return wanted;
}

/** Drawn with | or columns of spaces. */
function isTable({ text }: Line): boolean {
  return /\|.*\||\t| {3}|\u3000{3}/.test(text);
}

export function indentOf(raw: string): string {
  return blankStart.exec(raw)?.[0] ?? "";
}

import type { Line, LineRole } from "../types";

/** Han and the marks of Chinese text (full-width forms, 。、“”《》〔〕—…). */
const chinese = /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff01-\uff5e\ud840-\ud88f]/;

export function isChinese(char: string | undefined): boolean {
  return char !== undefined && chinese.test(char);
}

export const han = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/;

const written: ReadonlySet<LineRole> = new Set([
  "title",
  "addressee",
  "heading",
  "body",
  "table",
  "organ",
  "date",
  "note",
]);

/** A line of the document itself: no web metadata, navigation, front matter or code. */
export function isWritten(line: Line): boolean {
  return written.has(line.role);
}

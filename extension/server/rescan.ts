import type { MarkdownScan, ScanMarkdown } from "../core";

/**
 * Anything in a line that Markdown could take for more than text, or that could end such a thing begun in an earlier
 * line (`(`, quotes, `>`); indented code; what can only stand at the beginning: lists, headings, underlines.
 */
const markup = /[\\`*_[\]<>()~|&'"@\t]|:\/\/|www\.|^ {4}|^ *(?:[-+=#]|\d{1,9}[.)](?: |$)|$)/i;

/**
 * A parser that remembers the last text it has seen: where only words inside a plain line have changed since, as at
 * nearly every keystroke, the Markdown around them is what it was, only further on. One for each document.
 */
export function remembering(scan: ScanMarkdown): ScanMarkdown {
  let last: { readonly text: string; readonly scan: MarkdownScan } | undefined;
  return (text) => {
    const moved = last && moveScan(last.scan, last.text, text);
    last = { text, scan: moved ?? scan(text) };
    return last.scan;
  };
}

/** What a parser would tell of `after`, from what it has told of `before`; null where it has to be asked. */
function moveScan(scan: MarkdownScan, before: string, after: string): MarkdownScan | null {
  const { head, tail } = common(before, after);
  const start = head && before.lastIndexOf("\n", head - 1) + 1;
  const end = lineEnd(before, before.length - tail);
  const delta = after.length - before.length;
  const [oldLine, newLine] = [before.slice(start, end), after.slice(start, end + delta)];
  if (/\n|\r(?!$)/.test(oldLine) || /\n|\r(?!$)/.test(newLine)) return null;
  if (markup.test(oldLine) || markup.test(newLine) || indent(oldLine) !== indent(newLine)) return null;
  const touches = (range: { readonly start: number; readonly end: number }) => range.start <= end && start <= range.end;
  if (scan.hidden.some(touches) || scan.blocks.some(touches)) return null;

  const move = <T extends { readonly start: number; readonly end: number }>(range: T): T =>
    range.end < end
      ? range
      : { ...range, start: range.start < end ? range.start : range.start + delta, end: range.end + delta };
  return {
    frontMatter: scan.frontMatter && move(scan.frontMatter),
    hidden: scan.hidden.map(move),
    blocks: scan.blocks.map(move),
    headings: scan.headings.map(move),
    comments: scan.comments.map(move),
  };
}

/** How many units two texts share at their beginning and at their end. */
function common(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { head, tail };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

import { ordinalAt } from "../parse/ordinals";
import { fold } from "../parse/width";

/** Paragraphs as documents have them → the lines of a report. */

/** What is seen as nothing, or as a blank. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Indentation off; a tab, which sets words apart, is one wide space, and behind a number nothing; of several blanks the first is kept. */
export function tidy(text: string): string {
  return text
    .replace(invisible, "")
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .trim()
    .replace(/^([^\t]{0,12}[、．.）)])[ \u3000]{0,4}\t[ \t\u3000]{0,20}/, "$1")
    .replace(/[ \u3000]{0,4}\t[ \t\u3000]{0,20}/g, "\u3000")
    .replace(/ {2,}/g, " ");
}

/**
 * The lines of one paragraph. A line break in it is either the author's way to begin a new paragraph, or it only makes the
 * words fall well, as in a long title: then they are joined.
 */
export function linesOf(paragraph: string): string[] {
  const lines: string[] = [];
  // Two breaks in a row are an empty line.
  let apart = true;
  let before = "";
  for (const piece of paragraph.split("\n")) {
    const text = tidy(piece);
    if (text === "") {
      apart = true;
      continue;
    }
    if (apart || beginsAnew(before, piece, text)) lines.push(text);
    else lines[lines.length - 1] += between(before, text) + text;
    apart = false;
    before = text;
  }
  return lines;
}

const ended = /[。！？；：!?;:][”’）】》)]*$/;
const date = /^[\d〇○零一二三四五六七八九十]{2,4}年.{1,4}月.{1,4}日$/;

function beginsAnew(before: string, piece: string, text: string): boolean {
  return (
    ended.test(before) ||
    /^[ \u00a0\t]{0,8}[\u3000\t]|^[ \u00a0]{2}/.test(piece) ||
    date.test(text) ||
    ordinalAt(fold(text.slice(0, 12)), 0) !== null ||
    // A heading, and below it its text.
    (before.length <= 40 && ordinalAt(fold(before.slice(0, 12)), 0) !== null && text.includes("。"))
  );
}

/** A space between words of letters and figures, none in Chinese. */
const between = (before: string, after: string): string => (/[\w,.]$/.test(before) && /^\w/.test(after) ? " " : "");

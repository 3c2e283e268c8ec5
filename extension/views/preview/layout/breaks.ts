/** Where a line may end: the Chinese rules (避头尾), and words of Latin letters and figures that stay whole. */

/** A character with its width; lengths are in twips throughout this folder. */
export interface Char {
  readonly text: string;
  readonly width: number;
}

/** A half-open range of characters. `last`: it ends the paragraph, or stands before a line break of its own. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  readonly last: boolean;
}

/** 避头: what begins no line, and 避尾: what ends none, as Word has them for Simplified Chinese. */
const noStart = new Set("!%),.:;>?]}¢¨°·ˇ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠");
const noEnd = new Set("$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥");
const doubled = new Set("—…");
const inWord = /[\w!-~]/;

function mayBreak(before: string, after: string): boolean {
  if (before === " ") return after !== " ";
  if (noStart.has(after) || noEnd.has(before)) return false;
  if (before === after && doubled.has(before)) return false;
  return !(inWord.test(before) && inWord.test(after));
}

/** Each line takes as many characters as it holds. A word longer than a line is broken where the line ends. */
export function breakLines(chars: readonly Char[], firstRoom: number, room: number): LineRange[] {
  const lines: LineRange[] = [];
  for (let from = 0; ; ) {
    const limit = lines.length === 0 ? firstRoom : room;
    const full = fill(chars, from, limit);
    const ends = full === chars.length || chars[full]?.text === "\n";
    const to = ends ? full : breakBefore(chars, from, full);
    lines.push({ from, to, last: ends });
    if (to === chars.length) return lines;
    from = ends ? to + 1 : to;
  }
}

/** The first character that does not fit any more. */
function fill(chars: readonly Char[], from: number, room: number): number {
  let left = room;
  for (let i = from; i < chars.length; i++) {
    const { text, width } = chars[i] as Char;
    left -= width;
    // A space at the end of a line takes no room.
    if (text === "\n" || (left < 0 && text !== " ")) return i;
  }
  return chars.length;
}

function breakBefore(chars: readonly Char[], from: number, full: number): number {
  const at = (i: number) => (chars[i] as Char).text;
  for (let to = full; to > from; to--) if (mayBreak(at(to - 1), at(to))) return to;
  return Math.max(full, from + 1);
}

import type { Edit, Line, Range } from "../types";
import { han, isChinese } from "./chinese";
import { findDocumentNumbers } from "./document-number";

/** A half-width mark in Chinese text, as an index of the line's text, and what it should be. */
export interface HalfWidthMark {
  readonly index: number;
  readonly mark: string;
  readonly wide: string;
}

const wideForm: Record<string, string> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};

/** Whether anything in a text can be half-width punctuation: a cheap test before the lines are looked at. */
export const anyHalfWidth = /[,:;()?!"'\uff02]|\.$/m;

const candidates = /[,:;?!()]/g;

/**
 * Half-width marks of one line that belong to Chinese text, in order; straight quotes where they pair without doubt.
 * Thousands (1,000), times (10:03), ratios, URLs, Latin text and the brackets of document numbers are left alone.
 */
export function halfWidthMarks(line: Line): HalfWidthMark[] {
  const { text } = line;
  if (!anyHalfWidth.test(text) || !han.test(text)) return [];
  const marks: HalfWidthMark[] = [];
  const skip = indicesOf([...addresses(text), ...findDocumentNumbers(line)]);
  const partner = bracketPairs(line);
  candidates.lastIndex = 0;
  for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
    const mark = match[0];
    const { index } = match;
    if (skip.has(index)) continue;
    const wrong = mark === "(" || mark === ")" ? isChineseBracket(line, index, partner) : isChineseMark(text, index);
    if (wrong) marks.push({ index, mark, wide: wideForm[mark] as string });
  }
  marks.push(...finalStop(line), ...straightQuotes(line, skip));
  return marks.sort((a, b) => a.index - b.index);
}

/** Edits that make the half-width marks of a line full-width. Only marks change, one for one. */
export function widen(line: Line): Edit[] {
  return halfWidthMarks(line).map(({ index, wide }) => ({ span: line.range(index, index + 1), text: wide }));
}

const address =
  /(?:https?|ftp):\/\/[^\s\u2e80-\u9fff\uff00-\uffef“”]+|www\.[^\s\u2e80-\u9fff\uff00-\uffef“”]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g;

function addresses(text: string): Range[] {
  if (!/:\/\/|www\.|@/.test(text)) return [];
  return [...text.matchAll(address)].map((match) => ({
    from: match.index,
    to: match.index + match[0].replace(/[,:;?!()]+$/, "").length,
  }));
}

function indicesOf(ranges: readonly Range[]): Set<number> {
  const indices = new Set<number>();
  for (const { from, to } of ranges) for (let i = from; i < to; i++) indices.add(i);
  return indices;
}

/** The nearest character that is no space, bracket, quote or %, and whether a % or bracket stood between. */
function side(text: string, index: number, step: 1 | -1): { char: string | undefined; unit: boolean } {
  let unit = false;
  let i = index + step;
  for (let n = 0; n < 4 && /[ ()"'%‰]/.test(text[i] ?? ""); n++, i += step) unit ||= text[i] !== " ";
  return { char: text[i], unit };
}

function isChineseMark(text: string, index: number): boolean {
  const before = side(text, index, -1);
  const after = side(text, index, 1);
  if (isChinese(before.char) || isChinese(after.char)) return true;
  // 93.5%,100%: between figures of Chinese text; 1,000, 10:03 and A,B are none.
  return before.unit && !/[A-Za-z]/.test(`${before.char ?? ""}${after.char ?? ""}`);
}

function bracketPairs(line: Line): Map<number, Range> {
  const partner = new Map<number, Range>();
  for (const pair of line.pairs.enclosures) {
    if (pair.open !== "(") continue;
    partner.set(pair.from, pair);
    partner.set(pair.to - 1, pair);
  }
  return partner;
}

function isChineseBracket(line: Line, index: number, partner: ReadonlyMap<number, Range>): boolean {
  const { text } = line;
  const pair = partner.get(index);
  if (!pair) {
    // 1) and 一) are labels; they are for ordinal-style.
    if (
      text[index] === ")" &&
      /(?:^|[\s。；;：:，,])[\d一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, index - 4), index))
    )
      return false;
    return isChinese(text[index - 1]) || isChinese(text[index + 1]);
  }
  // The target of a link in a table, where Markdown is not taken off.
  if (line.role === "table" && text[pair.from - 1] === "]") return false;
  if (isChinese(text[pair.from - 1]) || isChinese(text[pair.to])) return true;
  const inner = text.slice(pair.from + 1, pair.to - 1);
  return han.test(inner) || isChinese(inner[0]);
}

/** A paragraph that ends in a half-width stop: …取得新成效. */
function finalStop({ text, role }: Line): HalfWidthMark[] {
  const index = text.length - 1;
  if (role !== "body" || text.length < 12 || text[index] !== "." || !han.test(text[index - 1] as string)) return [];
  return [{ index, mark: ".", wide: "。" }];
}

/** " and ' where they pair: an even number, each pair around or beside Chinese, no curly quote of the line left alone. */
function straightQuotes(line: Line, skip: ReadonlySet<number>): HalfWidthMark[] {
  return [...pairQuotes(line, '"', "“", "”", skip), ...pairQuotes(line, "'", "‘", "’", skip)];
}

function pairQuotes(line: Line, mark: string, open: string, close: string, skip: ReadonlySet<number>): HalfWidthMark[] {
  const { folded } = line;
  if (!folded.includes(mark)) return [];
  const at: number[] = [];
  for (let i = folded.indexOf(mark); i >= 0; i = folded.indexOf(mark, i + 1)) {
    if (!skip.has(i)) at.push(i);
  }
  if (at.length % 2 || line.pairs.unmatched.some((left) => left.mark === open || left.mark === close)) return [];
  const marks: HalfWidthMark[] = [];
  for (let i = 0; i < at.length; i += 2) {
    const from = at[i] as number;
    const to = at[i + 1] as number;
    const inner = folded.slice(from + 1, to);
    // Turned round, empty, inches, feet and apostrophes: nothing about this line is certain.
    if (inner.trim() === "" || /^[ ,;:。、!?)]|[ (]$/.test(inner) || /[A-Za-z\d]/.test(folded[from - 1] ?? ""))
      return [];
    if (!han.test(inner) && !isChinese(folded[from - 1]) && !isChinese(folded[to + 1])) return [];
    marks.push({ index: from, mark, wide: open }, { index: to, mark, wide: close });
  }
  return marks;
}

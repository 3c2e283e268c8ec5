import { ordinalAt, partHeading } from "../parse/ordinals";
import { isInside } from "../ranges";
import type { Line, Range } from "../types";

const gaps = /[ \t]+/g;
const letter = /[A-Za-z\d%‰]/;
const hanChar = /[\u3400-\u9fff]/;

/**
 * Spaces inside a line of Chinese text that belong nowhere: between Han, between Han and figures or Latin, beside
 * Chinese marks, around the + of 6+N. Left alone: slogans in two parts (“一图可见 一网可管”), names in 《》, letters
 * spaced out (目 录), columns, Latin text, dates with a time, the space after an ordinal, and spaces that Markdown needs.
 */
export function strayGaps(line: Line): Range[] {
  const { folded } = line;
  if (line.role !== "body" && line.role !== "heading") return [];
  if (!/[ \t]/.test(folded)) return [];
  const all = [...folded.matchAll(gaps)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  if (isTabular(folded, all)) return [];
  const afterOrdinal = ordinalAt(folded, 0)?.to ?? partHeading.exec(folded)?.[1]?.length;
  return all.filter((gap) => gap.from !== afterOrdinal && !hidesMarkup(line, gap) && isStray(line, gap));
}

/** Fields beside each other, or a table drawn with spaces. */
function isTabular(folded: string, all: readonly Range[]): boolean {
  return (
    folded.includes("\t") ||
    /:\S{1,40} [^\s:。]{1,10}:/.test(folded) ||
    all.some((gap) => gap.to - gap.from > 2) ||
    all.filter((g) => g.to - g.from > 1).length > 1
  );
}

function hidesMarkup(line: Line, { from, to }: Range): boolean {
  return line.at(to) - line.at(from - 1) !== to - from + 1;
}

function isStray(line: Line, gap: Range): boolean {
  const { folded, pairs } = line;
  const before = folded[gap.from - 1] as string;
  const after = folded[gap.to] as string;
  if (isInside(pairs.enclosures, gap.from, "《")) return false;
  if (isPlus(folded, gap)) return true;
  if (isInside(pairs.enclosures, gap.from, "“", "‘")) return false;
  if (/[,;:。、!?)”’》〕]/.test(after)) return /[\u3400-\u9fff%)”’》〕]|\d/.test(before);
  if (/[,;:。、!?(“‘《〔)”’》〕]/.test(before)) {
    const own = folded[gap.from - 2] ?? "";
    // A half-width mark after Latin or a figure may be Latin as well.
    if (/[,;:!?()]/.test(line.text[gap.from - 1] as string) && /[A-Za-z\d]/.test(own)) return false;
    return /[\u3400-\u9fff\d“‘《(〔]/.test(after);
  }
  if (/[“‘《(〔]/.test(after)) return hanChar.test(before);
  if (hanChar.test(before) && hanChar.test(after)) return !isSlogan(line, gap);
  return (hanChar.test(before) && letter.test(after)) || (letter.test(before) && hanChar.test(after));
}

/** 6 + N */
function isPlus(folded: string, { from, to }: Range): boolean {
  const side = /[A-Za-z\d\u3400-\u9fff“”‘’)(]/;
  return (
    (folded[to] === "+" && side.test(folded[from - 1] as string)) ||
    (folded[from - 1] === "+" && side.test(folded[to] as string))
  );
}

/**
 * Letters spaced out, or two parts of a slogan, with nothing but the two of them between the marks around: of nearly
 * equal length in a heading, in prose with two characters in common at the same places (一图可见 一网可管).
 */
function isSlogan({ folded, role }: Line, { from, to }: Range): boolean {
  let left = from;
  while (left > 0 && hanChar.test(folded[left - 1] as string)) left--;
  let right = to;
  while (right < folded.length && hanChar.test(folded[right] as string)) right++;
  const a = from - left;
  const b = right - to;
  // 目 录, 附 件; in prose a word may have been torn apart (审 结46件).
  if (a === 1 && b === 1) return left === 0 || /[ (“]/.test(folded[left - 1] as string);
  if (a < 4 || b < 4 || /[A-Za-z\d]/.test(`${folded[left - 1] ?? ""}${folded[right] ?? ""}`)) return false;
  const level = ordinalAt(folded, 0)?.level ?? 5;
  // （一）强化统筹 提升效能。 may be followed by its text.
  const heading = role === "heading" || (level <= 2 && folded.indexOf("。") > from);
  if (heading) return Math.abs(a - b) <= 2;
  if (a < b) return false;
  let common = 0;
  for (let i = 0; i < b; i++) if (folded[from - b + i] === folded[to + i]) common++;
  return common > 1;
}

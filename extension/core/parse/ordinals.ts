import type { Ordinal } from "../types";
import { chineseNumber, parseChineseNumber } from "./numerals";

type OrdinalLevel = Ordinal["level"];

/** An ordinal found in folded text: indices are of that text. */
export interface FoundOrdinal {
  readonly from: number;
  readonly to: number;
  readonly level: OrdinalLevel;
  readonly number: number;
}

/** The form GB/T 9704—2012 7.3.3 gives each level; 一是 is custom. */
export function canonicalOrdinal(level: OrdinalLevel, number: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(number)}、`;
    case 2:
      return `（${chineseNumber(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
    case 5:
      return `${chineseNumber(number)}是`;
  }
}

/*
 * One expression for every ordinal that can begin a line, wrong forms included (`1、` `（一）、` `一)` `一.`).
 * It is sticky and has no repetition that could backtrack.
 */
const atStart =
  /(?:(?<item>[一二三四五六七八九十]{1,3})是|\( ?(?:(?<cn2>[一二三四五六七八九十]{1,3})|(?<d4>\d{1,2})) ?\)[、.,]?|(?:(?<lost2>[一二三四五六七八九十]{1,3})|(?<lost4>\d{1,2}))\)[、.]?|(?<cn1>[一二三四五六七八九十]{1,3}) ?(?:、|\.(?!\d(?!\d{3}年)))|(?<cnComma>[一二三四五六七八九十]{1,3}),(?=[\u4e00-\u9fff\d]{2,30}$)|(?<d3>\d{1,2}) ?[.、](?:(?!\d(?!\d{3}年))|(?=\k<d3>[.、][\u4e00-\u9fff“《])))/y;

/** 一、二审案件…: an enumeration of two numbers, no ordinal. */
const pairOfNumbers = /[一二三四五六七八九][审级手类线期季产等]|[一二三四五六七八九]、/y;

/** 第一部分　2024年工作总结: above 一、. */
export const partHeading = /^(第[一二三四五六七八九十]{1,2}(?:部分|章|篇))[ :、]?[^。;]{0,40}$/;

/** The ordinal that stands at `from` of folded text, or null. */
export function ordinalAt(folded: string, from: number): FoundOrdinal | null {
  const first = folded.charCodeAt(from);
  // ( 1–9 and the ten numerals: everything else is dismissed without the expression.
  if (first !== 0x28 && !(first >= 0x30 && first <= 0x39) && !isNumeral(first)) return null;
  atStart.lastIndex = from;
  const match = atStart.exec(folded);
  if (!match?.groups) return null;
  const { item, cn2, d4, lost2, lost4, cn1, cnComma, d3 } = match.groups;
  const to = from + match[0].length;
  const found = (level: OrdinalLevel, numeral: string): FoundOrdinal | null => {
    const number = level === 3 || level === 4 ? Number(numeral) : parseChineseNumber(numeral);
    return number > 0 ? { from, to, level, number } : null;
  };
  if (item) return found(5, item);
  if (cn2 ?? lost2) return found(2, (cn2 ?? lost2) as string);
  if (d4 ?? lost4) return found(4, (d4 ?? lost4) as string);
  if (d3) return found(3, d3);
  pairOfNumbers.lastIndex = to;
  const numeral = (cn1 ?? cnComma) as string;
  if (match[0].endsWith("、") && numeral.length === 1 && pairOfNumbers.test(folded)) {
    const next = parseChineseNumber(folded[to] as string);
    if (next === parseChineseNumber(numeral) + 1) return null;
  }
  return found(1, numeral);
}

const numerals = new Set([..."一二三四五六七八九十"].map((c) => c.charCodeAt(0)));

function isNumeral(code: number): boolean {
  return numerals.has(code);
}

/** What may stand before an ordinal inside a paragraph. */
const boundary = /[。;:,、!?”’)》\s—]/;

/** 统一是、之一是、第一是… are words, not ordinals. */
const wordBefore = /[统之唯惟第不其同专单归合万如零一二三四五六七八九十百千\d]/;

/**
 * Ordinals inside folded text after `from`: `…；二是…`, `…：（1）…；（2）…`, `…：1.…；2.…`. An `N是` without a mark before
 * it (`4次二是`) counts only where its predecessor stands before it: `before`, the number of the paragraph's own N是.
 */
export function inlineOrdinals(folded: string, from: number, before: number | null): FoundOrdinal[] {
  const found = [...items(folded, from, before ?? 0), ...labels(folded, from)];
  return found.length > 1 ? found.sort((a, b) => a.from - b.from) : found;
}

/** 一是…二是…. Looked for by 是, which is rarer than the numerals. */
function* items(folded: string, from: number, last: number): Generator<FoundOrdinal> {
  for (let at = folded.indexOf("是", from); at >= 0; at = folded.indexOf("是", at + 1)) {
    let start = at;
    while (start > from && at - start < 2 && isNumeral(folded.charCodeAt(start - 1))) start--;
    if (start === at) continue;
    const numeral = folded.slice(start, at);
    // 一是一、二是二: an idiom.
    if (folded.startsWith(numeral, at + 1) && folded[at + 1 + numeral.length] !== "是") continue;
    const number = parseChineseNumber(numeral);
    const previous = folded[start - 1] ?? "";
    if (!boundary.test(previous) && (number < 2 || number !== last + 1 || wordBefore.test(previous))) continue;
    last = number;
    yield { from: start, to: at + 1, level: 5, number };
  }
}

const label = /[。;:,](?=\(|\d{1,2}[.、][\u4e00-\u9fff“《])/g;

/** （一）, （1） and 1. after a mark; 第（三）项 and (2020年) are none. */
function* labels(folded: string, from: number): Generator<FoundOrdinal> {
  label.lastIndex = from;
  for (let match = label.exec(folded); match; match = label.exec(folded)) {
    const at = match.index + 1;
    if (match[0] === "," && folded[at] !== "(") continue;
    const ordinal = ordinalAt(folded, at);
    if (ordinal && ordinal.level > 1 && !/[项款条类种目]/.test(folded[ordinal.to] ?? "")) yield ordinal;
  }
}

import { squash } from "./width";

/*
 * Dates as a document writes them → `yyyy-mm-dd`. Whether the day exists is another question (dates/calendar.ts): a wrong
 * date must be read before it can be marked.
 */

const arabic = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const chinese =
  /^(二[〇○零][一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const numeric = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})/;

/** A line that is a 成文日期 and nothing else: 2025年2月17日, 二〇二五年二月十七日. */
export function readSignedDate(folded: string): string | null {
  const text = squash(folded);
  const match = arabic.exec(text);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const [, year, month, day] = chinese.exec(text) ?? [];
  return year && month && day ? isoDate(chineseYear(year), small(month), small(day)) : null;
}

/** A value that begins with a date, as metadata gives it: 2025-02-17 10:03, 2025/2/17, 2025年2月17日. */
export function readDate(folded: string): string | null {
  const match = numeric.exec(folded);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : readSignedDate(folded);
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const digits = "零一二三四五六七八九";

function chineseYear(text: string): number {
  return Number([...text].map((c) => digits.indexOf(c.replace(/[〇○]/, "零"))).join(""));
}

/** 一…三十一. */
function small(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (c: string | undefined) => (c ? digits.indexOf(c) : 0);
  return (text.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

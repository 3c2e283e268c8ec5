import { fold } from "./width";

const digits = "零一二三四五六七八九";

/** 一…九十九 (and 〇/两/百 as written in ordinals) → number; NaN where it is no numeral. */
export function parseChineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const c of text) {
    const value = c === "〇" ? 0 : c === "两" ? 2 : digits.indexOf(c);
    if (value >= 0) digit = value;
    else if (c === "十") {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (c === "百") {
      total += (digit || 1) * 100;
      digit = 0;
    } else return Number.NaN;
  }
  return total + digit;
}

/** 1…99 → 一…九十九, as ordinals are written. */
export function chineseNumber(n: number): string {
  if (n < 10) return digits[n] ?? String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ""}十${n % 10 ? digits[n % 10] : ""}`;
}

const year = /(?:(20\d{2})|[二][〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])) ?(?=年)/g;

/** Years of this century written with 年, as 2024年, ２０２４年 or 二〇二四年, in order. */
export function yearsIn(text: string): number[] {
  if (!text.includes("年")) return [];
  const digit = (c: string | undefined) => Math.max(0, digits.indexOf((c ?? "零").replace(/[〇○]/, "零")));
  return [...fold(text).matchAll(year)].map(([, arabic, tens, ones]) =>
    arabic ? Number(arabic) : 2000 + digit(tens) * 10 + digit(ones),
  );
}

const digits = "零一二三四五六七八九";
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二, 三百零五, 一万二千, 两千, 一亿 → number; NaN where it is no numeral, or one that says no number (几十, 数百). */
export function chineseValue(text: string): number {
  let total = 0;
  let section = 0;
  let digit = Number.NaN;
  for (const c of text) {
    const value = c === "〇" ? 0 : c === "两" ? 2 : digits.indexOf(c);
    const unit = small[c];
    if (value >= 0) {
      // 二〇二四, 三四: written figure by figure, a year or a guess.
      if (digit > 0) return Number.NaN;
      digit = value;
    } else if (unit) {
      section += (digit || 1) * unit;
      digit = Number.NaN;
    } else if (c === "万" || c === "亿") {
      const sum = section + (digit || 0);
      total = (total + (sum || 1)) * (c === "万" ? 1e4 : 1e8);
      section = 0;
      digit = Number.NaN;
    } else return Number.NaN;
  }
  return total + section + (digit || 0);
}

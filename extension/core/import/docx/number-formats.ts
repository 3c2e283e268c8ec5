import { chineseNumber } from "../../parse/numerals";

/** A number as Word writes it in one of its formats (ST_NumberFormat, ECMA-376 17.18.59); what is not here is decimal. */
export function formatNumber(format: string, n: number): string {
  return formats[format]?.(n) ?? String(n);
}

type Format = (n: number) => string | undefined;

const digits = [..."〇一二三四五六七八九"];

/** 12 → 一二. */
const digitByDigit: Format = (n) => [...String(n)].map((digit) => digits[Number(digit)]).join("");

/** 一…九十九, then by digits, as Word counts in Chinese. */
const counting: Format = (n) => (n > 0 && n < 100 ? chineseNumber(n) : digitByDigit(n));

/** 一百零一, 一千零二十. */
const thousands: Format = (n) => spelled(n, digits.with(0, "零"), ["", "十", "百", "千"]).replace(/^一十/, "十");

function spelled(n: number, numerals: readonly string[], units: readonly string[]): string {
  if (n <= 0 || n > 9999) return String(n);
  return [...String(n)]
    .map((digit, i, all) => (digit === "0" ? numerals[0] : `${numerals[Number(digit)]}${units[all.length - 1 - i]}`))
    .join("")
    .replace(new RegExp(`${numerals[0]}+`, "g"), numerals[0] as string)
    .replace(new RegExp(`(?<=.)${numerals[0]}$`), "");
}

/** One after the other, from 1 on. */
const listed = (symbols: string): Format => {
  const all = [...symbols];
  return (n) => all[n - 1];
};

/** Neighbours in Unicode: [how many, the first of them], … */
const ranges =
  (...parts: readonly (readonly [number, number])[]): Format =>
  (n) => {
    let before = 0;
    for (const [count, first] of parts) {
      if (n > before && n <= before + count) return String.fromCodePoint(first + n - before - 1);
      before += count;
    }
    return undefined;
  };

const letters =
  (first: string): Format =>
  (n) =>
    n > 0 && n <= 780 ? String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : undefined;

const romans = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(n: number): string | undefined {
  if (n <= 0 || n > 3999) return undefined;
  let rest = n;
  let text = "";
  for (const [value, numeral] of romans) for (; rest >= value; rest -= value) text += numeral;
  return text;
}

const circled = ranges([20, 0x2460], [15, 0x3251], [15, 0x32b1]);
const fullWidth: Format = (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const formal =
  (numerals: string, units: string): Format =>
  (n) =>
    spelled(n, [...numerals], ["", ...units]);

const formats: Readonly<Record<string, Format>> = {
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  upperLetter: letters("A"),
  lowerLetter: letters("a"),
  upperRoman: roman,
  lowerRoman: (n) => roman(n)?.toLowerCase(),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: thousands,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: formal("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
  ideographLegalTraditional: formal("零壹貳參肆伍陸柒捌玖", "拾佰仟"),
  ideographTraditional: listed("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: listed("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: ranges([10, 0x3280]),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: ranges([20, 0x2474]),
  decimalEnclosedFullstop: ranges([20, 0x2488]),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
};

import type { Range } from "../types";

export type PersonalKind = "identity" | "mobile" | "card";

/** A number that points to one person; indices of the folded text. */
export interface PersonalNumber extends Range {
  readonly kind: PersonalKind;
}

/** 11 to 19 digits, in groups or not, that are part of nothing longer: no code with letters, no decimal, no URL. */
const run = /(?<![\dA-Za-z.\-/=_])\d(?:[ -]?\d){10,18}[Xx]?(?![\dA-Za-z%])/g;

/** Numbers of things, of organs and of documents. */
const ofThings =
  /(?:索引号|代码|编码|编号|文号|案号|单号|流水号|标识码|许可证号?|证书号|统一社会信用|登记号|备案号|合同号)[^,。;]{0,6}$/;

/** Identity numbers with a valid date and check digit, mobile numbers, bank cards with a known prefix and check digit. */
export function findPersonalNumbers(folded: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  run.lastIndex = 0;
  for (let match = run.exec(folded); match; match = run.exec(folded)) {
    const kind = kindOf(match[0]);
    if (!kind) continue;
    const from = match.index;
    const to = from + match[0].length;
    if (
      kind === "mobile"
        ? /^ ?(?:亿|万|元|件|人|次)/.test(folded.slice(to, to + 2))
        : ofThings.test(folded.slice(Math.max(0, from - 18), from))
    )
      continue;
    found.push({ from, to, kind });
  }
  return found;
}

function kindOf(text: string): PersonalKind | null {
  if (/^1[3-9]\d([ -]?)\d{4}\1\d{4}$/.test(text)) return "mobile";
  if (isIdentityNumber(text)) return "identity";
  const digits = text.replace(/[ -]/g, "");
  const grouped = digits === text || /^\d{4}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?$/.test(text);
  return grouped && isBankCard(digits) ? "card" : null;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** GB 11643: 18 characters, a province, a date of birth that exists, the check character of ISO 7064 MOD 11-2. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !provinces.test(text)) return false;
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2099 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** 银联 62… of 16 to 19 digits, Visa and Mastercard of 16; check digit of ISO/IEC 7812 (Luhn). */
export function isBankCard(digits: string): boolean {
  if (!/^(?:62\d{14,17}|(?:4\d|5[1-5])\d{14})$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** 138****1234; as many characters as before. */
export function mask(text: string, kind: PersonalKind): string {
  const [head, tail] = kind === "mobile" ? [3, 4] : kind === "identity" ? [2, 3] : [4, 4];
  const count = text.replace(/[^\dXx]/g, "").length;
  let seen = 0;
  return text.replace(/[\dXx]/g, (c) => {
    seen++;
    return seen <= head || seen > count - tail ? c : "*";
  });
}

import { formatNumber } from "./number-formats";

/** 带圈字符 of Word: a circle set over one or two characters. */
const encircled = /^\s*eq\s*\\o\s*(?:\\a[clr]\s*)?\(\s*[○〇]\s*[,，;；]\s*([^\s()]{1,4})\s*\)\s*$/i;

/** What a field shows by its code alone, `""` where that is nothing; null: a formula (EQ), which is no text. */
export function fieldText(code: string): string | null {
  const inside = encircled.exec(code)?.[1];
  if (inside === undefined) return /^\s*eq\b/i.test(code) ? null : "";
  return /^\d{1,2}$/.test(inside) ? formatNumber("decimalEnclosedCircle", Number(inside)) : inside;
}

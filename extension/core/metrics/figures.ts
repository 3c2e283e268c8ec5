import data from "../data/units.json";
import type { Enclosure, Range } from "../types";

/** A figure in folded text: number and unit; indices are of that text. */
export interface Figure extends Range {
  /** As written, multiplied by 万 and 亿: 1.8万 is 18000. */
  readonly value: number;
  readonly unit: string;
}

const unit = [...data.units].sort((a, b) => b.length - a.length).join("|");

/** Number, 万/亿, 余/多, unit. Ordinals (第3次), codes (1+3+13, 12·4), dates and spans of time are left out below. */
const expression = new RegExp(`(\\d+(?:,\\d{3})*(?:\\.\\d+)?) ?(万亿|万|亿)?[余多]? ?(${unit})`, "g");

const notBefore = /[第\d.+·\-—/:]/;
const timeAfter = /^(?:小时|工作日|自然日|月|年|季度|星期|周|昼夜)/;

/** The figures between `from` and `to`, in order. Nothing inside 《》 is a figure of the report. */
export function findFigures(folded: string, enclosures: readonly Enclosure[], from = 0, to = folded.length): Figure[] {
  const figures: Figure[] = [];
  expression.lastIndex = from;
  for (let match = expression.exec(folded); match && match.index < to; match = expression.exec(folded)) {
    const end = match.index + match[0].length;
    if (notBefore.test(folded[match.index - 1] ?? "") || folded[end] === "+") continue;
    if (match[3] === "个" && timeAfter.test(folded.slice(end, end + 3))) continue;
    if (isInside(enclosures, match.index, "《")) continue;
    const scale = match[2] === "万" ? 1e4 : match[2] ? (match[2] === "亿" ? 1e8 : 1e12) : 1;
    figures.push({
      from: match.index,
      to: end,
      value: Number((match[1] as string).replaceAll(",", "")) * scale,
      unit: match[3] as string,
    });
  }
  return figures;
}

/** Whether an index stands between these marks. */
export function isInside(enclosures: readonly Enclosure[], index: number, ...open: string[]): boolean {
  return enclosures.some((pair) => pair.from < index && index < pair.to && open.includes(pair.open));
}

import data from "../data/units.json";
import { isInside } from "../ranges";
import type { Enclosure, Range } from "../types";

/** A figure in folded text: number and unit; indices are of that text. */
export interface Figure extends Range {
  /** As written, multiplied by 万 and 亿: 1.8万 is 18000. */
  readonly value: number;
  readonly unit: string;
  /** What one more in the last place written would add: 0.01 for 97.14%, 1000 for 1.8万件. */
  readonly step: number;
  /** 余 or 多 stands in it. */
  readonly about: boolean;
}

/** Units by their first character, the longest first: 个百分点 before 个. */
export type Units = ReadonlyMap<string, readonly string[]>;

export function unitsOf(list: readonly string[]): Units {
  const units = new Map<string, string[]>();
  for (const unit of [...list].sort((a, b) => b.length - a.length)) {
    const first = unit[0] as string;
    units.set(first, [...(units.get(first) ?? []), unit]);
  }
  return units;
}

const units = unitsOf(data.units);

/** The unit that begins at an index; null where none does. 2个月 is a time, not a figure. */
export function unitAt(folded: string, at: number, among: Units = units): string | null {
  const unit = among.get(folded[at] ?? "")?.find((candidate) => folded.startsWith(candidate, at));
  return !unit || (unit === "个" && timeAfter.test(folded.slice(at + 1, at + 4))) ? null : unit;
}

/** Number, 万/亿, 余/多; the unit is looked up behind it. */
const number = /(\d+(?:,\d{3})*(?:\.\d+)?) ?(万亿|万|亿)?([余多]?) ?/y;
const percent = /百分之[一二三四五六七八九十百点\d]+/y;
const timeAfter = /^(?:小时|工作日|自然日|月|年|季度|星期|周|昼夜)/;

/** The figure that begins at an index, or null. */
export function figureAt(folded: string, index: number): Figure | null {
  number.lastIndex = index;
  const match = number.exec(folded);
  if (!match) return percentAt(folded, index);
  const at = index + match[0].length;
  const unit = unitAt(folded, at);
  if (!unit) return null;
  const scale = match[2] === "万" ? 1e4 : match[2] ? (match[2] === "亿" ? 1e8 : 1e12) : 1;
  const digits = (match[1] as string).replaceAll(",", "");
  return {
    from: index,
    to: at + unit.length,
    value: Number(digits) * scale,
    unit,
    step: scale / 10 ** (digits.split(".")[1]?.length ?? 0),
    about: match[3] !== "",
  };
}

function percentAt(folded: string, index: number): Figure | null {
  percent.lastIndex = index;
  const match = percent.exec(folded);
  return match && { from: index, to: index + match[0].length, value: Number.NaN, unit: "%", step: 1, about: true };
}

const notBefore = /[第\d.+·\-—/:]/;
const digits = /\d[\d,.]*/g;

/** The figures between `from` and `to`, in order. Ordinals (第3次), codes (1+3+13) and what stands in 《》 are none. */
export function findFigures(folded: string, enclosures: readonly Enclosure[], from = 0, to = folded.length): Figure[] {
  const figures: Figure[] = [];
  digits.lastIndex = from;
  for (let match = digits.exec(folded); match && match.index < to; match = digits.exec(folded)) {
    if (notBefore.test(folded[match.index - 1] ?? "")) continue;
    const figure = figureAt(folded, match.index);
    if (!figure || folded[figure.to] === "+" || isInside(enclosures, match.index, "《")) continue;
    figures.push(figure);
  }
  return figures;
}

import data from "../../data/figures.json";
import units from "../../data/units.json";
import { type Units, unitAt, unitsOf } from "../../metrics/figures";
import { isInside } from "../../ranges";
import type { Enclosure, Range } from "../../types";
import { lazy } from "../lazy";
import { chineseValue, saysAmount } from "./chinese";
import { rangeFrom } from "./ranges";

/** A number and its unit, however written; indices of folded text. */
export interface Quantity extends Range {
  /** As written times 千, 万, 亿; of amounts of money without that scale, which is part of their unit. */
  readonly value: number;
  /** As written, without 余 and 多; empty where there is none. */
  readonly unit: string;
  /** 余 or 多 stands in it. */
  readonly more: boolean;
  /** The other end of a range (3至5件), whose lower one is `value`. */
  readonly upper?: number;
}

let known: Units | null = null;
/** Every unit of the table of figures; made when first asked for: most runs of the command line read no quantities. */
export function figureUnits(): Units {
  known ??= unitsOf([...units.units, ...data.units]);
  return known;
}

const start =
  /\d[\d,.]*|翻[一两二三四]番|[百千]分之|[一二两三四五六七八九十百]分之[一二两三四五六七八九十百]|[〇零一二两三四五六七八九十百千万亿]+|零(?=[\u4e00-\u9fff])/g;
const notBefore = /[第\d.+·\-—/:A-Za-z×=]/;
/** 法律服务圈”.12个社区: a half-width full stop of a text that was pasted. */
const behindStop = /[\u4e00-\u9fff”"')》]\.$/;
const scaled = /(\d+(?:,\d{3})*(?:\.\d+)?) ?([余多])?(万亿|[百千]?[万亿]|[百千](?!分点))?([余多])? ?/y;
/** 1万5千余: written as it is spoken. */
const spoken = /(\d{1,4})万(\d)千([余多]?)/y;
export const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
/** 3个聚焦, 5个坚持, 6个一: parts of a slogan. */
const slogan = /^(?:一(?![\u4e00-\u9fff])|坚持|维护|意识|自信|确立|到位|聚焦|结合|必须|严格|亲自|率先|100%)/;
const notBeforeUnits: Readonly<Record<string, string>> = data.notBefore;
/** 全省前3名. */
const ranks = /^[名位强]$/;

/** What may be measured without a unit: 比值达1.91, 万人比(4.1). */
const unitless =
  /(?:比值|人比|收案比|案件比|诉复比|指数|得分)(?:[由从]\d[\d.]{0,6})?(?:达到?|为|是|约|提升|提高|上升|下降|降低|[由从至到(])*$/;

/**
 * The quantities of a text, in order. Codes (“1+3+13”, 12·4, 12348), ordinals, dates, durations and what stands in 《》 or in
 * a short quotation (a name) are none; of Chinese numerals only those that say an amount (see `saysAmount`).
 */
export function findQuantities(folded: string, enclosures: readonly Enclosure[]): Quantity[] {
  const found: Quantity[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(folded); match; match = start.exec(folded)) {
    const at = match.index;
    const isCode = notBefore.test(folded[at - 1] ?? "") && !behindStop.test(folded.slice(Math.max(0, at - 2), at));
    const range = /^\d/.test(match[0]) ? rangeFrom(folded, at, (index) => arabic(folded, index)) : null;
    // 第3至5次 counts nothing at all.
    if (isCode && range) start.lastIndex = range.to;
    const quantity = range ?? read(folded, at, match[0]);
    if (!quantity || isCode) continue;
    if (/[+×]/.test(folded[quantity.to] ?? "") || isName(folded, enclosures, quantity)) continue;
    start.lastIndex = Math.max(start.lastIndex, quantity.to);
    found.push(quantity);
  }
  return found.filter((quantity, i) => !isScheme(folded, quantity, found[i - 1], found[i + 1]));
}

/** 1名专员、1支团队、1套方案: how something is made up. */
function isScheme(folded: string, one: Quantity, before: Quantity | undefined, after: Quantity | undefined): boolean {
  const beside = (a: Quantity | undefined, b: Quantity | undefined) =>
    a?.value === 1 &&
    b?.value === 1 &&
    b.from - a.to < 14 &&
    /^[\u4e00-\u9fff]{2,12}、$/.test(folded.slice(a.to, b.from));
  return beside(before, one) || beside(one, after);
}

function read(folded: string, at: number, begin: string): Quantity | null {
  if (/^\d/.test(begin)) return arabic(folded, at);
  if (begin.endsWith("分之")) return share(folded, at, begin.length, begin[0] === "百" ? "%" : "‰");
  if (begin.includes("分之")) return fraction(folded, at);
  if (begin[0] === "零" && begin.length === 1) return zero(folded, at);
  if (begin[0] === "翻") return doubled(at, begin);
  return chinese(folded, at, begin);
}

function arabic(folded: string, at: number): Quantity | null {
  spoken.lastIndex = at;
  const parts = spoken.exec(folded);
  if (parts) {
    const [whole, tenThousands, thousands, more] = parts;
    const value = Number(tenThousands) * 1e4 + Number(thousands) * 1e3;
    return finish(folded, at, at + whole.length, value, "", more !== "");
  }
  scaled.lastIndex = at;
  const match = scaled.exec(folded);
  if (!match) return null;
  const [whole, digits = "", early, scale = "", late] = match;
  const value = Number(digits.replaceAll(",", ""));
  const more = Boolean(early || late);
  return (
    finish(folded, at, at + whole.length, value, scale, more) ??
    // 2.4千克: 千 is of the unit.
    (scale === "千" ? finish(folded, at, at + whole.trimEnd().length - 1, value, "", false) : null) ??
    people(folded, { from: at, to: at + whole.trimEnd().length, value, unit: "人", more }, scale) ??
    bare(folded, { from: at, to: at + digits.length, value, unit: "", more: false }, scale)
  );
}

/** With its unit behind it; null where there is none. */
function finish(folded: string, from: number, at: number, value: number, scale: string, more: boolean) {
  const unit = unitAt(folded, at, figureUnits());
  if (!unit || notBeforeUnits[unit]?.includes(folded[at + unit.length] ?? " ")) return null;
  if (unit === "个" && slogan.test(folded.slice(at + 1, at + 6))) return null;
  if (folded[from - 1] === "前" && ranks.test(unit)) return null;
  const money = scale !== "" && (unit === "元" || unit === "美元");
  const times = /^(?:\(次\)|\/次)/.exec(folded.slice(at + unit.length, at + unit.length + 3))?.[0].length ?? 0;
  return {
    from,
    to: at + unit.length + times,
    value: money || !scale ? value : round(value * (scales[scale] ?? 1)),
    unit: money ? scale + unit : times > 0 ? `${unit}次` : isPoints(unit, folded, at) ? "个百分点" : unit,
    more,
  };
}

/** 百分点, and 1.2个和3.5个百分点. */
const isPoints = (unit: string, folded: string, at: number) =>
  unit === "百分点" || (unit === "个" && /^个[、和及]\d+(?:\.\d+)?个百分点/.test(folded.slice(at, at + 14)));

/** 4.1 times 10000 is 41000, whatever binary fractions make of it. */
const round = (value: number) => Number(value.toPrecision(12));

const persons = lazy(() => `^[\\u4e00-\\u9fff]{0,3}(?:${data.people.join("|")})`);

/** 惠及3.6万群众, 600多万贫困人口: where ten thousands are counted, people need no unit. */
function people(folded: string, quantity: Quantity, scale: string): Quantity | null {
  if (!/[万亿]/.test(scale) || !persons().test(folded.slice(quantity.to, quantity.to + 6))) return null;
  return { ...quantity, value: round(quantity.value * (scales[scale] ?? 1)) };
}

/** 分别提高5.6和1.9个百分点: the unit is said once. */
const shared = /^[、和及]\d+(?:\.\d+)?(个百分点|%|件|名|人次|人|次|场|个|项|起)/;

/** 比值达1.91; 1.86:1; 人口5.1万, where the scale stands for a unit. */
function bare(folded: string, quantity: Quantity, scale: string): Quantity | null {
  const { from, to } = quantity;
  const behind = folded.slice(to, to + 3);
  if (/^[万亿]$/.test(scale) && /^[万亿](?:[,;。、)]|$)/.test(behind))
    return { ...quantity, to: to + 1, value: round(quantity.value * (scales[scale] as number)) };
  const unit = /分别.{0,6}$/.test(folded.slice(Math.max(0, from - 9), from))
    ? shared.exec(folded.slice(to, to + 12))?.[1]
    : "";
  if (unit) return { ...quantity, unit };
  if (/^:1(?![\d:])/.test(behind)) return /\d[.,]\d/.test(folded.slice(from, to)) ? { ...quantity, to: to + 2 } : null;
  if (/^[\d年月日号:]/.test(behind) || !unitless.test(folded.slice(Math.max(0, from - 16), from))) return null;
  return quantity;
}

const part = /[一二两三四五六七八九十百千零〇]{1,5}(?:点[一二三四五六七八九零〇]{1,3})?|\d{1,3}(?:\.\d{1,3})?/y;

/** 百分之三, 百分之三点五, 百分之95. */
function share(folded: string, from: number, length: number, unit: string): Quantity | null {
  part.lastIndex = from + length;
  const said = part.exec(folded)?.[0];
  if (!said) return null;
  const [whole = "", decimals = ""] = said.split("点");
  const value = /^\d/.test(said)
    ? Number(said)
    : chineseValue(whole) + (Number([...decimals].map((c) => chineseValue(c)).join("")) || 0) / 10 ** decimals.length;
  return Number.isNaN(value) ? null : { from, to: from + length + said.length, value, unit, more: false };
}

/** 三分之二 is 2/3. */
function fraction(folded: string, from: number): Quantity | null {
  const value = chineseValue(folded[from + 3] ?? "") / chineseValue(folded[from] ?? "");
  return value < 1 ? { from, to: from + 4, value, unit: "", more: false } : null;
}

/** 翻一番: told by how many doublings. */
function doubled(from: number, said: string): Quantity {
  return { from, to: from + said.length, value: chineseValue(said[1] as string), unit: "番", more: false };
}

/** 零败诉. */
function zero(folded: string, from: number): Quantity | null {
  for (const [what, unit] of Object.entries(data.zero))
    if (folded.startsWith(what, from + 1)) return { from, to: from + 1 + what.length, value: 0, unit, more: false };
  return null;
}

function chinese(folded: string, from: number, numeral: string): Quantity | null {
  let at = from + numeral.length;
  let scale = "";
  let said = numeral;
  const more = /[余多]/.test(folded[at] ?? "");
  if (more) at++;
  // 十余万元, and 五万元: the scale is part of what is counted.
  if (more && /[万亿]/.test(folded[at] ?? "")) scale = folded[at++] as string;
  else if (/[万亿]$/.test(numeral) && folded.startsWith("元", at)) {
    scale = numeral.at(-1) as string;
    said = numeral.slice(0, -1) || "一";
  }
  const value = chineseValue(said);
  const quantity = Number.isNaN(value) ? null : finish(folded, from, at, value, scale, more);
  return quantity && saysAmount(folded, quantity, numeral) ? quantity : null;
}

/** In 《》, or in a quotation that is too short to be a sentence. 零败诉 is quoted as a saying. */
function isName(folded: string, enclosures: readonly Enclosure[], { from, value }: Quantity): boolean {
  if (isInside(enclosures, from, "《", "【", "〔")) return true;
  if (value === 0 || !isInside(enclosures, from, "“", "‘")) return false;
  const before = folded.slice(Math.max(0, from - 16), from).lastIndexOf("“");
  const after = folded.slice(from, from + 16).indexOf("”");
  return before >= 0 && after >= 0;
}

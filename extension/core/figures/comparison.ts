import type { Line } from "../types";
import type { Comparison, Direction } from "../yearly-types";
import { lazy } from "./lazy";
import { findQuantities, type Quantity } from "./numbers/quantities";

/** How a figure stands to an earlier one. */
export interface Change {
  readonly direction: Direction | null;
  /** The figure is the change itself (增长15%), not what was reached by it (提高到95%). */
  readonly itself: boolean;
  readonly comparison: Comparison | null;
  /** The figure is what another one is compared with: 120件 in 较2023年的120件增长20%. */
  readonly base: Base | null;
}

export interface Base {
  /** As written; null where only 上年, 去年 or nothing says it. */
  readonly year: number | null;
  /** 上年, 去年, 同期; or within the figure's own year: 较6月底的80%. */
  readonly said: "lastYear" | "sameYear" | null;
}

const none: Change = { direction: null, itself: false, comparison: null, base: null };

const amount = "(?:率|幅度?)?(?:了|约|近|超过?|逾|达|过|仅|幅度)*";
const ups = "增长|上升|提高|提升|(?<!新)增加|上涨|回升|[增涨升]幅|(?<!新)增|升|扩大|扩容|(?<![许众诸])多";
const downs = "下降|降低|减少|压减|回落|压缩|缩短|缩减|精简|[降减]幅|降|(?<![至缺])少";
const up = lazy(() => `(?:${ups})${amount}([到至为]了?(?:约|近)?)?$`);
const down = lazy(() => `(?:${downs})${amount}([到至为]了?(?:约|近)?)?$`);
const flat = /(?:保持在?|稳定在|维持在?)[约近超逾达]*$/;

const time = "20\\d\\d年[度底末初]?|上一?年[度底末]?|去年底?|前年|年初|\\d{1,2}月[底末]?";
/** In front of a base, perhaps another one first (由2022年的48%、2023年的)… */
const baseBefore = lazy(
  () =>
    `(?:[由从]|(?<!相)较|(?<![占对])比|与|是(?=20))(?:20\\d\\d年的?[\\d.,]+[^,。;\\d]{0,4}、)?((?:${time})?(?:同期)?的?[^,。;\\d]{0,10})$`,
);
/** 在60%的基础上. */
const basis = /^(?:以[上下])?的?基础上/;
const basisBefore = /在((?:20\d\d年)?[^,。;\d]{0,10})$/;
/** …and behind it. */
const baseBehind =
  /^(?:以[上下])?(?:、(?:20|上)|的[\d.]+倍|[^,。;\d]{0,6}?(?:[增升提降减压缩扩]|下降|上升|相比|持平|(?:调整|整合)[为成到]|[到至]))/;
const compares = lazy(
  () =>
    [
      "同比|环比|(?:相?较(?!大|好|为|强|高|低|多|少|小|快|慢)|(?<![占对人])比(?=上|去|前|同|20))(?:[^,。;]|,(?=\\d{3})){0,20}",
      "在(?=[^,。;]{0,14}(?:\\d|上年|去年))[^,。;]{2,20}基础上",
      "[与同](?=[^,。;]{2,14}相比)[^,。;]{2,14}相比",
      `[由从](?=[^,。;]{0,14}[\\d百])[^,。;]{2,20}?(?=${downs}|${ups}|到|至|调整)`,
      "连续[一二两三四五六七八九十\\d]+年",
    ].join("|"),
  "g",
);
const verbs = lazy(() => `(?:有所)?(?:${ups}|${downs}).*$`);
/** 由38%提高到45%，提高7个百分点. */
const alone = lazy(() => `[,;](?:同比)?(?:${ups}|${downs})${amount} ?$`);
const after = /^(?:以[上下])?\)?,?(创[^,。;]{0,8}新[高低]|实现历史性突破|与[^,。;]{2,12}持平)/;

const reach = 60;

/** @param from where the sentence begins; @param year of the figure, or null. */
export function changeOf(
  line: Line,
  { from: at, to, value, unit }: Quantity,
  from: number,
  year: number | null,
): Change {
  const { folded } = line;
  // 翻一番 is itself the verb.
  if (unit === "番")
    return {
      direction: "up",
      itself: true,
      comparison: comparisonBefore(line, Math.max(from, at - reach), at, year),
      base: null,
    };
  const near = folded.slice(Math.max(from, at - 24), at).replaceAll(" ", "");
  const base = baseOf(near, folded.slice(to, to + 16).replaceAll(" ", ""));
  if (base) return { ...none, base };
  const rises = up().exec(near);
  const verb = rises ?? down().exec(near);
  const direction = verb ? (rises ? "up" : "down") : flat.test(near) ? "flat" : null;
  const behind = after.exec(folded.slice(to, to + 24));
  if (behind?.[1]) return afterwards(line, to + behind[0].length - behind[1].length, behind[1], year, direction);
  const comparison = direction || value === 0 ? comparisonBefore(line, Math.max(from, at - reach), at, year) : null;
  // Without a change, only 连续三年 speaks of the figure.
  if ((!direction || direction === "flat") && !comparison?.words.startsWith("连续")) return { ...none, direction };
  return { direction, itself: verb !== null && verb[1] === undefined, comparison, base: null };
}

function baseOf(near: string, rest: string): Base | null {
  const found = basis.test(rest) ? basisBefore.exec(near) : baseBehind.test(rest) ? baseBefore().exec(near) : null;
  if (!found || /[增升提降减]/.test(found[1] as string)) return null;
  const year = /20\d\d/.exec(found[1] as string)?.[0];
  const said = /\d月/.test(found[1] as string)
    ? "sameYear"
    : /上一?年|去年|同期/.test(found[1] as string)
      ? "lastYear"
      : null;
  return { year: year ? Number(year) : null, said };
}

function afterwards(line: Line, at: number, said: string, year: number | null, direction: Direction | null): Change {
  const comparison = comparisonAt(line, at, said, year);
  const own = /持平/.test(said) ? "flat" : /新低/.test(said) ? "down" : "up";
  return { direction: direction ?? own, itself: false, comparison, base: null };
}

function comparisonBefore(line: Line, from: number, at: number, year: number | null): Comparison | null {
  const found = [...line.folded.slice(from, at).matchAll(compares())].at(-1);
  if (!found) return null;
  // 由46项增加到83项，时限压缩三分之一: the next clause is about something else.
  const rest = line.folded.slice(from + found.index, at);
  if (/^[由从]/.test(found[0]) && /[,;]/.test(rest) && !alone().test(rest)) return null;
  // 较上年增加12名，其中增加专职9名: a part of what has been added.
  if (/[,;(]其中/.test(rest)) return null;
  return comparisonAt(line, from + found.index, found[0].replace(verbs(), ""), year);
}

function comparisonAt(line: Line, from: number, said: string, year: number | null): Comparison {
  const to = from + said.trimEnd().length;
  return {
    words: line.text.slice(from, to),
    span: line.range(from, to),
    year: baseYear(said, year),
    value: findQuantities(said, []).at(0)?.value ?? null,
  };
}

function baseYear(said: string, year: number | null): number | null {
  const written = /20\d{2}/.exec(said)?.[0];
  if (written) return Number(written);
  if (year === null || said.includes("环比")) return null;
  if (said.includes("前年")) return year - 2;
  return /同比|上年|去年|上一年|同期/.test(said) ? year - 1 : null;
}

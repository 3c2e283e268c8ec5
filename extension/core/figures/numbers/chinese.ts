import type { Range } from "../../types";

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

/*
 * Chinese numerals count things (二十余件, 召开会议三次) and name things (三项制度, 十大案例, 一件事). Only where the language
 * leaves no doubt is one an amount.
 */

const never = /[第届每同逐数几]$/;
const about = /(?:[近约超逾上]|超过|接近|不少于|不低于|不足|至少)$/;
/** Units of work done; 个, 项, 条, 种 make names of programmes. */
const work = /^(?:件|件次|宗|起|例|场|场次|期|次|人次|份|轮|名|人|家|户|篇|部|所|座|处|批次)$/;
const did =
  /(?:召开|举办|举行|组织|开展|承办|主持|参加|进行|办理|受理|审理|化解|调解|查处|聘请|配备|新增|新建|印发|出台|制定|审查|监督|发生)了?$/;
/** 两次主持召开会议, 六个省份, 三个督导组: what was done, or organs and places, are counted; 三个方面 are not. */
const inside =
  /^(?:次(?:主持|召开|专题|研究|听取|组织|赴|深入|带队|部署)|[个家](?:省(?!略)|市(?!场|民)|县|区(?!域|块|间)|乡|镇|村|社区|街道|部门|单位|企业|督[导查察]|检查组|工作组|中队|大队))/;
/** Behind a figure that ends what is said: a mark, or nothing. */
const ends = /^(?:以上|以下|左右|次)?(?:[,;。、:)!]|$)/;

/** Whether a numeral says how many; `numeral` is what stands before 余 and the unit. */
export function saysAmount(
  folded: string,
  quantity: Range & { unit: string; more: boolean },
  numeral: string,
): boolean {
  const before = folded.slice(Math.max(0, quantity.from - 6), quantity.from);
  if (never.test(before)) return false;
  const single = /^[十百千万亿]$/.test(numeral);
  // 上亿元 is an amount, 万元以上案件 a class.
  if (quantity.more || quantity.unit.endsWith("元")) return quantity.more || !single || about.test(before);
  const after = folded.slice(quantity.to, quantity.to + 4);
  // 十, 百, 万 alone are a manner of speaking: 百名律师进千企, 十件实事, 万人比.
  if (single) return about.test(before) || (ends.test(after) && /[\u4e00-\u9fff]{3}$/.test(before));
  if (numeral.length > 1) return true;
  if (quantity.unit === "成") return after.startsWith("的") || ends.test(after) || about.test(before);
  if (numeral !== "一" && inside.test(quantity.unit + after)) return true;
  if (!work.test(quantity.unit) || before.endsWith("连续")) return false;
  if (numeral === "一") return ends.test(after) && !/^[起次批]/.test(quantity.unit) && /[件案书会]$/.test(before);
  return ends.test(after) ? /[\u4e00-\u9fff]{3}$/.test(before) : did.test(before);
}

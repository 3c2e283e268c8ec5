import { isPlan } from "../outline/roles";
import { isInside } from "../ranges";
import type { Paragraph, Range, Section, TypedReport } from "../types";
import type { Period } from "../yearly-types";

/*
 * When a figure is from, by the first that says so (taxonomy E2.2): its sentence; an earlier sentence of the paragraph that
 * begins with a year; the headings from the inner to the outer; title or lead, by the role of the section (the plan speaks of
 * the year after). 目前 in front of a figure blocks the last two: the window ends on the day of writing and begins nowhere.
 * A window that opens in an earlier year (2021年以来，累计…) is of no year at all.
 */

/** Words of the sentence that say when, or forbid to ask further. */
const when =
  /(20\d{2}) ?年(?:度|底|末|初)?|(全年|本年度?|年度(?=[已共累,]|内)|当年|年内|年末|年底|[上下]半年|[一二三四前]{1,2}个?季度|\d{1,2} ?月(?:底|末|份)|截[至止]到? ?\d{1,2} ?月)|(今年|去年|上一?年(?!度?(?:结转|转[入来]|遗留|未[结办]))度?|前年|明年|来年)|(目前|至今|迄今|现已)|(近[两二三四五六七八九十\d]{1,2}年来?(?=[,共累]|全[省市县区])|近几?年来|多年来|[三五十]年来|五”?(?:时期|规划)?以来)/g;
/** 较2023年, 由2022年的: the base of a comparison. */
const base = /(?:[较比由从与同]|相[较比]于?|高于|低于)$/;
/** 由2022年的48%、2023年的54%: the second base of two. 是2021年的1.3倍, 是2021年120件的1.3倍. */
const secondBase = /[由从较比]20\d\d年[^,;。]{1,14}、$/;
const multiple = /^的?[\d.,]+[^,。;\d]{0,4}(?:的[\d.]+)?倍|^的?[\d.,]+[^,。;\d]{0,3}的[\d.]+倍/;
const award = /^(?:述法|优秀|先进|十大|典型|[^,。;]{0,12}(?:典型案例|优秀|先进|十佳|最佳|奖|名单|称号))/;
/** In front of a year that is the time of a clause; behind a verb it belongs to what is done: 抽查2023年度案件. */
const opens = /(?:^|[,;:。、()\s在于至止自到从是和及的]|[县市区局镇乡省州旗盟道府位系统庭办委厅所院队]|以及|其中)$/;

export interface Clock {
  /** 上年 of this section: the year before the one that it speaks of. */
  readonly lastYear: number | null;
  /** Of a figure at an index of the paragraph, which stands in this sentence. */
  periodAt(index: number, sentence: number): Period | null;
}

export function clockOf(paragraph: Paragraph, report: TypedReport): Clock {
  const { folded, sentences, section } = paragraph;
  const around = surroundings(section, report);
  const own = around?.year ?? null;
  const said = sentences.map((sentence) => hintsIn(paragraph, sentence, report, own));
  // (b), carried on from sentence to sentence.
  let opening: number | null = null;
  const openings = sentences.map((sentence, i) => {
    const before = opening;
    const first = said[i]?.find(({ year, how }) => year !== null && how === "sentence");
    if (first?.explicit && opensSentence.test(folded.slice(sentence.from, first.at))) opening = first.year;
    return before;
  });
  return {
    lastYear: own === null ? null : own - 1,
    periodAt(index, i) {
      const last = lastBefore(said[i] ?? [], index);
      const hint = last && index > last.until ? last.outer : last;
      if (hint?.period || hint?.opensEarlier) return hint.period;
      const year = openings[i];
      if (year) return { year, how: "paragraph" };
      return hint?.blocked ? null : around;
    },
  };
}

/** 截至, 2024年以来, 一是… in front of the year still let it open the sentence. */
const opensSentence = /^(?:[^。]{0,4}[,:]|[^,。;]{0,8})?$/;

/** The hint that is nearest in front of an index. */
function lastBefore(hints: readonly Hint[], index: number): Hint | undefined {
  let low = 0;
  let high = hints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hints[middle] as Hint).at <= index) low = middle + 1;
    else high = middle;
  }
  return hints[low - 1];
}

interface Hint {
  readonly at: number;
  readonly year: number | null;
  readonly how: "sentence" | "deixis";
  /** The year itself is written. */
  readonly explicit: boolean;
  /** What holds from here on: 目前 leaves a year that was said before it. */
  readonly period: Period | null;
  /** 目前 has been said. */
  readonly blocked: boolean;
  /** 2021年以来 has been said, and no year since. */
  readonly opensEarlier: boolean;
  /** A year in brackets holds inside of them, and alone in them for the figure right behind: 开局之年（2021年）的360名. */
  readonly until: number;
  /** The last hint in no brackets, which holds after that. */
  readonly outer: Hint | undefined;
}

function hintsIn({ folded, enclosures }: Paragraph, sentence: Range, report: TypedReport, own: number | null): Hint[] {
  const hints: Hint[] = [];
  let outer: Hint | undefined;
  const add = (
    at: number,
    year: number | null,
    how: "sentence" | "deixis",
    { explicit = false, opensEarlier = false } = {},
  ) => {
    const close = isInside(enclosures, at, "(") ? folded.indexOf(")", at) : -1;
    const hint: Hint = {
      at,
      year,
      how,
      explicit,
      period: opensEarlier ? null : year === null ? (outer?.period ?? null) : { year, how },
      blocked: year === null || (outer?.blocked ?? false),
      opensEarlier: opensEarlier || (year === null && (outer?.opensEarlier ?? false)),
      until: close < 0 ? Number.POSITIVE_INFINITY : /\d/.test(folded.slice(at + 4, close)) ? close : close + 3,
      outer,
    };
    hints.push(hint);
    if (close < 0) outer = hint;
  };
  const year = report.year?.value ?? null;
  for (const match of folded.slice(sentence.from, sentence.to).matchAll(when)) {
    const at = sentence.from + match.index;
    const [whole, written, within, word, now, window] = match;
    const before = folded.slice(Math.max(sentence.from, at - 4), at);
    const rest = folded.slice(at + whole.length, at + whole.length + 16);
    if (base.test(before) || secondBase.test(folded.slice(Math.max(sentence.from, at - 24), at))) continue;
    if (before.endsWith("是") && multiple.test(rest)) continue;
    if (window) {
      // 对近五年来败诉案件全面梳理: the window is of what was gone through.
      if (!isInside(enclosures, at, "《") && rest[0] !== "的" && !/[对将把就]近?$/.test(before))
        add(at, null, "sentence", { opensEarlier: true });
      continue;
    }
    if (isInside(enclosures, at, "《", "“")) continue;
    if (now) add(at, null, "sentence");
    else if (written) {
      const since = /^[^,。;\d]{0,12}以来(?!的)/.test(rest) && Number(written) !== own;
      // 清理2020年以来的文件: the year is of the files.
      if (award.test(rest) || !opens.test(before) || /^以来的/.test(rest)) continue;
      if (since) add(at, null, "sentence", { opensEarlier: true });
      else add(at, Number(written), "sentence", { explicit: true });
    } else if (within) {
      if (own !== null) add(at, own, "sentence");
    } else if (year !== null) add(at, deictic(word as string, year, own), "deixis");
  }
  return hints;
}

function deictic(word: string, year: number, own: number | null): number {
  if (word === "今年") return own ?? year;
  if (word === "前年") return year - 2;
  return /^[明来]/.test(word) ? year + 1 : year - 1;
}

/** What headings and title say of the figures of a section: (c) and (d). */
export function surroundings(section: Section, report: TypedReport): Period | null {
  for (let s: Section | null = section; s; s = s.parent)
    if (s.year !== null && (s.level <= 1 || /^20\d{2} ?年/.test(s.title))) return { year: s.year, how: "heading" };
  if (!report.year) return null;
  return { year: report.year.value + (isPlan(section, report) ? 1 : 0), how: "title" };
}

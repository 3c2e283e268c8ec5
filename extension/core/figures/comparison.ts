import type { Line } from "../types";
import type { Approximation, Comparison, Direction } from "../yearly-types";
import { findQuantities } from "./quantities";

/** What stands around a figure and says how exact it is, and what it is compared with. Indices are of folded text. */

const before: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:不少于|不低于|至少)$/, "atLeast"],
  [/(?:不超过|不高于|不多于|至多|最多)$/, "atMost"],
  [/(?:不足|不到|接近|将近|(?<![最附临靠邻])近)$/, "under"],
  [/(?:超过|突破|超|逾)$/, "over"],
  [/(?:大约|大概|(?<![节预合公制签条履特])约)$/, "about"],
];
const after: readonly (readonly [RegExp, Approximation])[] = [
  [/^(?:次)?以上/, "atLeast"],
  [/^(?:次)?以[下内]/, "atMost"],
  [/^(?:左右|上下)/, "about"],
];

export function approximationOf(folded: string, from: number, to: number, more: boolean): Approximation | null {
  if (more) return "over";
  const rest = folded.slice(to, to + 4);
  const head = folded.slice(Math.max(0, from - 4), from);
  return (after.find(([words]) => words.test(rest)) ?? before.find(([words]) => words.test(head)))?.[1] ?? null;
}

const up = /(?:增长|上升|提高|提升|增加|上涨|回升|[增涨升]幅|增|升|多)(?:率|幅度?)?[了约近超逾达过到至为]*$/;
const down = /(?:下降|降低|减少|压减|回落|压缩|缩短|[降减]幅|降|少)(?:率|幅度?)?[了约近超逾达过到至为]*$/;
const flat = /(?:保持在?|持平|稳定在|维持在?)[了约近超逾达过]*$/;

export function directionOf(folded: string, at: number): Direction | null {
  const head = folded.slice(Math.max(0, at - 10), at);
  return up.test(head) ? "up" : down.test(head) ? "down" : flat.test(head) ? "flat" : null;
}

/** Whether the figure itself is a change (增长15%), not what was reached by one (提高到95%). */
export function isChange(folded: string, at: number): boolean {
  const head = folded.slice(Math.max(0, at - 10), at);
  return (up.test(head) || down.test(head)) && !/[到至为](?:[了约近超逾达过]*)$/.test(head);
}

const longest = 60;
const compares =
  /同比|环比|(?:相?较于?|[^占对]比(?!例|重|率|值|对|武)|[与同](?=[^,。;]{2,14}(?:相比|持平)))[^,。;]{0,20}|[由从](?=[^,。;]{0,14}\d)[^,。;]{2,20}?(?=[降升提增下减压]|到|至)|连续[一二两三四五六七八九十\d]+年|创[^,。;]{0,4}(?:新[高低])/g;

/** The last words of the sentence in front of a figure that say with what it is compared. */
export function comparisonOf(line: Line, from: number, at: number, year: number | null): Comparison | null {
  const { folded } = line;
  const start = Math.max(from, at - longest);
  const head = folded.slice(start, at);
  const found = [...head.matchAll(compares)].at(-1);
  if (!found) return null;
  let begin = start + found.index;
  if (/^[^同环相较与由从连创]比/.test(found[0])) begin++;
  let words = folded.slice(begin, start + found.index + found[0].length);
  words = words.replace(/(?:增长|上升|提高|提升|增加|下降|降低|减少|压减).*$/, "");
  const end = begin + words.length;
  return {
    words: line.text.slice(begin, end),
    span: line.range(begin, end),
    year: baseYear(words, year),
    value: findQuantities(words, [])[0]?.value ?? null,
  };
}

function baseYear(words: string, year: number | null): number | null {
  const written = /20\d{2}/.exec(words)?.[0];
  if (written) return Number(written);
  if (year === null || /环比/.test(words)) return null;
  if (/前年/.test(words)) return year - 2;
  return /同比|上年|去年|上一年|同期/.test(words) ? year - 1 : null;
}

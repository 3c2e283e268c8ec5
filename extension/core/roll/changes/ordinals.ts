import calendar from "../../data/calendar.json";
import { chineseNumber, parseChineseNumber } from "../../parse/numerals";
import { isInside } from "../../ranges";
import type { Line } from "../../types";
import { notice, type Touch, touch } from "./change";
import type { Place, Shift } from "./years";

/*
 * 会议届次 and 规划期: whether the new report names the same one or the next only a person can say. Each is listed for a
 * decision; the next one is proposed where the calendar or plain counting makes it certain.
 */

export function* ordinalTouches(line: Line, place: Place, shift: Shift): Generator<Touch> {
  const { folded } = line;
  if (folded.includes("中全会")) yield* sessions(line, shift);
  if (folded.includes("五")) yield* periods(line, shift.year + shift.by + (place.startsWith("plan") ? 1 : 0));
  if (folded.includes("第")) yield* counted(line, shift);
  if (folded.includes("年")) yield* growing(line, shift);
}

const plenary = /(十九|二十)届(?:[一二三四五六七]中(?:全会)?[、和])*([一二三四五六七])中全会/g;
const congress = { 十九: 19, 二十: 20 } as const;

function* sessions(line: Line, { year, by }: Shift): Generator<Touch> {
  // What the new report can speak of: held before it is written.
  const last = calendar.sessions.findLast(({ held }) => held <= `${year + by}-12-31`);
  const known = calendar.sessions.at(-1)?.held ?? "";
  for (const match of line.folded.matchAll(plenary)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (isInside(line.pairs.enclosures, from, "《")) continue;
    const number = parseChineseNumber(match[2] as string);
    const newer = last?.congress === congress[match[1] as keyof typeof congress] && last.session > number;
    const text = line.text.slice(from, to);
    yield touch(line, from, to, {
      kind: "ordinal",
      after: newer ? nextSession(text, number, last.session) : text,
      why: newer
        ? `${last.name}已于${last.held.slice(0, 4)}年${Number(last.held.slice(5, 7))}月召开，请定是否改写。`
        : known < `${year + by}-07`
          ? "请核对：报告年度是否又开过新的全会。"
          : "请核对会议届次。",
      open: true,
    });
  }
}

/** 三中全会 → 四中全会; 二中、三中全会 → 二中、三中、四中全会. */
function nextSession(text: string, number: number, last: number): string {
  const several = /中(?:全会)?[、和][一二三四五六七]中全会$/.test(text);
  if (several && last === number + 1)
    return text.replace(/和(?=[一二三四五六七]中全会$)/, "、").replace(/全会$/, `、${chineseNumber(last)}中全会`);
  return text.replace(/(^.{2,3}届).*$/, `$1${chineseNumber(last)}中全会`);
}

const period = /[“"]?(十[二三四五]五|[六七八九]五)[”"]?(?=普法|规划|时期|法治|期间|[”"]|[收开]|的)/g;

/** 收官之年, 开局: what is said of a period fits one year only. */
const event = /^[^,。;:、]{0,14}?(收官|开局|起步)/;
/** 2025年是“十四五”规划收官之年: the year and what is said of it are one. */
const year = /(20\d{2})(年度?(?:既?是|为|作为)[^,。;:]{0,8})$/;

function* periods(line: Line, spoken: number): Generator<Touch> {
  const { folded, text } = line;
  for (const match of folded.matchAll(period)) {
    const [from, end] = [match.index, match.index + match[0].length];
    const at = calendar.periods.findIndex(({ name }) => name === match[1]);
    const now = calendar.periods[at];
    if (!now || isInside(line.pairs.enclosures, from, "《")) continue;
    const following = calendar.periods[at + 1];
    const next = following?.of === now.of && now.to < spoken ? following : null;
    const said = event.exec(folded.slice(end, end + 20));
    // 自2021年“八五”普法启动以来 tells when something began.
    const began = /^[^,。;:]{0,12}以来/.test(folded.slice(end, end + 16));
    const dated = said && year.exec(folded.slice(Math.max(0, from - 20), from));
    const start = from - (dated?.[0].length ?? 0);
    const to = end + (said?.[0].length ?? 0);
    const begins = said?.[1] === "收官" && next?.from === spoken;
    const renamed =
      next && !began && (!said || begins)
        ? text.slice(from, to).replace(now.name, next.name).replace("收官", "开局")
        : null;
    yield touch(line, start, to, {
      kind: "ordinal",
      after: renamed ? text.slice(start, from).replace(/^\d{4}/, String(spoken)) + renamed : text.slice(start, to),
      why: next
        ? `“${now.name}”${now.of}是${now.from}—${now.to}年，到${spoken}年已经期满，请定怎样改写。`
        : `“${now.name}”${now.of}是${now.from}—${now.to}年。请核对开局、中期、收官这类说法是否还合适。`,
      open: true,
    });
  }
}

/** 第十一个国家宪法日 counts years; of meetings nobody can know. */
const yearly = /第([一二三四五六七八九十]{1,3}|\d{1,2})个(?=[^,。;、]{2,12}[日周节月])/g;
const meeting =
  /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})届[^,。;、]{0,12}第(?:[一二三四五六七八九十]{1,3}|\d{1,2})次[^,。;、]{0,6}会议|第(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:届|次)[^,。;、]{0,12}?(?:会议|全会|大会|代会|[组务委例]会)|第[一二三四五六七八九十]{1,3}[届轮批]/g;

function* counted(line: Line, { by }: Shift): Generator<Touch> {
  const inside = (index: number) => isInside(line.pairs.enclosures, index, "《");
  for (const match of line.folded.matchAll(yearly)) {
    if (inside(match.index)) continue;
    const [from, to] = [match.index + 1, match.index + 1 + (match[1] as string).length];
    const after = later(match[1] as string, by);
    yield touch(line, from, to, { kind: "ordinal", after, why: "每年一个，届次顺延，请核对。", open: true });
  }
  for (const match of line.folded.matchAll(meeting)) {
    if (inside(match.index)) continue;
    const { line: at, ...rest } = notice(
      line,
      match.index,
      match.index + match[0].length,
      "届次、次数是上年的，请核对今年是第几。",
    );
    yield { ...rest, line: at, kind: "ordinal", open: true };
  }
}

/** “八五”普法第三年, 连续五年, 成立75周年: one more each year. */
const annual =
  /(?<=第)([一二三四五六七八九十]{1,3}|\d{1,2})(?=个年头|年(?![级度期龄]))|(?<=连续 ?)([二三四五六七八九十]{1,3}|\d{1,2})(?= ?年)|(?<![\d.—–~-])([一二三四五六七八九十]{1,3}|\d{1,3})(?= ?周年)/g;

function* growing(line: Line, { by }: Shift): Generator<Touch> {
  for (const { index, 0: said } of line.folded.matchAll(annual)) {
    if (isInside(line.pairs.enclosures, index, "《")) continue;
    const why = "每年多一年，请核对；说的是上年那件事的，照原样保留。";
    yield touch(line, index, index + said.length, { kind: "ordinal", after: later(said, by), why, open: true });
  }
}

/** In the writing of the old one: 三 → 四, 10 → 11. */
function later(old: string, by: number): string {
  return /\d/.test(old) ? String(Number(old) + by) : chineseNumber(parseChineseNumber(old) + by);
}

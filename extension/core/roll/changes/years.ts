import { type StaleYear, yearsOf } from "../../dates/stale";
import { isInside } from "../../ranges";
import type { Line } from "../../types";
import { notice, type Touch, touch } from "./change";

/*
 * Which years of last year's text mean its report year R, the year of its plan R+1, or the base R−1 of a comparison, and
 * so move on; and which belong to something else: names in 《》 and “”, awards, planning periods, legal texts, history.
 */

export interface Shift {
  /** Report year of the text. */
  readonly year: number;
  /** By how many years everything moves. */
  readonly by: number;
}

/** What a line is: a title or heading is dated by its years, prose by its section. */
export type Place = "title" | "report" | "plan" | "plan-heading" | "table";

/** 起施行, 修订, 9月1日…会议通过的, 第5号: the year of a legal text. */
const legal =
  /^ ?年(?:(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起?(?:正式)?(?:施行|生效)|起实施|[新重]?修[订正]|颁布)|\d{1,2}月\d{1,2}日[^,。;:]{0,30}(?:修[订正]|通过|公布|颁布)的|第 ?\d{1,4}号)/;
/** 成立于2024年; 2024年印发的: since when something is there. */
const foundedIn = /(?:成立|建成|创建|创办|始建|组建|设立|启用|始|制定|印发|修订)于 ?$/;
const made =
  /^ ?年(?:\d{1,2}月)?[^,。;:的\d]{0,6}(?:成立|建成|创建|创办|组建|设立|启用|启动|制定|印发|出台|修订|公布|签订)的/;
/** 获评2024年度优秀单位, 在2024年度考核中位居第二: last year's honours. */
const honoured = /(?:获评|获得?|荣获|入选|评为|评选为|授予|确定为|表彰为|列为|列入)[^,。;:]{0,20}$/;
const ranked = /^ ?年度?[^,。;:]{0,20}(?:考核|评估|评选|评比|测评|督察)(?:中|获|位居|位列|名列|排名|被评)/;
/** 就2022年度履职情况述法: done every year for the year before. */
const yearly = /^ ?年度?[^,。;:]{0,12}(?:述法|述职|履职|考核|考评|评议|年检)/;
const since = /^ ?年度?以来/;
/** 自2022年3月挂牌以来. */
const began = /^ ?年(?!度?以来)[^,。;:]{1,16}以来/;
const compared = /(?:较|比|与|同|由|从|对比|相较于?|相比于?|高于|低于|多于|少于)(?:去年|上年)?[( ]?$/;
const rangeBefore = /(?:20\d{2}|[〇○零一二三四五六七八九]{2}) ?年?度? ?(?:[—–~-]{1,2}|[至到])$/;
const rangeAfter = /^ ?年?度?(?:[—–~-]{1,2}|[至到])(?:20\d{2}|二[〇○零])/;
const cutOff = /截[至止]到?$/;
const day = /^ ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?/;

export function* yearTouches(line: Line, place: Place, shift: Shift): Generator<Touch> {
  if (!line.folded.includes("年")) return;
  const years = yearsOf(line);
  // The columns 2022年, 2023年, 2024年 of a table move on together.
  const said = new Set(years.map(({ year }) => year));
  const isColumn = (year: number): boolean => year === shift.year || (said.has(year + 1) && isColumn(year + 1));
  for (const found of years) {
    const away = found.year - shift.year;
    if (away > 1 || (away < -1 && !(place === "table" && away > -6 && isColumn(found.year)))) continue;
    const change = changeOf(line, found, place, shift);
    if (change) yield change;
  }
}

type Found = Pick<StaleYear, "year"> & { readonly from: number; readonly to: number };

function changeOf(line: Line, { year, from, to }: Found, place: Place, shift: Shift): Touch | null {
  const { folded } = line;
  const { enclosures } = line.pairs;
  const [before, tail] = [folded.slice(Math.max(0, from - 12), from), folded.slice(to, to + 40)];
  const own = year >= shift.year;
  // 2024年工作打算 in a report on 2024 was a slip, which need not go on.
  const meant = place === "plan-heading" && year === shift.year && yearsOf(line).length === 1 ? year + 1 : year;
  const moved = (why: string, open = false) =>
    touch(line, from, to, { kind: "year", after: moveYear(line.text.slice(from, to), meant + shift.by), why, open });

  // （2022—2024年）: a planning period or the last three years, which only a person can tell.
  if (rangeBefore.test(before) || rangeAfter.test(tail))
    return year === shift.year && !isInside(enclosures, from, "《")
      ? notice(line, from, to, "起止年份不改；说的是近几年的，请改。")
      : null;
  if (isInside(enclosures, from, "《")) {
    return own && place !== "title"
      ? notice(line, from, to, "书名号里的年份不改；今年有新文件的，请换成新的名称。")
      : null;
  }
  if (isInside(enclosures, from, "“", "‘")) return null;
  if (place === "title") return moved("标题里的年度顺延。");
  if (place === "table") return moved("表格里的年度顺延。");
  if (legal.test(tail))
    return own ? notice(line, from, to, "法规施行、修订的年份不改。是上年的事，请考虑是否还要写。") : null;
  // 列入2025年计划 is no honour of last year.
  if (year <= shift.year && (honoured.test(folded.slice(Math.max(0, from - 24), from)) || ranked.test(tail)))
    return null;
  if (!own) {
    if (compared.test(before) || /^ ?年同期/.test(tail)) return moved("比较的基数顺延一年。");
    return moved(
      yearly.test(tail)
        ? "述法、考核、履职评议每年做的都是上一年度的，今年一般应顺延一年，请定。"
        : "更早一年的事照原样保留；每年都这样写一句的，请改年份。",
      true,
    );
  }
  if ((began.test(tail) && /[自从] ?$/.test(before)) || foundedIn.test(before) || made.test(tail))
    return moved("说的是一件事从什么时候起、一份文件是哪年的，照原样保留；今年又有这样的事的，请改年份。", true);
  if (since.test(tail) && !/^ ?年度?以来(?:[,已共累至]|全[省市区县镇乡])/.test(tail))
    return moved("“…年以来”说的是工作对象的起点，照原样保留；指报告年度的，请改年份。", true);
  return dateTouch(line, { year, from, to }, place, before, shift) ?? moved(reasonFor(year, shift));
}

function reasonFor(year: number, { year: report, by }: Shift): string {
  return `${year === report ? "报告年度" : "下一年度"}由${year}年改为${year + by}年。`;
}

/** 2024年6月18日召开…: the year moves on, the day is that of another year. 截至12月底 and deadlines move as they are. */
function dateTouch(line: Line, found: Found, place: Place, before: string, { by }: Shift): Touch | null {
  const match = day.exec(line.folded.slice(found.to, found.to + 12));
  if (!match || place !== "report" || cutOff.test(before)) return null;
  const to = found.to + match[0].length;
  const rest = line.folded.slice(to, to + 2);
  if (Number(match[1]) === 12 && (!match[2] || match[2] === "31")) return null;
  if (/^[至到—–-]/.test(rest) || /^(?:底|末)前/.test(rest)) return null;
  if (Number(match[1]) === 1 && !match[2] && rest === "以来") return null;
  const said = line.text.slice(found.to, to).replace(/^ ?年 ?/, "");
  const year = moveYear(line.text.slice(found.from, found.to), found.year + by);
  return touch(line, found.from, to, {
    kind: "date",
    after: `${year}年〔待填：上年${said}〕`,
    why: "上年的具体日期，请换成今年的。",
  });
}

const dayAlone =
  /(?<![\d年月至到—–\-~] ?)(\d{1,2})月(\d{1,2})日(?![起前至到—–-]|[^,。;、]{0,8}(?:日|节|周)(?![常程期]))/g;

/** 6月18日召开… without a year; 12月4日国家宪法日 comes every year. */
export function* dayTouches(line: Line): Generator<Touch> {
  if (!line.folded.includes("日")) return;
  for (const match of line.folded.matchAll(dayAlone)) {
    if (isInside(line.pairs.enclosures, match.index, "《", "“")) continue;
    if (match[0] === "12月4日" && line.folded.includes("宪法")) continue;
    const to = match.index + match[0].length;
    yield touch(line, match.index, to, {
      kind: "date",
      after: `〔待填：上年${line.text.slice(match.index, to)}〕`,
      why: "上年的具体日期，请换成今年的。",
    });
  }
}

/** 5月，…; 5月至11月. Not 12月底, 1—12月, 宣传月, and what a year stands before. */
const monthAlone =
  /(?<![\d年月至到—–\-~.] ?)(?:[2-9]|1[01])月份?(?:(?:至|到|[—–~-])(?:[2-9]|1[01])月份?)?(?![\d份底末初内前])/g;

/** Months are listed only: much is done in the same month every year. */
export function* monthNotices(line: Line): Generator<Touch> {
  for (const { index, 0: said } of line.folded.matchAll(monthAlone))
    if (!isInside(line.pairs.enclosures, index, "《", "“"))
      yield notice(line, index, index + said.length, "月份是上年的，请核对。");
}

const schoolYear = /(20\d{2})( ?[—–~-]{1,2} ?)(20\d{2})(?= ?学年)/g;

/** 2023—2024学年 ends or begins in the report year: whether it goes on only a person can tell. */
export function* schoolYears(line: Line, { by }: Shift): Generator<Touch> {
  for (const { index, 0: said, 1: from, 2: dash, 3: to } of line.folded.matchAll(schoolYear)) {
    if (isInside(line.pairs.enclosures, index, "《", "“")) continue;
    yield touch(line, index, index + said.length, {
      kind: "year",
      after: `${Number(from) + by}${dash}${Number(to) + by}`,
      why: "学年一般顺延一年，请定。",
      open: true,
    });
  }
}

/** 成文日期 → 2026年〔待填〕月〔待填〕日, in the numerals of the text. */
export function signedDate(line: Line, { by }: Shift): Touch | null {
  const [found] = yearsOf(line);
  const end = found ? line.folded.indexOf("日", found.to) : -1;
  if (!found || end < 0) return null;
  return touch(line, found.from, end + 1, {
    kind: "date",
    after: `${moveYear(line.text.slice(found.from, found.to), found.year + by)}年〔待填〕月〔待填〕日`,
    why: "成文日期待定。报告应在3月1日前报送，3月31日前公开。",
  });
}

const documentNumber = /(?<=〔)20\d\d〕\d{1,5}(?=号)/;
const elementDate = /^ *(?:成文|印发)日期 *: *["']?(?=(20\d\d))/;

/** 发文字号, 成文日期 and 印发日期 of the front matter, which were those of last year's document. */
export function* elementTouches(line: Line, { by }: Shift): Generator<Touch> {
  const { folded, text } = line;
  const number = documentNumber.exec(folded);
  const date = elementDate.exec(folded);
  if (number)
    yield touch(line, number.index, number.index + number[0].length, {
      kind: "date",
      after: `${Number(number[0].slice(0, 4)) + by}〕〔待填〕`,
      why: "发文字号是上年的，请填今年的。",
    });
  else if (date)
    yield touch(line, date[0].length, text.replace(/["' ]*$/, "").length, {
      kind: "date",
      after: `${Number(date[1]) + by}年〔待填〕月〔待填〕日`,
      why: "上年文件的日期，请填今年的。",
    });
}

const digits = "〇一二三四五六七八九";

/** In the writing of the old one: 2025, 二〇二五. */
function moveYear(old: string, year: number): string {
  if (/\d|[０-９]/.test(old)) return String(year);
  const zero = /[〇○零]/.exec(old)?.[0] ?? "〇";
  return [...String(year)].map((d) => (d === "0" ? zero : digits[Number(d)])).join("");
}

import { metricsOf } from "../../figures";
import { indexAt, isInside } from "../../ranges";
import type { Line, TypedReport } from "../../types";
import { isRow } from "../read/places";
import { notice, type Touch, touch } from "./change";
import { Cover } from "./cover";
import type { Place, Shift } from "./years";

/*
 * Last year's figures become blanks that show them: 办理法律援助案件〔待填：上年620件〕. The base of a comparison
 * (较2023年的120件) becomes the figure that it was compared with, for that is last year's now.
 */

/** 较2023年的, 由上年的: what stands before a base. */
const base = /(由|从|较|比|与|同)(?:(20\d{2}) ?年|上年|去年|上一年)(?:同期|底|末|度)?的? ?$/;
/** 增长8%: which way it goes this year is not known either. */
const direction = /(?:增长|增加|上升|提高|提升|下降|降低|减少|压减|缩短|压缩|增幅|降幅)(?:了|达|为)?$/;

interface Figure {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly subject: string;
  readonly isChange: boolean;
  readonly year: number | null;
}

/** @param lines those whose figures are to be filled in anew */
export function figureTouches(report: TypedReport, lines: ReadonlySet<Line>, { by }: Shift): Touch[] {
  const byLine = new Map<Line, Figure[]>([...lines].map((line) => [line, durationsIn(line)]));
  for (const { paragraph, span, unit, subject, kind, period } of metricsOf(report)) {
    const { line } = paragraph;
    const figures = byLine.get(line);
    // The last character, since behind it a line of a wrapped text may end.
    const [from, to] = [indexAt(line, span.start), indexAt(line, span.end - 1) + 1];
    const isChange = kind === "change";
    // “零投诉”, “两个100%”: a name.
    if (isInside(line.pairs.enclosures, from, "“")) continue;
    if (isChange || !isHistory(line, from, report))
      figures?.push({ line, from, to, unit, subject, isChange, year: period?.year ?? null });
  }
  return [...byLine.values()].flatMap((figures) => {
    figures.sort((a, b) => a.from - b.from);
    return figures.map((figure, i) =>
      // Of a draft two years on, last year's figures stand in no report here.
      figureTouch(figure, by === 1 ? baseOf(figure, figures[i - 1], figures[i + 1], figures, report) : null),
    );
  });
}

/** 2020年底为78个, 2020年，78个; in front the mark of a comparison. */
const dated = /([由从较比与同])?(20\d{2}) ?年(?:,|([^,;。:\d]{0,12}))$/;
/** 2021年以来累计43个 goes on; 比2021年多办9起 is a change. */
const goesOn = /以来|起(?![草诉])/;
const changes = /[多少增减升降提]/;

/** 2020年底为78个: what was in an earlier year stays what it was, unless it is the base of this year's comparison. */
function isHistory(line: Line, from: number, report: TypedReport): boolean {
  const before = line.folded.slice(Math.max(0, from - 24), from);
  const [, compared, said, since = ""] = dated.exec(before) ?? [];
  const [year, own] = [Number(said ?? Number.POSITIVE_INFINITY), report.year?.value ?? 0];
  if (year >= own || goesOn.test(since) || isRow(report, line)) return false;
  if (base.test(before)) return year !== own - 1;
  return !(compared && changes.test(since));
}

function figureTouch(figure: Figure, now: Figure | null): Touch {
  const { line, from, to, subject, isChange } = figure;
  if (now) {
    const said = line.text.slice(now.from, now.to);
    return touch(line, from, to, { kind: "figure", after: said, why: `比较的基数换成上年报告里的数（${said}）。` });
  }
  const before = line.folded.slice(Math.max(0, from - 14), from);
  const start = isChange ? from - (direction.exec(before)?.[0].length ?? 0) : from;
  return blank(line, start, to, `请填今年的数：${subject}。`);
}

function blank(line: Line, from: number, to: number, why: string): Touch {
  return touch(line, from, to, { kind: "figure", after: `〔待填：上年${line.text.slice(from, to)}〕`, why });
}

/** Of a figure of the year before the report: the one of the report year that is compared with it. */
function baseOf(
  figure: Figure,
  last: Figure | undefined,
  next: Figure | undefined,
  all: readonly Figure[],
  report: TypedReport,
): Figure | null {
  const { line, from } = figure;
  const year = report.year?.value ?? 0;
  if (isRow(report, line)) {
    // Columns 2022年, 2023年, 2024年 all move on.
    if (figure.year === null || figure.year >= year) return null;
    return (
      all.find(
        (other) => other.year === (figure.year as number) + 1 && other.unit === figure.unit && !other.isChange,
      ) ?? null
    );
  }
  const [, word = "", said] = base.exec(line.folded.slice(Math.max(0, from - 14), from)) ?? [];
  if (!word || (said && Number(said) !== year - 1)) return null;
  const now = /[由从]/.test(word) ? next : last;
  return now && isSameMeasure(now, figure) ? now : null;
}

/** The figure beside a base: of the same unit, in the same sentence. */
function isSameMeasure(now: Figure, then: Figure): boolean {
  if (now.unit !== then.unit || now.isChange) return false;
  const [first, second] = now.from < then.from ? [now, then] : [then, now];
  return second.from - first.to < 30 && !now.line.folded.slice(first.to, second.from).includes("。");
}

/** 由5个工作日缩短为2个工作日 is a result; 15分钟服务圈, 7×24小时 and 5日内 are what they are every year. */
const duration =
  /(?<![\d.×—–~\-第])(\d+(?:\.\d+)?) ?(个工作日|个月|天|小时|分钟)(?![内前后]|[\u4e00-\u9fff“]{0,8}圈|全?[天候])/g;

function durationsIn(line: Line): Figure[] {
  return [...line.folded.matchAll(duration)].flatMap(({ index, 0: said, 2: unit = "" }) =>
    isInside(line.pairs.enclosures, index, "《", "“")
      ? []
      : [{ line, from: index, to: index + said.length, unit, subject: "办理时间等", isChange: false, year: null }],
  );
}

const announced = /(?:[一二两三四五六七八九十]{1,2}|\d{1,2})(?=[个项大条](?:方面|重点|主要|工作|任务|举措|措施|行动))/g;

/** 重点做好以下四个方面工作, above a plan that is written anew. */
export function* announcedCounts(line: Line): Generator<Touch> {
  for (const { index, 0: said } of line.folded.matchAll(announced)) {
    if (isInside(line.pairs.enclosures, index, "《", "“")) continue;
    yield blank(line, index, index + said.length, "下面的各项要重写，请按实际填几项。");
  }
}

const number = /\d+(?:[.,]\d+)*/g;
/** Codes, dates, ordinals, hotlines, Latin names. */
const noFigure = /[第\d.+×·\-—–/:〔A-Za-z]$/;
const codeAfter =
  /^(?: ?[年月日号时点×+·—–\-/:A-Za-z]|[.、)]|版|升级|届|级|路|热线|平台|分钟|小时|个月|[日天](?:内|前))/;

const changed = /(?:增长|增加|上升|提高|下降|降低|减少|[↑↓]) ?$/;

/** Numbers that nobody has read as figures, so that none is copied unseen. @param touches of this line */
export function* unreadNumbers(line: Line, touches: readonly Touch[], place: Place): Generator<Touch> {
  const read = new Cover(line);
  for (const { from, to } of touches) read.take(from, to);
  for (const { index, 0: said } of line.folded.matchAll(number)) {
    const to = index + said.length;
    if (read.has(index, to)) continue;
    const before = line.folded.slice(0, index);
    if (place === "table") {
      // 较2023年增加20件 in a cell, beside a year that moves on; the numbers of the rows stay.
      if (changed.test(before)) yield blank(line, index, to, "请填今年的增减。");
      if (changed.test(before) || /^[\s|]*$/.test(before)) continue;
    }
    if (noFigure.test(before) || codeAfter.test(line.folded.slice(to))) continue;
    if (/^(?:1[012]\d|12\d{3})$/.test(said) || isInside(line.pairs.enclosures, index, "《", "“", "〔")) continue;
    yield notice(line, index, to, "这个数照抄了去年的，没有留空；是今年要更新的，请改。");
  }
}

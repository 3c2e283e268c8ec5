import { yearWritten } from "../dates/document";
import { findFigures } from "../metrics/figures";
import { isUnder, speaksOf, type Written, writtenLines } from "../outline/written";
import { isInside } from "../ranges";
import type { Fix, Line, Problem, Rule, Severity, TypedReport } from "../types";

const rule: Rule = {
  id: "year-deixis",
  severity: "warning",
  title: "用“今年”指报告年度",
  why: "报告在下一年度签发、公开，读者读到的“今年”已是下一年。写报告年度的事，请写出年份，如“2024年”或“全年”。",
  examples: [
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年推进法治政府建设的主要举措和成效\n\n⟦今年以来⟧，开展执法监督19次。全年审查文件120件，⟦今年⟧共审查合同45份。\n\n二、2025年工作思路\n\n今年将继续推进依法行政。\n\n临溪县司法局\n2025年1月16日",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年推进法治政府建设的主要举措和成效\n\n2024年，开展执法监督19次。全年审查文件120件，2024年共审查合同45份。\n\n二、2025年工作思路\n\n今年将继续推进依法行政。\n\n临溪县司法局\n2025年1月16日",
      note: "计划一节里的“今年”正是签发的那一年",
    },
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年推进法治政府建设的主要举措和成效\n\n今年以来，开展执法监督19次。开展“今年我当家”活动。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2024年12月20日",
      note: "当年签发，“今年”没有错",
    },
  ],
  *check(report) {
    const year = report.year?.value;
    if (year === undefined || !/[今明去]年|目前|\d{4}年度?以来/.test(report.text)) return;
    const written = yearWritten(report);
    if (written !== null && written <= year) return;
    for (const place of writtenLines(report)) yield* inLine(place, report, year, written);
  },
};

/** A figure further behind 目前 is not its own. */
const reach = 300;

const words = /(?:今年(?:以来)?|明年|去年|目前|(20\d{2})年度?以来)/g;
/** 精神文明年…, 如今年轻…: parts of other words. */
const inWord = /[^。;,:、!?(”》 为在到对至和及与于较比自从是]/;
const wordBefore: Readonly<Record<string, RegExp>> = { 今: /[如当现]/, 明: inWord, 去: inWord, 目: inWord };
const wordAfter = /^(?:轻|代|纪|青)/;
/** 今年，我们将…: written in the new year, about the new year. */
const ahead = /^[^。;]{0,14}(?:将(?:继续|进一步|重点|着力|持续|深入|坚持|全面|以)|拟|计划|力争)/;

function* inLine(
  { line, section }: Written,
  report: TypedReport,
  year: number,
  written: number | null,
): Generator<Problem> {
  const { folded } = line;
  for (const match of folded.matchAll(words)) {
    const word = match[0];
    const [from, to] = [match.index, match.index + word.length];
    if (wordBefore[word[0] as string]?.test(folded[from - 1] ?? "") || wordAfter.test(folded.slice(to, to + 1)))
      continue;
    if (isInside(line.pairs.enclosures, from, "“", "《")) continue;
    const plan = speaksOf(section, report.type) === "plan";
    // 今年完成试点，明年全面推行: in a plan that is written in its own year the word may be right.
    if (word === "明年") yield problem(line, from, to, year + 1, written, opens(folded, from, to) ? undefined : "hint");
    else if (word === "去年") yield problem(line, from, to, plan ? year : [year, year - 1], written, "hint");
    else if (plan || ahead.test(folded.slice(to))) continue;
    else if (word.startsWith("今年")) yield problem(line, from, to, year, written);
    else if (word === "目前") {
      // Before a figure it is metric-without-baseline; of shortcomings it is the right word.
      const sentence = folded.slice(from, from + reach).split("。", 1)[0] as string;
      if (!isUnder(section, "problems") && findFigures(sentence, []).length === 0)
        yield problem(line, from, to, `截至${year}年底`, written, "hint");
    } else if (match[1] === String(year) && /^[^\u4e00-\u9fff]|^$/.test(folded.slice(to, to + 1)))
      yield problem(line, from, to, year, written, "hint");
  }
}

/** 明年，我局将… */
function opens(folded: string, from: number, to: number): boolean {
  return /^$|[。;]/.test(folded[from - 1] ?? "") && /^(?:,|[我全]|将|要)/.test(folded.slice(to, to + 1));
}

function problem(
  line: Line,
  from: number,
  to: number,
  meant: number | string | readonly number[],
  written: number | null,
  severity?: Severity,
): Problem {
  // 去年, written in the new year, is the year of the report; in a draft of the old year the one before.
  const rights = [meant].flat().map((time) => (typeof time === "number" ? `${time}年` : time));
  const word = line.text.slice(from, to);
  const span = line.range(from, to);
  const fixes: Fix[] = rights.map((right) => ({
    title: `改为“${right}”`,
    safe: false,
    edits: [{ span, text: right }],
  }));
  const why = /^\d/.test(word)
    ? "年度已经结束，“以来”宜删去"
    : written === null
      ? `年度报告一般在下一年签发、公开，读者会把“${word}”读错`
      : `本文是${written}年签发或公开的，读者会把“${word}”读错`;
  return {
    span,
    message: `${why}。请写明时间，如“${rights.join("”或“")}”。`,
    ...(severity || written === null ? { severity: severity ?? "hint" } : {}),
    fixes: () => fixes,
  };
}

export default rule;

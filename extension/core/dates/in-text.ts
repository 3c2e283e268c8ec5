import { speaksOf, writtenLines } from "../outline/written";
import { isoDate } from "../parse/dates";
import type { Problem, TypedReport } from "../types";
import { type DocumentDate, exists } from "./document";

const day = /(?<!\d)(\d{1,2}) ?月(\d{1,2})日/g;
const yearBefore = /(20\d{2}) ?年 ?$/;

/** 2月30日, 13月1日, 2023年2月29日. Without a year a 29 February is believed. */
export function* impossibleDates(report: TypedReport): Generator<Problem> {
  for (const { line } of writtenLines(report)) {
    const { folded } = line;
    if (!folded.includes("日")) continue;
    for (const match of folded.matchAll(day)) {
      const year = yearBefore.exec(folded.slice(Math.max(0, match.index - 8), match.index));
      if (exists(isoDate(Number(year?.[1] ?? 2024), Number(match[1]), Number(match[2])))) continue;
      const from = match.index - (year?.[0].length ?? 0);
      const to = match.index + match[0].length;
      yield {
        span: line.range(from, to),
        message: `日历上没有“${line.text.slice(from, to)}”这一天。请核对。`,
      };
    }
  }
}

const until = /截[至止]到? ?((20\d{2}) ?年(?: ?(\d{1,2}) ?月(?:(\d{1,2})日)?)?[底末]?)/g;

/** 截至2025年12月底已… in a report signed in February 2025; what the plan promises may lie ahead. */
export function* tooLate(report: TypedReport, own: DocumentDate): Generator<Problem> {
  for (const { line, section } of writtenLines(report)) {
    if (!line.folded.includes("截")) continue;
    for (const match of line.folded.matchAll(until)) {
      // The first day of the time named must be past: 截至2025年2月底 signed on 27 February is a matter of days.
      const [, text = "", year, month, date] = match;
      const begins = isoDate(Number(year), Number(month ?? (/[底末]/.test(text) ? 12 : 1)), Number(date ?? 1));
      if (begins <= own.date || speaksOf(section, report.type) === "plan") continue;
      const from = match.index + match[0].length - text.length;
      yield {
        span: line.range(from, from + text.length),
        message: `“${match[0]}”晚于${own.label}（${own.date}），那时的情况还不知道。请核对年份。`,
        related: [{ span: own.span, message: `${own.label}是${own.date}` }],
      };
    }
  }
}

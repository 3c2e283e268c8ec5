import { isPlan } from "../outline/roles";
import { rangeAt } from "../ranges";
import { remember } from "../remember";
import type { Paragraph, Report, TypedReport } from "../types";
import type { Metric, Period } from "../yearly-types";
import { marksOf } from "./around";
import { type Change, changeOf } from "./comparison";
import { tableMetrics } from "./from-tables";
import { kindOf } from "./kind";
import { LineParagraph } from "./line-paragraph";
import { approximationOf } from "./numbers/approximation";
import { findQuantities } from "./numbers/quantities";
import { type Clock, clockOf } from "./period";
import { distributed } from "./respectively";
import { isMeasure, type Named, subjectOf } from "./subject";
import { sumOf } from "./sums";
import { taskTablesOf } from "./task-tables";

/**
 * Every figure of a report in the order of the text, read once for each report. Titles, metadata, front matter and the
 * residue of web pages have none, nor has a document that is no report.
 */
export const metricsOf = remember((report: Report): readonly Metric[] => (isTyped(report) ? read(report) : []));

function isTyped(report: Report): report is TypedReport {
  return report.type !== null;
}

function read(report: TypedReport): Metric[] {
  const tables = tableMetrics(report);
  const prose = report.paragraphs.filter(({ line }) => !tables.lines.has(line));
  const tasks = tables.lines.size > 0 ? taskTablesOf(report).rows.map(({ paragraph }) => paragraph) : [];
  const metrics = [...prose, ...sentencesAsHeadings(report), ...tasks].flatMap((paragraph) =>
    metricsIn(paragraph, report),
  );
  return [...metrics, ...tables.metrics].sort((a, b) => a.span.start - b.span.start);
}

/** （一）在册矫正对象412人. with a half-width full stop looks like a heading to the parser. */
function sentencesAsHeadings(report: TypedReport): Paragraph[] {
  const lines = report.lines.filter(
    ({ role, folded }) => role === "heading" && /\.$/.test(folded) && /\d/.test(folded),
  );
  return lines.map((line) => new LineParagraph(line, report));
}

const unnamed: Named = { last: null, thing: null, counted: null };
const anyNumber = /[\d零一二两三四五六七八九十百千万亿]/;

function metricsIn(paragraph: Paragraph, report: TypedReport): Metric[] {
  const { folded, text, line, sentences, enclosures, section } = paragraph;
  const quantities = anyNumber.test(folded) ? findQuantities(folded, enclosures) : [];
  if (quantities.length === 0) return [];
  const clock = clockOf(paragraph, report);
  const marks = marksOf(enclosures);
  const planned = isPlan(section, report) ? (report.year?.value ?? 0) : null;
  let index = -1;
  let named = unnamed;
  let part = false;
  let done = 0;
  const subjects: string[] = [];
  const metrics = quantities.map((quantity, i) => {
    const { from, to, unit } = quantity;
    const sentence = Math.max(0, rangeAt(sentences, from));
    if (sentence !== index) named = unnamed;
    const same = sentence === index;
    index = sentence;
    const begin = sentences[sentence]?.from ?? 0;
    const end = Math.min(sentences[sentence]?.to ?? folded.length, quantities[i + 1]?.from ?? folded.length);
    const sum = sumOf(quantities, i, subjects, folded, begin);
    const subject = sum
      ? { text: sum, names: sum, counts: sum, to }
      : subjectOf(quantity, { folded, text, marks, from: Math.max(begin, done), to: end }, named);
    // 43件，其中重复访13件，办结42件: what was concluded are not the parts of it.
    const between = folded.slice(Math.max(begin, quantities[i - 1]?.to ?? 0), from);
    part = between.includes("其中") || (part && same && !/[,;]/.test(between));
    const things = !isMeasure(unit) && !unit.endsWith("元");
    named = {
      last: subject.names ?? named.last,
      thing: subject.names && things && !(part && named.thing) ? subject.names : named.thing,
      counted: isMeasure(unit) ? named.counted : subject.counts,
    };
    done = subject.to;
    subjects.push(subject.text);
    const own = eventPeriod(subject.text, folded.slice(begin, from)) ?? clock.periodAt(from, sentence);
    const change = changeOf(line, quantity, begin, own?.year ?? null);
    const period = periodOf(change, own, clock);
    const span = line.range(from, to);
    const approximation = approximationOf(folded, quantity);
    return {
      span,
      said: report.text.slice(span.start, span.end),
      subject: subject.text || section.title || "数据",
      value: approximation === "atMost" ? (quantity.upper ?? quantity.value) : quantity.value,
      unit,
      kind: kindOf(quantity, folded, change, planned !== null && (period?.year ?? planned + 1) > planned),
      approximation,
      direction: change.direction,
      comparison: change.comparison,
      period,
      paragraph,
    };
  });
  return distributed(metrics, quantities, folded);
}

/** 完成2023年度考核工作，考核率达100%: the rate of something that is held once a year is of that year. */
function eventPeriod(subject: string, before: string): Period | null {
  const event = /^(考核|评议|测评|述职|年检).{0,4}率$/.exec(subject)?.[1];
  const year = event && /(20\d{2})年度?[^,。;\d]{0,6}(考核|评议|测评|述职|年检)/.exec(before.slice(-60));
  return year && year[2] === event ? { year: Number(year[1]), how: "sentence" } : null;
}

/** What a figure is compared with is from another year. */
function periodOf({ base }: Change, own: Period | null, { lastYear }: Clock): Period | null {
  if (!base) return own;
  if (base.year !== null) return { year: base.year, how: "sentence" };
  if (base.said === "sameYear") return own;
  return base.said === "lastYear" && lastYear !== null ? { year: lastYear, how: "deixis" } : null;
}

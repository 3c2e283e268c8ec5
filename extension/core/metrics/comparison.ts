import { isPlan } from "../outline/roles";
import { clauseStart, isInside, rangeAt } from "../ranges";
import { remember } from "../remember";
import type { Enclosure, Fix, Paragraph, Problem, Range, RuleContext, TypedReport } from "../types";
import { basesFor } from "./bases";
import { figureAt } from "./figures";

/*
 * comparison-without-base and target-without-base (taxonomy E2.4): a change, or a value reached by a change, of which
 * neither the sentence nor the document says from where.
 */

/** 降至7%, 提高到95%以上 · 增长15%, 下降了近3个百分点, 增幅达12% · 历史性突破. What follows the first two must be a figure. */
const expression =
  /((?:下降|降低|降|提升|提高|增加|增长|增|上升|减少|压减|压降)[至到]了?[约近]?) ?(?=[\d百])|((?:增长|上升|提高|提升|下降|降低|减少|压减)[了约近超逾达过]{0,2}|[增降涨]幅[达为约超近过]{0,2}) ?(?=[\d百])|历史性突破|翻了?[一两二]?番/g;

/** Something that says from where: 同比, 较2023年, 比上年, 由…, 从…, (2023年为…). */
const base =
  /同比|环比|较(?![大好为强高低多少小差快慢弱重轻优])|[^占]比(?:上|去|前|同|往|年初|20\d\d|\d)|相比|对比|上年|去年|上一?年度|同期|[由从][^,。;]{0,14}\d|年均|每年|基数|基础上|20\d{2}年(?:的|为|是|仅)\D{0,6}\d/;

/** A base further back than this in a sentence is about something else. */
const reach = 300;

/** 地区生产总值增长5%: by convention of the statistics it is 同比. */
const customarily = /生产总值|GDP|增加值|财政收入|预算收入|固定资产投资|社会消费品|可支配收入|消费价格|CPI/;

type Kind = "reached" | "growth" | "leap";

export function* findBareComparisons(
  paragraph: Paragraph,
  report: TypedReport,
  context: RuleContext,
): Generator<Problem> {
  const { folded, sentences, enclosures, line } = paragraph;
  expression.lastIndex = 0;
  for (let match = expression.exec(folded); match; match = expression.exec(folded)) {
    const at = match.index;
    const kind: Kind = match[1] ? "reached" : match[2] ? "growth" : "leap";
    const end = at + match[0].length;
    const figure = kind === "leap" ? null : figureAt(folded, end);
    if (kind !== "leap" && !figure) continue;
    const to = figure ? figure.to + (/^以[上下内]/.test(folded.slice(figure.to, figure.to + 2)) ? 2 : 0) : end;
    expression.lastIndex = to;
    const index = rangeAt(sentences, at);
    const sentence = sentences[index];
    if (!sentence || isInside(enclosures, at, "《", "“")) continue;
    const clause = { from: Math.max(sentence.from, clauseStart(folded, at)), to: at };
    if (kind === "growth" && customarily.test(folded.slice(clause.from, at))) continue;
    if (match[0] === "历史性突破") {
      // 法治建设实现历史性突破 is praise; beside a figure it is a comparison.
      if (at - clause.from <= 4) clause.from = Math.max(sentence.from, clauseStart(folded, clause.from - 1));
      if (!/\d/.test(withoutQuoted(folded, clause, enclosures))) continue;
    }
    if (hasBase(folded, kind === "growth" ? sentence : segmentOf(folded, sentence, at), at, to)) continue;
    if (kind === "growth" && followsLastYear(folded, sentences[index - 1], report)) continue;
    if (kind !== "growth" && statedElsewhere(folded.slice(clause.from, at), report)) continue;
    yield {
      span: line.range(clause.from, to),
      message: messageFor(kind, line.text.slice(at, to), paragraph, report),
      fixes: () => [
        ...(figure && kind !== "leap" ? basesFor(kind, { from: at, to: figure.to }, paragraph, report, context) : []),
        ...fixesFor(kind, at, paragraph, report),
      ],
    };
  }
}

/** The part of the sentence between semicolons: what stands beyond is about something else. */
function segmentOf(folded: string, sentence: Range, index: number): Range {
  const from = folded.lastIndexOf(";", index) + 1;
  const to = folded.indexOf(";", index);
  return { from: Math.max(sentence.from, from), to: to < 0 ? sentence.to : Math.min(sentence.to, to) };
}

function withoutQuoted(folded: string, range: Range, enclosures: readonly Enclosure[]): string {
  let text = "";
  for (let i = range.from; i < range.to; i++) if (!isInside(enclosures, i, "《", "“")) text += folded[i];
  return text;
}

/** A base before the figure holds for it, and one that follows at once, in the next clause or in brackets. */
function hasBase(folded: string, scope: Range, at: number, to: number): boolean {
  if (base.test(folded.slice(Math.max(scope.from, at - reach), at))) return true;
  if (years(folded.slice(Math.max(scope.from, at - reach), at)) > 1) return true;
  const next = /^[^,;]{0,12}[,(]([^,;]{0,40})/.exec(folded.slice(to, scope.to))?.[1];
  return next !== undefined && base.test(next);
}

/** 2023年得分率为60%；2024年为62%，上升2个百分点: how many years tell their figures. */
const years = (text: string) => new Set(text.match(/20\d\d(?=年[^;。]{0,30}?\d)/g)).size;

/** 2023年办理200件。2024年办理230件，增长15%: the sentence before gives last year's figure. */
function followsLastYear(folded: string, before: Range | undefined, report: TypedReport): boolean {
  if (!before || !report.year) return false;
  const text = folded.slice(before.from, before.to);
  const year = text.indexOf(`${report.year.value - 1}年`);
  return year >= 0 && /\d/.test(text.slice(year + 5));
}

/** 败诉率为8.6%: a rate or count with a value behind it, and not after a change. */
const stated = /[\u4e00-\u9fff]{2,3}[率量数比额值度例](?=[^,。;降升增减提]{0,8}?\d)/g;
const named = /[\u4e00-\u9fff]{2,3}[率量数比额值度例]$/;
const namesWithValue = remember(
  ({ paragraphs }: TypedReport): ReadonlySet<string> =>
    new Set(paragraphs.flatMap(({ folded }) => (folded.match(stated) ?? []).map((n) => n.slice(-3)))),
);

/** The same rate or count stands with a value somewhere in the document. */
function statedElsewhere(subject: string, report: TypedReport): boolean {
  const name = named.exec(subject)?.[0].slice(-3);
  return name !== undefined && namesWithValue(report).has(name);
}

function messageFor(kind: Kind, text: string, { section }: Paragraph, report: TypedReport): string {
  const planned = isPlan(section, report);
  const last = report.year ? `${report.year.value - (planned ? 0 : 1)}年` : planned ? "本年" : "上年";
  if (kind === "growth") return `“${text}”没有写明同什么时候比。请写“同比…”或“较${last}…”，并核对两年的数据。`;
  if (kind === "leap")
    return `“${text}”是比较，却没有以前的数值，读者无法判断。请写明由多少到多少，如“由${last}的…提高到…”。`;
  return `“${text}”没有写明原来是多少，全文也没有这项数据，看不出升降。请写成“由${last}的…${text}”。`;
}

/** The year form is offered; figures are never made up. */
function fixesFor(kind: Kind, at: number, { line, section }: Paragraph, report: TypedReport): Fix[] {
  if (!report.year || kind === "leap") return [];
  const year = report.year.value;
  const insert = (text: string): Fix => {
    const place = line.at(at);
    return { title: `在前面加“${text}”`, safe: false, edits: [{ span: { start: place, end: place }, text }] };
  };
  if (kind === "growth") return [insert(`较${isPlan(section, report) ? year : year - 1}年`), insert("同比")];
  const known = isPlan(section, report) ? year : year - 1;
  return [insert(`由${known}年的〔待补充：${known}年数值〕`)];
}

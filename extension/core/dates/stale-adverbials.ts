import { speaksOf } from "../outline/written";
import { isInside } from "../ranges";
import type { Paragraph, TypedReport } from "../types";
import { type StaleYear, yearsOf } from "./stale";

/*
 * 2023年，… at the head of a sentence of a report on 2024 (taxonomy #4). Names, awards, 2023年度考核 and bases of
 * comparison do not stand there; what does and is right is history that goes on to the report year.
 */

/** 2023年，… 2023年全县… 2023年共…. */
const adverbial = /20\d{2}(?= ?年度?(?:(?:全年)?,|全[省市区县旗州镇乡年]|共|累计))/g;
/** At the head of a sentence, of a clause after ；or ：, or of an item. */
const head = /(?:[。!?;:][”’)》]{0,2}|[一二三四五六七八九十]是) ?$/;

const planned =
  /将(?:继续|进一步|以|坚持|深入|全面|重点|紧|围绕|持续|着力|按照|认真|严格|切实|扎实|聚焦|立足|牢牢|大力|不断|积极|努力|锚定|贯彻|结合|从|对标|在|把|抓)|力争|重点(?:抓好|做好|开展|推进)/;

/** 现将2023年…情况报告如下. */
const lead = /现[将就][^。:;]{0,60}如下/;

export function* staleAdverbials(report: TypedReport): Generator<StaleYear> {
  const value = report.year?.value;
  if (value === undefined) return;
  let first = true;
  for (const paragraph of report.paragraphs) {
    const { folded, line } = paragraph;
    if (first || paragraph.section.level === 0) yield* inLead(paragraph, value);
    adverbial.lastIndex = 0;
    for (let match = adverbial.exec(folded); match; match = adverbial.exec(folded)) {
      const from = match.index;
      if (from > 0 && !head.test(folded.slice(Math.max(0, from - 4), from))) continue;
      const year = Number(match[0]);
      const right = rightYear(paragraph, year, from, report, first);
      if (right === null || isInside(paragraph.enclosures, from, "《", "“")) continue;
      yield { span: line.range(from, from + 4), year, right, place: "句首" };
    }
    first = false;
  }
}

function rightYear(paragraph: Paragraph, year: number, at: number, report: TypedReport, first: boolean): number | null {
  const value = report.year?.value as number;
  const { folded } = paragraph;
  const end = folded.indexOf("。", at);
  const sentence = folded.slice(at, end < 0 ? folded.length : end);
  const kind = speaksOf(paragraph.section, report.type);
  // 2024年，…；2025年，将…: the plan looks back before it looks ahead.
  const ahead = year === value && planned.test(sentence) && !folded.includes(`${value + 1}年`, at);
  if (kind === "plan") return ahead ? value + 1 : null;
  if (kind === null) return null;
  // Only the opening of the whole report is never about the year to come.
  if (year === value + 1) return first && !/将/.test(sentence.slice(0, 30)) ? value : null;
  if (year !== value - 1) return null;
  // 2023年，受理180件，较2023年的150件增长…: the comparison gives it away.
  if (new RegExp(`[较比]${year}年`).test(sentence)) return value;
  return goesOn(folded, at, value, first) ? null : value;
}

/** History: 2023年，启动试点。2024年，… The lead's own 现将2024年…报告如下 does not count. */
function goesOn(folded: string, at: number, year: number, first: boolean): boolean {
  const after = folded.slice(at).replace(lead, "");
  const before = first ? "(?:^|[。;,:])" : "(?:^|[^较比与同])";
  return new RegExp(`${before}(?:到|至|截[至止])?${year} ?年|至今|今年|本年`).test(after);
}

function* inLead({ folded, line }: Paragraph, value: number): Generator<StaleYear> {
  const match = lead.exec(folded);
  if (!match) return;
  const years = yearsOf(line, match.index, match.index + match[0].length).filter(
    ({ from }) => !isInside(line.pairs.enclosures, from, "《", "“"),
  );
  const [one] = years;
  if (!one || years.some(({ year }) => year === value)) return;
  yield { span: line.range(one.from, one.to), year: one.year, right: value, place: "导语" };
}

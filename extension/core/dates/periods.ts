import calendar from "../data/calendar.json";
import { speaksOf, type Written, writtenLines } from "../outline/written";
import type { Problem, TypedReport } from "../types";

/*
 * 规划期: “八五”普法 began in 2021 and ends in 2025. 收官 and 开局 in another year, a plan that has run out and is still
 * carried out, and 《…纲要（2015—2020年）》 after 2020 are left over from an older file.
 */

interface Period {
  readonly name: string;
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

const named = /[“"]?(十[二三四五]五|[六七八九]五)[”"]?(?=普法|规划|时期|法治|期|[”"])/g;
const dated = /[(](20\d{2}) ?年?[—\-~–至]{1,2}(20\d{2}) ?年?[)]/g;
const carriesOut = /(?:实施|推进|落实|贯彻|执行)(?:好|了)?《?[^,。;:、《》]{0,4}$/;
const carriesOutFile = /(?:实施|推进|落实|贯彻|执行)[^,。;]{0,6}$/;
const looksBack = /总结|验收|评估|终期|成果|期间|以来|末|收官|圆满|接续|衔接/;

export function* stalePeriods(report: TypedReport): Generator<Problem> {
  if (!report.year) return;
  for (const place of writtenLines(report)) {
    if (place.line.folded.includes("五")) yield* namedPeriods(place, report, report.year.value);
    if (place.line.folded.includes("(20")) yield* datedPlans(place, report.year.value);
  }
}

function* namedPeriods({ line, section }: Written, report: TypedReport, year: number): Generator<Problem> {
  const { folded } = line;
  for (const match of folded.matchAll(named)) {
    const period = calendar.periods.find(({ name }) => name === match[1]);
    if (!period) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const tail = /^[^,。;:、]{0,14}/.exec(folded.slice(to))?.[0] ?? "";
    const before = /[^,。;:]{0,16}$/.exec(folded.slice(0, from))?.[0] ?? "";
    const wrong = inWrongYear(period, tail, before, year, speaksOf(section, report.type) === "plan");
    if (!wrong) continue;
    const end = to + wrong.length;
    yield {
      span: line.range(from, end),
      message: `“${period.name}”${period.of}是${period.from}—${period.to}年，${wrong.why}。请核对是不是去年的稿子没有改。`,
    };
  }
}

/** Why the period cannot stand so, and how much of what follows it belongs to it. */
function inWrongYear(
  { from, to }: Period,
  tail: string,
  before: string,
  year: number,
  plan: boolean,
): { why: string; length: number } | null {
  // 2025年是“十四五”规划收官之年; （2021年） behind it dates it as well.
  const said = /(20\d{2})年度?(?:既?是|为|作为)[^。]{0,8}$/.exec(before)?.[1] ?? /\((20\d{2})/.exec(tail)?.[1];
  const event = /收官|开局|起步/.exec(tail);
  if (event) {
    const right = event[0] === "收官" ? to : from;
    const length = event.index + event[0].length;
    if (said) return Number(said) === right ? null : { why: `${said}年不是它的${event[0]}之年`, length };
    return right === year || right === year + 1
      ? null
      : { why: `${year}、${year + 1}年都不是它的${event[0]}之年`, length };
  }
  const now = plan ? year + 1 : year;
  if (said || now <= to || !carriesOut.test(before) || looksBack.test(before + tail)) return null;
  return { why: `到${now}年已经期满`, length: 0 };
}

/** 贯彻《法治政府建设实施纲要（2015—2020年）》 in a report on 2024. */
function* datedPlans({ line }: Written, year: number): Generator<Problem> {
  const { folded } = line;
  for (const match of folded.matchAll(dated)) {
    const end = Number(match[2]);
    if (end >= year) continue;
    const name = line.pairs.enclosures.find((e) => e.open === "《" && e.from < match.index && match.index < e.to);
    if (!name || !carriesOutFile.test(folded.slice(Math.max(0, name.from - 10), name.from))) continue;
    if (looksBack.test(folded.slice(Math.max(0, name.from - 10), name.from) + folded.slice(name.to, name.to + 6)))
      continue;
    yield {
      span: line.range(match.index, match.index + match[0].length),
      message: `“${line.text.slice(name.from, name.to)}”到${end}年已经期满，报告年度是${year}年。请核对是不是应写现行的文件。`,
    };
  }
}

import calendar from "../data/calendar.json";
import { speaksOf, type Written, writtenLines } from "../outline/written";
import { parseChineseNumber } from "../parse/numerals";
import type { Line, Problem, TypedReport } from "../types";
import { documentDates } from "./document";

/*
 * 会议届次 that can be known: a plenary session (中全会) that was not yet held, or that is long not the last; and the
 * committee's own 第七次会议 that the plan calls once more.
 */

const congress = { 十九: 19, 二十: 20 } as const;
const plenary = /(十九|二十)届([一二三四五六七]中(?:(?:全会)?[、和][一二三四五六七]中)*)全会/g;

interface Mention {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The latest session that it names. */
  readonly rank: number;
}

const rankOf = (congressNumber: number, session: number) => congressNumber * 10 + session;
const known = calendar.sessions.map((s) => ({ ...s, rank: rankOf(s.congress, s.session) }));

export function* staleSessions(report: TypedReport): Generator<Problem> {
  const value = report.year?.value;
  if (value === undefined || !report.text.includes("中全会")) return;
  const mentions = [...writtenLines(report)].flatMap(mentionsIn);
  if (mentions.length === 0) return;
  const { signed, written, published } = documentDates(report);
  const date = (signed ?? written[0] ?? published[0])?.date ?? "";
  // A date before the end of the report year is wrong itself (date-inconsistency).
  const limit = date > `${value}-11` ? date : `${value + 1}-06-30`;
  for (const { line, from, to, text, rank } of mentions) {
    const session = known.find((one) => one.rank === rank);
    if (session && session.held > limit)
      yield {
        span: line.range(from, to),
        message: `${session.name}${session.held.slice(0, 4)}年${Number(session.held.slice(5, 7))}月才召开，报告里不会有“${text}”。请核对届次。`,
      };
  }
  yield* outdated(report, mentions, value);
}

/** The last session that the report names is not the last that was held in its year; only where it says 贯彻…精神. */
function* outdated(report: TypedReport, mentions: readonly Mention[], year: number): Generator<Problem> {
  const last = known.findLast(({ held, session }) => held <= `${year}-11-30` && session !== 1 && session !== 7);
  const newest = Math.max(...mentions.map(({ rank }) => rank), report.text.includes("二十大") ? rankOf(20, 0) : 0);
  if (!last || newest >= last.rank) return;
  const old = mentions.find(
    ({ line, from, to, rank }) =>
      rank === newest &&
      /(?:贯彻|落实|学习|宣传)[^。;]{0,30}$/.test(line.folded.slice(0, from)) &&
      line.folded.startsWith("精神", to),
  );
  if (!old) return;
  yield {
    span: old.line.range(old.from, old.to),
    // Within one congress it may be meant so.
    ...(Math.floor(newest / 10) === last.congress ? { severity: "info" as const } : {}),
    message: `${year}年已召开党的${last.name}（${last.held.slice(0, 4)}年${Number(last.held.slice(5, 7))}月），全文最新只写到“${old.text}”。请核对是不是去年的稿子没有改。`,
  };
}

function mentionsIn({ line }: Written): Mention[] {
  if (!line.folded.includes("中全会")) return [];
  return [...line.folded.matchAll(plenary)].map((match) => {
    const sessions = [...(match[2] as string).matchAll(/[一二三四五六七](?=中)/g)].map(([n]) => parseChineseNumber(n));
    const to = match.index + match[0].length;
    return {
      line,
      from: match.index,
      to,
      text: line.text.slice(match.index, to),
      rank: rankOf(congress[match[1] as keyof typeof congress], Math.max(...sessions)),
    };
  });
}

const numbered = /委员会第([一二三四五六七八九十]{1,3})次(?:全体|全会|扩大)?会议/g;
const calls = /(?:召开|筹备|筹办|举行)[^,。;]{0,16}$/;

/** 召开…委员会第七次会议 in the plan, where the report year has had it. */
export function* repeatedMeetings(report: TypedReport): Generator<Problem> {
  if (!report.text.includes("委员会第")) return;
  const found = report.paragraphs.flatMap(({ line, section }) =>
    [...line.folded.matchAll(numbered)].map((match) => ({
      line,
      at: match.index,
      to: match.index + match[0].length,
      number: parseChineseNumber(match[1] as string),
      body: line.folded.slice(Math.max(0, match.index - 4), match.index),
      plan: speaksOf(section, report.type) === "plan",
      called: calls.test(line.folded.slice(0, match.index)),
    })),
  );
  for (const next of found) {
    if (!next.plan || !next.called) continue;
    const past = found.find(
      ({ plan, called, body, number }) => !plan && called && body === next.body && number >= next.number,
    );
    if (!past) continue;
    const at = next.at + "委员会".length;
    yield {
      span: next.line.range(at, next.to),
      message: `前面写到本年度已召开${past.line.text.slice(past.at + 3, past.to)}，计划里又写召开${next.line.text.slice(at, next.to)}。请核对是第几次。`,
      related: [{ span: past.line.range(past.at + 3, past.to), message: "前面写到的会议" }],
    };
  }
}

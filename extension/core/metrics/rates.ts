import { isInside } from "../ranges";
import type { Paragraph, Range } from "../types";

/** 败诉率…下降10.91%: a change of a rate that is given in %; indices of the paragraph's text. */
export interface RateChange extends Range {
  /** The % sign. */
  readonly percent: Range;
  readonly figure: string;
  /** 满意率, 占比… as far as it can be read. */
  readonly subject: string;
}

const change =
  /(?:上升|下降|提高|提升|增长|降低|增加|减少|上涨|回升|回落|升高|增加|高出?|低|[高低]于(?:全[国省市区县州])?(?:的?平均)?水平)(?:了|约|近|超过?|逾|幅?度?达){0,2} ?(\d+(?:\.\d+)?) ?(%)(?![以]?[上下]?的?目标)/g;

/** Rates that are no percentages, and words that only look like one. */
const rate = /(?<!效|频|(?<!成)功|汇|概|速|倍|草|轻|坦|表|分辨)率(?![先领队真性])|占比|比例|比重/g;

/** What may stand between the rate and the verb, without another subject in between. */
const link =
  /^(?:[,\d.%~—\-、() ]|达|为|是|仅|约|近|已|均|分别|由|从|到|至|同比|环比|相比|相?较[之于]?|比|与|和|在|基础上|连续|[一二两三四五六七八九十]|降|升|去年|上年度?|前年|上一年度?|同期|年|月|底|末|初|季度|持续|稳步|大幅|明显|显著|进一步|又|再|也|都|有所|实现|呈|平均|全[省市国区县]|水平|总体|下降|上升|提高|提升|以上|的|了)*$/;

const longest = 48;

/** Looked for by its verb and %, then backwards for the rate it speaks of. */
export function findRateChanges({
  folded,
  sentences,
  enclosures,
}: Pick<Paragraph, "folded" | "sentences" | "enclosures">): RateChange[] {
  if (!folded.includes("%")) return [];
  const found: RateChange[] = [];
  change.lastIndex = 0;
  for (let match = change.exec(folded); match; match = change.exec(folded)) {
    const at = match.index;
    const sentence = sentences.find((s) => s.from <= at && at < s.to);
    if (!sentence || isInside(enclosures, at, "《")) continue;
    const from = Math.max(sentence.from, at - longest);
    const before = folded.slice(from, at);
    const last = [...before.matchAll(rate)].at(-1);
    if (!last) continue;
    const end = last.index + last[0].length;
    if (!link.test(before.slice(end)) || isRelative(before.slice(end), Number(match[1]))) continue;
    const to = at + match[0].length;
    found.push({
      from: at,
      to,
      percent: { from: to - 1, to },
      figure: match[1] as string,
      subject: /[\u4e00-\u9fff]*$/.exec(before.slice(0, end))?.[0] ?? last[0],
    });
  }
  return found;
}

/** 由10%降到8%，下降20%: the values are there and the change is really a relative one. */
function isRelative(text: string, given: number): boolean {
  const [a, b] = [...text.matchAll(/(\d+(?:\.\d+)?)%/g)].slice(-2).map((m) => Number(m[1]));
  if (a === undefined || b === undefined || a === 0) return false;
  const points = Math.abs(a - b);
  return Math.abs((points / a) * 100 - given) < 0.06 && Math.abs(points - given) > 0.06;
}

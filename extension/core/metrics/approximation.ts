import data from "../data/units.json";
import type { Line, Range } from "../types";

/** A figure with two words of approximation that exclude or repeat each other; indices of the line's text. */
export interface Approximation extends Range {
  readonly words: readonly [Range, Range];
}

const unit = [...data.units, "天", "小时", "公顷", "千米", "页", "字"].sort((a, b) => b.length - a.length).join("|");
const scale = "(?:万亿|万|亿)?";
const number = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十百千几数]{1,6})${scale}`;
const before = "将近|接近|近|大约|大概|约|超过|超|逾|不足|不到|至少|不少于|不低于|不超过|不多于|不高于";
const after = "左右|上下|以上|以下|以内|之多";

/** Word, number, 余/多, unit, 以上… ; what is not there is empty. */
const expression = new RegExp(
  `(${before})?(?:占|为|有|达到?|是|计)? ?(${number})([余多])?(${scale}(?:${unit}))(案件|次)?(${after})?`,
  "g",
);

/** Words that end in 近 or 约 or 超 and mean something else: 节约200余万元, 附近3余处. */
const word = /[节预违合公制签条履特邀集相最附临靠邻亲赶高]$/;

/** The second of the two words: the expression is tried only around it. */
const second = new RegExp(`[余多] ?${scale}(?:${unit})|${after}`, "g");
const reach = 24;

export function findApproximations({ folded }: Line): Approximation[] {
  const found: Approximation[] = [];
  let done = 0;
  second.lastIndex = 0;
  for (let hit = second.exec(folded); hit; hit = second.exec(folded)) {
    const start = Math.max(done, hit.index - reach);
    const own = [...folded.slice(start, hit.index + reach).matchAll(expression)].find(
      (match) => start + match.index + match[0].length > hit.index,
    );
    const approximation = own && read(own, start + own.index, folded);
    if (!approximation) continue;
    found.push(approximation);
    done = second.lastIndex = Math.max(approximation.to, second.lastIndex);
  }
  return found;
}

function read(match: RegExpExecArray, at: number, folded: string): Approximation | null {
  const [whole, lead = "", figure = "", more = "", , , trail = ""] = match;
  // 节约200余万元: 约 belongs to the word before.
  const own = !word.test(folded[at - 1] ?? "");
  const number = at + whole.indexOf(figure, lead.length);
  const to = at + whole.length;
  const words = [
    { from: at, to: at + (own ? lead.length : 0) },
    { from: number + figure.length, to: number + figure.length + more.length },
    { from: to - (trail === "之多" ? 0 : trail.length), to },
  ].filter((range) => range.to > range.from);
  const [first, other] = words;
  if (!first || !other) return null;
  return { from: first.from === at ? at : number, to, words: [first, other] };
}

import data from "../data/units.json";
import { chineseNumber } from "../parse/numerals";
import { isInside } from "../ranges";
import type { Line, Range, ReportYear } from "../types";

/** A figure written against GB/T 15835; indices of the line's text. */
export interface OddNotation extends Range {
  readonly what: string;
  readonly right: string;
}

const unit = [...data.units, "月", "日", "天", "小时", "周", "季度", "级", "岁", "号"]
  .sort((a, b) => b.length - a.length)
  .join("|");
const number = "\\d{1,6}(?:\\.\\d{1,4})?";

/** 2021-2025年, 4-6%, 5—10万件, 3-5件. A hyphen is no range; a unit of size or % is not left out in front. */
const range = new RegExp(
  `(?<![\\d.\\-—–~A-Za-z/·+])(${number})(年|%|万|亿)? ?(-{1,2}|–|~|—{1,2}) ?(${number})(年|%|万|亿|个百分点|(?:${unit}))(?![\\d-])`,
  "g",
);
/** 24年底, 较23年, 24年新收 at the beginning of a clause; 24年来 and 从事调解24年 are times. */
const shortYear =
  /(?<![\d.]|\d、)(?:(?<=[较比由从与]|截[至止])(\d{2})年(?![来间前后])|(?<=^|[。(]|[一二三四五六七八九十]、)(\d{2})年(?![来间前后的里中])|(?<=[,;:“])(\d{2})年(?=全年|以来|[新收办审开受完])|(\d{2})年(?=度|底|末|初|[上下]半年|\d{1,2}月|第?[一二三四]季度))/g;
const fewDigits = new RegExp(`(?<!\\d)(\\d{1,2})几(?=万|亿|${unit})`, "g");
const fewAndMore = new RegExp(`([几数])([十百千万亿]{1,2})[余多](?=万|亿|${unit})`, "g");

/** What each needs to be there at all: one look at the whole text saves one at every line. */
export const anyOddNotation =
  /\d[年%％万亿]? ?[-–~—－～]|(?<![\d０-９])[\d０-９]{2}年|[\d０-９]几|[几数][十百千万亿]{1,2}[余多]/;

/** Everything odd in one line, in no particular order. */
export function findOddNotation(line: Line, year: ReportYear | null): OddNotation[] {
  const { folded } = line;
  if (!anyOddNotation.test(folded)) return [];
  const found = [...ranges(line), ...few(folded), ...(year ? shortYears(folded, year.value) : [])];
  return found.filter(({ from }) => !isInside(line.pairs.enclosures, from, "《"));
}

function* ranges({ folded, text }: Line): Generator<OddNotation> {
  for (const match of folded.matchAll(range)) {
    const [whole, a, own = "", dash, b, last] = match as unknown as [string, string, string, string, string, string];
    if (last === "年" ? !isYear(a) || !isYear(b) : last === "号" || Number(a) >= Number(b)) continue;
    const ambiguous = own === "" && /^[%万亿]$/.test(last);
    const wave = dash === "~";
    const wide = wave ? text[match.index + whole.indexOf(dash)] === "～" : dash === "—";
    if (!ambiguous && wide) continue;
    yield {
      from: match.index,
      to: match.index + whole.length,
      what: ambiguous
        ? `起止数都要带“${last}”，省略前一个会有歧义`
        : `起止之间用一字线“—”或者浪纹线“～”，不用“${dash}”`,
      right: `${a}${ambiguous ? last : own}${wave ? "～" : "—"}${b}${last}`,
    };
  }
}

function* shortYears(folded: string, reportYear: number): Generator<OddNotation> {
  for (const match of folded.matchAll(shortYear)) {
    const year = 2000 + Number(match[0].slice(0, 2));
    if (Math.abs(year - reportYear) > 5) continue;
    const to = match.index + match[0].length;
    yield { from: match.index, to, what: "年份用四位数字，不简写", right: `${year}年` };
  }
}

function* few(folded: string): Generator<OddNotation> {
  for (const match of folded.matchAll(fewDigits)) {
    const n = Number(match[1]);
    const to = match.index + match[0].length;
    if (n % 10 === 0 && n > 0)
      yield { from: match.index, to, what: "带“几”的约数用汉字", right: `${chineseNumber(n)}几` };
  }
  for (const match of folded.matchAll(fewAndMore)) {
    const to = match.index + match[0].length;
    const what = "“几”“数”和“余”“多”都表示约数，只用一个";
    yield { from: match.index, to, what, right: `${match[1]}${match[2]}` };
  }
}

function isYear(text: string | undefined): boolean {
  return /^(?:19|20)\d{2}$/.test(text ?? "");
}

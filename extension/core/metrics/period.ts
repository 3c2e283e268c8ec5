import { isInside } from "../ranges";
import type { Enclosure, Range } from "../types";

/*
 * Whether a sentence itself says when: taxonomy E2.2 (a) and (b). Years in 《》, quotation marks and the names of awards,
 * and 2020年以来 before a noun, say nothing about the figures beside them.
 */

const year = /20\d{2} ?年/g;
const award = /^度?(?:度考核|述法|优秀|先进|十大|典型|[^,。;]{0,12}(?:典型案例|优秀|先进|十佳|最佳|奖|名单|称号))/;
const within =
  /全年|本年度|(?:^|[,;:。])年度|当年|本年|年内|年末|年底|上半年|下半年|[一二三四前]{1,2}个?季度|截[至止]到? ?\d{1,2} ?月|\d{1,2} ?月(?:底|末|以来|份)|今年/;

/** (a): a year, 全年, 本年度, 截至12月底… in the sentence. */
export function saysWhen(folded: string, sentence: Range, enclosures: readonly Enclosure[]): boolean {
  const text = folded.slice(sentence.from, sentence.to);
  if (within.test(text)) return true;
  year.lastIndex = sentence.from;
  for (let match = year.exec(folded); match && match.index < sentence.to; match = year.exec(folded)) {
    const rest = folded.slice(match.index + match[0].length, sentence.to);
    // 较2023年, 由2022年的…: the base of a comparison, not the time of the figure.
    if (/[较比由与同]/.test(folded[match.index - 1] ?? "") || isInside(enclosures, match.index, "《", "“")) continue;
    if (/^(?:度)?以来(?![,，已共累至])/.test(rest) || award.test(rest)) continue;
    return true;
  }
  return false;
}

/** (b): an earlier sentence of the paragraph begins with a year. */
export function opensWithYear(folded: string, sentence: Range): boolean {
  return /^(?:[^。]{0,4}[,:])?20\d{2} ?年/.test(folded.slice(sentence.from, sentence.from + 15));
}

import type { Quantity } from "./numbers/quantities";

/** 合计, 三项共 alone in front of a figure, and nothing named behind it: the sum of those before. */
const alone = /[,;:、(](?:(?:以上|[两三四五六七八]项|[两三四五六七八]类)?(?:合计|共计|总计|总共|共))(?:达到?|为|有)?$/;
const ends = /^(?:[,;:。、)(]|$)/;
const most = 12;

/**
 * 决策9件、文件14件、合同57件，合计80件: the sum is of all three, named after the first (决策等合计), so that it reads the same
 * next year; null where the figure is no sum.
 * @param subjects of the figures before it
 * @param from where the sentence begins
 */
export function sumOf(
  quantities: readonly Quantity[],
  i: number,
  subjects: readonly string[],
  folded: string,
  from: number,
): string | null {
  const sum = quantities[i] as Quantity;
  if (!alone.test(folded.slice(Math.max(from, sum.from - 12), sum.from)) || !ends.test(folded.slice(sum.to)))
    return null;
  const first = firstAddend(quantities, i, folded, from);
  return first === null ? null : `${subjects[first]}等合计`;
}

/** Where those begin that add up to it; where none do, the 、-list in front of it. */
function firstAddend(quantities: readonly Quantity[], i: number, folded: string, from: number): number | null {
  const { value, unit } = quantities[i] as Quantity;
  let total = 0;
  let listed: number | null = null;
  let joined = true;
  for (let k = i - 1; k >= Math.max(0, i - most); k--) {
    const addend = quantities[k] as Quantity;
    if (addend.from < from || addend.unit !== unit) break;
    total += addend.value;
    joined &&= k === i - 1 || !/[,;:。]/.test(folded.slice(addend.to, quantities[k + 1]?.from));
    if (k === i - 1) continue;
    if (Math.abs(total - value) < 1e-6) return k;
    if (joined) listed = k;
  }
  return listed;
}

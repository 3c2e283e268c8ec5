import type { Quantity } from "./quantities";

const first = /\d[\d.,]*/y;
const joint = / ?(?:[至到]|[—–~-]{1,2}) ?(?=\d)/y;
/** 由10%到15%, 从3件至5件 tell what it was and what it has become. */
const change = /[由从][^,;。\d]{0,14}$/;

/**
 * 3至5件, 10%—15%, 10-20万元: one figure with two ends; null where an index begins none.
 * @param read the figure that begins at an index
 */
export function rangeFrom(folded: string, at: number, read: (at: number) => Quantity | null): Quantity | null {
  first.lastIndex = at;
  const digits = first.exec(folded)?.[0];
  if (!digits) return null;
  const own = read(at);
  const low = own?.unit ? own : null;
  joint.lastIndex = low?.to ?? at + digits.length;
  const between = joint.exec(folded);
  if (!between || change.test(folded.slice(Math.max(0, at - 16), at))) return null;
  const begin = joint.lastIndex;
  const high = read(begin);
  if (!high?.unit || (low && low.unit !== high.unit)) return null;
  // 1至2万件: 万 is said of both.
  first.lastIndex = begin;
  const number = (text: string) => Number(text.replaceAll(",", ""));
  const scale = high.value / number(first.exec(folded)?.[0] ?? "");
  const value = low?.value ?? number(digits) * scale;
  return value < high.value ? { ...high, from: at, value, upper: high.value } : null;
}

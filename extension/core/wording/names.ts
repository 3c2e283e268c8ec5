import data from "../data/look-alikes.json";
import type { Report, Span } from "../types";
import { writtenLines } from "./lines";

/** A name in “ ” or 《 》, without the marks. */
export interface Name {
  readonly text: string;
  readonly open: string;
  readonly span: Span;
}

/** Names of three characters and more, in the order of the text. */
export function namesIn(report: Report): Name[] {
  const names: Name[] = [];
  for (const line of writtenLines(report)) {
    for (const { from, to, open } of line.pairs.enclosures) {
      if ((open !== "“" && open !== "《") || to - from < 5 || to - from > 52) continue;
      names.push({ text: line.text.slice(from + 1, to - 1), open, span: line.range(from + 1, to - 1) });
    }
  }
  return names;
}

const lookAlike = new RegExp(`[${data.groups.join("")}]`, "g");
const classOf = new Map(data.groups.flatMap((group) => [...group].map((char) => [char, group[0] as string])));

/** From so many characters on, one character more, less or other is no second name. */
const long = 9;

/**
 * Names that are written in two ways: they differ only in characters that look or sound alike, or they are long and differ
 * in one character that does not tell two things apart (a level, a number, a season). The rarer writing is named, of two
 * as frequent ones the later.
 */
export function rivals(names: readonly Name[]): { name: Name; other: Name }[] {
  if (names.length < 2) return [];
  const counts = new Map<string, number>();
  const first = new Map<string, Name>();
  for (const name of names) {
    counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
    if (!first.has(name.text)) first.set(name.text, name);
  }
  const otherWriting = new Map<string, Name>();
  const alike = new Map<string, Name[]>();
  for (const name of first.values()) {
    for (const key of keysOf(name.text)) {
      const group = alike.get(key);
      if (!group) {
        alike.set(key, [name]);
        continue;
      }
      const other = group.find((one) => one.open === name.open && sameName(one.text, name.text));
      // Names that only begin alike need not all be compared.
      if (group.length < 8) group.push(name);
      if (!other) continue;
      const rarer = (counts.get(other.text) as number) < (counts.get(name.text) as number) ? other : name;
      otherWriting.set(rarer.text, rarer === name ? other : name);
    }
  }
  if (otherWriting.size === 0) return [];
  return names.flatMap((name) => {
    const other = otherWriting.get(name.text);
    return other ? [{ name, other }] : [];
  });
}

/** One difference leaves at least one of these as it is. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  const plain = text.replace(lookAlike, (char) => classOf.get(char) as string);
  if (plain !== text || text.search(lookAlike) >= 0) keys.push(`=${plain}`);
  if (text.length >= long) keys.push(`<${text.slice(0, 4)}`, `>${text.slice(-4)}`);
  return keys;
}

const telling =
  /[\d零〇一二三四五六七八九十百两省市区县镇乡村街国旗州盟上下左右东西南北中前后内外春夏秋冬甲乙丙丁大小新旧老少男女正副年月周日季期度]/;

function sameName(a: string, b: string): boolean {
  if (a === b) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const own = a.slice(head, a.length - tail);
  const others = b.slice(head, b.length - tail);
  if (own.length > 1 || others.length > 1 || telling.test(own + others)) return false;
  if (own && others && classOf.get(own) !== undefined && classOf.get(own) === classOf.get(others)) return true;
  // 甲镇… and 乙镇…, 王某工作室 and 李某工作室: what comes before a level or at the very beginning is a name of its own.
  if (Math.min(a.length, b.length) < long || head === 0 || telling.test(a[head + own.length] ?? "")) return false;
  return /^[\u4e00-\u9fff]+$/.test(own + others);
}

import words from "../data/promises.json";
import { fold } from "../parse/width";
import { WordIndex } from "../wording/word-index";

/** Two neighbouring characters that mean something, and where in the text they were found. */
export interface Term {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** 1, or less inside words that every report has. */
  readonly factor: number;
}

const blank = "\0";
const commonFactor = 0.5;
/** What stands in quotation marks or 《》 is a name: “一码通”. */
const namedFactor = 1.3;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Words to look for, made when first needed: a report that nobody compares costs nothing. */
let index: WordIndex<Entry> | null = null;

interface Entry {
  readonly kind: "generic" | "common" | "synonym";
  /** What the word stands for. */
  readonly text: string;
}

function wordIndex(): WordIndex<Entry> {
  index ??= new WordIndex<Entry>([
    ...words.generic.map((word) => [word, { kind: "generic", text: "" }] as const),
    ...words.common.map((word) => [word, { kind: "common", text: word }] as const),
    ...words.synonyms.flatMap(([text = "", ...others]) =>
      others.map((word) => [fold(word), { kind: "synonym", text }] as const),
    ),
  ]);
  return index;
}

/**
 * The terms of a text: pairs of neighbouring characters, synonyms made equal, and nothing of what every sentence may say
 * (进一步推进…工作), of figures and of years. Indices are UTF-16 units of the text.
 */
export function termsOf(text: string): Term[] {
  const folded = fold(text);
  const common = new Uint8Array(folded.length);
  const changes: Change[] = [];
  wordIndex().find(folded, ({ kind, text: by }, at, word) => {
    if (kind === "common") common.fill(1, at, at + word.length);
    else changes.push({ from: at, to: at + word.length, text: kind === "generic" ? blank : by });
  });
  for (const match of folded.matchAll(
    /\d[\d.,]*[%年月日件起个名人次场期批处所本户家份条项台套辆张笔篇站栋亩课]?[以次]?/g,
  ))
    if (!/[“+-]/.test(folded[match.index - 1] ?? "") && !/^[+-]/.test(folded.slice(match.index + match[0].length)))
      changes.push({ from: match.index, to: match.index + match[0].length, text: blank });
  return pairs(folded, changes, common);
}

/** Of words that overlap the longer counts, of equal ones the first. */
function pairs(folded: string, changes: Change[], common: Uint8Array): Term[] {
  changes.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Uint8Array(folded.length);
  const kept = changes.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  const replaced = new Map(kept.map((change) => [change.from, change]));
  const terms: Term[] = [];
  let last = blank;
  let lastAt = 0;
  let named = 0;
  const push = (char: string, at: number) => {
    if (/[“《]/.test(char)) named++;
    else if (/[”》]/.test(char)) named = Math.max(0, named - 1);
    const next = /[\p{Script=Han}\p{L}\p{N}]/u.test(char) ? char : blank;
    if (last !== blank && next !== blank) {
      const factor = (common[lastAt] && common[at] ? commonFactor : 1) * (named ? namedFactor : 1);
      terms.push({ key: last + next, from: lastAt, to: at + 1, factor });
    }
    last = next;
    lastAt = at;
  };
  for (let at = 0; at < folded.length; at++) {
    const change = replaced.get(at);
    if (!change) push(folded[at] as string, at);
    else {
      for (const [i, char] of [...change.text].entries()) push(char, Math.min(at + i, change.to - 1));
      at = change.to - 1;
    }
  }
  return terms;
}

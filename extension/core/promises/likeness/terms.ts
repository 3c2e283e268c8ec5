import words from "../../data/promises.json";
import { fold } from "../../parse/width";
import { WordIndex } from "../../wording/word-index";

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
const namedFactor = 1.5;

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
  figures(folded, changes);
  return pairs(folded, chosen(changes, folded.length), common);
}

const figure =
  /\d[\d.,]*(?:个?工作日|小时|分钟|[%年月日天件起个名人次场期批处所本户家份条项台套辆张笔篇站栋亩课]?[以次]?)/g;

/** Numbers with their units say nothing; codes (“1331”, 1+3) are names. */
function figures(folded: string, changes: Change[]): void {
  figure.lastIndex = 0;
  for (let match = figure.exec(folded); match; match = figure.exec(folded)) {
    const to = match.index + match[0].length;
    if (!/[“+-]/.test(folded[match.index - 1] ?? "") && !/[+-]/.test(folded[to] ?? ""))
      changes.push({ from: match.index, to, text: blank });
  }
}

/** By the index where each begins. Of those that overlap the longer counts, of equal ones the first. */
function chosen(changes: Change[], length: number): (Change | undefined)[] {
  changes.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Uint8Array(length);
  const starts = new Array<Change | undefined>(length);
  for (const change of changes) {
    if (taken[change.from] || taken[change.to - 1]) continue;
    taken.fill(1, change.from, change.to);
    starts[change.from] = change;
  }
  return starts;
}

function pairs(folded: string, changes: readonly (Change | undefined)[], common: Uint8Array): Term[] {
  const terms: Term[] = [];
  let last = "";
  let lastAt = 0;
  let named = 0;
  const push = (char: string, at: number) => {
    if (!isWord(char.charCodeAt(0))) {
      if (char === "“" || char === "《") named++;
      else if (named > 0 && (char === "”" || char === "》")) named--;
      last = "";
      return;
    }
    if (last !== "") {
      const factor = (common[lastAt] && common[at] ? commonFactor : 1) * (named ? namedFactor : 1);
      terms.push({ key: last + char, from: lastAt, to: at + 1, factor });
    }
    last = char;
    lastAt = at;
  };
  for (let at = 0; at < folded.length; at++) {
    const change = changes[at];
    if (!change) push(folded[at] as string, at);
    else {
      for (let i = 0; i < change.text.length; i++) push(change.text[i] as string, Math.min(at + i, change.to - 1));
      at = change.to - 1;
    }
  }
  return terms;
}

/** Chinese characters, letters and digits of folded text. */
function isWord(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

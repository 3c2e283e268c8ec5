import data from "../data/subjects.json";
import { WordIndex } from "../wording/word-index";

/** One of the ways in which figures with much the same name differ: 一审 and 二审. */
interface Distinction {
  readonly what: string;
  /** What likeliness is left where only one of two names says it. */
  readonly alone?: number;
  /** Looked for in the whole sentence up to the figure. */
  readonly wide?: boolean;
  readonly classes: readonly (readonly string[])[];
  /** Words that contain one of those and say nothing. */
  readonly except?: readonly string[];
}

const distinctions: readonly Distinction[] = data.distinctions;

/** Which class of each distinction a name falls into; -1: it says nothing of it. */
export type Marks = readonly number[];

interface Tables {
  /** Word → what stands for it: the first of its synonyms, or a space for a filler; by first character, longest first. */
  readonly words: ReadonlyMap<string, readonly (readonly [word: string, plain: string])[]>;
  readonly marks: WordIndex<{ readonly distinction: number; readonly class: number }>;
}

let tables: Tables | null = null;

/** Built when the first two reports are compared: most runs compare none. */
function load(): Tables {
  if (tables) return tables;
  const same = [...data.synonyms, ...distinctions.flatMap(({ classes }) => classes)];
  const plain = new Map(data.fillers.map((word) => [word, " "]));
  for (const group of same.toReversed()) for (const word of group) plain.set(word, group[0] as string);
  const words = new Map<string, [string, string][]>();
  for (const entry of [...plain].sort(([a], [b]) => b.length - a.length)) {
    const first = entry[0][0] as string;
    words.set(first, [...(words.get(first) ?? []), entry]);
  }
  const marks = distinctions.flatMap(({ classes, except = [] }, distinction) =>
    [except, ...classes].flatMap((group, i) => group.map((word) => [word, { distinction, class: i - 1 }] as const)),
  );
  tables = { words, marks: new WordIndex(marks) };
  return tables;
}

/** The words that carry the meaning, one spelling for all that mean the same; a space where a filler stood. */
function plainWords(text: string): string {
  const { words } = load();
  let plain = "";
  for (let i = 0; i < text.length; ) {
    const c = text[i] as string;
    const entry = words.get(c)?.find(([word]) => text.startsWith(word, i));
    plain += entry ? entry[1] : /[\d.%‰,、“”‘’()《》\s]/.test(c) ? " " : c;
    i += entry ? entry[0].length : 1;
  }
  return plain.trim();
}

export interface Words {
  readonly plain: string;
  /** Pairs of neighbouring characters; a single character that stands alone is one too. */
  readonly grams: ReadonlySet<string>;
}

/** While a report is written its words stay nearly the same from one look to the next. */
const known = new Map<string, Words>();
const most = 4000;

export function wordsOf(text: string): Words {
  let words = known.get(text);
  if (!words) {
    const plain = plainWords(text);
    words = { plain, grams: gramsOf(plain) };
    if (known.size >= most) known.clear();
    known.set(text, words);
  }
  return words;
}

function gramsOf(plain: string): Set<string> {
  const grams = new Set<string>();
  for (const word of plain.split(" "))
    if (word.length === 1) grams.add(word);
    else for (let i = 0; i + 2 <= word.length; i++) grams.add(word.slice(i, i + 2));
  return grams;
}

/** What the words of a figure say of each distinction. */
export interface Marked {
  readonly marks: Marks;
  /** What its sentence or heading says; a figure that says nothing itself may mean that. */
  readonly hints: Marks;
}

/**
 * The class nearest to the figure decides: 受理并审结…件 is 审结.
 * @param near the words around the figure, the nearest text first
 */
export function marksOf(near: readonly string[], sentence: string, heading: string): Marked {
  const marks = distinctions.map(() => -1);
  const inSentence = classesIn(sentence);
  for (const found of near.map(classesIn))
    for (const [i, one] of found.entries()) if (marks[i] === -1 && !distinctions[i]?.wide) marks[i] = one;
  for (const [i, one] of inSentence.entries()) if (distinctions[i]?.wide) marks[i] = one;
  const inHeading = classesIn(heading);
  return { marks, hints: inSentence.map((one, i) => (one >= 0 ? one : (inHeading[i] as number))) };
}

interface Hit {
  readonly distinction: number;
  readonly class: number;
  readonly from: number;
  readonly to: number;
}

/** Of each distinction the class of the last word in a text; a word inside a longer one says nothing. */
function classesIn(text: string): number[] {
  const hits: Hit[] = [];
  load().marks.find(text, (found, from, word) => hits.push({ ...found, from, to: from + word.length }));
  const inside = (a: Hit, b: Hit) =>
    a.distinction === b.distinction && b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  const classes = distinctions.map(() => -1);
  for (const hit of hits.sort((a, b) => a.to - b.to))
    if (hit.class >= 0 && !hits.some((other) => inside(hit, other))) classes[hit.distinction] = hit.class;
  return classes;
}

/** 1: nothing speaks against the two being one thing; 0: they are different things. */
export function agreement(a: Marked, b: Marked): number {
  let factor = 1;
  for (let i = 0; i < distinctions.length; i++) {
    const [one, other] = [a.marks[i] as number, b.marks[i] as number];
    if (one === other) continue;
    if (one >= 0 && other >= 0) return 0;
    if (one < 0 ? a.hints[i] !== other : b.hints[i] !== one) factor *= distinctions[i]?.alone ?? 0.92;
  }
  return factor;
}

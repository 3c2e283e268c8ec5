import data from "../data/subjects.json";

/** One of the ways in which figures with much the same name differ: 一审 and 二审. */
interface Distinction {
  readonly what: string;
  /** What confidence is left where only one of two names says it. */
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

/** Any of the words, the longest first. */
const anyOf = (words: readonly string[]) => new RegExp([...words].sort((a, b) => b.length - a.length).join("|"), "g");

let tables: {
  readonly fillers: RegExp;
  readonly synonyms: RegExp;
  readonly first: ReadonlyMap<string, string>;
  readonly classes: readonly { readonly words: RegExp; readonly of: ReadonlyMap<string, number> }[];
} | null = null;

/** Built when the first two reports are compared: most runs compare none. */
function load() {
  if (tables) return tables;
  const same = [...data.synonyms, ...distinctions.flatMap(({ classes }) => classes)];
  tables = {
    fillers: anyOf(data.fillers),
    synonyms: anyOf(same.flat()),
    first: new Map(same.flatMap((group) => group.map((word) => [word, group[0] as string]))),
    classes: distinctions.map(({ classes, except = [] }) => ({
      words: anyOf([...classes.flat(), ...except]),
      of: new Map(classes.flatMap((words, i) => words.map((word) => [word, i] as const))),
    })),
  };
  return tables;
}

/** The words that carry the meaning, one spelling for all that mean the same; a space where a filler stood. */
export function plainWords(text: string): string {
  const { fillers, synonyms, first } = load();
  return text
    .replace(/[\d.%‰,、“”‘’()《》\s]+/g, " ")
    .replace(synonyms, (word) => first.get(word) as string)
    .replace(fillers, " ")
    .trim();
}

/** Pairs of neighbouring characters; a single character that stands alone is one too. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of text.split(" "))
    if (word.length === 1) grams.add(word);
    else for (let i = 0; i + 2 <= word.length; i++) grams.add(word.slice(i, i + 2));
  return grams;
}

/**
 * The class nearest to the figure decides: 受理并审结…件 is 审结.
 * @param near the words around the figure, the nearest text first
 */
export function marksOf(near: readonly string[], sentence: string): Marks {
  return load().classes.map(({ words, of }, i) => {
    for (const text of distinctions[i]?.wide ? [sentence] : near) {
      const last = [...text.matchAll(words)].findLast(([word]) => of.has(word));
      if (last) return of.get(last[0]) as number;
    }
    return -1;
  });
}

/** 1: nothing speaks against the two being one thing; 0: they are different things. */
export function agreement(a: Marks, b: Marks): number {
  let factor = 1;
  for (const [i, one] of a.entries()) {
    const other = b[i] as number;
    if (one === other) continue;
    if (one >= 0 && other >= 0) return 0;
    factor *= distinctions[i]?.alone ?? 0.92;
  }
  return factor;
}

import type { Paragraph, Range } from "../types";

/** A stretch of whole clauses that stands in two places. Indices are of the paragraphs' texts. */
export interface Repeat {
  readonly first: { readonly paragraph: Paragraph; readonly range: Range };
  readonly again: { readonly paragraph: Paragraph; readonly range: Range };
}

/** Clauses that every report has are no repetition: 以习近平新时代…为指导, 亲自部署…. */
const formula = /习近平|党的[一二三四五六七八九十]+(?:大|届)|全会|总书记|亲自|党中央|第一责任人职责|报告如下/;

/** Only clauses of this length are looked up; shorter ones count where they follow. */
const anchor = 8;

interface Clause extends Range {
  readonly paragraph: Paragraph;
  /** Of its characters; equal clauses have equal ones, the reverse is checked. */
  readonly hash: number;
}

/**
 * Clauses repeated one after another, at least `shortest` characters in all without formulas and names in 《》. Every
 * place is compared with the first only; linear, since what has been compared is passed over.
 */
export function findRepeats(paragraphs: readonly Paragraph[], shortest: number): Repeat[] {
  const clauses = paragraphs.flatMap(clausesOf);
  const seen = new Map<number, number>();
  const repeats: Repeat[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (clause.to - clause.from < anchor) continue;
    const before = seen.get(clause.hash);
    if (before === undefined) {
      seen.set(clause.hash, i);
      continue;
    }
    let n = 0;
    while (
      before + n < i &&
      same(clauses, before + n, before) &&
      same(clauses, i + n, i) &&
      equal(clauses[before + n], clauses[i + n])
    )
      n++;
    if (n === 0) continue;
    if (weigh(clauses.slice(i, i + n)) >= shortest) {
      repeats.push({ first: stretch(clauses, before, n), again: stretch(clauses, i, n) });
    }
    i += n - 1;
  }
  return repeats;
}

/** Whether a clause is there and in the paragraph of another. */
function same(clauses: readonly Clause[], index: number, other: number): boolean {
  return clauses[index]?.paragraph === clauses[other]?.paragraph;
}

function equal(a: Clause | undefined, b: Clause | undefined): boolean {
  return a !== undefined && b !== undefined && a.hash === b.hash && textOf(a) === textOf(b);
}

function textOf({ paragraph, from, to }: Clause): string {
  return paragraph.folded.slice(from, to);
}

function weigh(clauses: readonly Clause[]): number {
  let weight = 0;
  for (const clause of clauses) {
    const text = textOf(clause);
    if (!formula.test(text)) weight += text.replace(/《[^《》]*》|\s/g, "").length;
  }
  return weight;
}

/** How many characters of a paragraph are its own: formulas and names in 《》 do not count. */
export function ownWords(paragraph: Paragraph): number {
  return weigh(clausesOf(paragraph));
}

function stretch(clauses: readonly Clause[], index: number, n: number): Repeat["first"] {
  const { paragraph, from } = clauses[index] as Clause;
  return { paragraph, range: { from, to: (clauses[index + n - 1] as Clause).to } };
}

/** , ; : 。 ! ? and the space; comparing is many times faster than looking up. */
function isMark(code: number): boolean {
  return (
    code === 0x3002 ||
    (code < 0x40 &&
      (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x20 || code === 0x21 || code === 0x3f))
  );
}

function clausesOf(paragraph: Paragraph): Clause[] {
  const { folded } = paragraph;
  const clauses: Clause[] = [];
  let from = 0;
  let hash = 0;
  for (let i = 0; i <= folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (i < folded.length && !isMark(code)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    if (i > from) clauses.push({ paragraph, from, to: i, hash });
    from = i + 1;
    hash = 0;
  }
  return clauses;
}

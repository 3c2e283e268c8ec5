import { fold } from "../../parse/width";
import type { Commitment, Evidence } from "../../yearly-types";
import { type Term, termsOf } from "./terms";

const ownName = 0.2;

/** How rare each term is among so many texts: what stands in every sentence tells nothing. */
export class Rarity {
  /** In how many texts a term stands, and the last of them. */
  private readonly counts = new Map<string, { texts: number; last: number }>();
  private texts = 0;

  /** @param own the place that the organ is named after: 法治临溪 is no task of its own. */
  constructor(private readonly own = "") {}

  add(terms: readonly Term[]): void {
    this.texts++;
    for (const { key } of terms) {
      const count = this.counts.get(key);
      if (!count) this.counts.set(key, { texts: 1, last: this.texts });
      else if (count.last !== this.texts) {
        count.texts++;
        count.last = this.texts;
      }
    }
  }

  of(key: string): number {
    if (this.own.includes(key)) return ownName;
    return Math.log(1 + this.texts / (this.counts.get(key)?.texts ?? 1));
  }
}

/** What a commitment is made of: its terms, and what each of its characters is worth; all together are 1. */
export interface Weighed {
  readonly terms: readonly Term[];
  /** By the index of the text. */
  readonly weights: Float64Array;
  /** Where the task stands, and what its characters are worth together. */
  readonly task: { readonly from: number; readonly to: number; readonly weight: number };
}

/** Rare words count more than in proportion: 积分 tells more of 旁听庭审积分 than the rest. */
const emphasis = 1.5;
/** The task itself counts more, what it is good for less. */
const taskFactor = 1.5;
const purposeFactor = 0.5;
const purpose =
  /^(?:在[^,]{2,14}方面|确保|实现|力争|不断|切实|为|让|使|努力|推动形成|促进|提升|提高|增强|防止|避免|形成|营造|助力|护航)/;

/** A character is worth as much as the commonest term that it stands in: 执 in 行政执法监督 is part of a word, not of 政执. */
export function weigh({ text, task }: Commitment, rarity: Rarity): Weighed {
  const folded = fold(text);
  const taskAt = folded.indexOf(task);
  const weights = new Float64Array(text.length);
  const terms = termsOf(text);
  for (const { key, from, to, factor } of terms) {
    const inTask = taskAt <= from && from < taskAt + task.length;
    const place = inTask ? taskFactor : isPurpose(folded, from) ? purposeFactor : 1;
    const weight = rarity.of(key) ** emphasis * factor * place;
    for (const i of [from, to - 1]) weights[i] = weights[i] ? Math.min(weights[i] as number, weight) : weight;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const [from, to] = [Math.max(0, taskAt), taskAt + task.length];
  return { terms, weights: shares, task: { from, to, weight: shares.subarray(from, to).reduce((a, b) => a + b, 0) } };
}

function isPurpose(folded: string, at: number): boolean {
  const clause = folded.slice(folded.lastIndexOf(",", at) + 1, at + 1);
  return purpose.test(clause);
}

/** So many terms tell a person why. */
const mostShown = 4;

/**
 * What is shared, for people: the heaviest first, in words that stand in both texts; a weight is the share in the whole
 * commitment.
 * @param said this year's sentence and the headings above it
 */
export function sharedTerms(
  text: string,
  { weights }: Weighed,
  worth: ReadonlyMap<number, number>,
  said: string,
): Evidence["terms"] {
  const there = fold(said);
  const folded = fold(text);
  const shown = new Map<string, number>();
  for (let from = 0; from < text.length; ) {
    if (!worth.has(from)) {
      from++;
      continue;
    }
    const to = wordEnd(folded, from, worth, there);
    let weight = 0;
    for (let i = from; i < to; i++) weight += (weights[i] as number) * (worth.get(i) ?? 0);
    const term = text.slice(from, to);
    shown.set(term, (shown.get(term) ?? 0) + weight);
    from = to;
  }
  const terms = [...shown].sort(([a], [b]) => b.length - a.length);
  // 审查 says nothing beside 合法性审查.
  const whole = terms.filter(
    ([term], i) => term.length > 1 && !terms.slice(0, i).some(([longer]) => longer.includes(term)),
  );
  return whole
    .map(([term, weight]) => ({ term, weight: Math.round(weight * 100) / 100 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostShown);
}

/** Characters of a word; figures are none of what is shared. */
const isLetter = (c: string | undefined) => c !== undefined && /[\u3400-\u9fffA-Za-z]/.test(c);

/** As far as both texts say the same; of words that mean the same as others (synonyms) as far as they are shared. */
function wordEnd(folded: string, from: number, worth: ReadonlyMap<number, number>, there: string): number {
  let to = from + 1;
  while (isLetter(folded[to]) && there.includes(folded.slice(from, to + 1))) to++;
  if (to - from > 1) return to;
  while (worth.has(to) && !there.includes(folded.slice(to, to + 2))) to++;
  return to;
}

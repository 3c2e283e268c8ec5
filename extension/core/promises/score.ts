import { fold } from "../parse/width";
import type { Commitment } from "../yearly-types";
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

/** What is shared, for people: neighbouring terms as one, the heaviest first; a weight is the share in the whole commitment. */
export function sharedTerms(text: string, { weights }: Weighed, worth: ReadonlyMap<number, number>) {
  const runs: { from: number; to: number; weight: number }[] = [];
  for (const [i, weight] of weights.entries()) {
    const own = weight * (worth.get(i) ?? 0);
    if (own === 0) continue;
    const last = runs.at(-1);
    if (last?.to === i) {
      last.to = i + 1;
      last.weight += own;
    } else runs.push({ from: i, to: i + 1, weight: own });
  }
  return runs
    .map(({ from, to, weight }) => ({ term: text.slice(from, to), weight: Math.round(weight * 100) / 100 }))
    .sort((a, b) => b.weight - a.weight);
}

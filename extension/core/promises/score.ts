import { fold } from "../parse/width";
import type { Commitment } from "../yearly-types";
import { type Term, termsOf } from "./terms";

/** How rare each term is among so many texts: what stands in every sentence tells nothing. */
export class Rarity {
  private readonly counts = new Map<string, number>();
  private texts = 0;

  add(terms: readonly Term[]): void {
    this.texts++;
    for (const key of new Set(terms.map(({ key }) => key))) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  of(key: string): number {
    return Math.log(1 + this.texts / (this.counts.get(key) ?? 1));
  }
}

/** A term of a commitment and its share in the whole of it; all shares together are 1. */
export interface Share extends Term {
  readonly share: number;
}

/** The task itself counts more, what it is good for less. */
const taskFactor = 1.5;
const purposeFactor = 0.5;
const purpose =
  /^(?:确保|实现|力争|不断|切实|为|让|使|努力|推动形成|促进|提升|提高|增强|防止|避免|形成|营造|助力|护航)/;

/** The terms of a commitment with what each is worth; of a term that stands twice the place where it is worth more. */
export function sharesOf({ text, task }: Commitment, rarity: Rarity): Share[] {
  const folded = fold(text);
  const taskAt = folded.indexOf(task);
  const best = new Map<string, { term: Term; weight: number }>();
  for (const term of termsOf(text)) {
    const inTask = taskAt <= term.from && term.from < taskAt + task.length;
    const place = inTask ? taskFactor : isPurpose(folded, term.from) ? purposeFactor : 1;
    const weight = rarity.of(term.key) * term.factor * place;
    if (weight > (best.get(term.key)?.weight ?? 0)) best.set(term.key, { term, weight });
  }
  const total = [...best.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...best.values()].map(({ term, weight }) => ({ ...term, share: weight / total }));
}

function isPurpose(folded: string, at: number): boolean {
  const clause = folded.slice(folded.lastIndexOf(",", at) + 1, at + 1);
  return purpose.test(clause);
}

/** What is shared, for people: neighbouring terms as one, the heaviest first; weights add up to the score. */
export function sharedTerms(text: string, shares: readonly Share[], found: ReadonlySet<string>) {
  const runs: { from: number; to: number; weight: number }[] = [];
  for (const { key, from, to, share } of [...shares].sort((a, b) => a.from - b.from)) {
    if (!found.has(key)) continue;
    const last = runs.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.weight += share;
    } else runs.push({ from, to, weight: share });
  }
  return runs
    .map(({ from, to, weight }) => ({ term: text.slice(from, to), weight: Math.round(weight * 100) / 100 }))
    .sort((a, b) => b.weight - a.weight);
}

import type { Commitment } from "../yearly-types";
import type { Place } from "./places";
import { type Rarity, type Weighed, weigh } from "./score";
import { termsOf } from "./terms";

/** Where a commitment is answered: one place, or two neighbouring ones that say it together. */
export interface Match {
  readonly places: readonly Place[];
  /** 0 to 1: the share of the commitment's terms that is found. */
  readonly score: number;
  readonly weighed: Weighed;
  /** Which of its characters are found, and whether in the text (1) or in the heading above. */
  readonly worth: ReadonlyMap<number, number>;
}

/** Below this a report does not speak of a commitment; tuned on the pairs in test/promises/pairs. */
const threshold = 0.33;
/** What a second sentence must add to be shown as well. */
const leastGain = 0.2;
/** Words of the heading above a sentence count half. */
const headingFactor = 0.5;
/** So many of the best single places are tried together with their neighbours. */
const candidates = 6;
/** Of two places that say as much, what was done goes before what is wanting. */
const problemFactor = 0.9;

/** All places of this year's text by the terms that stand in them. */
export class Places {
  private readonly own: readonly ReadonlySet<string>[];
  private readonly above: readonly ReadonlySet<string>[];
  private readonly byTerm = new Map<string, number[]>();

  constructor(
    private readonly places: readonly Place[],
    rarity: Rarity,
  ) {
    this.own = places.map((place, i) => {
      const terms = termsOf(textOf(place));
      rarity.add(terms);
      const keys = new Set(terms.map(({ key }) => key));
      for (const key of keys) {
        const at = this.byTerm.get(key);
        if (at) at.push(i);
        else this.byTerm.set(key, [i]);
      }
      return keys;
    });
    this.above = places.map(({ headings }) => new Set(termsOf(headings).map(({ key }) => key)));
  }

  /** The best answer to a commitment; null where there is none good enough. */
  find(commitment: Commitment, rarity: Rarity): Match | null {
    const weighed = weigh(commitment, rarity);
    let match: Match | null = null;
    let rank = 0;
    for (const i of this.likely(weighed)) {
      for (const group of [[i], [i - 1, i], [i, i + 1]]) {
        const found = this.score(group, weighed);
        if (!found || found.score < threshold) continue;
        const isProblem = found.places.every((place) => place.isProblem);
        const value = (found.score - (group.length > 1 ? leastGain : 0)) * (isProblem ? problemFactor : 1);
        if (value > rank + 1e-9) [match, rank] = [found, value];
      }
    }
    return match;
  }

  /** The places that share most, by a quick count. */
  private likely({ terms, weights }: Weighed): number[] {
    const sums = new Float64Array(this.places.length);
    for (const { key, from } of terms)
      for (const i of this.byTerm.get(key) ?? []) sums[i] = (sums[i] as number) + (weights[from] as number);
    const order = [...sums.keys()].filter((i) => (sums[i] as number) > 0);
    return order.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b).slice(0, candidates);
  }

  private score(group: readonly number[], weighed: Weighed): Match | null {
    const places = group.flatMap((i) => this.places[i] ?? []);
    if (places.length < group.length || places.some((place) => place.group !== places[0]?.group)) return null;
    const worth = new Map<number, number>();
    for (const { key, from, to } of weighed.terms) {
      const own = group.some((i) => this.own[i]?.has(key))
        ? 1
        : group.some((i) => this.above[i]?.has(key))
          ? headingFactor
          : 0;
      if (own > 0) for (const i of [from, to - 1]) worth.set(i, Math.max(own, worth.get(i) ?? 0));
    }
    let score = 0;
    for (const [i, own] of worth) score += (weighed.weights[i] as number) * own;
    return { places, score, weighed, worth };
  }
}

function textOf({ paragraph, from, to }: Place): string {
  return paragraph.text.slice(from, to);
}

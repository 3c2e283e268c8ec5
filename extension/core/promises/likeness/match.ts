import type { Span } from "../../types";
import type { Commitment } from "../../yearly-types";
import type { Place } from "./places";
import { type Rarity, type Weighed, weigh } from "./score";
import { termsOf } from "./terms";

/** Where a commitment is answered: one place, or two neighbouring ones that say it together. */
export interface Match {
  readonly places: readonly Place[];
  /** 0 to 1: the share of the commitment's terms that is found, or half that of its task's terms where that is more. */
  readonly score: number;
  readonly weighed: Weighed;
  /** Which of its characters are found, and whether in the text (1) or in the heading above. */
  readonly worth: ReadonlyMap<number, number>;
  /** So many of its terms stand in the text itself, and so many of them are no words that every report has. */
  readonly shared: number;
  readonly telling: number;
}

/** From here on a report speaks of a commitment; tuned on the pairs in test/promises/pairs. */
const sure = 0.31;
/** From here on only where the place tells of no other commitment more: plan and report go together one by one. */
const faint = 0.24;
/** 开展法治督察2次 is little more than one common word; it must stand there as it is. */
const whole = 0.8;
/** Common words alone must be so many: 社区矫正 tells nothing of a 社区矫正“云监管”中心. */
const mostCommon = 3;
/** The task by itself, without what is said of how and what for, is worth this much. */
const taskAlone = 0.5;
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
  private readonly byTerm = new Map<string, number[]>();
  /** Of single places; made for the few that are looked at closely. */
  private readonly own = new Map<number, ReadonlySet<string>>();
  /** Of the headings above places: many stand under the same. */
  private readonly above = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly places: readonly Place[],
    rarity: Rarity,
  ) {
    for (const [i, place] of places.entries()) {
      const terms = termsOf(textOf(place));
      rarity.add(terms);
      for (const { key } of terms) {
        const found = this.byTerm.get(key);
        if (!found) this.byTerm.set(key, [i]);
        else if (found.at(-1) !== i) found.push(i);
      }
    }
  }

  /** The likeliest answer to a commitment; null where there is none. */
  find(commitment: Commitment, rarity: Rarity): Match | null {
    const weighed = weigh(commitment, rarity);
    let match: Match | null = null;
    let rank = 0;
    for (const i of this.likely(weighed)) {
      for (const group of [[i], [i - 1, i], [i, i + 1]]) {
        const found = this.score(group, weighed);
        if (!found || found.score < faint) continue;
        const isProblem = found.places.every((place) => place.isProblem);
        const value = (found.score - (group.length > 1 ? leastGain : 0)) * (isProblem ? problemFactor : 1);
        if (value > rank + 1e-9) [match, rank] = [found, value];
      }
    }
    return match;
  }

  /** The place that a span of this year's text is in, however little it shares with the commitment. */
  at(span: Span, commitment: Commitment, rarity: Rarity): Match | null {
    const i = this.places.findIndex(({ paragraph: { line }, from, to }) => {
      const own = line.range(from, to);
      return own.start <= span.start && span.end <= own.end;
    });
    return i < 0 ? null : this.score([i], weigh(commitment, rarity));
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
    const texts = group.map((i) => keysOf(this.own, i, () => textOf(this.places[i] as Place)));
    const headings = places.map((place) => keysOf(this.above, place.headings, () => place.headings));
    const worth = new Map<number, number>();
    let shared = 0;
    let telling = 0;
    for (const { key, from, to, factor } of weighed.terms) {
      const own = texts.some((keys) => keys.has(key)) ? 1 : headings.some((keys) => keys.has(key)) ? headingFactor : 0;
      if (own === 1) shared++;
      if (own === 1 && factor >= 1) telling++;
      if (own > 0) for (const i of [from, to - 1]) worth.set(i, Math.max(own, worth.get(i) ?? 0));
    }
    let all = 0;
    let own = 0;
    for (const [i, part] of worth) {
      const weight = (weighed.weights[i] as number) * part;
      all += weight;
      if (weighed.task.from <= i && i < weighed.task.to) own += weight;
    }
    const score = Math.max(all, (taskAlone * own) / (weighed.task.weight || 1));
    return { places, score, weighed, worth, shared, telling };
  }
}

/** Of the likeliest answers those that are believed; null for the others. In the order of `matches`. */
export function believed(matches: readonly (Match | null)[]): (Match | null)[] {
  const strongest = new Map<Place, number>();
  for (const match of matches)
    for (const place of match?.places ?? [])
      strongest.set(place, Math.max(strongest.get(place) ?? 0, match?.score ?? 0));
  return matches.map((match) => {
    if (!match) return null;
    const { places, score, shared, telling } = match;
    const only = places.every((place) => (strongest.get(place) as number) <= score);
    if (score >= whole) return match;
    if (telling === 0 && !(only && shared >= mostCommon && score >= sure)) return null;
    if (only) return shared >= 2 || score >= sure ? match : null;
    return score >= sure ? match : null;
  });
}

/** From the first of its places to the last, in this year's text. */
export function spanOf({ places }: Match): Span {
  const [first, last] = [places[0] as Place, places.at(-1) as Place];
  return first.paragraph.line.range(first.from, last.to);
}

export function textOf({ paragraph, from, to }: Place): string {
  return paragraph.text.slice(from, to);
}

function keysOf<T>(known: Map<T, ReadonlySet<string>>, of: T, text: () => string): ReadonlySet<string> {
  let keys = known.get(of);
  if (!keys) {
    keys = new Set(termsOf(text()).map(({ key }) => key));
    known.set(of, keys);
  }
  return keys;
}

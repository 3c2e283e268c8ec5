import type { Metric } from "../yearly-types";
import { likeliness, Rarity } from "./likeliness";
import type { Named } from "./names";

/** Matches below this are not shown. */
export const shownFrom = 0.5;
/** Pairs below this are not thought about. */
const floor = 0.3;
/** Two candidates that are this close to each other are a guess. */
const margin = 0.12;
/** What it counts that the figures before, and behind, are matched as well: 受理, 办结, 办结率. */
const company = 0.05;

interface Candidate {
  readonly current: Named;
  readonly previous: Named;
  readonly score: number;
}

export interface Assigned {
  readonly current: Metric;
  readonly previous: Metric;
  /** Confidence, 0 to 1. */
  readonly sure: number;
}

/** One to one, the likeliest pairs first. A pair without any rival is surer than its words; one with a near rival is less. */
export function assign(current: readonly Named[], previous: readonly Named[]): Assigned[] {
  const candidates = candidatesOf(current, previous);
  const first = choose(candidates);
  const accompanied = candidates.map((candidate) => ({ ...candidate, score: candidate.score + neighbours(candidate) }));
  const chosen = choose(accompanied);
  const rivals = rivalsIn(accompanied, chosen);
  return [...new Set(chosen.values())].flatMap((winner) => {
    const { score } = winner;
    const lead = score - (rivals.get(winner) ?? 0);
    const sure = Math.min(
      0.99,
      Math.round((score + 0.4 * lead * (1 - score) - 2 * Math.max(0, margin - lead)) * 100) / 100,
    );
    if (sure < shownFrom) return [];
    return [{ current: winner.current.metric, previous: winner.previous.metric, sure }];
  });

  function neighbours({ current: { index: i }, previous: { index: j } }: Candidate): number {
    const together = (step: number) => {
      const pair = first.get(current[i + step] as Named);
      return pair !== undefined && pair.previous === previous[j + step];
    };
    return (together(-1) ? company : 0) + (together(1) ? company : 0);
  }
}

function candidatesOf(current: readonly Named[], previous: readonly Named[]): Candidate[] {
  const rarity = new Rarity(current, previous);
  const candidates: Candidate[] = [];
  const nominated = nominator(current, previous);
  for (const one of current)
    for (const other of nominated(one)) {
      const score = likeliness(one, other, rarity);
      if (score >= floor) candidates.push({ current: one, previous: other, score });
    }
  return candidates;
}

/** Up to so many figures, all that share a word are compared; real reports have fewer. */
const many = 250;
/** Beyond that, a word that stands in more names than this nominates none of them. */
const common = 40;

/** The figures of last year that one of this year is compared with: time grows with the number of figures, not its square. */
function nominator(current: readonly Named[], previous: readonly Named[]): (one: Named) => Iterable<Named> {
  const limit = previous.length <= many ? many : common;
  const names = new Map<string, Named[]>();
  for (const named of previous)
    for (const gram of named.grams.keys()) {
      const list = names.get(gram);
      if (!list) names.set(gram, [named]);
      else if (list.length <= limit) list.push(named);
    }
  return ({ index, grams }) => {
    const nominated = new Set<Named>();
    for (const gram of grams.keys()) {
      const list = names.get(gram);
      if (list && list.length <= limit) for (const named of list) nominated.add(named);
    }
    const place = Math.round((index / current.length) * previous.length);
    if (limit === common)
      for (const named of previous.slice(Math.max(0, place - common), place + common)) nominated.add(named);
    return nominated;
  };
}

/** The likeliest first; where two are equally likely, the one whose figures stand at like places. */
function choose(candidates: readonly Candidate[]): Map<Named, Candidate> {
  const apart = ({ current, previous }: Candidate) => Math.abs(current.place - previous.place);
  const chosen = new Map<Named, Candidate>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || apart(a) - apart(b))) {
    if (chosen.has(candidate.current) || chosen.has(candidate.previous)) continue;
    chosen.set(candidate.current, candidate).set(candidate.previous, candidate);
  }
  return chosen;
}

/** Of each chosen pair, the score of the likeliest other pair that one of its figures could be in. */
function rivalsIn(candidates: readonly Candidate[], chosen: ReadonlyMap<Named, Candidate>): Map<Candidate, number> {
  const rivals = new Map<Candidate, number>();
  for (const candidate of candidates)
    for (const [own, other] of [
      ["current", "previous"],
      ["previous", "current"],
    ] as const) {
      const winner = chosen.get(candidate[own]);
      if (!winner || winner === candidate) continue;
      const elsewhere = chosen.get(candidate[other]);
      // It belongs elsewhere with more right, or says the same number once more.
      if (elsewhere && elsewhere.score > candidate.score + company) continue;
      if (sameFigure(candidate[other].metric, winner[other].metric)) continue;
      rivals.set(winner, Math.max(rivals.get(winner) ?? 0, candidate.score));
    }
  return rivals;
}

function sameFigure(a: Metric, b: Metric): boolean {
  return a.value === b.value && a.unit === b.unit;
}

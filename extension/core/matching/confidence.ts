import type { Metric } from "../yearly-types";
import { isRate } from "./change";
import type { Named } from "./names";
import { comparable, measure } from "./units";
import { agreement } from "./words";

/*
 * How sure one may be that two figures of two years are about one thing. Everything is a product of reasons that a person
 * could name: shared words (rare ones count for more), no word that tells the two apart, the same unit, a like size.
 */

/** Matches below this are not shown. */
export const shownFrom = 0.55;

/** Weights of the words of two reports: what stands in many names says little. */
export class Rarity {
  private readonly counts = new Map<string, number>();

  constructor(...reports: readonly (readonly Named[])[]) {
    for (const named of reports)
      for (const { grams } of named)
        for (const gram of grams.keys()) this.counts.set(gram, (this.counts.get(gram) ?? 0) + 1 / reports.length);
  }

  /** 1 for a word that one name a year has. */
  of(gram: string): number {
    return 1 / Math.sqrt(Math.max(1, this.counts.get(gram) ?? 1));
  }
}

/** 0 to 1. */
export function confidence(current: Named, previous: Named, rarity: Rarity): number {
  const [a, b] = [current.metric, previous.metric];
  if (isRate(a) !== isRate(b) || (a.kind === "ratio") !== (b.kind === "ratio")) return 0;
  if (!comparable(a.unit, b.unit)) return 0;
  const agreed = agreement(current.marks, previous.marks);
  if (agreed === 0) return 0;
  const words = likeness(current, previous, rarity);
  if (words === 0) return 0;
  const around = shareOf(current.around, previous.around);
  const unit = measure(a.unit).unit === measure(b.unit).unit ? 1 : 0.94;
  const part = current.part === previous.part ? 1 : 0.95;
  return Math.min(1, (0.88 * words + 0.12 * around) * agreed * unit * part * likeSize(a, b));
}

/** Shared words against all words (0.6) and against those of the shorter name (0.4); the same name alone is nearly enough. */
function likeness(current: Named, previous: Named, rarity: Rarity): number {
  let [own, others, shared] = [0, 0, 0];
  for (const [gram, weight] of current.grams) {
    const rare = rarity.of(gram);
    own += weight * rare;
    const other = previous.grams.get(gram);
    if (other !== undefined) shared += Math.min(1, (weight + other) / 2) * rare;
  }
  for (const [gram, weight] of previous.grams) others += weight * rarity.of(gram);
  if (shared === 0) return 0;
  const all = (2 * shared) / (own + others);
  const shorter = shared / Math.min(own, others);
  const words = Math.min(1, 0.6 * all + 0.4 * Math.min(1, shorter));
  return current.name.length >= 3 && current.name === previous.name ? Math.max(0.9, words) : words;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / Math.min(a.size, b.size);
}

/** Figures of one thing seldom grow to thirty times in a year, and rates seldom by half of all. */
function likeSize(a: Metric, b: Metric): number {
  if (isRate(a)) return Math.abs(a.value - b.value) > 40 ? 0.85 : 1;
  const [one, other] = [a.value * measure(a.unit).scale, b.value * measure(b.unit).scale];
  if (!(one > 0 && other > 0)) return 1;
  const times = Math.abs(Math.log10(one / other));
  return times < 0.5 ? 1 : times < 1 ? 0.95 : times < 1.5 ? 0.85 : 0.7;
}

import type { Metric } from "../yearly-types";
import { isRate } from "./change";
import type { Named } from "./names";
import { comparable, measure } from "./units";
import { agreement } from "./words";

/*
 * How likely it is that two figures of two years are about one thing. Everything is a product of reasons that a person
 * could name: shared words (rare ones count for more), no word that tells the two apart, the same unit, a like size.
 */

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
export function likeliness(current: Named, previous: Named, rarity: Rarity): number {
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
  const role = sameRole(current.roles, previous.roles) ? 1 : 0.85;
  return Math.min(1, (0.88 * words + 0.12 * around) * agreed * unit * part * role * likeSize(a, b));
}

/** What a word counts that one of the two says only in its sentence: 新收行政复议案件52件，被纠错2件. */
const nearby = 0.4;

/** Shared words against all words and against those of the shorter name; the same name alone is nearly enough. */
function likeness(current: Named, previous: Named, rarity: Rarity): number {
  const one = found(current, previous, rarity);
  const other = found(previous, current, rarity);
  const shared = Math.min(one.shared, other.shared);
  if (shared === 0) return 0;
  const all = (one.found + other.found) / (one.whole + other.whole);
  const shorter = shared / Math.min(one.whole, other.whole);
  const words = Math.min(1, 0.6 * all + 0.4 * Math.min(1, shorter));
  return current.name.length >= 3 && current.name === previous.name ? Math.max(0.9, words) : words;
}

/** How much of one name the other has. */
function found(name: Named, other: Named, rarity: Rarity) {
  let [whole, shared, found] = [0, 0, 0];
  for (const [gram, weight] of name.grams) {
    const worth = weight * rarity.of(gram);
    whole += worth;
    const there = other.grams.get(gram);
    if (there !== undefined) shared += Math.min(1, (weight + there) / 2 / weight) * worth;
    else if (other.around.has(gram)) found += nearby * worth;
  }
  return { whole, shared, found: found + shared };
}

/** Both about what was done, or about what is wrong, or about what the head did. */
function sameRole(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((role) => b.includes(role));
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

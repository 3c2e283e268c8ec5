import type { Metric } from "../yearly-types";
import { isRate } from "./change";
import type { Named } from "./names";
import { comparable, measure } from "./units";
import { agreement } from "./words";

/*
 * How likely it is that two figures of two years are about one thing. Everything is a product of reasons that a person
 * could name: shared words (rare ones count for more), no word that tells the two apart, the same unit, a like size.
 */

/** The words of a name, with what each is worth. */
interface Weighed {
  readonly worth: ReadonlyMap<string, number>;
  /** Of all of them. */
  readonly whole: number;
}

/** What the words of two reports' names are worth: what stands in many says little. */
export class Rarity {
  private readonly counts = new Map<string, number>();
  private readonly known = new Map<Named["grams"], Weighed>();

  constructor(...reports: readonly (readonly Named[])[]) {
    for (const names of reports)
      for (const { grams } of names)
        for (const gram of grams.keys()) this.counts.set(gram, (this.counts.get(gram) ?? 0) + 1 / reports.length);
  }

  /** 1 for a word beside the name that one name a year has; less the more have it. */
  weigh({ grams }: Named): Weighed {
    let weighed = this.known.get(grams);
    if (!weighed) {
      const worth = new Map<string, number>();
      let whole = 0;
      for (const [gram, weight] of grams) {
        const value = weight / Math.sqrt(Math.max(1, this.counts.get(gram) ?? 1));
        worth.set(gram, value);
        whole += value;
      }
      weighed = { worth, whole };
      this.known.set(grams, weighed);
    }
    return weighed;
  }
}

/** 0 to 1. */
export function likeliness(current: Named, previous: Named, rarity: Rarity): number {
  const [a, b] = [current.metric, previous.metric];
  if (isRate(a) !== isRate(b) || (a.kind === "ratio") !== (b.kind === "ratio") || !comparable(a.unit, b.unit)) return 0;
  const agreed = agreement(current.marked, previous.marked);
  const words = agreed && sharedWords(current, previous, rarity);
  if (words === 0) return 0;
  const around = shareOf(current.around, previous.around);
  const named = isBare(current) || isBare(previous) ? 0.4 + 0.6 * Math.min(1, around / enough) : 1;
  const part = current.part === previous.part ? 1 : 0.95;
  const role = sameRole(current.roles, previous.roles) ? 1 : 0.85;
  return Math.min(1, (0.88 * words * named + 0.12 * around) * agreed * part * role * likeSize(a, b));
}

/** 合格率, 部门, 审结: of what, only the sentence and the heading say; so much of them must be alike. */
const enough = 0.35;

function isBare({ name, metric }: Named): boolean {
  return name.length <= (isRate(metric) ? 4 : 2);
}

/** What a word counts that one of the two says only in its sentence: 新收行政复议案件52件，被纠错2件. */
const nearby = 0.4;

/** Shared words against all words and against those of the shorter name; the same name alone is nearly enough. */
function sharedWords(current: Named, previous: Named, rarity: Rarity): number {
  const [ours, theirs] = [rarity.weigh(current), rarity.weigh(previous)];
  const [one, other] = [found(current, ours, previous), found(previous, theirs, current)];
  const shared = Math.min(one.shared, other.shared);
  if (shared === 0) return 0;
  const all = (one.found + other.found) / (ours.whole + theirs.whole);
  const shorter = shared / Math.min(ours.whole, theirs.whole);
  const words = Math.min(1, 0.6 * all + 0.4 * Math.min(1, shorter));
  return current.name.length >= 3 && current.name === previous.name ? Math.max(0.9, words) : words;
}

/** How much of one name the other has: in its own words, and those of its sentence added. */
function found({ grams }: Named, { worth }: Weighed, other: Named) {
  let shared = 0;
  let around = 0;
  for (const [gram, value] of worth) {
    const there = other.grams.get(gram);
    if (there !== undefined) {
      const weight = grams.get(gram) as number;
      shared += there < weight ? (value * (weight + there)) / 2 / weight : value;
    } else if (other.around.has(gram)) around += nearby * value;
  }
  return { shared, found: shared + around };
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

/** Figures of one thing seldom grow to thirty times in a year, and rates seldom by half of all; 件 and 起 are nearly one. */
function likeSize(a: Metric, b: Metric): number {
  if (isRate(a)) return Math.abs(a.value - b.value) > 40 ? 0.85 : 1;
  const [one, other] = [measure(a.unit), measure(b.unit)];
  const unit = one.unit === other.unit ? 1 : 0.94;
  if (!(a.value > 0 && b.value > 0)) return unit;
  const times = Math.abs(Math.log10((a.value * one.scale) / (b.value * other.scale)));
  return unit * (times < 0.5 ? 1 : times < 1 ? 0.95 : times < 1.5 ? 0.85 : 0.7);
}

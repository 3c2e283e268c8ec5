import { Rarity } from "../../promises/score";
import { type Term, termsOf } from "../../promises/terms";

/** How much texts of one report speak of the same: shared terms, the rare ones weighing most. */
export class Affinity {
  private readonly rarity = new Rarity();
  private readonly known = new Map<string, ReadonlyMap<string, number>>();

  /** @param texts everything that is compared, which tells what is rare */
  constructor(texts: readonly string[]) {
    const terms = texts.map((text) => [text, termsOf(text)] as const);
    for (const [, found] of terms) this.rarity.add(found);
    for (const [text, found] of terms) this.known.set(text, this.weigh(found));
  }

  /** 0 to 1: the cosine of the two. @throws RangeError for a text that was not among those of the constructor */
  of(a: string, b: string): number {
    const [one, other] = [this.weightsOf(a), this.weightsOf(b)];
    let shared = 0;
    for (const [key, weight] of one) shared += weight * (other.get(key) ?? 0);
    return shared;
  }

  private weightsOf(text: string): ReadonlyMap<string, number> {
    const weights = this.known.get(text);
    if (!weights) throw new RangeError("not one of the texts that are compared");
    return weights;
  }

  /** Of length 1. */
  private weigh(terms: readonly Term[]): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { key, factor } of terms)
      weights.set(key, Math.max(weights.get(key) ?? 0, this.rarity.of(key) * factor));
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
    for (const [key, weight] of weights) weights.set(key, weight / length);
    return weights;
  }
}

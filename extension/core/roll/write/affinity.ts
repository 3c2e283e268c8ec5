import data from "../../data/themes.json";
import { Rarity } from "../../promises/likeness/score";
import { type Term, termsOf } from "../../promises/likeness/terms";

/** A heading and what is written below it. */
export interface Topic {
  readonly title: string;
  readonly text: string;
}

type Vector = ReadonlyMap<string, number>;

/** What both speak about counts less than the very words that both use. */
const themeFactor = 0.3;
/** A word of the heading counts as so many of the text. */
const titleFactor = 4;

/**
 * How much a promise and a paragraph are about the same: shared terms, the rare ones weighing most, and shared themes,
 * for 优化公共法律服务 and 法律援助应援尽援 have no two characters in common.
 */
export class Affinity {
  private readonly rarity = new Rarity();
  private readonly known = new Map<Topic, { readonly terms: Vector; readonly themes: Vector }>();

  /** @param topics everything that is compared, which tells what is rare */
  constructor(topics: readonly Topic[]) {
    const read = topics.map((topic) => ({
      topic,
      terms: termsOf(`${topic.title}。${topic.text}`),
      themes: themesOf(topic),
    }));
    const themeRarity = new Map<string, number>();
    for (const { terms, themes } of read) {
      this.rarity.add(terms);
      for (const theme of themes.keys()) themeRarity.set(theme, (themeRarity.get(theme) ?? 0) + 1);
    }
    for (const { topic, terms, themes } of read) {
      const weighed = new Map(
        [...themes].map(([theme, n]) => [theme, n * Math.log(1 + topics.length / (themeRarity.get(theme) ?? 1))]),
      );
      this.known.set(topic, { terms: unit(this.weigh(terms)), themes: unit(weighed) });
    }
  }

  /** 0 to a little over 1. @throws RangeError for a topic that was not among those of the constructor */
  of(a: Topic, b: Topic): number {
    const [one, other] = [this.known.get(a), this.known.get(b)];
    if (!one || !other) throw new RangeError("not one of the topics that are compared");
    return cosine(one.terms, other.terms) + themeFactor * cosine(one.themes, other.themes);
  }

  private weigh(terms: readonly Term[]): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { key, factor } of terms)
      weights.set(key, Math.max(weights.get(key) ?? 0, this.rarity.of(key) * factor));
    return weights;
  }
}

/** How often each theme is spoken of, on a scale that flattens. */
function themesOf({ title, text }: Topic): Map<string, number> {
  const found = new Map<string, number>();
  for (const words of data.themes) {
    const count = words.reduce((sum, word) => sum + titleFactor * times(title, word) + times(text, word), 0);
    if (count > 0) found.set(words[0] as string, Math.log(1 + count));
  }
  return found;
}

const times = (text: string, word: string): number => text.split(word).length - 1;

/** Of length 1. */
function unit(weights: Vector): Vector {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return new Map([...weights].map(([key, weight]) => [key, weight / length]));
}

function cosine(a: Vector, b: Vector): number {
  let shared = 0;
  for (const [key, weight] of a) shared += weight * (b.get(key) ?? 0);
  return shared;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
  /** Where in the word the pair stands by which it is found. */
  readonly offset: number;
}

const slots = 1 << 15;

/**
 * Finds any of many words in one pass over a text. Each word is found by the pair of its characters that is rarest among
 * all the words; a table says of most places in the text at once that no such pair begins there.
 */
export class WordIndex<T> {
  /** Slot of a pair → index in `buckets`; 0 where no word is found by such a pair. */
  private readonly table = new Uint16Array(slots);
  private readonly buckets: Entry<T>[][] = [[]];

  /** Words of fewer than two characters are left out. */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    const list = [...words].filter(([word]) => word.length >= 2);
    const counts = new Uint16Array(slots);
    const slotAt = (word: string, at: number) => slotOf(word.charCodeAt(at), word.charCodeAt(at + 1));
    for (const [word] of list) {
      for (let at = 0; at + 1 < word.length; at++) {
        const slot = slotAt(word, at);
        counts[slot] = (counts[slot] as number) + 1;
      }
    }
    for (const [word, value] of list) {
      let offset = 0;
      for (let at = 1; at + 1 < word.length; at++) {
        if ((counts[slotAt(word, at)] as number) < (counts[slotAt(word, offset)] as number)) offset = at;
      }
      const slot = slotAt(word, offset);
      if (this.table[slot] === 0) this.table[slot] = this.buckets.push([]) - 1;
      this.buckets[this.table[slot] as number]?.push({ word, value, offset });
    }
  }

  /** Calls `hit` for every place of every word, with the index where the word begins. */
  find(text: string, hit: (value: T, at: number, word: string) => void): void {
    const { table, buckets } = this;
    let a = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const b = text.charCodeAt(i);
      const bucket = table[slotOf(a, b)] as number;
      if (bucket !== 0) {
        for (const { word, value, offset } of buckets[bucket] as Entry<T>[]) {
          const at = i - 1 - offset;
          if (standsAt(word, text, at)) hit(value, at, word);
        }
      }
      a = b;
    }
  }
}

/** `startsWith` for short words, which are looked at much more often than they stand there. */
function standsAt(word: string, text: string, at: number): boolean {
  if (at < 0 || at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

function slotOf(a: number, b: number): number {
  return (a * 31 + b * 7) & (slots - 1);
}

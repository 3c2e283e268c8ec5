import type { Phrase } from "../types";
import { fold } from "./width";

/** `…` stands for up to this many characters of one sentence. */
const gap = 12;

export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
}

/**
 * A list of phrases, looked up by their first one or two characters: no expression to compile, which would cost a start of the
 * command line more than reading the report. Texts are folded; headings are also squashed.
 */
export class PhraseSet {
  private readonly byStart = new Map<number, string[][]>();
  /** 年…举措: phrases whose first part has one character. */
  private readonly byOne = new Map<number, string[][]>();
  /** What the phrases begin with: the first part of each, none twice. */
  private readonly starts: readonly string[];

  constructor(phrases: readonly Phrase[]) {
    const starts = new Set<string>();
    for (const phrase of phrases) {
      const parts = fold(phrase).replace(/\s/g, "").split(/…+/).filter(Boolean);
      const first = parts[0] ?? "";
      if (first === "") continue;
      starts.add(first);
      const map = first.length === 1 ? this.byOne : this.byStart;
      const key = first.length === 1 ? first.charCodeAt(0) : keyAt(first, 0);
      const list = map.get(key);
      if (list) list.push(parts);
      else map.set(key, [parts]);
    }
    this.starts = [...starts];
  }

  /** The first place where one of the phrases stands, the longest that stands there. */
  find(text: string, from = 0): PhraseMatch | null {
    // Most texts say none of a few phrases: what the engine itself searches is searched soonest.
    const isShort = this.starts.length * 8 < text.length - from;
    if (isShort && !this.starts.some((start) => text.includes(start, from))) return null;
    for (let i = from; i < text.length - 1; i++) {
      let to = -1;
      for (const parts of this.startingAt(text, i)) to = Math.max(to, matchAt(text, i, parts));
      if (to >= 0) return { from: i, to };
    }
    return null;
  }

  test(text: string): boolean {
    return this.find(text) !== null;
  }

  /** The text with ideographic spaces, one for one, where one of the phrases stands. */
  blank(text: string): string {
    let blanked = text;
    for (let match = this.find(blanked); match; match = this.find(blanked, match.to)) {
      const { from, to } = match;
      blanked = blanked.slice(0, from) + "　".repeat(to - from) + blanked.slice(to);
    }
    return blanked;
  }

  /** Whether the text ends in one of the phrases. */
  endsIn(text: string): boolean {
    for (let match = this.find(text); match; match = this.find(text, match.from + 1)) {
      for (const parts of this.startingAt(text, match.from)) {
        if (text.endsWith(parts.at(-1) as string) && matchAt(text, match.from, parts, true) === text.length)
          return true;
      }
    }
    return false;
  }

  private startingAt(text: string, index: number): readonly string[][] {
    const two = this.byStart.get(keyAt(text, index)) ?? nothing;
    const one = this.byOne.size > 0 ? this.byOne.get(text.charCodeAt(index)) : undefined;
    return one ? [...two, ...one] : two;
  }
}

const nothing: readonly string[][] = [];

/** Of two characters; a small integer, though two pairs may share one: what is found is compared in full. */
function keyAt(text: string, index: number): number {
  return (text.charCodeAt(index) << 15) ^ text.charCodeAt(index + 1);
}

/** The end of the match of these parts, each at most a gap behind the one before; -1 where they do not stand here. */
function matchAt(text: string, index: number, parts: readonly string[], last = false): number {
  let at = index;
  for (const [i, part] of parts.entries()) {
    if (i === 0) {
      if (!text.startsWith(part, at)) return -1;
    } else {
      const reach = text.slice(at, at + gap + part.length);
      const found = last && i === parts.length - 1 ? reach.lastIndexOf(part) : reach.indexOf(part);
      if (found < 0 || /[。;]/.test(reach.slice(0, found))) return -1;
      at += found;
    }
    at += part.length;
  }
  return at;
}

const sets = new WeakMap<readonly Phrase[], PhraseSet>();
const none = new PhraseSet([]);

/** The set of a list, made once for each list. */
export function phraseSet(phrases: readonly Phrase[] | undefined): PhraseSet {
  if (!phrases) return none;
  let set = sets.get(phrases);
  if (!set) {
    set = new PhraseSet(phrases);
    sets.set(phrases, set);
  }
  return set;
}

/** Whether the text says one of the phrases and none of the exceptions. */
export function says(text: string, phrases: readonly Phrase[] | undefined, except?: readonly Phrase[]): boolean {
  return phraseSet(phrases).test(text) && !phraseSet(except).test(text);
}

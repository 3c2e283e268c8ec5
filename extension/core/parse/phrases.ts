import type { Phrase } from "../types";
import { fold } from "./width";

const compiled = new WeakMap<readonly Phrase[], RegExp | null>();

/**
 * One expression for a list of phrases; `…` is up to 12 characters within a sentence. Matched against folded text,
 * anywhere or (`atEnd`) at its end. A list is compiled once, so it is used in one way only.
 */
export function phraseMatcher(phrases: readonly Phrase[] | undefined, atEnd = false): RegExp | null {
  if (!phrases || phrases.length === 0) return null;
  let matcher = compiled.get(phrases);
  if (matcher === undefined) {
    const source = phrases.map((phrase) =>
      fold(phrase)
        .replace(/\s/g, "")
        .split(/…+/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
        .join("[^。;]{0,12}?"),
    );
    matcher = new RegExp(atEnd ? `(?:${source.join("|")})$` : source.join("|"));
    compiled.set(phrases, matcher);
  }
  return matcher;
}

/** Whether the text (folded; for headings also squashed) says one of the phrases and none of the exceptions. */
export function says(text: string, phrases: readonly Phrase[] | undefined, except?: readonly Phrase[]): boolean {
  return phraseMatcher(phrases)?.test(text) === true && phraseMatcher(except)?.test(text) !== true;
}

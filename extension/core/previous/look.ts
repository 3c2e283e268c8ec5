import { squash } from "../parse/width";
import type { ReportType } from "../types";

/** So much of the beginning of a text is looked at before it is parsed, in UTF-16 units. */
export const headLength = 4096;

/** Words of which a report of one of these types says at least one in its beginning, without spaces. */
export function telltaleWords(types: readonly ReportType[]): string[] {
  const words = types.flatMap(({ recognize: { topics } }) =>
    topics.map((topic) =>
      squash(topic)
        .split(/…+/)
        .reduce((a, b) => (b.length > a.length ? b : a)),
    ),
  );
  return [...new Set(words)];
}

/** A cheap look, so that of hundreds of texts only those are parsed that may be reports. */
export function mayBeReport(text: string, words: readonly string[]): boolean {
  const head = squash(text.slice(0, headLength));
  return words.some((word) => head.includes(word));
}

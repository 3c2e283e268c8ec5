import type { Schema } from "@cfworker/json-schema";
import schema from "../../../schemas/matches.schema.json";
import type { ConfigError } from "../config-types";
import { jsonReader, type Reading } from "../read-json";
import type { PinnedMatch } from "../yearly-types";

const read = jsonReader(schema as Schema);

/**
 * `.zhibi/matches.json`: what a person has decided about figures of this year and of last year. What is wrong is named
 * with its place (UTF-16 offsets in `json`); the other entries still hold.
 */
export function parseMatches(json: string): { matches: readonly PinnedMatch[]; errors: readonly ConfigError[] } {
  const reading = read(json);
  const { matches = [] } = (reading.value ?? {}) as { matches?: readonly PinnedMatch[] };
  // Where one of its parts was refused, an entry is no decision any more.
  const whole = matches.filter(({ year, subject, unit, previous }) => {
    const sides = [{ subject, unit }, ...(previous ? [previous] : [])];
    return (
      year !== undefined && previous !== undefined && sides.every((side) => side.subject && side.unit !== undefined)
    );
  });
  return { matches: whole, errors: [...reading.errors, ...findMistakes(matches, reading)] };
}

/** What a schema cannot say. */
function findMistakes(matches: readonly PinnedMatch[], { place, errors: known }: Reading): ConfigError[] {
  // Entries that the schema refused are no longer there, so that indices would point at their neighbours.
  if (known.length) return [];
  const seen = new Set<string>();
  return matches.flatMap(({ year, subject, unit }, i) => {
    const key = JSON.stringify([year, subject, unit]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `${year}年的“${subject}”（${unit || "没有单位"}）前面已经写过，请删去其中一处。`;
    return [{ message, ...place(["matches", i, "subject"]) }];
  });
}

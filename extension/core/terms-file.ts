import type { Schema } from "@cfworker/json-schema";
import schema from "../../schemas/terms.schema.json";
import type { ConfigError } from "./config-types";
import { jsonReader, type Path, type Reading } from "./read-json";
import type { Terms } from "./terms";

const read = jsonReader(schema as Schema);

/**
 * `.zhibi/terms.json`: word lists of the user's own, to be merged with those that Zhibi brings (`mergeTerms`). What is
 * wrong is named with its place (UTF-16 offsets in `json`); the other entries still hold.
 */
export function parseTerms(json: string): { terms: Partial<Terms>; errors: readonly ConfigError[] } {
  const reading = read(json);
  const { $schema: _, ...terms } = (reading.value ?? {}) as { $schema?: string } & Partial<Terms>;
  return { terms, errors: [...reading.errors, ...findMistakes(terms, reading)] };
}

/** What a schema cannot say. */
function findMistakes(terms: Partial<Terms>, { place, errors: known }: Reading): ConfigError[] {
  // Entries that the schema refused are no longer there, so that indices would point at their neighbours.
  if (known.length) return [];
  const errors: ConfigError[] = [];
  const report = (path: Path, message: string) => errors.push({ message, ...place(path) });
  for (const list of ["formulations", "organs"] as const) {
    terms[list]?.forEach(({ text, accepted, wrong }, i) => {
      const right = [text, ...(accepted ?? [])];
      wrong?.forEach((form, k) => {
        if (right.includes(form)) {
          report([list, i, "wrong", k], `“${form}”既写成正确的，又写成错误的，请删去其中一处。`);
        }
      });
    });
  }
  terms.confusions?.forEach(({ wrong, right }, i) => {
    if (wrong === right) report(["confusions", i, "right"], `“wrong”和“right”都是“${right}”，两者应当不同。`);
  });
  return errors;
}

import { applyEdits, type JSONPath, modify, type ParseError, parse } from "jsonc-parser";
import type { PinnedMatch } from "../yearly-types";

/** A decision, or that it is taken back: `previous` undefined. */
export type Decision = Omit<PinnedMatch, "previous"> & { readonly previous?: PinnedMatch["previous"] | undefined };

/**
 * `.zhibi/matches.json` with one more decision, in place of an older one about the same figure; comments and layout stay.
 * @param json the file; null: there is none yet
 * @throws where it is no JSON: nothing is changed then
 */
export function pinMatch(json: string | null, { year, subject, unit, previous }: Decision): string {
  let text = json?.trim() ? json : "{}\n";
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const matches = (value as { matches?: unknown } | undefined)?.matches ?? [];
  if (errors.length || typeof value !== "object" || Array.isArray(value) || !Array.isArray(matches))
    throw new Error(".zhibi/matches.json 写得有错，没有改动它。请先打开这个文件，按提示改正。");
  const set = (path: JSONPath, to: unknown, isArrayInsertion = false) => {
    const formattingOptions = { insertSpaces: true, tabSize: 2 };
    text = applyEdits(text, modify(text, path, to, { isArrayInsertion, formattingOptions }));
  };
  const same = matches.flatMap((match: Partial<PinnedMatch> | null, i) =>
    match?.year === year && match.subject === subject && match.unit === unit ? i : [],
  );
  for (const i of same.toReversed()) set(["matches", i], undefined);
  if (previous === undefined) return text;
  const named = previous && { subject: previous.subject, unit: previous.unit };
  set(["matches", -1], { year, subject, unit, previous: named }, true);
  return text;
}

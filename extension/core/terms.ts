import confusions from "./data/confusions.json";
import formulations from "./data/formulations.json";
import organs from "./data/organs.json";
import variants from "./data/variants.json";
import type { Phrase, Severity } from "./types";

/** The word lists that a person may extend: plain data, validated by schemas/terms.schema.json. */
export interface Terms {
  readonly formulations: readonly Formulation[];
  /** Names of organs, written like formulations. */
  readonly organs: readonly Formulation[];
  readonly confusions: readonly Confusion[];
  /** Spellings that must not be mixed within one document; the first is the better one. */
  readonly variants: readonly (readonly string[])[];
}

/** A fixed formulation (固定表述): 第一责任人职责. */
export interface Formulation {
  readonly text: string;
  /** Short or varied forms that are right as well. */
  readonly accepted?: readonly string[];
  /** Forms that are known to be wrong; right where they stand inside a right form. */
  readonly wrong?: readonly string[];
  /** How many characters may differ for a place to be taken for a slip in this formulation; absent: by its length. */
  readonly near?: number;
  /** Absent: that of the rule. */
  readonly severity?: Severity;
  readonly basis?: string;
  readonly why?: string;
}

/** A word that is often written for another: 法制/法治. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  /** Wrong only where one of these stands in the same sentence; absent: everywhere. */
  readonly when?: readonly Phrase[];
  /** Never wrong in these. */
  readonly unless?: readonly Phrase[];
  /** Absent: that of the rule. */
  readonly severity?: Severity;
  readonly why?: string;
}

/** What Zhibi brings. */
export const builtinTerms: Terms = {
  formulations: formulations.formulations as readonly Formulation[],
  organs: organs.organs as readonly Formulation[],
  confusions: confusions.confusions as readonly Confusion[],
  variants: variants.variants,
};

/** Own entries come in addition; one about the same text (the same wrong word, the same first spelling) takes its place. */
export function mergeTerms(builtin: Terms, own: Partial<Terms>): Terms {
  return {
    formulations: merge(builtin.formulations, own.formulations, (entry) => entry.text),
    organs: merge(builtin.organs, own.organs, (entry) => entry.text),
    confusions: merge(builtin.confusions, own.confusions, (entry) => entry.wrong),
    variants: merge(builtin.variants, own.variants, (entry) => entry[0] as string),
  };
}

function merge<T>(builtin: readonly T[], own: readonly T[] | undefined, key: (entry: T) => string): readonly T[] {
  if (!own || own.length === 0) return builtin;
  const known = new Set(own.map(key));
  return [...builtin.filter((entry) => !known.has(key(entry))), ...own];
}

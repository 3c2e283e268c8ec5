import { figures } from "./figures";
import type { Mutator } from "./mutator";
import { ordinals } from "./ordinals";
import { promises } from "./promises";
import { publication } from "./publication";
import { punctuation } from "./punctuation";
import { reckoning } from "./reckoning";
import { structure } from "./structure";
import { wording } from "./wording";
import { years } from "./years";

export { type Outcome, precision, recall, run, type Tally } from "./run";

export const mutators: readonly Mutator[] = [
  ...structure,
  ...ordinals,
  ...figures,
  ...reckoning,
  ...years,
  ...wording,
  ...punctuation,
  ...publication,
  ...promises,
];

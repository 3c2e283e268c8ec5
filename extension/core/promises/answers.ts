import words from "../data/promises.json";
import { phraseSet } from "../parse/phrases";
import type { TypedReport } from "../types";
import type { Answer, Commitment, Evidence, Fulfilment, TargetResult } from "../yearly-types";
import { commitmentsOf } from "./commitments";
import { type Match, Places } from "./match";
import { placesOf } from "./places";
import { Rarity, sharedTerms } from "./score";
import { termsOf } from "./terms";

/**
 * What this year's report says of each commitment of last year's plan, in the order of the plan. Deterministic: a
 * commitment is answered by the sentence (or two neighbouring ones) in which the largest share of its terms stands, each
 * term weighted by its rarity in both reports. This year's own plan answers nothing. Linear in the length of the reports
 * for each commitment.
 */
export function answerCommitments(previous: TypedReport, current: TypedReport): readonly Answer[] {
  const commitments = commitmentsOf(previous);
  if (commitments.length === 0) return [];
  const rarity = new Rarity();
  for (const { text } of commitments) rarity.add(termsOf(text));
  const places = new Places(placesOf(current), rarity);
  return commitments.map((commitment) => answer(commitment, places.find(commitment, rarity)));
}

function answer(commitment: Commitment, match: Match | null): Answer {
  const targets: TargetResult[] = [];
  if (!match) return { commitment, status: "none", evidence: null, targets };
  return { commitment, status: statusOf(match, targets), evidence: evidenceOf(commitment, match), targets };
}

function statusOf({ places }: Match, targets: readonly TargetResult[]): Fulfilment {
  const unfinished = places.some(({ paragraph, from, to }) =>
    phraseSet(words.unfinished).test(paragraph.folded.slice(from, to)),
  );
  const onlyWanting = places.every((place) => place.isProblem);
  return unfinished || onlyWanting || targets.some(({ reached }) => reached !== true) ? "partly" : "met";
}

function evidenceOf({ text }: Commitment, { places, score, shares, found }: Match): Evidence {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) throw new Error("a match without a place");
  const { line, text: own } = first.paragraph;
  return {
    span: line.range(first.from, last.to),
    text: own.slice(first.from, last.to),
    score: Math.round(score * 100) / 100,
    terms: sharedTerms(text, shares, found),
  };
}

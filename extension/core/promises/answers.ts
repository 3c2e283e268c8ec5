import words from "../data/promises.json";
import { phraseSet } from "../parse/phrases";
import type { TypedReport } from "../types";
import type { Answer, Commitment, Evidence, Fulfilment, TargetResult } from "../yearly-types";
import { commitmentsOf } from "./commitments";
import { believed, type Match, Places, spanOf, textOf } from "./likeness/match";
import { type Place, placesOf } from "./likeness/places";
import { Rarity, sharedTerms } from "./likeness/score";
import { termsOf } from "./likeness/terms";
import { Targets } from "./targets/targets";

/**
 * What this year's report says of each commitment of last year's plan, in the order of the plan. Deterministic: a
 * commitment is answered by the sentence (or two neighbouring ones) in which the largest share of its terms stands, each
 * term weighted by its rarity in both reports. This year's own plan answers nothing. Linear in the length of the reports
 * for each commitment.
 */
export function answerCommitments(previous: TypedReport, current: TypedReport): readonly Answer[] {
  const commitments = commitmentsOf(previous);
  if (commitments.length === 0) return [];
  const rarity = new Rarity(placeOf(current));
  for (const { text } of commitments) rarity.add(termsOf(text));
  const places = new Places(placesOf(current), rarity);
  const figures = new Targets(commitments, current, previous);
  const told = believed(commitments.map((commitment) => places.find(commitment, rarity)));
  return commitments.map((commitment, i) => {
    const said = told[i] ?? null;
    const targets = figures.resultsOf(commitment, said);
    // A promised figure that is reported speaks of the commitment, whatever the other words.
    const figure = targets.find(({ actual }) => actual)?.actual;
    const match = said ?? (figure ? places.at(figure.span, commitment, rarity) : null);
    const evidence = match && evidenceOf(commitment, match);
    return { commitment, status: match ? statusOf(match, targets) : "none", evidence, targets };
  });
}

/** 临溪县 of 临溪县司法局. */
function placeOf({ organ }: TypedReport): string {
  return /^.{1,6}?(?:街道|[省市县区旗镇乡])/.exec(organ?.name ?? "")?.[0] ?? "";
}

function statusOf({ places }: Match, targets: readonly TargetResult[]): Fulfilment {
  const said = places.map(({ paragraph, from, to }) => paragraph.folded.slice(from, to));
  if (said.some((text) => phraseSet(words.unfinished).test(text)) || places.every((place) => place.isProblem))
    return "partly";
  return targets.every((result) => isMet(result, said)) ? "met" : "partly";
}

/** 全覆盖 is 100% without a figure; what is mentioned is one; what each of many is to have (每村5名) is seldom reported so. */
const whole = /全覆盖|全部|应.{1,2}尽|均|件件|无一例外|按时|按期|逐一|所有/;

function isMet({ target, reached }: TargetResult, said: readonly string[]): boolean {
  if (reached !== null) return reached;
  if (target.unit === "%" && target.value === 100) return said.some((text) => whole.test(text));
  return target.value === 1 || /^每/.test(target.subject);
}

function evidenceOf({ text }: Commitment, match: Match): Evidence {
  const { places, score, weighed, worth } = match;
  const [first, last] = [places[0] as Place, places.at(-1) as Place];
  return {
    span: spanOf(match),
    text: first.paragraph.text.slice(first.from, last.to),
    score: Math.round(score * 100) / 100,
    terms: sharedTerms(text, weighed, worth, places.map((place) => `${textOf(place)} ${place.headings}`).join(" ")),
  };
}

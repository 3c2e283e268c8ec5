import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, answerCommitments, type Fulfilment, type TypedReport } from "../../extension/core";
import { parse } from "../support/core";
import { root } from "../support/root";

/** What a person says of one promise. `text`: words of last year's plan; `evidence`: words of this year's sentence. */
interface Label {
  readonly text: string;
  readonly status: Fulfilment;
  readonly evidence?: string;
}

interface Labels {
  readonly note: string;
  /** Words of the plan that promise nothing. */
  readonly slogans: readonly string[];
  readonly promises: readonly Label[];
}

export interface Pair {
  readonly name: string;
  readonly previous: TypedReport;
  readonly current: TypedReport;
  readonly labels: Labels;
}

const folder = join(root, "test/promises/pairs");

export const pairNames = readdirSync(folder).sort();

export function readPair(name: string): Pair {
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
  return {
    name,
    previous: typed(read("previous.md")),
    current: typed(read("current.md")),
    labels: JSON.parse(read("labels.json")) as Labels,
  };
}

export function typed(text: string): TypedReport {
  const report = parse(text, "markdown");
  if (!report.type) throw new Error("not recognised as a report");
  return report as TypedReport;
}

/** Counts of one or more pairs, and every miss in words. */
export interface Outcome {
  labelled: number;
  /** Labelled promises that are commitments; commitments that nobody labelled. */
  found: number;
  extra: number;
  /** Mentioned: rightly said so, wrongly said so, not seen. */
  right: number;
  wrong: number;
  missed: number;
  /** Of those rightly mentioned. */
  sameStatus: number;
  sameEvidence: number;
  readonly notes: string[];
}

export const noOutcome = (): Outcome => ({
  labelled: 0,
  found: 0,
  extra: 0,
  right: 0,
  wrong: 0,
  missed: 0,
  sameStatus: 0,
  sameEvidence: 0,
  notes: [],
});

export function judge({ name, previous, current, labels }: Pair, outcome: Outcome): Outcome {
  const answers = answerCommitments(previous, current);
  const answered = new Set<Answer>();
  for (const label of labels.promises) {
    outcome.labelled++;
    const answer = answers.find(({ commitment }) => commitment.text.includes(label.text));
    const note = (what: string) => outcome.notes.push(`${name}: ${what}: ${label.text}\n      ${shown(answer)}`);
    if (!answer) {
      note("no commitment");
      if (label.status !== "none") outcome.missed++;
      continue;
    }
    outcome.found++;
    answered.add(answer);
    const [said, is] = [answer.status !== "none", label.status !== "none"];
    if (said && !is) {
      outcome.wrong++;
      note("not mentioned at all");
    } else if (!said && is) {
      outcome.missed++;
      note(`is mentioned (${label.evidence})`);
    } else if (said) {
      outcome.right++;
      if (answer.status === label.status) outcome.sameStatus++;
      else note(`is ${label.status}`);
      if (answer.evidence?.text.includes(label.evidence ?? "")) outcome.sameEvidence++;
      else note(`evidence is ${label.evidence}`);
    }
  }
  for (const answer of answers) {
    if (answered.has(answer)) continue;
    outcome.extra++;
    outcome.notes.push(`${name}: not labelled: ${answer.commitment.text}`);
  }
  for (const slogan of labels.slogans)
    if (answers.some(({ commitment }) => commitment.text.includes(slogan)))
      outcome.notes.push(`${name}: slogan: ${slogan}`);
  return outcome;
}

function shown(answer: Answer | undefined): string {
  if (!answer) return "";
  const { status, evidence, targets } = answer;
  const figures = targets.map(
    ({ target, actual, reached }) => `${target.subject} ${target.said} → ${actual?.said} ${reached}`,
  );
  const terms = evidence?.terms.slice(0, 5).map(({ term, weight }) => `${term} ${weight}`);
  return `${status} ${evidence?.score ?? ""} ${evidence?.text ?? ""} [${terms?.join(", ")}] {${figures.join("; ")}}`;
}

export const recall = ({ right, missed }: Outcome) => right / (right + missed);
export const precision = ({ right, wrong }: Outcome) => right / (right + wrong);

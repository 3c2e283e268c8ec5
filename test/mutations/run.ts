import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Edit, type Finding, type Language, rules, type Span, type TypedReport } from "../../extension/core";
import { findingsOf, parse, show } from "../support/core";
import { filesIn, root } from "../support/root";
import { type Mutator, type Plant, sample, seeded } from "./mutator";

/** What became of the mutants of one rule. */
export interface Tally {
  readonly rule: string;
  planted: number;
  found: number;
  /** Findings that are neither of the plant nor follow from it. */
  wrong: number;
}

export interface Outcome {
  readonly tallies: readonly Tally[];
  readonly total: Tally;
  /** Every miss and false alarm, for people. */
  readonly notes: readonly string[];
  /** Names of mutators that found no place anywhere. */
  readonly idle: readonly string[];
}

/** Precision: of all that was said about mutants, how much was about the plant. Of nothing, all. */
export const recall = ({ planted, found }: Tally) => (planted === 0 ? 1 : found / planted);
export const precision = ({ found, wrong }: Tally) => (found + wrong === 0 ? 1 : found / (found + wrong));

/**
 * Plants every mutator's defects, one at a time, into each clean report; of many places of one kind `most`, by chance
 * (seeded). A mutant that is no longer taken for a report is a miss.
 */
export function run(mutators: readonly Mutator[], most = 6): Outcome {
  const ids = new Set(rules.map(({ id }) => id));
  const unknown = mutators.find(({ rule }) => !ids.has(rule));
  if (unknown) throw new Error(`没有“${unknown.rule}”这条规则`);
  const tallies = new Map<string, Tally>();
  const notes: string[] = [];
  const idle = new Set(mutators);
  for (const file of filesIn("test/reports/clean", /\.(?:txt|md)$/)) {
    const text = readFileSync(join(root, file), "utf8").replace(/^\ufeff/, "");
    const language = file.endsWith(".md") ? "markdown" : "plaintext";
    const report = parse(text, language) as TypedReport;
    const clean = new Map<string, ReadonlySet<string>>();
    for (const mutator of mutators) {
      const random = seeded(`${mutator.rule} ${mutator.name} ${file}`);
      const key = JSON.stringify([mutator.hint, mutator.config]);
      const before = clean.get(key) ?? new Set(check(text, language, mutator).map((finding) => nameOf(text, finding)));
      clean.set(key, before);
      const tally = tallies.get(mutator.rule) ?? { rule: mutator.rule, planted: 0, found: 0, wrong: 0 };
      tallies.set(mutator.rule, tally);
      for (const plant of sample([...mutator.plant(report, random)], most, random)) {
        const mutant = apply(text, plant);
        const findings = check(mutant.text, language, mutator, plant.previous);
        const hit = findings.find((finding) => isHit(finding, mutator, mutant.places));
        const wrong = findings.filter(
          (finding) =>
            !(mutator.hint && finding.severity === "hint") &&
            !isExpected(finding, mutator, mutant.places) &&
            !before.has(nameOf(mutant.text, finding)),
        );
        tally.planted++;
        idle.delete(mutator);
        if (hit) tally.found++;
        else notes.push(`漏报 ${mutator.rule}（${mutator.name}） ${file.split("/").at(-1)}：${around(mutant)}`);
        tally.wrong += wrong.length;
        for (const finding of wrong)
          notes.push(
            `误报 ${show(mutant.text, finding)}——种的是 ${mutator.rule}（${mutator.name}） ${file.split("/").at(-1)}：${around(mutant)}`,
          );
      }
    }
  }
  const sum = (key: "planted" | "found" | "wrong") => [...tallies.values()].reduce((n, tally) => n + tally[key], 0);
  return {
    tallies: [...tallies.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    total: { rule: "合计", planted: sum("planted"), found: sum("found"), wrong: sum("wrong") },
    notes,
    idle: [...idle].map(({ rule, name }) => `${rule}：${name}`),
  };
}

/** Hints count only for mutators that ask for them. */
function check(text: string, language: Language, { hint, config }: Mutator, previous?: string): Finding[] {
  return findingsOf(text, { language, ...(config && { config }), ...(previous && { previous }) }).filter(
    ({ severity }) => hint || severity !== "hint",
  );
}

/** A finding that the clean report has as well is not the plant's doing. */
function nameOf(text: string, { rule, span }: Finding): string {
  return `${rule} ${text.slice(span.start, span.end)}`;
}

interface Mutant {
  readonly text: string;
  /** Of the plant, in this text; null: anywhere. */
  readonly places: readonly Span[] | null;
}

function apply(text: string, { edits, about = [], anywhere }: Plant): Mutant {
  const sorted = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.i - b.i);
  let result = "";
  let at = 0;
  const places: Span[] = [];
  for (const { edit } of sorted) {
    result += text.slice(at, edit.span.start);
    places.push({ start: result.length, end: result.length + edit.text.length });
    result += edit.text;
    at = edit.span.end;
  }
  result += text.slice(at);
  const all = sorted.map(({ edit }) => edit);
  // Of a sentence in three pieces the second is the defect.
  const own = isSentence(all) ? places.slice(1, 2) : places;
  const moved = about.map(({ start, end }) => ({ start: shift(start, all), end: shift(end, all) }));
  return { text: result, places: anywhere ? null : [...own, ...moved] };
}

function isSentence(edits: readonly Edit[]): boolean {
  const [first] = edits;
  return edits.length === 3 && edits.every(({ span }) => span.start === first?.span.start && span.end === span.start);
}

function shift(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (sum, { span, text }) => (span.end <= offset ? sum + text.length - (span.end - span.start) : sum),
    offset,
  );
}

function touches({ span }: Finding, places: readonly Span[] | null): boolean {
  return places === null || places.some(({ start, end }) => span.start <= end && start <= span.end);
}

function isHit(finding: Finding, { rule, or = [] }: Mutator, places: readonly Span[] | null): boolean {
  return (finding.rule === rule || or.includes(finding.rule)) && touches(finding, places);
}

/** Another rule may speak of the same place: the plant is one defect, and may be several to a reader. */
function isExpected(finding: Finding, mutator: Mutator, places: readonly Span[] | null): boolean {
  if (mutator.follow?.includes(finding.rule)) return true;
  return places === null ? isHit(finding, mutator, null) : touches(finding, places);
}

function around({ text, places }: Mutant): string {
  const [place] = places ?? [];
  if (!place) return "全文";
  const show = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll(/\s+/g, " ");
  return `${show(place.start - 24, place.start)}⟦${show(place.start, place.end)}⟧${show(place.end, place.end + 24)}`;
}

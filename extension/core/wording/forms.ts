import type { Formulation } from "../terms";
import type { Range } from "../types";
import { alignAt, anchorsOf, isSlip, type NearMiss, type Slip, slipsAllowed } from "./near-miss";
import { WordIndex } from "./word-index";

/** A wrong form in a text; indices are of that text. */
export interface WrongForm {
  readonly from: number;
  readonly to: number;
  readonly formulation: Formulation;
  /** Empty for a form that is known to be wrong. */
  readonly slips: readonly Slip[];
}

/** What is looked for: a form that is known to be wrong, or a piece of a right one, around which there may be a slip. */
type Sought =
  | { readonly formulation: Formulation; readonly known: true }
  | { readonly formulation: Formulation; readonly anchor: Range; readonly slips: number };

interface Compiled {
  readonly index: WordIndex<Sought>;
  readonly right: readonly string[];
}

const compiled = new WeakMap<readonly Formulation[], Compiled>();

/** Wrong forms of the list in a folded text, in order, none within another. Linear in the text. */
export function findWrongForms(text: string, list: readonly Formulation[]): WrongForm[] {
  let forms = compiled.get(list);
  if (!forms) {
    forms = compile(list);
    compiled.set(list, forms);
  }
  const { index, right } = forms;
  const found: WrongForm[] = [];
  index.find(text, (sought, at, word) => {
    const { formulation } = sought;
    if ("known" in sought) {
      const to = at + word.length;
      // Inside a right form that contains it, it is right. Looked up only here: most wrong forms are never met.
      const isPart = right.some((form) => form.includes(word) && stands(form, text, at, to));
      if (!isPart) found.push({ from: at, to, formulation, slips: [] });
      return;
    }
    const { anchor, slips } = sought;
    if (text.startsWith(formulation.text, at - anchor.from)) return;
    const near = alignAt(formulation.text, anchor, text, at, slips);
    if (!near || !isSlip(formulation.text, near)) return;
    if (isRight(near, text, formulation.accepted ?? []) || isRight(near, text, right)) return;
    found.push({ from: near.from, to: near.to, formulation, slips: near.slips });
  });
  return found.length > 1 ? withoutOverlaps(found) : found;
}

/** Whether a right form stands in the text so that it covers these places. */
function stands(form: string, text: string, from: number, to: number): boolean {
  return text.slice(Math.max(0, to - form.length), from + form.length).includes(form);
}

/** Whether what looks like a slip belongs to one of these right forms. */
function isRight({ slips }: NearMiss, text: string, forms: readonly string[]): boolean {
  const first = slips[0] as Slip;
  const last = slips[slips.length - 1] as Slip;
  const from = first.kind === "lost" ? first.at - 1 : first.at;
  return forms.some((form) => stands(form, text, from, last.at + Math.max(1, last.found.length)));
}

/** The longest says most; of two about the same place, the known form. */
function withoutOverlaps(found: WrongForm[]): WrongForm[] {
  const rank = (form: WrongForm) => form.slips.length - 4 * (form.to - form.from);
  const kept: WrongForm[] = [];
  for (const form of found.sort((a, b) => rank(a) - rank(b))) {
    if (kept.every((other) => form.to <= other.from || other.to <= form.from)) kept.push(form);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function compile(list: readonly Formulation[]): Compiled {
  const right = list.flatMap(({ text, accepted }) => [text, ...(accepted ?? [])]).flatMap(quotings);
  const words: [string, Sought][] = [];
  for (const formulation of list) {
    const { text, wrong } = formulation;
    for (const form of (wrong ?? []).flatMap(quotings)) {
      words.push([form, { formulation, known: true }]);
    }
    const slips = formulation.near ?? slipsAllowed(text.length);
    if (slips === 0) continue;
    const anchors = anchorsOf(text, slips);
    for (const [i, anchor] of anchors.entries()) {
      words.push([text.slice(anchor.from, anchor.to), { formulation, anchor, slips }]);
      // Characters that changed places over the seam of two anchors are found by neither.
      const seam = anchors[i + 1]?.from;
      if (seam === anchor.to) words.push([swapAt(text, seam), { formulation, known: true }]);
    }
  }
  return { index: new WordIndex(words), right };
}

function swapAt(text: string, index: number): string {
  return text.slice(0, index - 1) + text[index] + text[index - 1] + text.slice(index + 1);
}

/** The marks of quotation may be straight, or have got lost. */
function quotings(form: string): string[] {
  return /[“”]/.test(form) ? [form, form.replace(/[“”]/g, '"'), form.replace(/[“”]/g, "")] : [form];
}

/** One slip in a formulation; `index` is of the formulation. */
export interface Slip {
  readonly kind: "lost" | "other" | "extra" | "swapped";
  readonly index: number;
  readonly expected: string;
  readonly found: string;
  /** Where in the text: the index of what was found; of something lost, of what follows it. */
  readonly at: number;
}

/** A place in a text that is a formulation but for a slip or two. Indices are of the text. */
export interface NearMiss {
  readonly from: number;
  readonly to: number;
  readonly slips: readonly Slip[];
}

/** How many slips are looked for where the formulation does not say it: none in short ones, whose neighbours are words. */
export function slipsAllowed(length: number): number {
  return length >= 14 ? 2 : length >= 7 ? 1 : 0;
}

/**
 * The pieces by which a text with so many slips is still found, as ranges of the formulation: one more than the slips, so
 * that one stays whole, and apart from one another, so that two characters that change places touch only one; of short
 * formulations side by side, since pieces of two characters stand everywhere.
 */
export function anchorsOf(text: string, slips: number): { from: number; to: number }[] {
  const pieces = slips + 1;
  const gap = text.length - slips >= 3 * pieces ? 1 : 0;
  const length = (text.length - slips * gap) / pieces;
  return Array.from({ length: pieces }, (_, i) => {
    const from = Math.round(i * (length + gap));
    return { from, to: Math.round(i * (length + gap) + length) };
  });
}

/** Extends an anchor, which stands at `at` of the text, to both sides; null where too much differs. */
export function alignAt(
  formulation: string,
  anchor: { from: number; to: number },
  text: string,
  at: number,
  slips: number,
): NearMiss | null {
  const left = walk(formulation, anchor.from - 1, text, at - 1, -1, slips);
  if (!left) return null;
  const right = walk(formulation, anchor.to, text, at + anchor.to - anchor.from, 1, slips - left.slips.length);
  if (!right) return null;
  return { from: left.end + 1, to: right.end, slips: [...left.slips.reverse(), ...right.slips] };
}

interface Path {
  /** The first index of the text that was not used. */
  end: number;
  slips: Slip[];
}

/** From `p` of the formulation and `t` of the text in one direction, with the fewest slips. */
function walk(form: string, p: number, text: string, t: number, step: 1 | -1, budget: number): Path | null {
  while (p >= 0 && p < form.length && form[p] === text[t]) {
    p += step;
    t += step;
  }
  if (p < 0 || p >= form.length) return { end: t, slips: [] };
  if (budget === 0) return null;
  // After the last slip that may be, the next character must be right: most places end here.
  const goesOn = form[p + step] === text[t + step] || form[p + step] === text[t] || form[p] === text[t + step];
  if (budget === 1 && !goesOn && p + step >= 0 && p + step < form.length) return null;
  let best = null as Path | null;
  const attempt = (kind: Slip["kind"], skipped: number, used: number) => {
    // A path that needs no further slip cannot be bettered.
    if (best?.slips.length === 1) return;
    const path = walk(form, p + step * skipped, text, t + step * used, step, budget - 1);
    if (!path || (best && best.slips.length <= path.slips.length + 1)) return;
    const index = step === 1 ? p : p - skipped + 1;
    const from = step === 1 ? t : t - used + 1;
    const slip = { kind, index, expected: form.slice(index, index + skipped), found: text.slice(from, from + used) };
    best = { end: path.end, slips: [{ ...slip, at: from }, ...path.slips] };
  };
  const swapped = form[p] === text[t + step] && form[p + step] === text[t] && form[p + step] !== undefined;
  if (swapped) attempt("swapped", 2, 2);
  // Of characters too many only a stutter is surely none that the writer meant.
  if (text[t] !== undefined && text[t] === text[t - step]) attempt("extra", 0, 1);
  attempt("lost", 1, 0);
  if (text[t] !== undefined) attempt("other", 1, 1);
  return best;
}

const han = /^[\u4e00-\u9fff]+$/;
const levels = "国省市区县旗州盟镇乡村";
const numerals = "零〇一二三四五六七八九十百千两双首";
const joints = "的地之和与及或并暨";

/**
 * Whether the slips are surely slips. A level or a number put for another, a particle, a whole word for another, marks and
 * figures are what a writer may mean; so is what happens at either end, where the formulation may just go on otherwise.
 */
export function isSlip(formulation: string, { slips }: NearMiss): boolean {
  if (slips.some((slip) => !isMechanical(slip))) return false;
  if (slips.some((slip, i) => slip.kind === "other" && isNextTo(slip, slips[i + 1]))) return false;
  const last = formulation.length - 1;
  const atEdge = slips.some(
    ({ kind, index }) => (kind === "lost" || kind === "other") && (index === 0 || index === last),
  );
  return !atEdge || (slips.length === 1 && formulation.length >= 14);
}

function isMechanical({ kind, expected, found }: Slip): boolean {
  if (kind === "lost") return expected === "、" || (han.test(expected) && !joints.includes(expected));
  if (kind === "extra") return han.test(found);
  if (!han.test(expected) || !han.test(found)) return false;
  if (kind === "swapped") return true;
  if (joints.includes(found)) return false;
  return [levels, numerals].every((set) => !(set.includes(expected) && set.includes(found)));
}

function isNextTo(slip: Slip, next: Slip | undefined): boolean {
  return next?.kind === "other" && next.index === slip.index + 1;
}

import type { Paragraph, Range } from "../types";
import { type Figure, findFigures } from "./figures";

/** A figure with the words that lead to it: `其中调解、和解` before 72件. Indices are of the paragraph's text. */
export interface Stated extends Figure {
  /** As written, number and unit. */
  readonly said: string;
  /** Back to the figure before, or to the last mark but 、; spaces and 、 are left out. */
  readonly label: string;
  /** Where the label begins. */
  readonly start: number;
  /** No 约, 近, 余, 以上: it can be reckoned with. */
  readonly exact: boolean;
  /** The base of a comparison: 较2023年的, 由, 上年. */
  readonly base: boolean;
  /** Equal for figures with no semicolon between them. */
  readonly segment: number;
}

/** The figures of one sentence, in order. */
export interface StatedSentence extends Range {
  readonly figures: readonly Stated[];
}

const before = /(?:约|近|超|超过|逾|不足|不到|至少|最多|不少于|不低于|不超过|不多于|不高于|接近|大概)$/;
const after = /^(?:左右|上下|以上|以下|以内|以外|之多|多|余|次?以上)/;
const base = /(?:^|[^相对])较|比(?![例重对值率])|由|从|去年|上一?年|同期|以?前年|低于|高于|超过全/;

/** Units of what is counted: whole numbers that add up. */
const counts = /^(?:%|‰|个百分点|倍|元|美元|亩|公里|平方米|吨|课时)$/;
export const isCount = ({ unit }: Figure): boolean => !counts.test(unit);

/** The figures before one, as far back as a reader would look; bounded, so that no sentence is too long. */
export function nearby(figures: readonly Stated[], i: number): readonly Stated[] {
  return figures.slice(Math.max(0, i - 12), i);
}

const known = new WeakMap<Paragraph, readonly StatedSentence[]>();

/** The sentences with at least one figure. Found once for all rules that reckon. */
export function statedIn(paragraph: Paragraph): readonly StatedSentence[] {
  let sentences = known.get(paragraph);
  if (!sentences) {
    sentences = read(paragraph);
    known.set(paragraph, sentences);
  }
  return sentences;
}

const marks = new Set([...",;:。!?()“”"].map((mark) => mark.charCodeAt(0)));

function read({ folded, sentences, enclosures }: Paragraph): StatedSentence[] {
  if (!/\d/.test(folded)) return [];
  const all = findFigures(folded, enclosures);
  if (all.length === 0) return [];
  const found: StatedSentence[] = [];
  let next = 0;
  for (const { from, to } of sentences) {
    const figures: Stated[] = [];
    let end = from;
    let segment = 0;
    for (let figure = all[next]; figure && figure.from < to; figure = all[++next]) {
      let start = figure.from;
      while (start > end && !marks.has(folded.charCodeAt(start - 1))) start--;
      if (folded.slice(end, start).includes(";")) segment++;
      while (folded[start] === "、" || folded[start] === " ") start++;
      const label = folded.slice(start, figure.from).replace(/[、 ]+/g, "");
      figures.push({
        // Written out: a spread here costs four times the rest.
        from: figure.from,
        to: figure.to,
        value: figure.value,
        unit: figure.unit,
        step: figure.step,
        about: figure.about,
        said: folded.slice(figure.from, figure.to),
        label,
        start,
        exact: !figure.about && !before.test(label.slice(-4)) && !after.test(folded.slice(figure.to, figure.to + 4)),
        base: label.length > 0 && base.test(label.slice(-20)),
        segment,
      });
      end = figure.to;
    }
    if (figures.length > 0) found.push({ from, to, figures });
  }
  return found;
}

import { remember } from "../remember";
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

/** The sentences that hold a digit. Found once for all rules that reckon; their figures are read when a rule asks. */
export const statedIn = remember((paragraph: Paragraph): readonly StatedSentence[] =>
  /\d/.test(paragraph.folded) ? withDigits(paragraph) : [],
);

function withDigits(paragraph: Paragraph): StatedSentence[] {
  const digit = /\d/g;
  return paragraph.sentences.flatMap(({ from, to }) => {
    digit.lastIndex = from;
    const first = digit.exec(paragraph.folded);
    return first && first.index < to ? new FiguredSentence(paragraph, from, to) : [];
  });
}

class FiguredSentence implements StatedSentence {
  private read: readonly Stated[] | null = null;
  constructor(
    private readonly paragraph: Paragraph,
    readonly from: number,
    readonly to: number,
  ) {}
  get figures(): readonly Stated[] {
    this.read ??= readFigures(this.paragraph, this);
    return this.read;
  }
}

const marks = new Set([...",;:。!?()“”"].map((mark) => mark.charCodeAt(0)));

function readFigures({ folded, enclosures }: Paragraph, { from, to }: Range): Stated[] {
  let end = from;
  let segment = 0;
  return findFigures(folded, enclosures, from, to).map((figure) => {
    let start = figure.from;
    while (start > end && !marks.has(folded.charCodeAt(start - 1))) start--;
    if (folded.slice(end, start).includes(";")) segment++;
    while (folded[start] === "、" || folded[start] === " ") start++;
    const label = folded.slice(start, figure.from).replace(/[、 ]+/g, "");
    end = figure.to;
    return {
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
    };
  });
}

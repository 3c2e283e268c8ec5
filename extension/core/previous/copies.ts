import { positionOf } from "../positions";
import { remember } from "../remember";
import type { Paragraph, Range, Span, TypedReport } from "../types";

/** A stretch of this year's text that stands in last year's as well. */
export interface Copy {
  readonly paragraph: Paragraph;
  /** Of the paragraph's text. */
  readonly range: Range;
  /** Where last year's stands. */
  readonly previous: { readonly paragraph: Paragraph; readonly span: Span };
}

type Places = ReadonlyMap<string, Copy["previous"]>;

/** 一、（一） 1. （1） 一是: numbers change from year to year, what they number does not. */
const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}(?:、|是)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]{1,2},)/;
const years = /20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2}/g;

/** Of folded text: width is even already; spaces and the number in front do not count. */
function bare(folded: string): string {
  return folded.replace(/\s/g, "").replace(ordinal, "");
}

const masked = (folded: string) => bare(folded).replace(years, "####");

const paragraphsOf = remember((report: TypedReport) =>
  index(report, ({ folded }) => [{ from: 0, to: folded.length, key: masked(folded) }]),
);
const sentencesOf = remember((report: TypedReport) =>
  index(report, ({ folded, sentences }) =>
    sentences.map(({ from, to }) => ({ from, to, key: bare(folded.slice(from, to)) })),
  ),
);

/** Paragraphs that are last year's word for word; years (2023年, 2024年) do not count. */
export function copiedParagraphs({ paragraphs }: TypedReport, previous: TypedReport): Copy[] {
  const places = paragraphsOf(previous);
  return paragraphs.flatMap((paragraph) => {
    const found = places.get(masked(paragraph.folded));
    return found ? [{ paragraph, range: { from: 0, to: paragraph.text.length }, previous: found }] : [];
  });
}

/** Sentences that are last year's word for word, their years included, of at least `shortest` characters. */
export function copiedSentences(paragraph: Paragraph, previous: TypedReport, shortest: number): Copy[] {
  const places = sentencesOf(previous);
  return paragraph.sentences.flatMap((range) => {
    const key = bare(paragraph.folded.slice(range.from, range.to));
    const found = key.length < shortest ? undefined : places.get(key);
    return found ? [{ paragraph, range, previous: found }] : [];
  });
}

/** For a message: `（往年/去年.txt 第 7 行）`. */
export function placeOf({ previous }: Copy, name: string, report: TypedReport): string {
  return `（${placeIn(report, previous.span, name)}）`;
}

/** `往年/去年.txt 第 7 行`. */
export function placeIn(report: TypedReport, { start }: Span, name: string): string {
  return `${name ? `${name} ` : ""}第 ${positionOf(report, start).line} 行`;
}

function index(
  { paragraphs }: TypedReport,
  stretches: (paragraph: Paragraph) => readonly (Range & { readonly key: string })[],
): Places {
  const places = new Map<string, Copy["previous"]>();
  for (const paragraph of paragraphs) {
    for (const { from, to, key } of stretches(paragraph)) {
      if (!places.has(key)) places.set(key, { paragraph, span: paragraph.line.range(from, to) });
    }
  }
  return places;
}

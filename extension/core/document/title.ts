import { type Run, widthOf } from "./blocks";

/** 156 mm hold twenty characters of 22 pt; half of one is left, since not all fonts set figures as half a character. */
const longest = 19.5;

/** Where a title may be broken, so that its words stay whole (GB/T 9704 7.3.1). */
const seams =
  /(?=关于(?!的))|(?<=[局厅委院府会处所办])(?=\d{4}年)|(?<=年(?!度)|年度)(?=[\u4e00-\u9fff]{4})|(?<=[和暨及、])|(?=情况的?报告$)/g;

/**
 * The title on as many lines as it needs, broken between words, lines as even as they can be. A title that stands on
 * several lines in the draft keeps them.
 */
export function titleRuns(runs: readonly Run[]): Run[] {
  const [only] = runs as readonly [Run];
  const parts = runs.length === 1 ? breakTitle(only) : runs;
  return parts.flatMap((run, i) => (i === 0 ? [run] : [lineBreak, run]));
}

const lineBreak: Run = { text: "\n", look: null, line: null, from: 0 };

function breakTitle(run: Run): Run[] {
  const { text } = run;
  if (widthOf(text) <= longest) return [run];
  const places = [...text.matchAll(seams)].map(({ index }) => index).filter((at) => at > 0 && at < text.length);
  const best = bestCut(text, places);
  if (best === null) return [run];
  const cut = (from: number, to: number): Run => ({ ...run, text: text.slice(from, to), from: run.from + from });
  return [cut(0, best), ...breakTitle(cut(best, text.length))];
}

/** The place that leaves the shortest longer line; a first line that is too long is no place. */
function bestCut(text: string, places: readonly number[]): number | null {
  let best: number | null = null;
  let bestWidth = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const first = widthOf(text.slice(0, place));
    const width = Math.max(first, widthOf(text.slice(place)));
    if (first > longest || width >= bestWidth) continue;
    best = place;
    bestWidth = width;
  }
  return best;
}

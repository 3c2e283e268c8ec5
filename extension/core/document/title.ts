import { type Run, widthOf } from "./blocks";

/** 156 mm hold twenty characters of 22 pt; half of one is left, since not all fonts set figures as half a character. */
const longest = 19.5;

/** Where a title may be broken, so that its words stay whole (GB/T 9704 7.3.1). */
const seams =
  /(?=关于(?!的))|(?<=[局厅委院府会处所办）])(?=\d{4}年)|(?<=年(?!度)|年度)(?=[\u4e00-\u9fff]{4})|(?<=[和暨及、])|(?=情况的?报告$)/g;

/** Where it may be broken if it must: before a year, and before a verb. */
const stitches =
  /(?<![于和暨及、从至到自])(?=\d{4}年)|(?<=[\u4e00-\u9fff]{4})(?<!关于|学习|贯彻|全面|深入|履行)(?=履行|贯彻|落实|全面|深入|推进)/g;

/** No title has more places; what has is no title, and would take long. */
const most = 16;

/**
 * The title on as many lines as it needs, broken between words, lines as even as they can be and none shorter than both
 * of its neighbours (梯形、菱形). A title that stands on several lines in the draft keeps them.
 */
export function titleRuns(runs: readonly Run[]): Run[] {
  const [only] = runs as readonly [Run];
  const parts = runs.length === 1 ? broken(only) : runs;
  return parts.flatMap((run, i) => (i === 0 ? [run] : [lineBreak, run]));
}

const lineBreak: Run = { text: "\n", look: null, line: null, from: 0 };

function broken(run: Run): readonly Run[] {
  const { text } = run;
  if (widthOf(text) <= longest) return [run];
  const at = (marks: RegExp) => [...text.matchAll(marks)].map(({ index }) => index);
  const good = at(seams);
  const cuts = best(text, good) ?? best(text, [...good, ...at(stitches)]) ?? [];
  const ends = [...cuts, text.length];
  return ends.map((to, i) => {
    const from = cuts[i - 1] ?? 0;
    return { ...run, text: text.slice(from, to), from: run.from + from };
  });
}

/** The cuts that give the fewest lines, then the best shape, then the shortest longest line; null: none are enough. */
function best(text: string, found: readonly number[]): readonly number[] | null {
  // The farthest first: no way with more lines than the best has to be gone to its end.
  const places = [...new Set(found)].filter((at) => at > 0 && at < text.length).sort((a, b) => b - a);
  if (places.length > most) return null;
  let chosen: readonly number[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  const go = (from: number, cuts: readonly number[], widths: readonly number[]) => {
    const rest = widthOf(text.slice(from));
    if ((widths.length + Math.ceil(rest / longest)) * perLine > least) return;
    const cost = costOf([...widths, rest]);
    if (rest <= longest && cost < least) [chosen, least] = [cuts, cost];
    for (const to of places) {
      const width = widthOf(text.slice(from, to));
      if (to > from && width <= longest) go(to, [...cuts, to], [...widths, width]);
    }
  };
  go(0, [], []);
  return chosen;
}

const perLine = 10_000;
const perWaist = 100;

function costOf(widths: readonly number[]): number {
  const waists = widths.filter((width, i) => {
    const [before, after] = [widths[i - 1], widths[i + 1]];
    return before !== undefined && after !== undefined && width < before && width < after;
  });
  return widths.length * perLine + waists.length * perWaist + Math.max(...widths);
}

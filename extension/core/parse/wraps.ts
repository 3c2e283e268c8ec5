import type { Line } from "../types";
import { ordinalAt } from "./ordinals";

/** Lines of at least this many characters can be wrapped ones. */
const shortest = 18;
/** A full line is at most this much shorter than the widest ones: a mark may not begin a line, so it hangs or pulls. */
const slack = 3;

/**
 * Text copied from a PDF breaks every line at the same width. Returns the indices of the lines that go on in the next
 * one, or null where the text is not wrapped: it is when most of its longer lines have one width and end inside a
 * sentence.
 */
export function findWraps(lines: readonly Line[]): ReadonlySet<number> | null {
  const long = lines.filter((line) => line.text.length >= shortest);
  if (long.length < 8) return null;
  const widths = long.map((line) => line.text.length).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] as number;
  if (width > 60 || (widths.at(-1) as number) > width + slack) return null;
  const full = (line: Line) => line.text.length >= width - slack;
  const within = long.filter((line) => full(line) && !/[。!?;:]$/.test(line.folded)).length;
  if (within < long.length * 0.5) return null;

  const wraps = new Set<number>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.text === "" || !full(line)) return;
    const ended = /[。!?;:]$/.test(line.folded);
    // At the end of a sentence the next line may begin a paragraph: it does where it has a number or is indented.
    const indented = next.at(0) - next.span.start > line.at(0) - line.span.start;
    if (ended && (indented || ordinalAt(next.folded, 0))) return;
    wraps.add(i);
  });
  return wraps;
}

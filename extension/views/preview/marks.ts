import type { Place } from "../../protocol";
import type { Page } from "./layout/pages";

type Position = Place["range"]["start"];

/** Findings by the lines of the document that they touch. */
export type Marked = ReadonlyMap<number, readonly Place[]>;

export function markedLines(findings: readonly Place[]): Marked {
  const marked = new Map<number, Place[]>();
  for (const finding of findings) {
    const { start, end } = finding.range;
    for (let line = start.line; line <= end.line; line++) {
      const own = marked.get(line);
      if (own) own.push(finding);
      else marked.set(line, [finding]);
    }
  }
  return marked;
}

/** The findings of the lines of the document that a page shows, in its order, as often as they are met. */
export function marksOf(page: Page, marked: Marked): readonly Place[] {
  if (marked.size === 0) return [];
  return page.flatMap(({ strip, of }) =>
    strip.texts.flatMap(({ pieces }) =>
      pieces.flatMap(({ run }) => {
        const at = of.runs[run]?.at;
        return (at && marked.get(at.line)) ?? [];
      }),
    ),
  );
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly finding: Place | null;
}

/** A text that begins at `start` of the document, cut where findings begin and end. The first of several counts. */
export function segmentsOf(text: string, start: Position | null, marked: Marked): Segment[] {
  const findings = start && marked.get(start.line);
  if (!start || !findings) return [{ from: 0, to: text.length, finding: null }];
  const inText = (position: Position, whenBefore: number, whenAfter: number) =>
    position.line < start.line
      ? whenBefore
      : position.line > start.line
        ? whenAfter
        : Math.min(Math.max(position.character - start.character, 0), text.length);
  const ranges = findings
    .map((finding) => ({
      from: inText(finding.range.start, 0, text.length),
      to: inText(finding.range.end, 0, text.length),
      finding,
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const segments: Segment[] = [];
  let at = 0;
  for (const { from, to, finding } of ranges) {
    if (to <= at) continue;
    if (from > at) segments.push({ from: at, to: from, finding: null });
    segments.push({ from: Math.max(from, at), to, finding });
    at = to;
  }
  if (at < text.length) segments.push({ from: at, to: text.length, finding: null });
  return segments;
}

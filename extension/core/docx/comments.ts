import type { Block, Run } from "../document/blocks";
import { rangeIn } from "../ranges";
import { severityNames } from "../severities";
import type { Finding, Span } from "../types";
import type { Mark, Marks } from "./paragraphs";
import { el, escaped, namespaces, xml } from "./xml";

/** comments.xml: one comment for each finding. Without a date, so that the same report gives the same file. */
export function commentsXml(findings: readonly Finding[]): string {
  const mark = el("w:r", null, el("w:rPr", null, el("w:rStyle", "CommentReference")), el("w:annotationRef", null));
  const comments = findings.map(({ severity, message, rule }, id) =>
    el(
      "w:comment",
      { "w:id": id, "w:author": "执笔", "w:initials": "执" },
      el(
        "w:p",
        null,
        el("w:pPr", null, el("w:pStyle", "CommentText")),
        mark,
        el(
          "w:r",
          null,
          el("w:rPr", null, el("w:rFonts", { "w:hint": "eastAsia" })),
          `<w:t xml:space="preserve">${escaped(`【${severityNames[severity]}】${message}（${rule}）`)}</w:t>`,
        ),
      ),
    ),
  );
  return xml(el("w:comments", namespaces, ...comments));
}

/** A run of the document that shows a part of the report. */
interface Place {
  readonly run: Run;
  readonly span: Span;
}

/**
 * Where each comment begins and ends. A finding that marks nothing printed (a section that is missing, a line that is
 * left out) stands at the text that follows it, or at the end.
 */
export function commentMarks(blocks: readonly Block[], findings: readonly Finding[]): Marks {
  const places = runsOf(blocks)
    .flatMap((run) => placeOf(run) ?? [])
    .sort((a, b) => a.span.start - b.span.start);
  const marks = new Map<Run, Mark[]>();
  const add = ({ run }: Place, at: number, xml: string) => {
    const own = marks.get(run);
    if (own) own.push({ at, xml });
    else marks.set(run, [{ at, xml }]);
  };
  for (const [id, finding] of findings.entries()) {
    const { from, to } = endsOf(finding.span, places);
    if (!from || !to) continue;
    add(from, indexIn(from, finding.span.start), el("w:commentRangeStart", { "w:id": id }));
    add(
      to,
      Math.max(indexIn(to, finding.span.end), from === to ? indexIn(from, finding.span.start) : 0),
      el("w:commentRangeEnd", { "w:id": id }) +
        el(
          "w:r",
          null,
          el("w:rPr", null, el("w:rStyle", "CommentReference")),
          el("w:commentReference", { "w:id": id }),
        ),
    );
  }
  // Stable: of two marks at one place the one that was made first stands first.
  for (const own of marks.values()) own.sort((a, b) => a.at - b.at);
  return (run) => marks.get(run) ?? [];
}

function* runsIn(block: Block): Generator<Run> {
  if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* cell;
  else if (block.kind === "imprint") for (const paragraph of block.paragraphs) yield* runsIn(paragraph);
  else {
    yield* block.runs;
    yield* block.right ?? [];
  }
}

const runsOf = (blocks: readonly Block[]): Run[] => blocks.flatMap((block) => [...runsIn(block)]);

function placeOf(run: Run): Place | null {
  if (!run.line || run.text === "") return null;
  const to = Math.min(run.from + run.text.length, run.line.text.length);
  return { run, span: run.line.range(run.from, to) };
}

/** The places that a span begins and ends in. Places are sorted and do not overlap. */
function endsOf({ start, end }: Span, places: readonly Place[]): { from: Place | undefined; to: Place | undefined } {
  const first = countOf(places, ({ span }) => span.end <= start);
  const last = countOf(places, ({ span }) => span.start < end) - 1;
  const from = places[first] ?? places.at(-1);
  return { from, to: places[Math.max(first, last)] ?? from };
}

/** How many places at the beginning of the list are so. */
function countOf(places: readonly Place[], isSo: (place: Place) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(places[middle] as Place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexIn({ run }: Place, offset: number): number {
  if (!run.line) return 0;
  const { from } = rangeIn(run.line, { start: offset, end: offset });
  return Math.min(Math.max(0, from - run.from), run.text.length);
}

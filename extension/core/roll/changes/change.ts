import { splitSentences } from "../../parse/lines";
import { rangeAt } from "../../ranges";
import type { Line, Span, TypedReport } from "../../types";
import type { RollChange, RollKind } from "../../yearly-types";

/** A change before it has its number. */
export type Proposal = Omit<RollChange, "id">;

/** A change inside one line; `from` and `to` are indices of its text. */
export interface Touch extends Proposal {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** Longer contexts are cut: they are read in a list. */
const longestContext = 120;

export function touch(
  line: Line,
  from: number,
  to: number,
  change: { readonly kind: RollKind; readonly after: string; readonly why: string; readonly open?: boolean },
): Touch {
  const { kind, after, why, open = false } = change;
  const before = line.text.slice(from, to);
  return { kind, span: line.range(from, to), before, after, why, open, context: contextOf(line, from), line, from, to };
}

/** Something to look at that is not changed. */
export function notice(line: Line, from: number, to: number, why: string): Touch {
  return touch(line, from, to, { kind: "other", after: line.text.slice(from, to), why });
}

/** A change of whole lines, or of a stretch over several. */
export function block(
  { text }: Pick<TypedReport, "text">,
  span: Span,
  change: { readonly kind: RollKind; readonly after: string; readonly why: string; readonly open?: boolean },
): Proposal {
  const before = text.slice(span.start, span.end);
  const context = before.replace(/\s+/g, " ").slice(0, longestContext);
  return { span, before, context, open: false, ...change };
}

const known = new WeakMap<Line, ReturnType<typeof splitSentences>>();

function sentencesOf(line: Line): ReturnType<typeof splitSentences> {
  const sentences = known.get(line) ?? splitSentences(line.folded);
  known.set(line, sentences);
  return sentences;
}

/** The sentence around an index; of a long one what stands near. */
function contextOf(line: Line, index: number): string {
  const sentences = sentencesOf(line);
  const { from, to } = sentences[rangeAt(sentences, index)] ?? { from: 0, to: line.text.length };
  if (to - from <= longestContext) return line.text.slice(from, to).trim();
  const start = Math.max(from, index - longestContext / 2);
  const end = Math.min(to, start + longestContext);
  return `${start > from ? "…" : ""}${line.text.slice(start, end)}${end < to ? "…" : ""}`;
}

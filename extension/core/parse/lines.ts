import type { Line, LineRole, Pairs, Range, Span } from "../types";
import type { MarkdownScan } from "./markdown-scan";
import { pairMarks } from "./pairs";
import { fold } from "./width";
import { findWraps } from "./wraps";

/** A line while its role is still being found; the parser freezes nothing but never changes `text` again. */
export class SourceLine implements Line {
  role: LineRole = "body";
  depth = 0;
  private marks: Pairs | null = null;
  constructor(
    readonly index: number,
    readonly span: Span,
    readonly text: string,
    readonly folded: string,
    /** Where `text` begins; with markup inside, where each visible run of it begins: pairs [index, offset]. */
    private readonly base: number,
    private readonly runs: readonly (readonly [number, number])[] | null,
  ) {}

  /** One line of several: the text of a paragraph that was wrapped. Line ends stand between the runs. */
  static join(index: number, parts: readonly SourceLine[]): SourceLine {
    const [first] = parts as [SourceLine];
    if (parts.length === 1 && first.index === index) return first;
    const runs: [number, number][] = [];
    let text = "";
    let folded = "";
    for (const part of parts) {
      for (const [at, offset] of part.runs ?? [[0, part.base]]) runs.push([text.length + at, offset]);
      text += part.text;
      folded += part.folded;
    }
    const span = { start: first.span.start, end: (parts.at(-1) as SourceLine).span.end };
    return new SourceLine(index, span, text, folded, first.base, runs);
  }

  get pairs(): Pairs {
    this.marks ??= pairMarks(this.folded);
    return this.marks;
  }

  at(index: number): number {
    if (!this.runs) return this.base + index;
    // An index at the seam of two runs belongs to the later one.
    let found = this.runs[0] as readonly [number, number];
    for (const run of this.runs) {
      if (run[0] > index) break;
      found = run;
    }
    return found[1] + index - found[0];
  }

  range(from: number, to: number): Span {
    return { start: this.at(from), end: to > from ? this.at(to - 1) + 1 : this.at(from) };
  }
}

/** Lines of a hard-wrapped text joined to paragraphs; the lines that went into another one are left out. */
function unwrap(lines: readonly SourceLine[]): SourceLine[] {
  const wraps = findWraps(lines);
  if (!wraps) return [...lines];
  const joined: SourceLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const group = [lines[i] as SourceLine];
    while (wraps.has(i)) group.push(lines[++i] as SourceLine);
    i++;
    joined.push(SourceLine.join(joined.length, group));
  }
  return joined;
}

const edge = /[\s\u3000\u00a0\u200b\ufeff]/;

/** Splits at CRLF, LF and CR, as the LSP does, and takes off indentation and what Markdown hides. */
export function scanLines(text: string, scan: MarkdownScan | null): SourceLine[] {
  const lines: SourceLine[] = [];
  const hidden = scan?.hidden ?? [];
  let nextHidden = 0;
  let nextReturn = text.indexOf("\r");
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    if (nextReturn >= 0 && nextReturn < start) nextReturn = text.indexOf("\r", start);
    const end = nextReturn >= 0 && (feed < 0 || nextReturn < feed) ? nextReturn : feed < 0 ? text.length : feed;
    const own: Span[] = [];
    while (nextHidden < hidden.length && (hidden[nextHidden] as Span).start < end) {
      const h = hidden[nextHidden] as Span;
      own.push({ start: Math.max(h.start, start), end: Math.min(h.end, end) });
      if (h.end > end) break;
      nextHidden++;
    }
    lines.push(makeLine(lines.length, { start, end }, text, own));
    if (end === text.length) break;
    start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  if (scan) applyBlocks(lines, scan);
  return scan ? lines : unwrap(lines);
}

function makeLine(index: number, span: Span, text: string, hidden: readonly Span[]): SourceLine {
  let from = span.start;
  let to = span.end;
  if (hidden.length === 0) {
    while (from < to && edge.test(text[from] as string)) from++;
    while (to > from && edge.test(text[to - 1] as string)) to--;
    const own = text.slice(from, to);
    return new SourceLine(index, span, own, fold(own), from, null);
  }
  const runs: [number, number][] = [];
  let visible = "";
  const take = (start: number, end: number) => {
    if (end <= start) return;
    runs.push([visible.length, start]);
    visible += text.slice(start, end);
  };
  for (const h of hidden) {
    take(from, h.start);
    from = Math.max(from, h.end);
  }
  take(from, to);
  const lead = visible.length - visible.replace(/^[\s\u3000\u00a0\u200b\ufeff]+/, "").length;
  const kept = visible.trimEnd().length;
  const shifted = runs.map(([at, offset]) => [at - lead, offset] as const);
  const shown = visible.slice(lead, kept);
  return new SourceLine(index, span, shown, fold(shown), span.start, shifted.length ? shifted : [[0, span.end]]);
}

function applyBlocks(lines: readonly SourceLine[], scan: MarkdownScan): void {
  let cursor = 0;
  for (const block of scan.blocks) {
    while (cursor < lines.length && (lines[cursor] as SourceLine).span.end < block.start) cursor++;
    for (let i = cursor; i < lines.length && (lines[i] as SourceLine).span.start < block.end; i++) {
      (lines[i] as SourceLine).role = block.role;
    }
  }
  cursor = 0;
  for (const heading of scan.headings) {
    while (cursor < lines.length && (lines[cursor] as SourceLine).span.end < heading.start) cursor++;
    const line = lines[cursor];
    if (line && line.role === "body") line.depth = heading.depth;
  }
}

const sentenceEnd = /[。!?]+[”’)》】〕]*/g;

/** Sentences of folded text. `?!` end one only outside of figures and Latin text, where they do not occur in reports. */
export function splitSentences(folded: string): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(folded); match; match = sentenceEnd.exec(folded)) {
    const to = match.index + match[0].length;
    sentences.push({ from, to });
    from = to;
  }
  if (from < folded.length) sentences.push({ from, to: folded.length });
  return sentences;
}

import type { Enclosure, Line, Paragraph, Range, Report, Section } from "../types";

/** A line that is no prose to the parser, as the paragraph that its figures stand in: a row of a table. */
export class LineParagraph implements Paragraph {
  readonly text: string;
  readonly folded: string;
  readonly section: Section;
  readonly sentences: readonly Range[];
  constructor(
    readonly line: Line,
    { sections, root }: Report,
  ) {
    this.text = line.text;
    this.folded = line.folded;
    this.section = sections.findLast(({ inline, span }) => !inline && span.start <= line.span.start) ?? root;
    this.sentences = [{ from: 0, to: line.text.length }];
  }
  get enclosures(): readonly Enclosure[] {
    return this.line.pairs.enclosures;
  }
}

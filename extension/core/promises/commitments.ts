import { taskTablesOf } from "../figures/task-tables";
import { isPlan } from "../outline/roles";
import { remember } from "../remember";
import type { Section, TypedReport } from "../types";
import type { Commitment } from "../yearly-types";
import { type Piece, piecesOf } from "./pieces";
import { plannedIn } from "./plan";
import { tasksOf } from "./several";
import { durationsIn } from "./targets/durations";
import { targetsIn } from "./targets/targets";
import { deadlineIn, isTask, taskOf } from "./task";

/**
 * The tasks of a report's plan in the order of the text; slogans are none. Of a paragraph with several tasks each
 * sentence or clause between semicolons is one. Empty where the report plans nothing. Spans are of the report's text.
 */
export const commitmentsOf = remember((previous: TypedReport): readonly Commitment[] =>
  [...find(previous)].sort((a, b) => a.span.start - b.span.start),
);

function* find(report: TypedReport): Generator<Commitment> {
  const written = new Set<Section>();
  const { rows, lines } = taskTablesOf(report);
  const read = new Set<number>();
  for (const planned of plannedIn(report)) {
    for (let s: Section | null = planned.paragraph.section; s; s = s.parent) written.add(s);
    if (lines.has(planned.paragraph.line.index)) continue;
    read.add(planned.paragraph.line.index);
    const pieces = piecesOf(report, planned.paragraph, planned).flatMap(tasksOf);
    for (const piece of pieces) {
      const alone = piece.heading !== null && pieces.filter(({ heading }) => heading === piece.heading).length === 1;
      const commitment = commitmentOf(report, piece, alone);
      if (commitment) yield commitment;
    }
  }
  for (const { paragraph, deadline } of rows) {
    for (const piece of piecesOf(report, paragraph, { from: 0, to: paragraph.text.length }).flatMap(tasksOf)) {
      const commitment = commitmentOf(report, piece, false);
      if (commitment) yield { ...commitment, deadline: deadlineIn(deadline) ?? (deadline || commitment.deadline) };
    }
  }
  for (const section of report.sections) {
    const bare =
      !section.inline &&
      !read.has(section.line) &&
      section.level > 1 &&
      section.children.length === 0 &&
      !written.has(section);
    if (bare && isPlan(section, report) && isTask(section.title)) yield fromHeading(section);
  }
}

/** `alone`: the piece is all that stands under its heading, so that both are one commitment. */
function commitmentOf(report: TypedReport, { paragraph, heading, from, to }: Piece, alone: boolean): Commitment | null {
  const { line, folded, text, section } = paragraph;
  const head = alone && heading && isTask(folded.slice(heading.from, heading.to)) ? heading : null;
  if (!head && !isTask(folded.slice(from, to))) return null;
  const start = head?.from ?? from;
  const span = line.range(start, to);
  return {
    span,
    text: text.slice(start, to),
    task: taskOf(head ? folded.slice(head.from, head.to) : folded.slice(from, to)),
    under: headingOver(section),
    targets: [...targetsIn(report, span), ...durationsIn(paragraph, { from: start, to })],
    deadline: deadlineIn(folded.slice(start, to)),
  };
}

/** A plan may be a mere list of headings. */
function fromHeading(section: Section): Commitment {
  const { title, heading, ordinal } = section;
  return {
    span: { start: ordinal?.span.end ?? heading.start, end: heading.end },
    text: title,
    task: taskOf(title),
    under: headingOver(section.parent),
    targets: [],
    deadline: deadlineIn(title),
  };
}

function headingOver(section: Section | null): string {
  let above = section;
  while (above && above.level > 2) above = above.parent;
  return above ? `${above.ordinal?.text ?? ""}${above.title}` : "";
}

import { metricsOf } from "../../figures";
import { isPlan, rolesOf } from "../../outline/roles";
import type { Paragraph, Range, Section, TypedReport } from "../../types";
import { type Piece, piecesOf } from "../pieces";
import { plannedIn } from "../plan";

/** A piece of this year's text in which the answer to a commitment may stand. */
export interface Place extends Piece {
  /** Under a heading that speaks of problems only. */
  readonly isProblem: boolean;
  /** The headings above it, below the main heading. */
  readonly headings: string;
  /** The index of its paragraph, to know its neighbours. */
  readonly group: number;
}

/** A sentence of a draft that still waits for its figures tells what was last year. */
const unfilled = /〔待(?:填|补充)/;

/** What stands above the first heading greets and sums up; it answers a promise only where it counts or names something. */
function isGreeting({ section }: Paragraph, report: TypedReport, text: string): boolean {
  return section.level === 0 && report.sections.length > 1 && !/[《“\d]/.test(text.replaceAll(/20\d\d年/g, ""));
}

/** Everything of a report that is not planned: what was done, by whom, and what is wanting. */
export function placesOf(report: TypedReport): Place[] {
  const planned = new Map<Paragraph, Range[]>();
  for (const { paragraph, from, to } of plannedIn(report)) {
    const ranges = planned.get(paragraph);
    if (ranges) ranges.push({ from, to });
    else planned.set(paragraph, [{ from, to }]);
  }
  const prose = report.paragraphs.flatMap((paragraph, group) => {
    const ranges = planned.get(paragraph) ?? [];
    const isProblem = rolesOf(paragraph.section).includes("problems");
    const above = headingsOver(paragraph.section);
    return piecesOf(report, paragraph, { from: 0, to: paragraph.text.length })
      .filter(({ from, to }) => !unfilled.test(paragraph.text.slice(from, to)))
      .filter(({ from, to }) => !isGreeting(paragraph, report, paragraph.folded.slice(from, to)))
      .filter((piece) => !ranges.some(({ from, to }) => from <= piece.from && piece.from < to))
      .map((piece) => {
        const own = piece.heading ? paragraph.text.slice(piece.heading.from, piece.heading.to) : "";
        return { ...piece, isProblem, headings: `${above} ${own}`, group };
      });
  });
  return [...prose, ...rowsOf(report)];
}

/** Rows of tables with figures: 投诉举报办结率 | 98.1% | 98.7%. */
function rowsOf(report: TypedReport): Place[] {
  const prose = new Set(report.paragraphs);
  const rows = new Set(metricsOf(report).map(({ paragraph }) => paragraph));
  return [...rows]
    .filter((row) => !prose.has(row) && !isPlan(row.section, report))
    .map((row, i) => ({
      paragraph: row,
      from: 0,
      to: row.text.length,
      heading: null,
      isProblem: false,
      headings: headingsOver(row.section),
      group: prose.size + i,
    }));
}

function headingsOver(section: Section): string {
  let titles = "";
  for (let s: Section | null = section; s && s.level > 1; s = s.parent) titles += ` ${s.title}`;
  return titles;
}

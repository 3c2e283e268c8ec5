import { speaksOf } from "../outline/written";
import { yearsIn } from "../parse/numerals";
import { isInside } from "../ranges";
import type { Line, Section, TypedReport } from "../types";
import { type StaleYear, yearsOf } from "./stale";

/** Title that names another year than the text, or whose second half (…和2025年工作思路) does not name the next. */
export function* staleTitles({ titles, lines, year }: TypedReport): Generator<StaleYear> {
  if (!year) return;
  // Page title and document title that disagree are title-form's.
  const agreed = titles.some(
    (title) => title.text.includes(`${year.value}年`) || yearsIn(title.text).includes(year.value),
  );
  for (const title of titles) {
    if (agreed && !/思路|打算|安排|计划|要点/.test(title.text)) continue;
    const found = title.lines.flatMap((i) =>
      yearsOf(lines[i] as Line).map((one) => ({ ...one, line: lines[i] as Line })),
    );
    const plans = found.length > 1 && found[0]?.year === year.value;
    if (agreed && !plans) continue;
    const wrong = plans ? found.slice(-1) : found.slice(0, 1);
    const right = plans ? year.value + 1 : year.value;
    for (const { line, from, to, year: value } of wrong)
      if (value !== right) yield { span: line.range(from, to), year: value, right, place: "标题" };
  }
}

/** Of these a heading can be about another year: 2023年度述法工作, 2022年以来…. */
const elsewhere = /^年度?(?:以来|考核|述法|督察反馈)/;

/** Headings alone on their lines: of the report sections not R, of the plan not R+1. */
export function* staleHeadings(report: TypedReport): Generator<StaleYear> {
  const { sections, lines, year } = report;
  if (!year) return;
  for (const section of sections) {
    if (section.year === null || section.inline || section.runIn || section.level > 2) continue;
    const line = lines[section.line] as Line;
    const right = rightYear(section, report);
    if (right === null) continue;
    const [first, ...more] = yearsOf(line);
    // 2024年工作情况和2025年打算, 由2023年的…: more than one year is not a matter of a stale one.
    if (!first || more.length > 0 || first.year === right) continue;
    if (isInside(line.pairs.enclosures, first.from, "《", "“") || elsewhere.test(line.folded.slice(first.to))) continue;
    // Below the main headings only one that begins with the year is dated by it.
    if (section.level > 1 && first.from > (section.ordinal?.range.to ?? 0)) continue;
    yield { span: line.range(first.from, first.to), year: first.year, right, place: `“${section.title}”这个标题` };
  }
}

function rightYear(section: Section, report: TypedReport): number | null {
  const kind = speaksOf(section, report.type);
  // A main heading without a role (situation of another matter) is left alone.
  if (!report.year || kind === null) return null;
  return report.year.value + (kind === "plan" ? 1 : 0);
}

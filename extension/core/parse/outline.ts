import type { Level, Ordinal, Section, Span } from "../types";
import type { SourceLine } from "./lines";
import { yearsIn } from "./numerals";
import { canonicalOrdinal, type FoundOrdinal, inlineOrdinals, ordinalAt, partHeading } from "./ordinals";

/** A section while the tree grows. */
export interface Draft extends Section {
  children: Draft[];
  parent: Draft | null;
  span: Span;
  roles: string[];
}

export interface Outline {
  readonly root: Draft;
  readonly sections: readonly Draft[];
  /** For each line of prose or heading: the innermost section that is not inline. */
  readonly ofLine: ReadonlyMap<number, Draft>;
}

/** A heading is at most this long; a longer first sentence is prose. */
const longestHeading = 60;

/**
 * Builds the tree from ordinals and Markdown headings; gives heading lines their role. `unnumbered`: lines of plain text
 * that are main headings without any ordinal. `end`: the line of the 成文日期; what stands below it (附件) is in no section.
 */
export function buildOutline(
  lines: readonly SourceLine[],
  length: number,
  end: number,
  unnumbered: ReadonlySet<number> = new Set(),
): Outline {
  const root = node(0, null, "", { start: 0, end: 0 }, { runIn: false, inline: false, line: -1 });
  const sections: Draft[] = [];
  const ofLine = new Map<number, Draft>();
  const levelOfDepth = markdownLevels(lines);
  let current = root;
  let block = root;

  const add = (section: Draft) => {
    let parent = current;
    while (parent.level >= section.level) parent = parent.parent as Draft;
    section.parent = parent;
    parent.children.push(section);
    sections.push(section);
    current = section;
  };

  for (const line of lines) {
    // A second pass (unnumbered headings) sees the headings of the first.
    if (line.role === "heading") line.role = "body";
    if (line.role !== "body") continue;
    if (line.index > end) block = current = root;
    const found = ordinalAt(line.folded, 0);
    const isPart = partHeading.test(line.folded);
    if (found || line.depth > 0 || isPart || unnumbered.has(line.index)) {
      const level = found?.level ?? (isPart ? 0.5 : line.depth > 0 ? levelOfDepth(line.depth) : 1);
      const heading = readHeading(line, found);
      if (heading.alone) line.role = "heading";
      const section = node(level, found && toOrdinal(found, line), heading.title, line.range(0, heading.to), {
        runIn: !heading.alone,
        inline: false,
        line: line.index,
      });
      add(section);
      block = section;
    }
    ofLine.set(line.index, block);
    if (line.role === "heading") continue;
    for (const item of inlineOrdinals(line.folded, found?.to ?? 0, found?.level === 5 ? found.number : null)) {
      const to = clauseEnd(line.folded, item.to);
      add(
        node(item.level, toOrdinal(item, line), line.text.slice(item.to, to), line.range(item.from, to), {
          runIn: true,
          // （一）甲。（二）乙。 on one line are headings as if each had its own.
          inline: item.level === 5 || item.level !== found?.level,
          line: line.index,
        }),
      );
    }
  }
  closeSpans(root, sections, lines, length, end);
  return { root, sections, ofLine };
}

function node(
  level: Level,
  ordinal: Ordinal | null,
  title: string,
  heading: Span,
  place: { runIn: boolean; inline: boolean; line: number },
): Draft {
  return {
    level,
    ordinal,
    title,
    heading,
    ...place,
    span: heading,
    children: [],
    parent: null,
    year: yearsIn(title)[0] ?? null,
    roles: [],
  };
}

function toOrdinal(found: FoundOrdinal, line: SourceLine): Ordinal {
  return {
    span: line.range(found.from, found.to),
    range: { from: found.from, to: found.to },
    text: line.text.slice(found.from, found.to),
    level: found.level,
    number: found.number,
    canonical: canonicalOrdinal(found.level, found.number),
  };
}

/** Where the title ends, and whether anything follows it on the line. Indices of the line's text. */
function readHeading(line: SourceLine, found: FoundOrdinal | null): { title: string; to: number; alone: boolean } {
  const { folded, text } = line;
  let from = found?.to ?? 0;
  // （二）（二）, 二、二、: the second is a mistake (duplicated-ordinal), no title.
  for (let again = found; again; again = ordinalAt(folded, folded[from] === " " ? from + 1 : from)) {
    if (again.level !== found?.level || again.number !== found.number) break;
    from = again.to;
  }
  const stop = folded.indexOf("。", from);
  const end = stop < 0 ? folded.length : stop;
  const rest = folded.slice(end + 1).trim();
  const title = text.slice(from, end).trim();
  // 1.推进专项整治，投诉率降至3%以下。 is a sentence with a number, no heading.
  const single = rest === "" && !/[;!?]/.test(folded.slice(from, end)) && !(stop >= 0 && /\d/.test(title));
  const alone =
    line.depth > 0 ||
    !found ||
    (single && title.length <= longestHeading && ((found?.level ?? 1) <= 2 || (stop < 0 && !/[,:]$/.test(folded))));
  if (alone) return { title: title.replace(/[:：]$/, ""), to: folded.length, alone };
  if (end - from <= longestHeading) return { title, to: end, alone };
  const clause = clauseEnd(folded, from);
  return { title: text.slice(from, clause), to: clause, alone };
}

const clauseMark = /[。;,:]/g;

function clauseEnd(folded: string, from: number): number {
  clauseMark.lastIndex = from;
  const match = clauseMark.exec(folded);
  return Math.min(match ? match.index : folded.length, from + longestHeading);
}

/**
 * `#` depth → level for headings without an ordinal: as their neighbours with ordinals at the same depth, else counted
 * from the shallowest heading that is no title.
 */
function markdownLevels(lines: readonly SourceLine[]): (depth: number) => Level {
  const known = new Map<number, Level>();
  let shallowest = 7;
  for (const line of lines) {
    if (line.depth === 0 || line.role !== "body") continue;
    shallowest = Math.min(shallowest, line.depth);
    const ordinal = ordinalAt(line.folded, 0);
    if (ordinal && !known.has(line.depth)) known.set(line.depth, ordinal.level);
  }
  return (depth) => known.get(depth) ?? (Math.min(5, depth - shallowest + 1) as Level);
}

/** A section ends where the next one that is not its descendant begins, the last ones where the body ends. */
function closeSpans(
  root: Draft,
  sections: readonly Draft[],
  lines: readonly SourceLine[],
  length: number,
  last: number,
): void {
  let bodyEnd = 0;
  for (const { index, role, span } of lines)
    if (index < last && (role === "body" || role === "heading" || role === "table")) bodyEnd = span.end;
  root.span = { start: 0, end: length };
  const open: Draft[] = [];
  const close = (until: Draft | null) => {
    while (open.length && (!until || (open[open.length - 1] as Draft).level >= until.level)) {
      const section = open.pop() as Draft;
      const end = until ? lineBefore(until, lines) : Math.max(bodyEnd, section.heading.end);
      section.span = { start: section.heading.start, end: Math.max(section.heading.end, end) };
    }
  };
  for (const section of sections) {
    close(section);
    open.push(section);
  }
  close(null);
}

/** The end of what stands before a section: of the previous line with text, or the place itself inside a line. */
function lineBefore(section: Draft, lines: readonly SourceLine[]): number {
  if (section.inline) return section.heading.start;
  let i = section.line - 1;
  while (i > 0 && (lines[i] as SourceLine).role === "blank") i--;
  return (lines[i] as SourceLine | undefined)?.span.end ?? section.heading.start;
}

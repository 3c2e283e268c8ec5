import { section as sectionDraft } from "../../draft";
import { findSection } from "../../outline/presence";
import { canonicalOrdinal } from "../../parse/ordinals";
import type { Section, SectionType, TypedReport } from "../../types";
import type { Proposal } from "../changes/change";
import type { Proposals } from "../changes/proposals";
import type { Chapter, Piece } from "../read/chapters";
import type { Frame } from "../read/frame";
import { pieceOf } from "../read/places";
import type { Plan, PlanItem } from "../read/plan";
import { comment, writeAchievements } from "./achievements";
import { frontMatter, titleLine } from "./head";
import { mainPart } from "./match";
import { deeperBy } from "./numbering";
import { asUnit, Page, titleOf } from "./page";
import { Words } from "./words";

export interface Source {
  readonly report: TypedReport;
  readonly frame: Frame;
  readonly chapters: readonly Chapter[];
  readonly plan: Plan;
  readonly proposals: Proposals;
  /** The new report year. */
  readonly year: number;
  readonly previousPath: string | undefined;
}

/** A chapter of the draft. */
interface Part {
  readonly part: SectionType | null;
  readonly title: string;
  readonly write: () => void;
}

/** The draft with these changes taken. Nothing here decides; it puts blocks where they belong. */
export function compose(source: Source, taken: ReadonlySet<Proposal>): string {
  const { report, frame, chapters, plan, proposals } = source;
  const words = new Words(
    report,
    proposals.touches.filter((one) => taken.has(one) && one.before !== one.after),
  );
  const page = new Page(report, words);
  const items = plan.items.filter((item) => taken.has(proposals.ofItem.get(item) as Proposal));

  page.block(frontMatter(source, words));
  for (const { lines, change } of frame.dropped)
    if (!taken.has(change)) for (const line of lines) page.block(words.whole(line));
  page.block(titleLine(source, words));
  for (const line of frame.addressee) page.block(words.whole(line));
  for (const chapter of chapters) if (!chapter.section && !chapter.cutFrom) writeChapter(page, chapter, source);

  const parts = [...partsOf(source, page, words, items)];
  for (const [i, { title, write }] of withMissing(parts, source, page).entries()) {
    page.block(`## ${canonicalOrdinal(1, i + 1)}${title}`);
    write();
  }
  for (const line of frame.closing) page.block(words.whole(line));
  for (const line of [...frame.signature, ...frame.notes].sort((a, b) => a.index - b.index)) page.piece(pieceOf(line));
  return page.toString();
}

function* partsOf(source: Source, page: Page, words: Words, items: readonly PlanItem[]): Generator<Part> {
  const { report, chapters } = source;
  const main = mainPart(report);
  const told = achievementsOf(chapters, main);
  const merged = items.length > 0 && main !== null;
  let planned = false;
  let written = false;
  const achievements = (): Part => {
    written = true;
    const part = main as SectionType;
    const [only] = told;
    const title = told.length === 1 && only ? headingOf(only, source, words) : canonicalHeading(part, source);
    return { part, title, write: () => writeAchievements(page, report, words, { items, chapters: told, main: part }) };
  };
  for (const chapter of chapters) {
    const { part, section, cutFrom } = chapter;
    if (!section && !cutFrom) continue;
    if (merged && !written && (told.includes(chapter) || told.length === 0)) yield achievements();
    if (merged && told.includes(chapter)) continue;
    if (part?.year === "plan") {
      if (!planned)
        yield { part, title: headingOf(chapter, source, words), write: () => writePlan(page, source, items) };
      planned = true;
    } else if (section !== cutFrom || chapter.groups.length > 0) {
      yield { part, title: headingOf(chapter, source, words), write: () => writeChapter(page, chapter, source) };
    }
  }
}

/** Those with the role; where no heading has it, those without any. */
function achievementsOf(chapters: readonly Chapter[], main: SectionType | null): Chapter[] {
  const named = chapters.filter(({ part, section }) => section && part === main);
  if (named.length > 0) return named;
  const end = chapters.findIndex(({ part }) => part !== null);
  return chapters.slice(0, end < 0 ? undefined : end).filter(({ section, cutFrom }) => section && section !== cutFrom);
}

/** Last year's heading with the year moved; of a heading that announced several parts each gets its own. */
function headingOf(chapter: Chapter, source: Source, words: Words): string {
  const { section, part, cutFrom } = chapter;
  const isCut =
    cutFrom === section || source.chapters.some((other) => other.cutFrom !== null && other.cutFrom === section);
  if (part && (!section || isCut)) return canonicalHeading(part, source);
  return section ? (titleOf(section, source.report, words) ?? section.title) : "";
}

function canonicalHeading(part: SectionType, { report, year }: Source): string {
  return sectionDraft(report.type, part.id, { organ: report.organ?.name ?? "本单位", year }).heading;
}

function writeChapter(page: Page, { groups, cutFrom, section }: Chapter, { report }: Source): void {
  const deeper = deeperBy(section);
  if (cutFrom && cutFrom !== section) page.block(oldHeading(cutFrom));
  for (const group of groups)
    for (const unit of asUnit(group, report)) for (const piece of unit.pieces) page.piece(piece, deeper);
}

/** A heading that the draft has no place for. */
const oldHeading = ({ ordinal, title }: Section): string => comment(`上年标题：“${ordinal?.text ?? ""}${title}”`);

/** The opening of last year's plan, what was not taken out of it, and blanks for what is new. */
function writePlan(page: Page, source: Source, items: readonly PlanItem[]): void {
  const { report, chapters, plan, year } = source;
  const [first, ...more] = chapters.filter(({ part }) => part?.year === "plan");
  const gone = [first?.cutFrom, ...more.flatMap(({ cutFrom, section }) => [cutFrom, section])];
  for (const section of new Set(gone)) if (section) page.block(oldHeading(section));
  const kept = plan.items.filter((item) => !items.includes(item));
  for (const piece of joined([...plan.lead, ...kept.flatMap(({ pieces }) => pieces)])) page.piece(piece);
  const part = report.type.sections.find((one) => one.year === "plan");
  if (!part || (items.length === 0 && kept.length > 0)) return;
  const { text } = sectionDraft(report.type, part.id, { organ: report.organ?.name ?? "本单位", year });
  for (const paragraph of text.split("\n\n")) page.block(paragraph);
}

/** Pieces of one line that follow each other as one, in the order of the text. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.line.index - b.line.index || a.from - b.from)) {
    const last = found.at(-1);
    if (last?.line === piece.line && last.to === piece.from) found[found.length - 1] = { ...last, to: piece.to };
    else found.push(piece);
  }
  return found;
}

/** Sections that every report must have and last year's had not, in the order of the type. */
function withMissing(parts: readonly Part[], source: Source, page: Page): Part[] {
  const all = [...parts];
  const { report, year } = source;
  const order = report.type.sections;
  for (const part of order) {
    if (!part.mandatory || all.some((one) => one.part === part)) continue;
    if (part.year !== "plan" && findSection(report, part) !== null) continue;
    const draft = sectionDraft(report.type, part.id, { organ: report.organ?.name ?? "本单位", year });
    const later = all.findIndex((one) => one.part !== null && order.indexOf(one.part) > order.indexOf(part));
    const write = () => {
      for (const paragraph of draft.text.split("\n\n")) page.block(paragraph);
    };
    all.splice(later < 0 ? all.length : later, 0, { part, title: draft.heading, write });
  }
  return all;
}

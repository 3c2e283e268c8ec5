import { halfWidthMarks } from "../punctuation/widen";
import type { Line, Profile, Report, Section } from "../types";
import { type Block, type BlockStyle, type Look, type ParagraphBlock, piece, plain, type Run } from "./blocks";
import { type ElementSpec, type Elements, elementSpecs, elementsOfFrontMatter } from "./elements";
import { headOf } from "./head";
import { type LeftOut, leftOut } from "./left-out";
import { signOff } from "./sign-off";
import { rangeIn } from "./source";
import { readTable } from "./table";
import { overrideTail, readTail, type Tail } from "./tail";
import { titleRuns } from "./title";

export interface DocumentOptions {
  readonly profile: Profile;
  /** Said by the user; goes before the front matter, which goes before the text. */
  readonly elements?: Elements;
  /** Half-width marks beside Chinese are printed full-width. */
  readonly wide?: boolean;
}

export interface PrintedDocument {
  readonly blocks: readonly Block[];
  /** Elements that a 上报版 needs and that nobody has given. */
  readonly missing: readonly ElementSpec[];
  /** What was not taken over: lines of the report, or its front matter (line 0). */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The report as it is printed, in the order of GB/T 9704: 版头, title, 主送机关, body, 附件说明, 署名 and 成文日期, 附注,
 * 版记. Metadata, navigation residue, comments and blank lines are not printed.
 */
export function blocksOf(report: Report, options: DocumentOptions): PrintedDocument {
  const shown = options.wide ? widened : (line: Line) => line.text;
  const frontMatter = elementsOfFrontMatter(report);
  // 网页版 has no elements beyond its text.
  const given: Elements = options.profile === "submission" ? { ...frontMatter.elements, ...options.elements } : {};
  const ofRole = (role: Line["role"]) => report.lines.filter((line) => line.role === role);
  const whole = (line: Line) => piece(line, shown(line), 0, line.text.length);
  const tail = overrideTail(readTail(ofRole("note"), shown), given);
  const organs = given.organs?.map((name) => [plain(name)]) ?? ofRole("organ").map((line) => [whole(line)]);
  const blankDate = openDate(report);
  const date = given.date
    ? [plain(given.date)]
    : [...(blankDate ? [blankDate] : []), ...ofRole("date")].slice(-1).map(whole);

  const head = headOf(given);
  const title = report.title?.lines.map((index) => whole(report.lines[index] as Line));
  const addressee = given.addressee
    ? [[plain(`${given.addressee.replace(/[:：]$/, "")}：`)]]
    : ofRole("addressee").map((line) => [piece(line, shown(line).replace(/:$/, "："), 0, line.text.length)]);
  const signed = signOff(organs, date, given.seal ?? false);
  const text = [...spaced(bodyOf(report, shown, blankDate), title !== undefined && addressee.length === 0)];
  const attachments = attachmentBlocks(tail.attachments);
  const blocks: Block[] = [
    ...head,
    ...(title ? [titleBlock(title, head.length > 0)] : []),
    ...addressee.map((runs, i) => paragraph("addressee", runs, i === 0 ? { above: 1 } : {})),
    ...(signed.length > 0 ? keptTogether(text, attachments) : [...text, ...attachments]),
    ...signed,
    ...tail.others.map((runs) => paragraph("body", runs)),
    ...(tail.note ? [paragraph("note", [plain("（"), ...tail.note, plain("）")])] : []),
    ...imprint(tail),
  ];
  const has: Partial<Record<keyof Elements, boolean>> = {
    number: !given.logo || given.number !== undefined,
    signers: !given.logo || given.signers !== undefined,
    addressee: addressee.length > 0,
    organs: organs.length > 0,
    date: date.length > 0,
  };
  return {
    blocks,
    missing: options.profile === "submission" ? elementSpecs.filter(({ id }) => has[id] === false) : [],
    leftOut: [...frontMatter.errors.map((message) => ({ line: 0, message })), ...leftOut(report, firstOfBody(report))],
  };
}

const paragraph = (
  style: BlockStyle,
  runs: readonly Run[],
  more: Partial<Omit<ParagraphBlock, "kind" | "style" | "runs">> = {},
): ParagraphBlock => ({ kind: "paragraph", style, runs, ...more });

const titleBlock = (runs: readonly Run[], underHead: boolean): ParagraphBlock =>
  paragraph("title", titleRuns(runs), underHead ? { above: 2 } : {});

/** One empty line below the title (7.3.2) also where no 主送机关 follows. */
function spaced(blocks: readonly Block[], above: boolean): readonly Block[] {
  const [first, ...rest] = blocks;
  return above && first?.kind === "paragraph" ? [{ ...first, above: 1 }, ...rest] : blocks;
}

/** The end of the text and 附件说明 stay with the sign-off, so that it never stands on a page without text. */
function keptTogether(text: readonly Block[], attachments: readonly ParagraphBlock[]): Block[] {
  const kept = [...text.slice(-1), ...attachments];
  return [
    ...text.slice(0, -1),
    ...kept.map((block): Block => (block.kind === "paragraph" ? { ...block, keepNext: true } : block)),
  ];
}

function widened(line: Line): string {
  let text = "";
  let from = 0;
  for (const { index, wide } of halfWidthMarks(line)) {
    text += line.text.slice(from, index) + wide;
    from = index + 1;
  }
  return text + line.text.slice(from);
}

function bodyOf(report: Report, shown: (line: Line) => string, except: Line | undefined): Block[] {
  const sections = new Map<number, Section[]>();
  for (const section of report.sections) {
    if (section.inline) continue;
    const own = sections.get(section.line);
    if (own) own.push(section);
    else sections.set(section.line, [section]);
  }
  const blocks: Block[] = [];
  const { lines } = report;
  const first = firstOfBody(report);
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line === except) continue;
    if (line.role === "heading" || line.role === "body") {
      blocks.push(prose(line, shown(line), sections.get(line.index) ?? []));
    } else if (line.role === "table") {
      const table = [line];
      while (lines[i + 1]?.role === "table") table.push(lines[++i] as Line);
      if (table.length > 1) blocks.push(readTable(table, shown));
    }
  }
  return blocks;
}

const blank = /^(?:〔待补充[^〕]{0,30}〕|\d{4} ?年[^。,]{0,12}月[^。,]{0,12}日)$/;

/** A 成文日期 below the 署名 that is still to be filled in, which the parser takes for text. */
function openDate({ lines }: Report): Line | undefined {
  const organ = lines.findLastIndex(({ role }) => role === "organ");
  return organ < 0 ? undefined : lines.find((line, i) => i > organ && line.role === "body" && blank.test(line.folded));
}

/** A table above it belongs to the metadata of a web page. */
function firstOfBody({ lines }: Report): number {
  const first = lines.findIndex(({ role }) => role === "heading" || role === "body" || role === "addressee");
  return first < 0 ? lines.length : first;
}

function prose(line: Line, text: string, sections: readonly Section[]): ParagraphBlock {
  const [own] = sections;
  const pieces = piecesOf(line, text, own?.ordinal?.range.to);
  if (line.role === "heading" && own) return paragraph(styleOf(own), pieces(0, text.length));
  const runs: Run[] = [];
  let at = 0;
  for (const section of sections) {
    const look = lookOf(section);
    const { from, to } = rangeIn(line, section.heading);
    // A clause that is no sentence of its own is text with a number, not a heading.
    if (!look || line.folded[to] !== "。") continue;
    runs.push(...pieces(at, from), ...pieces(from, to + 1, look));
    at = to + 1;
  }
  return paragraph("body", [...runs, ...pieces(at, text.length)]);
}

/** Stretches of a line without the space that Markdown wants behind `1.`: it is not printed. */
function piecesOf(line: Line, text: string, ordinalEnd: number | undefined) {
  const space = ordinalEnd !== undefined && /[ \u3000]/.test(text[ordinalEnd] ?? "") ? ordinalEnd : -1;
  return (from: number, to: number, look?: Look): Run[] => {
    const cuts =
      from <= space && space < to ? [[from, space] as const, [space + 1, to] as const] : [[from, to] as const];
    return cuts.filter(([start, end]) => start < end).map(([start, end]) => piece(line, text, start, end, look));
  };
}

const headings = ["heading1", "heading2", "heading3", "heading4"] as const;

function styleOf({ level }: Section): BlockStyle {
  return level === 0.5 ? "part" : (headings[level - 1] ?? "body");
}

const lookOf = ({ level }: Section): Look | undefined => headings[level - 1];

/** 7.3.4: one line below the text, the names aligned with one another. */
function attachmentBlocks(names: readonly (readonly Run[])[]): ParagraphBlock[] {
  if (names.length === 1)
    return names.map((runs) =>
      paragraph("attachment", [plain("附件："), ...runs], { above: 1, indent: { left: 5, first: -3 } }),
    );
  return names.map((runs, i) => {
    const number = plain(`${i + 1}.`);
    return i === 0
      ? paragraph("attachment", [plain("附件："), number, ...runs], { above: 1, indent: { left: 6, first: -4 } })
      : paragraph("attachment", [number, ...runs], { indent: { left: 6, first: -1 } });
  });
}

/** 7.4.2, 7.4.3: 四号, one character in at either side; what is copied to hangs behind its colon. */
function imprint({ copyTo, issuer, issued }: Tail): Block[] {
  const paragraphs: ParagraphBlock[] = [];
  if (copyTo)
    paragraphs.push(
      paragraph("imprint", [plain("抄送："), ...copyTo, ...(endsInStop(copyTo) ? [] : [plain("。")])], {
        indent: { left: 4, right: 1, first: -3 },
      }),
    );
  if (issuer ?? issued)
    paragraphs.push(
      paragraph("imprint", issuer ?? [], {
        indent: { left: 1, first: 0 },
        ...(issued && { right: [...issued, plain("印发")] }),
      }),
    );
  return paragraphs.length > 0 ? [{ kind: "imprint", paragraphs }] : [];
}

const endsInStop = (runs: readonly Run[]): boolean => /[。.]$/.test(runs.at(-1)?.text ?? "");

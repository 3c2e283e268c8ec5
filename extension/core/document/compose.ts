import { halfWidthMarks } from "../punctuation/widen";
import type { Line, Profile, Report } from "../types";
import { type Block, type ParagraphBlock, paragraph, piece, plain, type Run } from "./blocks";
import { bodyOf, firstOfBody, openDate } from "./body";
import { type ElementSpec, type Elements, elementSpecs, elementsOfFrontMatter } from "./elements";
import { annexes, attachmentBlocks, imprint } from "./ending";
import { headOf } from "./head";
import { type LeftOut, leftOut } from "./left-out";
import { signOff } from "./sign-off";
import { overrideTail, readTail } from "./tail";
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
 * 附件, 版记. Metadata, navigation residue, comments and blank lines are not printed.
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
  const dateLine = ofRole("date").at(-1) ?? openDate(report);
  const date = given.date ? [plain(given.date)] : dateLine ? [whole(dateLine)] : [];

  const head = headOf(given);
  const title = report.title?.lines.map((index) => whole(report.lines[index] as Line));
  const addressee = given.addressee
    ? [[plain(`${given.addressee.replace(/[:：]$/, "")}：`)]]
    : ofRole("addressee").map((line) => [piece(line, shown(line).replace(/:$/, "："), 0, line.text.length)]);
  const signed = signOff(organs, date, given.seal ?? false);
  const [first, last] = [firstOfBody(report), report.lines.length];
  const end = dateLine?.index ?? last;
  const text = spaced(bodyOf(report, shown, first, end), title !== undefined && addressee.length === 0);
  const attachments = attachmentBlocks(tail.attachments);
  const blocks: Block[] = [
    ...head,
    ...(title ? [titleBlock(title, head.length > 0)] : []),
    ...addressee.map((runs, i) => paragraph("addressee", runs, i === 0 ? { above: 1 } : {})),
    ...(signed.length > 0 ? keptTogether(text, attachments) : [...text, ...attachments]),
    ...signed,
    ...tail.others.map((runs) => paragraph("body", runs)),
    ...(tail.note ? [paragraph("note", [plain("（"), ...tail.note, plain("）")])] : []),
    ...annexes(bodyOf(report, shown, end + 1, last)),
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
    leftOut: [...frontMatter.errors.map((message) => ({ line: 0, message })), ...leftOut(report, first)],
  };
}

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

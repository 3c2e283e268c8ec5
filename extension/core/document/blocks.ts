/** The printed document as a list of blocks: what the .docx writer writes and a preview draws. */
import type { Line } from "../types";

/** Every kind of paragraph; styles.ts says how each looks. */
export type BlockStyle =
  | "mark" // 份号、密级、紧急程度
  | "logo" // 发文机关标志
  | "number" // 发文字号、签发人
  | "rule" // 红色分隔线
  | "title"
  | "addressee"
  | "part" // 第一部分
  | "heading1"
  | "heading2"
  | "heading3"
  | "heading4"
  | "body"
  | "attachment"
  | "organ"
  | "date"
  | "note"
  | "annex" // 附件, above its title
  | "tableHead"
  | "tableText"
  | "imprint"; // 版记

/** What differs inside a paragraph: a heading that runs into its text, the name behind 签发人. */
export type Look = "heading1" | "heading2" | "heading3" | "heading4" | "signer";

/** A piece of text. `\n` is a line break of the layout. */
export interface Run {
  readonly text: string;
  readonly look: Look | null;
  /** Where it comes from: character i of `text` is `line.text[from + i]`; null: the text does not stand in the report. */
  readonly line: Line | null;
  readonly from: number;
}

/** In characters of the body. A hanging indent is a negative `first`. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly first?: number;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly style: BlockStyle;
  readonly runs: readonly Run[];
  /** What stands at the right end of the same line, one character in: 签发人, 印发日期. */
  readonly right?: readonly Run[];
  /** Empty lines above. */
  readonly above?: number;
  /** Where the style's own does not hold. */
  readonly indent?: Indent;
  /** At the top of a page. */
  readonly newPage?: true;
  /** On the page of what follows. */
  readonly keepNext?: true;
}

export type Align = "left" | "center" | "right";

export interface TableBlock {
  readonly kind: "table";
  /** The first row is the header, repeated on each page. All rows have as many cells. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly aligns: readonly Align[];
  /** Shares of the width of the text area; their sum is 1. */
  readonly widths: readonly number[];
  /** Points: 14, less where figures would not fit into their cells. */
  readonly size: number;
}

/** 版记: at the foot of the last page, ruled off above, between and below. */
export interface ImprintBlock {
  readonly kind: "imprint";
  readonly paragraphs: readonly ParagraphBlock[];
}

export type Block = ParagraphBlock | TableBlock | ImprintBlock;

export const plain = (text: string, look: Look | null = null): Run => ({ text, look, line: null, from: 0 });

/** A stretch of a line, in what it shows. */
export function piece(line: Line, shown: string, from: number, to: number, look: Look | null = null): Run {
  return { text: shown.slice(from, to), look, line, from };
}

export const paragraph = (
  style: BlockStyle,
  runs: readonly Run[],
  more: Partial<Omit<ParagraphBlock, "kind" | "style" | "runs">> = {},
): ParagraphBlock => ({ kind: "paragraph", style, runs, ...more });

/** 0 for none. A spread of many thousand rows would not fit into a call. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** What is not ASCII and yet below U+0100, and full-width in Chinese fonts all the same (GB/T 2312, row 1). */
const fullWidth = "¤§¨°±·×÷";

/** Whether a character takes half the width of a Chinese one: ASCII, Latin letters, raised and lowered figures (PM₂.₅). */
export function isHalf(char: string): boolean {
  const code = char.codePointAt(0) as number;
  return code < 0x100 ? !fullWidth.includes(char) : code >= 0x2070 && code < 0x20a0;
}

/** The width of a text in full-width characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isHalf(char) ? 0.5 : 1;
  return width;
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

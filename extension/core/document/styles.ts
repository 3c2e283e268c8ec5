import type { Align, BlockStyle, Indent, Look } from "./blocks";
import { bodySize, type FontRole } from "./layout";

/** How a kind of paragraph looks, apart from what a layout sets. */
export interface ParagraphStyle {
  /** As Word knows it: the built-in names are English and shown translated, our own are Chinese. */
  readonly name: string;
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
  readonly align: Align | "both";
  readonly indent: Indent;
  /** 1 for the top of the navigation pane. */
  readonly outline?: number;
  readonly red?: true;
  /** The exact height of a line in twips where it is not that of the page. */
  readonly line?: number;
}

/** The exact height of a line of a table, in twips, for type of this size in points. */
export const tableLine = (size: number): number => Math.round((size * 440) / 14);

const flush: Indent = { first: 0 };
const indented: Indent = { first: 2 };

const heading = (level: 1 | 2 | 3 | 4): ParagraphStyle => ({
  name: `heading ${level}`,
  font: `heading${level}`,
  size: bodySize,
  align: "both",
  indent: indented,
  outline: level,
});

/** GB/T 9704—2012 7.2 to 7.4. 三号 is 16 pt, 二号 22 pt, 四号 14 pt. */
export const paragraphStyles: Readonly<Record<BlockStyle, ParagraphStyle>> = {
  body: { name: "Normal", font: "body", size: bodySize, align: "both", indent: indented },
  title: { name: "Title", font: "title", size: 22, align: "center", indent: flush },
  part: { name: "Subtitle", font: "heading1", size: bodySize, align: "center", indent: flush, outline: 1 },
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  addressee: { name: "Salutation", font: "body", size: bodySize, align: "both", indent: flush },
  organ: { name: "Signature", font: "body", size: bodySize, align: "right", indent: flush },
  date: { name: "Date", font: "body", size: bodySize, align: "right", indent: flush },
  attachment: { name: "附件说明", font: "body", size: bodySize, align: "both", indent: flush },
  note: { name: "附注", font: "body", size: bodySize, align: "both", indent: indented },
  annex: { name: "附件", font: "heading1", size: bodySize, align: "both", indent: flush },
  mark: { name: "版头标注", font: "mark", size: bodySize, align: "left", indent: flush },
  logo: { name: "发文机关标志", font: "logo", size: 50, align: "center", indent: flush, red: true, line: 1060 },
  number: { name: "发文字号", font: "body", size: bodySize, align: "center", indent: flush },
  rule: { name: "红色分隔线", font: "body", size: bodySize, align: "left", indent: flush, line: 136 },
  tableHead: { name: "表头", font: "heading1", size: 14, align: "center", indent: flush, line: tableLine(14) },
  tableText: { name: "表格正文", font: "body", size: 14, align: "left", indent: flush, line: tableLine(14) },
  // A little less than a line of the body, so that it still fits, with its rules, where the text leaves as many lines.
  imprint: { name: "版记", font: "body", size: 14, align: "left", indent: flush, line: 530 },
};

/** Looks of runs; those of headings are the characters of the heading styles. */
export const lookFonts: Readonly<Record<Look, FontRole>> = {
  heading1: "heading1",
  heading2: "heading2",
  heading3: "heading3",
  heading4: "heading4",
  signer: "heading2",
};

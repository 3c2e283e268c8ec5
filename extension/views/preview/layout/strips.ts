import { type Block, type Indent, isHalf, type Look, type ParagraphBlock } from "../../../core/document/blocks";
import { bodySize, type FontRole, type Layout } from "../../../core/document/layout";
import type { Placed, PlacedRun } from "../../../core/document/placed";
import { lookFonts, type ParagraphStyle, paragraphStyles, tableLine } from "../../../core/document/styles";
import { breakLines, type Char, type LineRange } from "./breaks";

/** A stretch of one run on one line. It names its run by number, so that it holds wherever the block stands. */
export interface Piece {
  readonly text: string;
  readonly font: FontRole;
  /** Of `runsOf(block)`. */
  readonly run: number;
  readonly from: number;
  /** As the page of the standard has it, whatever fonts are there. */
  readonly width: number;
}

/** A line of text inside a strip. */
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Points. */
  readonly size: number;
  /** From `x` to where it ends: to the edge where it is justified. */
  readonly width: number;
  readonly red: boolean;
  readonly pieces: readonly Piece[];
}

/** What a page is made of: as wide as the text, never cut between pages. */
export interface Strip {
  readonly above: number;
  readonly height: number;
  /** On the page of the next strip. */
  readonly keep: boolean;
  /** At the top of a page. */
  readonly newPage?: true;
  readonly texts: readonly Text[];
  /** Of a table: the widths of its columns. */
  readonly columns?: readonly number[];
  /** 红色分隔线, at the foot of the strip. */
  readonly rule?: true;
}

type PlacedBlock = Placed<Block>;
type PlacedParagraph = Placed<ParagraphBlock>;

/** All runs of a block, in the order in which pieces count them. */
export function runsOf(block: PlacedBlock): readonly PlacedRun[] {
  if (block.kind === "table") return block.rows.flat(2);
  if (block.kind === "imprint") return block.paragraphs.flatMap(runsOf);
  return [...block.runs, ...(block.right ?? [])];
}

/** A block as strips, laid out by the numbers that the Word document is made of. */
export function stripsOf(block: PlacedBlock, layout: Layout): Strip[] {
  if (block.kind === "table") return tableStrips(block, layout);
  if (block.kind === "paragraph") return paragraphStrips(block, layout, 0);
  let run = 0;
  return block.paragraphs.map((paragraph) => {
    const [first, ...rest] = paragraphStrips(paragraph, layout, run) as [Strip, ...Strip[]];
    run += runsOf(paragraph).length;
    let { height } = first;
    const texts = rest.flatMap((strip) => {
      const own = strip.texts.map((text) => ({ ...text, y: height }));
      height += strip.height;
      return own;
    });
    return { ...first, height, texts: [...first.texts, ...texts], keep: true };
  });
}

function paragraphStrips(block: PlacedParagraph, layout: Layout, firstRun: number): Strip[] {
  const style = paragraphStyles[block.style];
  const size = block.style === "logo" ? logoSize(block, style, layout) : style.size;
  const height = size < style.size ? size * 21 : (style.line ?? layout.linePitch);
  const setting: Setting = {
    font: style.font,
    size,
    height,
    red: style.red ?? false,
    align: block.right ? "left" : style.align,
    room: layout.textWidth,
    indent: { ...style.indent, ...block.indent },
    squeeze: size === bodySize ? layout.squeeze : 0,
    character: layout.character,
  };
  const lines = linesOf(block.runs, firstRun, setting);
  const end = block.right
    ? linesOf(block.right, firstRun + block.runs.length, { ...setting, align: "right", indent: { right: 1 } })
    : [];
  return lines.map((line, i) => ({
    above: i === 0 ? Math.round((block.above ?? 0) * layout.linePitch) : 0,
    height,
    keep: style.outline !== undefined || (block.keepNext === true && i === lines.length - 1),
    texts: i === 0 ? [line, ...end] : [line],
    ...(i === 0 && block.newPage && { newPage: true }),
    ...(block.style === "rule" && { rule: true }),
  }));
}

/** A long 发文机关标志 is smaller, so that it fits on its line. */
function logoSize({ runs }: PlacedParagraph, { size }: ParagraphStyle, { textWidth }: Layout): number {
  const natural = charsOf(runs, 1, 0).reduce((sum, { width }) => sum + width, 0);
  return Math.min(size, Math.floor(textWidth / natural));
}

interface Setting {
  readonly font: FontRole;
  readonly size: number;
  readonly height: number;
  readonly red: boolean;
  readonly align: ParagraphStyle["align"];
  readonly room: number;
  readonly indent: Indent;
  readonly squeeze: number;
  readonly character: number;
}

function linesOf(runs: readonly PlacedRun[], firstRun: number, setting: Setting): Text[] {
  const { font, size, height, red, align, squeeze, character } = setting;
  const { left = 0, right = 0, first = 0 } = setting.indent;
  const chars = charsOf(runs, size, squeeze);
  const room = setting.room - (left + right) * character;
  const widthFor = (line: number) => (line === 0 ? room - first * character : room);
  return breakLines(chars, widthFor(0), room).map((range, i) => {
    const pieces = piecesOf(chars, range, runs, firstRun, font);
    const natural = pieces.reduce((sum, { width }) => sum + width, 0);
    const available = widthFor(i);
    const free = available - natural;
    const offset = align === "right" ? free : align === "center" ? free / 2 : 0;
    return {
      x: left * character + (i === 0 ? first * character : 0) + offset,
      y: 0,
      height,
      size,
      red,
      width: align === "both" && !range.last ? available : natural,
      pieces,
    };
  });
}

interface RunChar extends Char {
  readonly run: number;
  readonly from: number;
}

/** Type of other sizes than the body's is not squeezed. */
function charsOf(runs: readonly PlacedRun[], size: number, squeeze: number): RunChar[] {
  return runs.flatMap((run, index) => {
    let from = 0;
    return Array.from(run.text, (text) => {
      const char = { text, run: index, from, width: size * (isHalf(text) ? 10 : 20) + squeeze };
      from += text.length;
      return char;
    });
  });
}

function piecesOf(
  chars: readonly RunChar[],
  { from, to }: LineRange,
  runs: readonly PlacedRun[],
  firstRun: number,
  font: FontRole,
): Piece[] {
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = [];
  for (const { text, run, from: at, width } of chars.slice(from, to)) {
    const last = pieces.at(-1);
    if (last && last.run === run + firstRun) {
      last.text += text;
      last.width += width;
    } else {
      const look: Look | null = runs[run]?.look ?? null;
      pieces.push({ text, font: look ? lookFonts[look] : font, run: run + firstRun, from: at, width });
    }
  }
  return pieces;
}

/** Word's own room at the sides of a cell, and the line below a row. */
const [padding, border] = [108, 10];

function tableStrips(block: Extract<PlacedBlock, { kind: "table" }>, layout: Layout): Strip[] {
  const { rows, aligns, widths, size } = block;
  const columns = widths.map((share) => Math.floor(share * layout.textWidth));
  let run = 0;
  return rows.map((row, i) => {
    const style = paragraphStyles[i === 0 ? "tableHead" : "tableText"];
    const height = tableLine(size);
    let x = 0;
    const cells = row.map((runs, column) => {
      const width = columns[column] as number;
      const lines = linesOf(runs, run, {
        font: style.font,
        size,
        height,
        red: false,
        align: i === 0 ? style.align : (aligns[column] ?? style.align),
        room: width - 2 * padding,
        indent: style.indent,
        squeeze: 0,
        character: layout.character,
      });
      run += runs.length;
      x += width;
      return { lines, left: x - width + padding };
    });
    const most = Math.max(...cells.map(({ lines }) => lines.length));
    const texts = cells.flatMap(({ lines, left }) =>
      lines.map((line, k) => ({ ...line, x: line.x + left, y: (k + (most - lines.length) / 2) * height })),
    );
    return { above: 0, height: most * height + border, keep: i === 0 && rows.length > 1, texts, columns };
  });
}

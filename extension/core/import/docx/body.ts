import { type Block, type Cell, layOut } from "../blocks";
import { headElements } from "../head";
import { tidy } from "../lines";
import { raised } from "../raised";
import type { Comments } from "./comments";
import { shapesIn } from "./drawings";
import { fieldText } from "./fields";
import { Leftovers } from "./leftovers";
import { bulletLabel, type Numbering } from "./numbering";
import type { Styles } from "./styles";
import { symbol } from "./symbols";
import { cellsOf, isMerged, rowsOf, whole } from "./tables";
import { all, child, chosen, type Element, isOn, nothing, val } from "./xml";

export interface Parts {
  readonly numbering: Numbering;
  readonly styles: Styles;
  readonly comments: Comments;
  /** `footnote` or `endnote` with its id → what it says. */
  readonly notes: ReadonlyMap<string, Element>;
}

/**
 * The text of a document in its order: labels of lists written out, tracked changes accepted, notes put where they are
 * referred to. What is no text is counted in `left`.
 */
export class Body {
  readonly left = new Leftovers();
  /** The text of paragraphs whose end is deleted or hidden: it goes on in the next one. */
  private carried = "";
  /** What the text boxes of the paragraph that is being read hold. */
  private floating: Block[][] = [];
  /** The code of the field that is being read. */
  private code = "";
  private inNote = false;
  private readonly seen = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** What a body, cell or note holds. */
  read(parent: Element): Block[] {
    const { carried } = this;
    this.carried = "";
    const blocks = this.blocksIn(parent);
    if (this.carried !== "") blocks.push({ kind: "paragraph", text: this.carried });
    this.carried = carried;
    return blocks;
  }

  private blocksIn(parent: Element): Block[] {
    return parent.children.flatMap((one) => this.block(one));
  }

  private block(element: Element): Block[] {
    switch (element.name) {
      case "p":
        return this.paragraph(element);
      case "tbl":
        return this.table(element);
      case "sdt":
        if (val(element, "sdtPr", "docPartObj", "docPartGallery") === "Table of Contents") return [ofContents];
        return this.blocksIn(this.control(element));
      case "AlternateContent":
        return this.blocksIn(chosen(element));
      case "altChunk":
        this.left.add("embedded");
        return [];
      case "customXml":
      case "ins":
      case "moveTo":
        return this.blocksIn(element);
      default:
        return [];
    }
  }

  /** What a content control holds; the words that ask to be replaced are nothing. */
  private control(element: Element): Element {
    if (!isOn(child(child(element, "sdtPr"), "showingPlcHdr"))) return child(element, "sdtContent") ?? nothing;
    this.left.add("placeholder");
    return nothing;
  }

  /** A paragraph and behind it its text boxes; before it those with the 版头, which are anchored anywhere. */
  private paragraph(element: Element): Block[] {
    const outer = this.floating;
    this.floating = [];
    const text = this.inline(element);
    const above = this.floating.filter(isHead);
    const others = this.floating.filter((box) => !isHead(box));
    this.floating = outer;
    // Many of them are a diagram, of which the words alone say nothing.
    const below = others.length > mostBoxes ? [] : others;
    for (const box of [...above, ...below]) this.left.add("textbox", oneLine(box));
    if (below.length < others.length) for (const box of others) this.left.add("diagram", oneLine(box));
    return [...above.flat(), ...this.words(element, text), ...below.flat()];
  }

  private words(element: Element, text: string): Block[] {
    const properties = child(element, "pPr");
    const end = child(properties, "rPr");
    if (child(end, "del") || child(end, "moveFrom")) {
      this.left.add("revision");
      this.carried += text;
      return [];
    }
    const style = val(properties, "pStyle") ?? this.parts.styles.defaultParagraph;
    const name = this.parts.styles.name(style);
    if (/^toc (?:\d|heading)$/.test(name)) return [ofContents];
    const own = val(properties, "outlineLvl");
    const heading = name === "title" ? "title" : own ? (Number(own) + 1) % 10 : this.parts.styles.outline(style);
    const label = this.parts.numbering.next(properties);
    const bullet = label === bulletLabel;
    const words = (bullet ? "" : label) + this.carried + text;
    // A style separator: the heading runs into the text of the next paragraph.
    if (isOn(child(end, "vanish")) && text !== "") {
      this.carried = words;
      return [];
    }
    this.carried = "";
    return [{ kind: "paragraph", text: words, ...(heading ? { heading } : {}), ...(bullet ? { bullet } : {}) }];
  }

  private table(element: Element): Block[] {
    const rows = [...rowsOf(element)].filter((row) => !child(child(row, "trPr"), "del"));
    const cells = rows.map((row) => [...cellsOf(row)].map((cell) => ({ cell, blocks: this.read(cell) })));
    // One column is a frame around paragraphs: 版记, a heading with a rule.
    if (cells.every((row) => row.length === 1)) return cells.flatMap((row) => row.flatMap(({ blocks }) => blocks));
    const widths = rows.map((row) => whole(val(child(row, "trPr"), "gridBefore"), 0));
    const merged = cells.some((row) => row.some(({ cell }) => isMerged(cell)));
    if (merged) this.left.add("merged");
    const laid = cells.map((row, i) => {
      const before: Cell[] = widths[i] ? [{ text: "", columns: widths[i], rows: 1 }] : [];
      return [...before, ...row.map(({ cell, blocks }) => this.cell(cell, blocks))];
    });
    return [{ kind: "table", rows: layOut(laid) }];
  }

  private cell(element: Element, blocks: readonly Block[]): Cell {
    const properties = child(element, "tcPr");
    if (blocks.some(({ kind }) => kind === "table")) this.left.add("nested");
    // The rest of a merged cell is empty in the file as well: it stands for itself.
    return { text: plainText(blocks), columns: whole(val(properties, "gridSpan"), 1), rows: 1 };
  }

  private inline(parent: Element): string {
    return parent.children.map((one) => this.piece(one)).join("");
  }

  private piece(element: Element): string {
    const { name, attributes } = element;
    switch (name) {
      case "t":
        return this.text(element);
      case "r":
        return this.run(element);
      case "tab":
      case "ptab":
        return "\t";
      case "br":
      case "cr":
        return attributes.type === "page" || attributes.type === "column" ? "" : "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return symbol(attributes.font, attributes.char);
      case "ins":
      case "moveTo":
        this.left.add("revision");
        return this.inline(element);
      case "del":
      case "moveFrom":
        this.left.add("revision");
        return "";
      case "hyperlink":
        if (attributes.id) this.left.add("link");
        return this.inline(element);
      case "smartTag":
      case "customXml":
      case "fldSimple":
      case "sdtContent":
      case "dir":
      case "bdo":
      case "rubyBase":
        return this.inline(element);
      case "sdt":
        return this.inline(this.control(element));
      case "ruby":
        return this.inline(child(element, "rubyBase") ?? nothing);
      case "instrText":
        this.code += element.text;
        return "";
      case "fldChar":
        return this.field(attributes.fldCharType);
      case "AlternateContent":
        return this.inline(chosen(element));
      case "footnoteReference":
      case "endnoteReference":
        return this.note(`${name.slice(0, -"Reference".length)} ${attributes.id}`);
      case "commentRangeStart":
        this.parts.comments.open(attributes.id);
        return "";
      case "commentRangeEnd":
        this.parts.comments.close(attributes.id);
        return "";
      case "drawing":
      case "pict":
      case "object":
        this.drawing(element);
        return "";
      case "oMath":
      case "oMathPara":
        this.left.add("formula");
        return "";
      default:
        return "";
    }
  }

  /** Blanks at its ends count only where it says so. */
  private text({ text, attributes }: Element): string {
    this.parts.comments.cover(text);
    const kept = attributes.space === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    return kept.replaceAll("\n", " ");
  }

  /** What a field says by its code alone, at the end of the code; other fields have their text behind it. */
  private field(type: string | undefined): string {
    const said = type === "begin" ? "" : fieldText(this.code);
    this.code = "";
    if (said === null) this.left.add("formula");
    return said ?? "";
  }

  private run(element: Element): string {
    const look = child(element, "rPr");
    const text = this.inline(element);
    if (!look || text === "") return text;
    if (isOn(child(look, "vanish"))) {
      this.left.add("hidden", text);
      return "";
    }
    if (isOn(child(look, "strike")) || isOn(child(look, "dstrike"))) this.left.add("strike");
    return raised(text, val(look, "vertAlign"));
  }

  /** In brackets where it is referred to: at the foot of the text it would stand below the sign-off. */
  private note(key: string): string {
    const element = this.parts.notes.get(key);
    // A document refers to each of them once; one that does not could grow without end.
    if (!element || this.inNote || this.seen.has(key)) return "";
    this.seen.add(key);
    this.inNote = true;
    const text = oneLine(this.read(element));
    this.inNote = false;
    if (text === "") return "";
    this.left.add("note");
    return `（注：${text}）`;
  }

  private drawing(element: Element): void {
    const { boxes, art } = shapesIn(element);
    const read = boxes.map((box) => this.read(box)).filter((box) => oneLine(box) !== "");
    for (const text of art) {
      const box: Block[] = [{ kind: "paragraph", text }];
      if (isHead(box)) read.push(box);
      else this.left.add("diagram", text);
    }
    this.floating.push(...read);
    if (read.length + art.length > 0) return;
    if (element.name === "object" || has(element, "chart", "relIds")) this.left.add("embedded");
    else if (has(element, "pic", "imagedata")) this.left.add("image");
  }
}

/** More text boxes than that in one paragraph, those of the 版头 aside, are a drawing. */
const mostBoxes = 3;

/** Stands for an entry of the 目录, whose words stand in the text as well. */
const ofContents: Block = { kind: "paragraph", text: "", contents: true };

/** Of the 版头 of a 公文. */
const isHead = (box: readonly Block[]): boolean =>
  box.every((block) => block.kind === "paragraph" && (!block.text.trim() || headElements(tidy(block.text))));

const has = (element: Element, ...names: readonly string[]): boolean =>
  names.some((name) => !all(element, name).next().done);

/** The words of a cell or note; a table inside gives its cells. */
const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === "table" ? block.rows.map((row) => row.join(" ")).join("\n") : block.text))
    .filter((text) => text.trim() !== "")
    .join("\n");

const oneLine = (blocks: readonly Block[]): string => plainText(blocks).replaceAll("\n", " ").trim();

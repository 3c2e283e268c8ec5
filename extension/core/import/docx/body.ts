import { type Block, type Cell, layOut } from "../blocks";
import { raised } from "../raised";
import type { Comments } from "./comments";
import { type Kind, Leftovers } from "./leftovers";
import { bulletLabel, type Numbering } from "./numbering";
import type { Styles } from "./styles";
import { symbol } from "./symbols";
import { all, child, type Element, isOn, val } from "./xml";

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
  private inNote = false;
  private readonly seen = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** What a body, cell or note holds. */
  read(parent: Element): Block[] {
    const blocks = this.blocksIn(parent);
    if (this.carried !== "") blocks.push({ kind: "paragraph", text: this.carried });
    this.carried = "";
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
        if (val(element, "sdtPr", "docPartObj", "docPartGallery") === "Table of Contents") return this.leave("toc");
        return this.blocksIn(child(element, "sdtContent") ?? nothing);
      case "AlternateContent":
        return this.blocksIn(chosen(element));
      case "altChunk":
        return this.leave("embedded");
      case "customXml":
      case "ins":
      case "moveTo":
        return this.blocksIn(element);
      default:
        return [];
    }
  }

  private leave(kind: Kind): [] {
    this.left.add(kind);
    return [];
  }

  private paragraph(element: Element): Block[] {
    const properties = child(element, "pPr");
    const text = this.inline(element);
    const end = child(properties, "rPr");
    if (child(end, "del") || child(end, "moveFrom")) {
      this.left.add("revision");
      this.carried += text;
      return [];
    }
    const style = val(properties, "pStyle") ?? this.parts.styles.defaultParagraph;
    const name = this.parts.styles.name(style);
    if (/^toc (?:\d|heading)$/.test(name)) return this.leave("toc");
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
        this.parts.comments.cover(element.text);
        return element.text.replaceAll("\n", " ");
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
      case "ruby":
        return this.inline(child(element, name === "sdt" ? "sdtContent" : "rubyBase") ?? nothing);
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
    const text = plainText(this.read(element)).replaceAll("\n", " ").trim();
    this.inNote = false;
    if (text === "") return "";
    this.left.add("note");
    return `（注：${text}）`;
  }

  private drawing(element: Element): void {
    const words = [...all(element, "txbxContent")].map((box) => [...all(box, "t")].map(({ text }) => text).join(""));
    for (const shape of all(element, "textpath")) words.push(shape.attributes.string ?? "");
    const text = words.join(" ").trim();
    if (text) this.left.add("textbox", text);
    else if (element.name === "object" || has(element, "chart", "relIds")) this.left.add("embedded");
    else if (has(element, "pic", "imagedata")) this.left.add("image");
  }
}

const nothing: Element = { name: "", attributes: {}, children: [], text: "" };

/** What is for newer programs, where it is there: it says the same as the fallback. */
const chosen = (element: Element): Element => child(element, "Choice") ?? child(element, "Fallback") ?? nothing;

const has = (element: Element, ...names: readonly string[]): boolean =>
  names.some((name) => !all(element, name).next().done);

const around = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"]);

function* named(parent: Element, name: string): Generator<Element> {
  for (const one of parent.children) {
    if (one.name === name) yield one;
    else if (around.has(one.name)) yield* named(one, name);
  }
}

const rowsOf = (table: Element) => named(table, "tr");
const cellsOf = (row: Element) => named(row, "tc");

const isMerged = (cell: Element): boolean => {
  const properties = child(cell, "tcPr");
  return child(properties, "vMerge") !== undefined || whole(val(properties, "gridSpan"), 1) > 1;
};

const whole = (text: string | undefined, otherwise: number): number =>
  /^\d{1,3}$/.test(text ?? "") ? Number(text) : otherwise;

/** The words of a cell or note; a table inside gives its cells. */
const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === "table" ? block.rows.map((row) => row.join(" ")).join("\n") : block.text))
    .filter((text) => text.trim() !== "")
    .join("\n");

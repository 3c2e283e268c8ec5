import page from "../../data/page.json";
import { type Block, type Cell, type Link, layOut } from "../blocks";
import { tidy } from "../lines";
import { raised } from "../raised";
import { isAside } from "./article";
import { attribute, descendants, type Element, isElement, isHidden, type Node, textOf } from "./tree";

const blockNames = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const attachment = /\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|ceb|zip|rar|7z)(?:[?#]|$)/i;

/** Of one paragraph. */
const mostLinks = 50;

/** The paragraphs and tables below an element, as a browser shows them. */
export class BlockReader {
  readonly blocks: Block[] = [];
  images = 0;
  merged = 0;
  private text = "";
  private links: Link[] = [];
  private heading = 0;
  /** Of an item of a list, until its first words come; "-" for a bullet. */
  private label = "";
  /** What stands around `except`, and so is no aside whatever its name. */
  private readonly around = new Set<object>();

  /** @param base the page's address, for links; "" where it is not known */
  constructor(
    private readonly base: string,
    /** What is read by itself. */
    private readonly except: Element | null = null,
  ) {
    for (let at = except?.parentNode; at; at = "parentNode" in at ? at.parentNode : null) this.around.add(at);
  }

  read(element: Element): readonly Block[] {
    this.children(element);
    this.flush();
    return this.blocks;
  }

  private children(element: Element): void {
    for (const node of element.childNodes) this.node(node);
  }

  private node(node: Node): void {
    if (node.nodeName === "#text" && "value" in node) this.text += collapsed(node.value);
    else if (isElement(node) && node !== this.except && !isHidden(node)) this.element(node);
  }

  private element(element: Element): void {
    const { tagName } = element;
    if (tagName === "br") this.text += "\n";
    else if (tagName === "img") this.images++;
    else if (tagName === "a") this.link(element);
    else if (tagName === "sup" || tagName === "sub")
      this.text += raised(textOf(element), `${tagName === "sup" ? "super" : "sub"}script`);
    else if (tagName === "table" && isData(element)) this.table(element);
    else if (!blockNames.has(tagName)) {
      // Set apart by the style sheet only: 发布日期：2025-01-22 and 来源：县司法局 in a span each.
      if (namesField(this.text) && namesField(firstText(element))) this.text += "\u3000";
      this.children(element);
    } else if (this.around.has(element) || !isAside(element)) {
      this.flush();
      const level = /^h([1-6])$/.exec(tagName)?.[1];
      if (level) this.heading = Number(level);
      if (tagName === "li") this.label = labelOf(element);
      this.children(element);
      this.flush();
      this.heading = 0;
    }
  }

  private link(element: Element): void {
    const href = address(attribute(element, "href"), this.base);
    const text = tidy(collapsed(textOf(element)));
    if (href && text && this.links.length < mostLinks && (attachment.test(href) || /附件/.test(text)))
      this.links.push({ text, href });
    this.children(element);
  }

  private flush(): void {
    if (this.text.trim()) {
      const bullet = this.label === "-";
      this.blocks.push({
        kind: "paragraph",
        text: bullet ? this.text : this.label + this.text,
        ...(bullet ? { bullet } : {}),
        ...(this.heading ? { heading: this.heading } : {}),
        ...(this.links.length > 0 ? { links: this.links } : {}),
      });
      this.label = "";
    }
    this.text = "";
    this.links = [];
  }

  private table(element: Element): void {
    this.flush();
    const rows = [...descendants(element)].filter(({ tagName }) => tagName === "tr").map(cellsOf);
    const cells = rows.map((row) => row.map((cell) => this.cell(cell)));
    if (cells.some((row) => row.some(({ columns, rows }) => columns > 1 || rows > 1))) this.merged++;
    this.blocks.push({ kind: "table", rows: layOut(cells.filter((row) => row.length > 0)) });
  }

  private cell(element: Element): Cell {
    const inner = new BlockReader(this.base);
    const text = inner
      .read(element)
      .map((block) => (block.kind === "table" ? block.rows.flat().join(" ") : block.text))
      .join("\n");
    this.images += inner.images;
    return { text, columns: span(element, "colspan"), rows: span(element, "rowspan") };
  }
}

/** As HTML has it; a line end between two Chinese characters is none. */
const collapsed = (text: string): string =>
  text
    .replace(/(?<=^|[^\x20-\x7e\s])[ \t\r]{0,99}\n[ \t\r\n]{0,999}(?=$|[^\x20-\x7e\s])/g, "")
    .replace(/[ \t\r\n\f]+/g, " ");

const fields = new Set(page.metadataFields);

/** Whether a text begins as a field of the page's metadata does. */
const namesField = (text: string): boolean => fields.has(/^\s{0,9}([^：:\s]{2,8})[：:]/.exec(text)?.[1] ?? "");

const firstText = ({ childNodes: [first] }: Element): string => (first && "value" in first ? first.value : "");

const span = (element: Element, name: string): number =>
  Math.min(1000, Number.parseInt(attribute(element, name), 10) || 1);

/** `2.` in a numbered list. */
function labelOf(item: Element): string {
  const parent = item.parentNode;
  if (!parent || !("tagName" in parent) || parent.tagName !== "ol") return "-";
  const items = parent.childNodes.filter((node) => node.nodeName === "li");
  return `${items.indexOf(item) + (Number.parseInt(attribute(parent, "start"), 10) || 1)}.`;
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter((node): node is Element => isElement(node) && (node.tagName === "td" || node.tagName === "th"));

/** Rows of several short cells; a table that lays out a page has one cell with all the text, or tables inside. */
function isData(table: Element): boolean {
  let rows = 0;
  for (const element of descendants(table)) {
    if (element.tagName === "table") return false;
    if (element.tagName === "tr" && cellsOf(element).length > 1) rows++;
    if (element.tagName === "td" && textOf(element).length > 600) return false;
  }
  return rows > 0;
}

/** A link that leads somewhere, with nothing in it that would end it in Markdown. */
function address(href: string, base: string): string {
  const given = href.trim();
  if (given === "" || given.startsWith("#") || (/^[a-z][\w+.-]*:/i.test(given) && !/^(?:https?|ftp):/i.test(given)))
    return "";
  let whole = given;
  try {
    if (base) whole = new URL(given, base).href;
  } catch {}
  return whole.replace(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
}

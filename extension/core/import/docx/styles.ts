import { child, type Element, val } from "./xml";

const longestChain = 20;

/** What the import needs to know of word/styles.xml. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  readonly defaultParagraph: string | undefined;

  constructor(root: Element | undefined) {
    for (const one of root?.children ?? []) {
      const id = one.attributes.styleId;
      if (one.name !== "style" || id === undefined) continue;
      this.byId.set(id, one);
      if (one.attributes.type === "paragraph" && /^(?:1|true|on)$/.test(one.attributes.default ?? ""))
        this.defaultParagraph ??= id;
    }
  }

  /** In lower case, as Word compares: `heading 1`, `title`, `toc 2`. */
  name(id: string | undefined): string {
    return (val(this.byId.get(id ?? ""), "name") ?? "").toLowerCase();
  }

  /** The list that a style puts its paragraphs into; `style`: the one that says so. */
  numbering(id: string | undefined): { list: string; level: string | undefined; style: string } | undefined {
    for (const [style, properties] of this.chain(id)) {
      const list = val(properties, "numPr", "numId");
      if (list !== undefined) return { list, level: val(properties, "numPr", "ilvl"), style };
    }
    return undefined;
  }

  /** 1…9: what the navigation pane makes of it; 0 for text. */
  outline(id: string | undefined): number {
    for (const [, properties] of this.chain(id)) {
      const level = val(properties, "outlineLvl");
      if (level !== undefined) return /^[0-8]$/.test(level) ? Number(level) + 1 : 0;
    }
    return 0;
  }

  /** A style and those it rests on, each with its paragraph properties. */
  private *chain(id: string | undefined): Generator<[string, Element | undefined]> {
    const seen = new Set<string>();
    for (
      let at = id;
      at !== undefined && !seen.has(at) && seen.size < longestChain;
      at = val(this.byId.get(at), "basedOn")
    ) {
      seen.add(at);
      yield [at, child(this.byId.get(at), "pPr")];
    }
  }
}

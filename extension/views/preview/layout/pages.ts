import type { Block } from "../../../core/document/blocks";
import type { Layout } from "../../../core/document/layout";
import type { Placed } from "../../../core/document/placed";
import { type Strip, stripsOf } from "./strips";

/** A strip where it stands: `y` from the upper edge of the text area, in twips. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly y: number;
  /** Which of the blocks it shows. */
  readonly block: number;
}

export type Page = readonly PlacedStrip[];

/** Lays out what it is given; blocks whose text it has seen the last time are not laid out again. */
export class Typesetter {
  private known = new Map<string, readonly Strip[]>();
  private layout = "";

  pages(blocks: readonly Placed<Block>[], layout: Layout): Page[] {
    const settings = JSON.stringify(layout);
    if (settings !== this.layout) this.known.clear();
    this.layout = settings;
    const fresh = new Map<string, readonly Strip[]>();
    const laid = blocks.map((block) => {
      const key = JSON.stringify(block, (name, value) => (name === "at" ? undefined : value));
      const strips = fresh.get(key) ?? this.known.get(key) ?? stripsOf(block, layout);
      fresh.set(key, strips);
      return strips;
    });
    this.known = fresh;
    return paginate(blocks, laid, layout);
  }
}

function paginate(blocks: readonly Placed<Block>[], laid: readonly (readonly Strip[])[], layout: Layout): Page[] {
  const height = layout.paper.height - layout.margins.top - layout.margins.bottom;
  const pages: PlacedStrip[][] = [[]];
  let y = 0;
  const page = () => pages.at(-1) as PlacedStrip[];
  const add = ({ strip, block }: Part, above: number) => {
    page().push({ strip, block, y: y + above });
    y += above + strip.height;
  };
  /** A page for this part; a table goes on with its header. */
  const turn = ({ strip, block }: Part) => {
    pages.push([]);
    y = 0;
    const head = laid[block]?.[0];
    if (blocks[block]?.kind === "table" && head && head !== strip) add({ strip: head, block }, 0);
  };
  for (const group of keptTogether(blocks, laid, layout)) {
    const total = group.reduce((sum, { strip }) => sum + strip.above + strip.height, 0);
    const [first] = group as [Part, ...Part[]];
    if (page().length > 0 && total <= height && y + total > height) turn(first);
    if (blocks[first.block]?.kind === "imprint") y = height - total;
    for (const part of group) {
      const { above } = part.strip;
      if (page().length > 0 && y + above + part.strip.height > height) turn(part);
      // Empty lines above are left out at the top of a page, except on the first.
      add(part, page().length === 0 && pages.length > 1 ? 0 : above);
    }
  }
  return pages;
}

interface Part {
  readonly strip: Strip;
  readonly block: number;
}

/** Strips in groups that want to stand on one page. */
function keptTogether(
  blocks: readonly Placed<Block>[],
  laid: readonly (readonly Strip[])[],
  { linePitch }: Layout,
): Part[][] {
  const groups: Part[][] = [];
  let open = false;
  const add = (strip: Strip, block: number) => {
    if (open) groups.at(-1)?.push({ strip, block });
    else groups.push([{ strip, block }]);
    open = strip.keep;
  };
  for (const [block, strips] of laid.entries()) {
    if (blocks[block]?.kind === "imprint") open = false;
    for (const strip of strips) add(strip, block);
    // As in Word: no table ends a document, and none touches another.
    if (blocks[block]?.kind === "table" && blocks[block + 1]?.kind !== "paragraph")
      add({ above: 0, height: linePitch, keep: false, texts: [] }, block);
  }
  return groups;
}

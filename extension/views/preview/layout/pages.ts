import type { Block } from "../../../core/document/blocks";
import type { Layout } from "../../../core/document/layout";
import type { Placed, PlacedRun } from "../../../core/document/placed";
import { Kept } from "../kept";
import { runsOf, type Strip, stripsOf } from "./strips";

/** A block that has been laid out. The same object as long as its text and the places of its text are the same. */
export interface SetBlock {
  readonly block: Placed<Block>;
  readonly runs: readonly PlacedRun[];
  readonly strips: readonly Strip[];
  /** What its lines depend on: where the text stands in the document does not matter for them. */
  readonly text: string;
}

/** A strip where it stands: `y` from the upper edge of the text area, in twips. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly y: number;
  readonly of: SetBlock;
  /** Names it on its page, and the same line again when the text around it has changed. */
  readonly key: string;
}

export type Page = readonly PlacedStrip[];

/**
 * Lays out what it is given. Blocks whose text it has seen the last time are not laid out again; a page on which nothing
 * has changed is the same object as the last time.
 */
export class Typesetter {
  private layout = "";
  private readonly blocks = new Kept<Placed<Block>>();
  private set = new Map<Placed<Block>, SetBlock>();
  private strips = new Map<string, readonly Strip[]>();
  private last: readonly Page[] = [];

  pages(blocks: readonly Placed<Block>[], layout: Layout): readonly Page[] {
    const settings = JSON.stringify(layout);
    if (settings !== this.layout) {
      this.set.clear();
      this.strips.clear();
    }
    this.layout = settings;
    const set = this.blocks.of(blocks).map((block) => this.set.get(block) ?? this.lay(block, layout));
    this.set = new Map(set.map((own) => [own.block, own]));
    this.strips = new Map(set.map(({ text, strips }) => [text, strips]));
    this.last = paginate(set, layout).map((page, i) => {
      const before = this.last[i];
      return before && isSame(page, before) ? before : page;
    });
    return this.last;
  }

  private lay(block: Placed<Block>, layout: Layout): SetBlock {
    const text = JSON.stringify(block, (name, value) => (name === "at" ? undefined : value));
    return { block, text, runs: runsOf(block), strips: this.strips.get(text) ?? stripsOf(block, layout) };
  }
}

const isSame = (page: Page, before: Page): boolean =>
  page.length === before.length &&
  page.every(({ strip, y, of, key }, i) => {
    const other = before[i] as PlacedStrip;
    return strip === other.strip && y === other.y && of === other.of && key === other.key;
  });

function paginate(blocks: readonly SetBlock[], layout: Layout): Page[] {
  const height = layout.paper.height - layout.margins.top - layout.margins.bottom;
  const pages: PlacedStrip[][] = [[]];
  let y = 0;
  const page = () => pages.at(-1) as PlacedStrip[];
  const add = (part: Part, above: number) => {
    page().push({ ...part, y: y + above });
    y += above + part.strip.height;
  };
  /** A page for this part; a table goes on with its header. */
  const turn = ({ strip, of, key }: Part) => {
    pages.push([]);
    y = 0;
    const [head] = of.strips;
    if (of.block.kind === "table" && head && head !== strip) add({ strip: head, of, key: `${key} head` }, 0);
  };
  for (const group of keptTogether(blocks, layout)) {
    const total = group.reduce((sum, { strip }) => sum + strip.above + strip.height, 0);
    const [first] = group as [Part, ...Part[]];
    const parted = first.strip.newPage || (total <= height && y + total > height);
    if (page().length > 0 && parted) turn(first);
    if (first.of.block.kind === "imprint") y = height - total;
    for (const part of group) {
      const { above } = part.strip;
      if (page().length > 0 && y + above + part.strip.height > height) turn(part);
      // Empty lines above are left out at the top of a page, except on the first.
      add(part, page().length === 0 && pages.length > 1 ? 0 : above);
    }
  }
  return pages;
}

type Part = Omit<PlacedStrip, "y">;

/** Strips in groups that want to stand on one page. */
function keptTogether(blocks: readonly SetBlock[], { linePitch }: Layout): Part[][] {
  const groups: Part[][] = [];
  let open = false;
  const add = (part: Part) => {
    if (open && !part.strip.newPage) groups.at(-1)?.push(part);
    else groups.push([part]);
    open = part.strip.keep;
  };
  for (const [i, of] of blocks.entries()) {
    if (of.block.kind === "imprint") open = false;
    for (const [k, strip] of of.strips.entries()) add({ strip, of, key: `${i}.${k}` });
    // As in Word: no table ends a document, and none touches another.
    if (of.block.kind === "table" && blocks[i + 1]?.block.kind !== "paragraph")
      add({ strip: { above: 0, height: linePitch, keep: false, texts: [] }, of, key: `${i} end` });
  }
  return groups;
}

import type { Block } from "./blocks";

/** An entry of a 目录 that was typed, or made without Word's styles: dots or a tab, and the page at the end. */
const entry = /(?:\t|[.．…·⋯‥_]{3}|[ \u3000]{4})[ \u3000]{0,9}[（(—-]?\d{1,3}[）)—-]?$/;

/** So far down a 目录 may stand. */
const top = 100;

/** The blocks without the 目录, whose headings all stand in the text as well. */
export function withoutContents(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly found: boolean;
} {
  const title = blocks.slice(0, top).findIndex((block) => /^目[\s\u3000]{0,9}[录次]$/.test(words(block)));
  let end = title + 1;
  if (title >= 0) while (end < blocks.length && isEntry(blocks[end])) end++;
  const entries = blocks.slice(title + 1, end).filter((block) => isMarked(block) || words(block) !== "");
  // A control of Word's holds them all in one.
  const [from, to] = entries.length > 1 || entries.some(isMarked) ? [title, end] : [0, 0];
  const left = blocks.filter((block, i) => !isMarked(block) && (i < from || i >= to));
  return { blocks: left, found: left.length < blocks.length };
}

const words = (block: Block | undefined): string => (block?.kind === "paragraph" ? block.text.trim() : "|");

const isMarked = (block: Block | undefined): boolean => block?.kind === "paragraph" && block.contents === true;

const isEntry = (block: Block | undefined): boolean =>
  isMarked(block) || words(block) === "" || entry.test(words(block).slice(-40));

import type { Block, ParagraphBlock, Run } from "./blocks";

/** A run that knows its place in a document instead of a line of the report. */
export interface PlacedRun extends Pick<Run, "text" | "look"> {
  /** Of its first character, zero-based; the others follow one by one. null: the text does not stand in the document. */
  readonly at: { readonly line: number; readonly character: number } | null;
}

/** A block, or a part of it, with placed runs: data that can be sent. */
export type Placed<T> = T extends Run ? PlacedRun : T extends object ? { readonly [K in keyof T]: Placed<T[K]> } : T;

export function placedBlock(block: Block, place: (run: Run) => readonly PlacedRun[]): Placed<Block> {
  const placed = (runs: readonly Run[]) => runs.flatMap(place);
  const paragraph = ({ right, ...own }: ParagraphBlock): Placed<ParagraphBlock> => ({
    ...own,
    runs: placed(own.runs),
    ...(right && { right: placed(right) }),
  });
  if (block.kind === "table") return { ...block, rows: block.rows.map((row) => row.map(placed)) };
  if (block.kind === "imprint") return { ...block, paragraphs: block.paragraphs.map(paragraph) };
  return paragraph(block);
}

/** Where the text comes from does not matter on paper. */
export const placeless = ({ text, look }: Run): PlacedRun[] => [{ text, look, at: null }];

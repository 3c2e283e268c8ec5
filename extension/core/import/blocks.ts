import { ImportError } from "./error";

/** What an import has read, before it becomes Markdown: paragraphs and tables in their order. */

export interface ParagraphBlock {
  readonly kind: "paragraph";
  /** `\n` is a line break inside the paragraph. */
  readonly text: string;
  /** 1…9: the document itself says that it is a heading; `title`: that it is the title. */
  readonly heading?: number | "title";
  /** An item of a list without numbers. */
  readonly bullet?: boolean;
  /** An entry of the 目录, or its heading. */
  readonly contents?: boolean;
  /** Words of the text that lead to a file. */
  readonly links?: readonly Link[];
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface TableBlock {
  readonly kind: "table";
  /** All rows have as many cells; what merged cells leave is empty. `\n` stands between the paragraphs of a cell. */
  readonly rows: readonly (readonly string[])[];
}

export type Block = ParagraphBlock | TableBlock;

export interface Imported {
  readonly blocks: readonly Block[];
  /** What was changed or left out, each a Chinese sentence without its full stop. */
  readonly notes: readonly string[];
}

export interface Cell {
  readonly text: string;
  readonly columns: number;
  /** Rows that it covers; 0: it belongs to the cell above. */
  readonly rows: number;
}

/** More columns than Word knows, more cells than a report has. */
const [widest, most] = [64, 200_000];

/** Rows of cells that may cover several columns and rows → rows of equal length. @throws ImportError beyond `most` cells */
export function layOut(rows: readonly (readonly Cell[])[]): string[][] {
  const laid: string[][] = [];
  let columns = 0;
  // Column → how many more rows a cell above covers.
  const covered: number[] = [];
  for (const cells of rows) {
    const row: string[] = [];
    const skip = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] as number) - 1;
        row.push("");
      }
    };
    for (const { text, columns, rows: height } of cells) {
      skip();
      const width = Math.max(1, Math.min(columns, widest - row.length));
      for (let i = 0; i < width; i++) {
        if (height > 1) covered[row.length] = height - 1;
        row.push(i === 0 ? text : "");
      }
    }
    skip();
    laid.push(row);
    columns = Math.max(columns, row.length);
    if (columns * laid.length > most) throw new ImportError("表格大得不正常，没有导入。请先在原来的程序中删去这个表格");
  }
  for (const row of laid) while (row.length < columns) row.push("");
  return laid;
}

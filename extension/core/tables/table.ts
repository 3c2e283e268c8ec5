/** A table as data, to be written as CSV, as a workbook, or into a terminal. */

export type Cell = string | number | null;

export interface Column {
  readonly header: string;
  /** In half-width characters; a Chinese character takes two. */
  readonly width: number;
  readonly type: "text" | "number";
}

export interface Table {
  /** What a workbook calls its sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Cells in the order of the columns. A number that cannot be told is null. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A column that knows what it says of a thing: how a list becomes a table. */
export interface ColumnOf<Thing> extends Column {
  cell(thing: Thing): Cell;
}

export function tableOf<Thing>(name: string, columns: readonly ColumnOf<Thing>[], things: Iterable<Thing>): Table {
  const rows = Array.from(things, (thing) => columns.map((column) => column.cell(thing)));
  return { name, columns: columns.map(({ header, width, type }) => ({ header, width, type })), rows };
}

import { stringify } from "csv-stringify/browser/esm/sync";
import type { Table } from "./table";

/**
 * CSV as Excel and WPS open it by a double click: UTF-8 with a BOM, CRLF. A text that begins with = + - @ (or their full-width
 * forms) gets an apostrophe in front, since a spreadsheet would run it as a formula.
 */
export function toCsv({ columns, rows }: Table): string {
  const header = columns.map((column) => column.header);
  return stringify([header, ...rows] as unknown[][], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

import writeWorkbook, { type Sheet } from "write-excel-file/universal";
import type { Table } from "./table";

/**
 * A workbook with one sheet a table: the header bold and in sight while scrolling, numbers as numbers, texts never formulas.
 * Runs in Node and in a worker. Rejects where there is no table, or more rows than a sheet can hold (1048576).
 */
export async function toXlsx(tables: Table | readonly Table[]): Promise<Uint8Array> {
  const list: readonly Table[] = "rows" in tables ? [tables] : tables;
  const names = sheetNames(list);
  const sheets = list.map((table, i): Sheet<Blob> => {
    const header = table.columns.map(({ header }) => ({ value: header, fontWeight: "bold" as const }));
    return {
      sheet: names[i] as string,
      stickyRowsCount: 1,
      columns: table.columns.map(({ width }) => ({ width })),
      data: [header, ...table.rows.map((row) => row.map((value) => (value === "" ? null : value)))],
    };
  });
  return new Uint8Array(await (await writeWorkbook(sheets).toBlob()).arrayBuffer());
}

/** At most 31 characters, none of []/\:*?, each name once, whatever the case. */
function sheetNames(tables: readonly Table[]): string[] {
  const used = new Set<string>();
  return tables.map(({ name }) => {
    const clean =
      name
        .replaceAll(/[[\]/\\:*?'\p{Cc}]/gu, " ")
        .trim()
        .slice(0, 31) || "数据";
    let unique = clean;
    for (let i = 2; used.has(unique.toLowerCase()); i++) unique = `${clean.slice(0, 27)} ${i}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

import type { Table } from "../../core";

/** A table for a terminal: columns as wide as their contents, in half-width characters, a Chinese one counting two. */
export function inColumns({ columns, rows }: Table): string {
  const cells = [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
  ];
  const widths = columns.map((_, i) => cells.reduce((most, row) => Math.max(most, widthOf(row[i] as string)), 0));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => {
        const space = " ".repeat((widths[i] as number) - widthOf(cell));
        return columns[i]?.type === "number" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return `${lines.join("\n")}\n`;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—·]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many half-width columns a terminal gives to a text. */
export function widthOf(text: string): number {
  let width = 0;
  for (const c of text) width += wide.test(c) ? 2 : 1;
  return width;
}

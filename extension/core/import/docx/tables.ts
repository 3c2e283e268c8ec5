import { child, type Element, val } from "./xml";

/** Rows of a table and cells of a row, whatever stands around them: controls, custom XML, insertions. */
const around = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"]);

function* named(parent: Element, name: string): Generator<Element> {
  for (const one of parent.children) {
    if (one.name === name) yield one;
    else if (around.has(one.name)) yield* named(one, name);
  }
}

export const rowsOf = (table: Element) => named(table, "tr");
export const cellsOf = (row: Element) => named(row, "tc");

export const isMerged = (cell: Element): boolean => {
  const properties = child(cell, "tcPr");
  return ["vMerge", "hMerge"].some((name) => child(properties, name)) || whole(val(properties, "gridSpan"), 1) > 1;
};

export const whole = (text: string | undefined, otherwise: number): number =>
  /^\d{1,3}$/.test(text ?? "") ? Number(text) : otherwise;

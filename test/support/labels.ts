import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root";

/** A defect that a person has marked; line and col are 1-based, col and length in UTF-16 units. */
export interface Label {
  readonly line: number;
  readonly col: number;
  readonly length: number;
  readonly quote: string;
  readonly category: string;
  readonly scope: "span" | "section" | "document";
  /** core: must be found. follow: may be found as well, it follows from another. */
  readonly tier: "core" | "edit" | "follow";
  readonly missing?: string;
}

export function readLabels(file: string): Label[] {
  const lines = readFileSync(join(root, file), "utf8")
    .split("\n")
    .filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as Label);
}

/** Where the label stands; throws where its quote does not, so that a label cannot drift from its text. */
export function spanOf(text: string, label: Label): { start: number; end: number } {
  let start = 0;
  for (let line = 1; line < label.line; line++) start = text.indexOf("\n", start) + 1;
  start += label.col - 1;
  const end = start + label.length;
  if (text.slice(start, end) !== label.quote)
    throw new Error(`label ${label.line}:${label.col} “${label.quote}” does not stand there`);
  return { start, end };
}

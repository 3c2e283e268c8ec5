import type { ReportType } from "../types";
import type { SourceLine } from "./lines";
import type { Outline } from "./outline";
import { says } from "./phrases";
import { squash } from "./width";

/**
 * Main headings of a plain text that numbers nothing: short lines without marks, above prose. Only where there is no 一、
 * and no Markdown heading, and at least one of them announces a section of the type; null otherwise. The lines get
 * role `body` back if the head of the page had swallowed them.
 */
export function findUnnumbered(lines: readonly SourceLine[], outline: Outline, type: ReportType): Set<number> | null {
  if (outline.root.children.some((section) => section.level <= 1)) return null;
  const found = new Set<number>();
  let announced = false;
  const afterTitle = lines.findLastIndex((line) => line.role === "title") + 1;
  for (const line of lines) {
    if (line.index < afterTitle || !isHeadingLine(line) || !isProse(next(lines, line.index))) continue;
    if (outline.ofLine.get(line.index)?.line === line.index) continue;
    found.add(line.index);
    announced ||= type.sections.some((part) => says(squash(line.folded), part.aliases, part.except));
  }
  if (!announced) return null;
  for (const index of found) (lines[index] as SourceLine).role = "body";
  return found;
}

function isHeadingLine(line: SourceLine): boolean {
  return (
    (line.role === "body" || line.role === "chrome") &&
    line.text.length >= 4 &&
    line.text.length <= 30 &&
    !/[。,;:!?|]/.test(line.folded)
  );
}

function next(lines: readonly SourceLine[], index: number): SourceLine | undefined {
  let i = index + 1;
  while (lines[i]?.role === "blank") i++;
  return lines[i];
}

function isProse(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.role === "body" || line.role === "heading") && /[。;,]/.test(line.folded);
}

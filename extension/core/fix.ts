import type { Edit, Finding, Fix } from "./types";

/**
 * Applies the first fix of each finding (`safe`: only those that are safe). A fix that overlaps an earlier one is
 * left for the next round, never merged.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  which: "safe" | "all",
): { text: string; applied: readonly Fix[]; skipped: number } {
  /** Sorted by place, none overlapping another. */
  const taken: Edit[] = [];
  const applied: Fix[] = [];
  let skipped = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.()[0];
    if (!fix || (which === "safe" && !fix.safe)) continue;
    if (fix.edits.some((edit) => !isFree(taken, edit))) {
      skipped++;
      continue;
    }
    for (const edit of fix.edits) taken.splice(placeOf(taken, edit), 0, edit);
    applied.push(fix);
  }
  return { text: applyEdits(text, taken), applied, skipped };
}

/** Applies edits that do not overlap; the order in which they are given does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const { span, text: replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return result + text.slice(from);
}

/** Where it belongs in a sorted list: behind what begins at the same place, so that a fix keeps the order of its edits. */
function placeOf(taken: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Edit).span.start <= edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  return [taken[place - 1], taken[place]].every((other) => !other || !overlaps(edit, other));
}

/** Two insertions at one place overlap as well: their order would be a guess. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end);
}

const rounds = 8;

/** Applies safe fixes until nothing changes (at most 8 rounds). `check` parses and lints. */
export function repair(
  text: string,
  check: (text: string) => readonly Finding[],
): { text: string; applied: readonly Fix[]; remaining: readonly Finding[] } {
  const applied: Fix[] = [];
  let remaining = check(text);
  for (let round = 0; round < rounds; round++) {
    const result = applyFixes(text, remaining, "safe");
    if (result.applied.length === 0) break;
    applied.push(...result.applied);
    text = result.text;
    remaining = check(text);
  }
  return { text, applied, remaining };
}

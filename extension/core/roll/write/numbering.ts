import { canonicalOrdinal } from "../../parse/ordinals";
import type { Ordinal, Section } from "../../types";
import type { Unit } from "../read/chapters";

/** Ordinals of the units that stand below one heading, numbered on; one that is left alone needs none. */
export function numberUnits(units: readonly Unit[], deeper: number): Map<Unit, string> {
  const counts = new Map<number, number>();
  const ordinals = new Map<Unit, string>();
  for (const unit of units) {
    const level = unit.section?.ordinal?.level;
    if (level === undefined) continue;
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    ordinals.set(unit, canonicalOrdinal(deepen(level, deeper), count));
  }
  for (const [unit] of ordinals) if (counts.get(unit.section?.ordinal?.level as number) === 1) ordinals.set(unit, "");
  return ordinals;
}

/** The ordinal of a heading further down, where all of its chapter went down. */
export function deeperOrdinal({ ordinal }: Section, deeper: number): string {
  if (!ordinal) return "";
  return deeper === 0 ? ordinal.text : canonicalOrdinal(deepen(ordinal.level, deeper), ordinal.number);
}

function deepen(level: Ordinal["level"], by: number): Ordinal["level"] {
  return level < 5 && by !== 0 ? (Math.max(2, Math.min(4, level + by)) as Ordinal["level"]) : level;
}

/** By how many levels what stands in a chapter goes down, where its heading becomes one of the first level. */
export function deeperBy(chapter: Section | null): number {
  if (!chapter) return 0;
  return chapter.level === 0.5 ? 1 : 1 - chapter.level;
}

import type { SectionType, TypedReport } from "../../types";
import type { Group, Unit } from "../read/chapters";
import { textOf } from "../read/places";
import type { PlanItem } from "../read/plan";
import { Affinity } from "./affinity";

/** Less than this is chance. */
const least = 0.11;

/** Which of last year's paragraphs stand below which item; what is missing stays under its own heading. */
export type Homes = ReadonlyMap<Unit, PlanItem>;

/**
 * Each paragraph goes to the item that it shares most terms with, its heading counting as well. Where most of a group
 * goes to one item, the rest goes with it.
 */
export function findHomes(items: readonly PlanItem[], all: readonly Group[], main: SectionType): Homes {
  const homes = new Map<Unit, PlanItem>();
  const groups = all.filter((group) => mayMove(group, main));
  const promises = items.map((item) => ({
    item,
    text: `${item.title} ${item.title} ${item.pieces.map(textOf).join("")}`,
  }));
  const texts = new Map(groups.flatMap((group) => group.units.map((unit) => [unit, textOfUnit(group, unit)] as const)));
  const affinity = new Affinity([...promises.map(({ text }) => text), ...texts.values()]);
  for (const { units } of groups) {
    const found = units.flatMap((unit) => {
      const home = best(promises, (text) => affinity.of(text, texts.get(unit) as string));
      return home ? [[unit, home] as const] : [];
    });
    const [first] = found;
    const together = first && found.length * 2 > units.length && found.every(([, home]) => home === first[1]);
    for (const unit of units) {
      const home = together ? first[1] : found.find(([one]) => one === unit)?.[1];
      if (home) homes.set(unit, home);
    }
  }
  return homes;
}

function best(
  promises: readonly { readonly item: PlanItem; readonly text: string }[],
  scoreOf: (text: string) => number,
): PlanItem | null {
  let found: { item: PlanItem; score: number } | null = null;
  for (const { item, text } of promises) {
    const score = scoreOf(text);
    if (score >= least && score > (found?.score ?? 0)) found = { item, score };
  }
  return found?.item ?? null;
}

/** A part of its own among the achievements (第一责任人) stays whole. */
function mayMove({ section }: Group, main: SectionType): boolean {
  return section === null || section.roles.every((id) => id === main.id);
}

function textOfUnit({ section }: Group, { pieces }: Unit): string {
  return `${section?.title ?? ""} ${pieces.map(textOf).join("")}`;
}

/** The section of the type that tells what was done. */
export function mainPart({ type }: TypedReport): SectionType | null {
  return (
    type.sections.find(({ id }) => id === "achievements") ?? type.sections.find((p) => p.year === "report") ?? null
  );
}

import type { SectionType, TypedReport } from "../../types";
import type { Group, Unit } from "../read/chapters";
import { textOf } from "../read/places";
import type { PlanItem } from "../read/plan";
import { Affinity, type Topic } from "./affinity";

/** Less than this is chance; tried on reports of every kind. `alone`: enough where no other promise comes near. */
const least = { clear: 0.2, alone: 0.12, near: 1 / 3 };

/** Which of last year's paragraphs stand below which item; what is missing stays under its own heading. */
export type Homes = ReadonlyMap<Unit, PlanItem>;

/**
 * Each paragraph goes to the item that it is most about, its heading counting as well. Where most of a group goes to one
 * item, the rest goes with it.
 */
export function findHomes(items: readonly PlanItem[], all: readonly Group[], main: SectionType): Homes {
  const homes = new Map<Unit, PlanItem>();
  const groups = all.filter((group) => mayMove(group, main));
  const promises = items.map((item) => ({
    item,
    topic: { title: item.title, text: item.pieces.map(textOf).join("") },
  }));
  const topics = new Map(groups.flatMap((group) => group.units.map((unit) => [unit, topicOf(group, unit)] as const)));
  const affinity = new Affinity([...promises.map(({ topic }) => topic), ...topics.values()]);
  for (const { units } of groups) {
    const found = new Map<Unit, PlanItem>();
    for (const unit of units) {
      const scores = promises.map(({ topic }) => affinity.of(topic, topics.get(unit) as Topic));
      const home = items[best(scores)];
      if (home) found.set(unit, home);
    }
    const [only, ...others] = new Set(found.values());
    const together = only && others.length === 0 && found.size * 2 >= units.length;
    for (const unit of units) {
      const home = together ? only : found.get(unit);
      if (home) homes.set(unit, home);
    }
  }
  return homes;
}

/** The index of the promise that it is about; -1 where that is chance. */
function best(scores: readonly number[]): number {
  const [most = 0, second = 0] = scores.toSorted((a, b) => b - a);
  const enough = scores.length > 1 && second <= most * least.near ? least.alone : least.clear;
  return most >= enough ? scores.indexOf(most) : -1;
}

/** A part of its own among the achievements (第一责任人) stays whole. */
function mayMove({ section }: Group, main: SectionType): boolean {
  return section === null || section.roles.every((id) => id === main.id);
}

function topicOf({ section }: Group, unit: Unit): Topic {
  const [own, above] = [unit.section?.title, section?.title ?? ""];
  const text = unit.pieces.map(textOf).join("");
  return own === undefined ? { title: above, text } : { title: own, text: `${above}。${text}` };
}

/** The section of the type that tells what was done. */
export function mainPart({ type }: TypedReport): SectionType | null {
  return (
    type.sections.find(({ id }) => id === "achievements") ?? type.sections.find((p) => p.year === "report") ?? null
  );
}

import type { ElementType, ReportType, SectionType } from "../types";

/** A type.json (with its skeleton) that says only what differs from another type. */
export interface ReportTypeFile extends Partial<Omit<ReportType, "recognize" | "sections" | "elements">> {
  readonly id: string;
  /** The id of a type that Zhibi brings. */
  readonly extends: string;
  readonly recognize?: Partial<ReportType["recognize"]>;
  readonly sections?: readonly Change<SectionType>[];
  readonly elements?: readonly Change<ElementType>[];
}

type Change<T extends { readonly id: string }> = Partial<T> & Pick<T, "id">;

/**
 * A type made from another one. Sections and elements are told apart by their ids: a known one is changed in its place,
 * a new one stands behind the one that is written before it. The word lists of a section add to those it has; all
 * other properties replace.
 */
export function extend(base: ReportType, { extends: _, ...own }: ReportTypeFile): ReportType {
  return {
    ...base,
    ...own,
    recognize: { ...base.recognize, ...own.recognize },
    sections: mergeById(base.sections, own.sections ?? [], changeSection),
    elements: mergeById(base.elements, own.elements ?? [], (element, change) => ({ ...element, ...change })),
  };
}

function mergeById<T extends { readonly id: string }>(
  base: readonly T[],
  changes: readonly Change<T>[],
  merge: (item: T, change: Change<T>) => T,
): T[] {
  const items = [...base];
  let at = -1;
  for (const change of changes) {
    const found = items.findIndex(({ id }) => id === change.id);
    if (found < 0) items.splice(++at, 0, change as T);
    else {
      at = found;
      items[at] = merge(items[at] as T, change);
    }
  }
  return items;
}

function changeSection(section: SectionType, change: Change<SectionType>): SectionType {
  const merged = { ...section, ...change, ...joined(section, change, ["aliases", "except"]) };
  if (!section.content || !change.content) return merged;
  return {
    ...merged,
    content: { ...section.content, ...change.content, ...joined(section.content, change.content, ["says", "except"]) },
  };
}

/** The lists of both under these names. */
function joined<T extends object>(base: T, own: Partial<T>, names: readonly (keyof T)[]): Partial<T> {
  const lists = names.filter((name) => base[name] && own[name]);
  return Object.fromEntries(lists.map((name) => [name, [base[name], own[name]].flat()])) as Partial<T>;
}

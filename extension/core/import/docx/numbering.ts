import { formatNumber } from "./number-formats";
import type { Styles } from "./styles";
import { all, child, type Element, isOn, val } from "./xml";

/*
 * Word keeps the labels of its lists apart from the text: word/numbering.xml says how each level looks, and the numbers
 * exist only while a document is laid out. Here they are counted as Word counts (ECMA-376 17.9), so that 一、 and （一）
 * become text.
 */

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%2）`: %n stands for the number of level n. */
  readonly text: string;
  /** `space` and `tab` stand between the label and the text, `nothing` does not. */
  readonly suffix: string;
  /** All numbers of the label in Arabic figures. */
  readonly legal: boolean;
  /** The level (from 1) whose numbers restart this one, with all above it; 0 never; undefined: any above it. */
  readonly restart: number | undefined;
  /** The paragraph style that this level belongs to. */
  readonly style: string | undefined;
}

type Levels = Readonly<Record<number, Level>>;

interface List {
  /** Lists of the same definition count on one another. */
  readonly definition: string;
  readonly levels: Levels;
  /** Level → where this list begins anew. */
  readonly starts: Readonly<Record<number, number>>;
}

export const bulletLabel = "•";

const deepest = 8;
const longestLabel = 60;

export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    root: Element | undefined,
    private readonly styles: Styles,
  ) {
    this.lists = readLists(root, styles);
  }

  /**
   * The label of the next paragraph with these properties, with what separates it from the text; `""` where it has none,
   * `bulletLabel` for a bullet.
   */
  next(properties: Element | undefined): string {
    const place = this.placeOf(properties);
    const list = place && this.lists.get(place.list);
    const level = list?.levels[place?.level ?? 0];
    if (!place || !list || !level) return "";
    const counts = this.count(place.list, list, place.level);
    if (level.format === "bullet") return bulletLabel;
    const whole = level.text.replace(/%([1-9])/g, (_, n: string) => {
      const other = list.levels[Number(n) - 1];
      const number = counts[Number(n) - 1] ?? 1;
      return formatNumber(level.legal ? "decimal" : (other?.format ?? "decimal"), number);
    });
    const label = whole.slice(0, longestLabel);
    // Marks of Chinese keep their own distance; 1.1 and 第一章 need one.
    return level.suffix === "nothing" || !/[\p{L}\p{N}]$/u.test(label) ? label : `${label} `;
  }

  private count(id: string, list: List, level: number): readonly (number | undefined)[] {
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const key of Object.keys(list.starts)) counts[Number(key)] = undefined;
    }
    const start = (at: number) => list.starts[at] ?? list.levels[at]?.start ?? 1;
    // A level that is passed over counts as if it were there.
    for (let above = 0; above < level; above++) counts[above] ??= start(above);
    counts[level] = (counts[level] ?? start(level) - 1) + 1;
    for (let below = level + 1; below <= deepest; below++) {
      const { restart = below } = list.levels[below] ?? {};
      if (level < restart) counts[below] = undefined;
    }
    return counts;
  }

  /** The paragraph's own numPr, completed and preceded by that of its style. */
  private placeOf(properties: Element | undefined): { list: string; level: number } | null {
    const own = child(properties, "numPr");
    const styleId = val(properties, "pStyle") ?? this.styles.defaultParagraph;
    const inherited = this.styles.numbering(styleId);
    const list = val(own, "numId") ?? inherited?.list;
    if (list === undefined || list === "0") return null;
    const level = val(own, "ilvl") ?? (own && val(own, "numId") ? "0" : undefined);
    if (level !== undefined) return { list, level: Number(level) };
    const { levels = {} } = this.lists.get(list) ?? {};
    const linked = Object.keys(levels).find((key) => levels[Number(key)]?.style === inherited?.style);
    return { list, level: Number(linked ?? inherited?.level ?? 0) };
  }
}

function readLists(root: Element | undefined, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, Element>();
  const lists = new Map<string, List>();
  for (const one of root?.children ?? [])
    if (one.name === "abstractNum") definitions.set(one.attributes.abstractNumId ?? "", one);
  const numbers = new Map<string, Element>();
  for (const one of root?.children ?? []) if (one.name === "num") numbers.set(one.attributes.numId ?? "", one);

  for (const [number, one] of numbers) {
    let id = val(one, "abstractNumId") ?? "";
    // A definition may only point to a list style, whose own list has the levels.
    const link = val(definitions.get(id), "numStyleLink");
    if (link) id = val(numbers.get(styles.numbering(link)?.list ?? ""), "abstractNumId") ?? id;
    const levels: Record<number, Level> = readLevels(definitions.get(id));
    const starts: Record<number, number> = {};
    for (const override of one.children) {
      if (override.name !== "lvlOverride") continue;
      const at = Number(override.attributes.ilvl);
      Object.assign(levels, readLevels(override));
      const start = val(override, "startOverride");
      if (start !== undefined) starts[at] = Number(start);
    }
    lists.set(number, { definition: id, levels, starts });
  }
  return lists;
}

function readLevels(parent: Element | undefined): Record<number, Level> {
  const levels: Record<number, Level> = {};
  for (const one of parent?.children ?? []) {
    const at = Number(one.attributes.ilvl);
    if (one.name !== "lvl" || !(at >= 0 && at <= deepest)) continue;
    const restart = val(one, "lvlRestart");
    levels[at] = {
      start: whole(val(one, "start"), 0),
      format: formatOf(one),
      text: (val(one, "lvlText") ?? "").slice(0, longestLabel),
      suffix: val(one, "suff") ?? "tab",
      legal: isOn(child(one, "isLgl")),
      restart: restart === undefined ? undefined : whole(restart, 0),
      style: val(one, "pStyle"),
    };
  }
  return levels;
}

/** A format of the user's own stands in an AlternateContent, with one for older versions beside it. */
function formatOf(level: Element): string {
  const plain = val(level, "numFmt");
  return (
    plain ??
    [...all(level, "numFmt")].map((one) => one.attributes.val ?? "").findLast((one) => one !== "custom") ??
    "decimal"
  );
}

const whole = (text: string | undefined, otherwise: number): number =>
  /^\d{1,9}$/.test(text ?? "") ? Number(text) : otherwise;

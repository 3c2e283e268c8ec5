import type { BlockStyle, Indent } from "../document/blocks";
import type { FontRole, Layout } from "../document/layout";
import { el } from "./xml";

/** Pieces of paragraph and run properties that styles and text share. */

const ids: Partial<Readonly<Record<BlockStyle, string>>> = {
  body: "Normal",
  part: "Subtitle",
  addressee: "Salutation",
  organ: "Signature",
};

export const styleId = (style: BlockStyle): string => ids[style] ?? (style[0] as string).toUpperCase() + style.slice(1);

/** A font by its name in all four places, so that no theme has a say. */
export function fonts({ fonts, latin }: Layout, role: FontRole): string {
  const name = fonts[role];
  const western = latin ?? name;
  return el("w:rFonts", { "w:ascii": western, "w:hAnsi": western, "w:eastAsia": name, "w:cs": western });
}

/** Half-points, for both kinds of script. */
export const size = (points: number): string => el("w:sz", points * 2) + el("w:szCs", points * 2);

/**
 * In characters for Word and WPS, in twips for all others. Both are written also where they are 0: a style that does not
 * say so takes the indent of the one it rests on.
 */
export function indent({ character }: Layout, { left, right, first }: Indent): string {
  const sides = (name: "left" | "right", value: number | undefined) =>
    value === undefined ? {} : { [`w:${name}Chars`]: chars(value), [`w:${name}`]: Math.round(value * character) };
  const name = first !== undefined && first < 0 ? "hanging" : "firstLine";
  const own =
    first === undefined
      ? {}
      : { [`w:${name}Chars`]: chars(Math.abs(first)), [`w:${name}`]: Math.round(Math.abs(first) * character) };
  return el("w:ind", { ...sides("left", left), ...sides("right", right), ...own });
}

const chars = (value: number): number => Math.round(value * 100);

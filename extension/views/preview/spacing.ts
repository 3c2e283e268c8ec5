import type { Layout } from "../../core/document/layout";
import { familyOf } from "./fonts";
import type { Text } from "./layout/strips";

/** Points in a pixel of CSS, twips in a point. */
const pointsInPixel = 0.75;
const twipsInPoint = 20;

const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
const known = new Map<string, number>();

/** The width of a text as it would be drawn without our spacing, in points. */
function measure(text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = known.get(key);
  if (width === undefined) {
    // Letters that have been typed over are not remembered for ever.
    if (known.size > 20_000) known.clear();
    canvas.font = font;
    canvas.fontKerning = "none";
    canvas.textRendering = "geometricPrecision";
    width = canvas.measureText(text).width * pointsInPixel;
    known.set(key, width);
  }
  return width;
}

/**
 * The space between letters, in points, that gives each piece of a line the width that the page of the standard has for
 * it, whatever the fonts at hand make of figures and marks; what is left over in a full line goes between all letters.
 */
export function spacingOf({ pieces, width, size }: Text, layout: Layout): number[] {
  const natural = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const gaps = pieces.reduce((sum, { text }) => sum + lengthOf(text), 0) - 1;
  const free = gaps > 0 ? (width - natural) / gaps : 0;
  return pieces.map(({ text, font, width: own }, i) => {
    const length = lengthOf(text);
    // Nothing stands behind the last letter.
    const spaced = i === pieces.length - 1 ? length - 1 : length;
    if (spaced === 0) return 0;
    const bold = font === "heading3" && layout.boldLevel3 ? "bold " : "";
    const wanted = (own + free * spaced) / twipsInPoint;
    return (wanted - measure(text, `${bold}${size}pt ${familyOf(layout, font)}`)) / spaced;
  });
}

/** Letters, not units: `letter-spacing` goes behind each. */
const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};

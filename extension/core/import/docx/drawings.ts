import { chosen, type Element } from "./xml";

/** What a drawing says: its text boxes, those inside of them left to their reader, and its artistic letters (WordArt). */
export function shapesIn(drawing: Element): { readonly boxes: readonly Element[]; readonly art: readonly string[] } {
  const boxes: Element[] = [];
  const art: string[] = [];
  const look = (parent: Element) => {
    for (const one of parent.children) {
      if (one.name === "txbxContent") boxes.push(one);
      else if (one.name === "textpath" && one.attributes.string?.trim()) art.push(one.attributes.string.trim());
      else look(one.name === "AlternateContent" ? chosen(one) : one);
    }
  };
  look(drawing);
  return { boxes, art };
}

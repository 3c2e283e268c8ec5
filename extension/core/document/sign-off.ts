import { largest, type ParagraphBlock, paragraph, type Run, textOf, widthOf } from "./blocks";

/**
 * 署名 and 成文日期 by GB/T 9704—2012 7.3.5. Without a seal: one line below the text, the organ two characters in from
 * the right, the date's first character two to the right of the organ's; where the date is the longer one, the date
 * stands two characters in and the organ moves. With a seal: the date four characters in and the organ centred on it,
 * with room for the seal above. Of several organs the widest counts; one that is longer than a line counts as a line.
 */
export function signOff(organs: readonly (readonly Run[])[], date: readonly Run[], seal: boolean): ParagraphBlock[] {
  const organWidth = Math.min(largest(organs.map(runsWidth)), longest);
  const dateWidth = runsWidth(date);
  const right = seal ? sealed(organWidth, dateWidth) : unsealed(organWidth, dateWidth);
  const lines: ParagraphBlock[] = organs.map((runs) => {
    const own = right.organ + Math.max(0, organWidth - runsWidth(runs)) / (seal ? 2 : 1);
    return paragraph("organ", runs, { indent: { right: own }, keepNext: true });
  });
  if (date.length > 0)
    lines.push(paragraph("date", date, { indent: { right: organs.length > 0 || seal ? right.date : 2 } }));
  const [first, ...rest] = lines;
  return first ? [{ ...first, above: seal ? 2 : 1 }, ...rest] : [];
}

/** A line of the standard's page less the two characters at its right end. */
const longest = 26;

const runsWidth = (runs: readonly Run[]): number => widthOf(textOf(runs));

function unsealed(organ: number, date: number): { organ: number; date: number } {
  return date > organ ? { organ: 4 + date - organ, date: 2 } : { organ: 2, date: organ - date };
}

/** An organ too long to be centred on the date ends at the edge. */
function sealed(organ: number, date: number): { organ: number; date: number } {
  return { organ: Math.max(0, 4 + (date - organ) / 2), date: 4 };
}

import { chineseNumber } from "../parse/numerals";
import { ordinalAt } from "../parse/ordinals";
import { fold } from "../parse/width";

/** A line that begins with an ordinal, as an editor sees it: without the rest of the document. */
export interface NumberedLine {
  /** The ordinal that follows, in the form that the writer uses: `（三）`, `3.`, `三是`. */
  readonly next: string;
  /** Nothing stands after the ordinal. */
  readonly empty: boolean;
}

const longestOrdinal = 12;

/** @returns null where the line begins with no ordinal */
export function numberedLine(line: string): NumberedLine | null {
  const text = line.replace(/^[\s\u3000]+/, "").trimEnd();
  const ordinal = ordinalAt(fold(text.slice(0, longestOrdinal)), 0);
  if (!ordinal) return null;
  const number = ordinal.number + 1;
  const numeral = ordinal.level === 3 || ordinal.level === 4 ? String(number) : chineseNumber(number);
  return {
    next: text.slice(0, ordinal.to).replace(/[一二三四五六七八九十]+|[\d０-９]+/, numeral),
    empty: ordinal.to === text.length,
  };
}

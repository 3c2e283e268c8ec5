import { ordinalAt } from "../parse/ordinals";
import { fold } from "../parse/width";

const longest = 12;

/** Whether a line holds an ordinal and nothing else: the paragraph that was to follow has not been written. */
export function isBareOrdinal(line: string): boolean {
  const text = line.trim();
  if (text.length > longest) return false;
  return ordinalAt(fold(text), 0)?.to === text.length;
}

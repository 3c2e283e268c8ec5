import type { Enclosure, Pairs, Unmatched } from "../types";

/** Opening mark → closing mark, in folded text: （ ） are ( ). */
const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "(": ")",
  "〔": "〕",
  "【": "】",
};
const opening: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closing).map(([open, close]) => [close, open]),
);

type Writable = { -readonly [K in keyof Enclosure]: Enclosure[K] };

const none: Pairs = { enclosures: [], unmatched: [] };

/** Where the next mark stands, -1 behind the last. The marks lie in three small blocks of Unicode. */
function nextMark(folded: string, from: number): number {
  for (let i = from; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code > 0x3015 || (code > 0x29 && code < 0x2018) || code < 0x28) continue;
    if (closing[folded[i] as string] || opening[folded[i] as string]) return i;
  }
  return -1;
}

/**
 * Pairs the marks of one paragraph with a stack. A closing mark that fits no open one, and an open one that a closing
 * mark jumps over or the end leaves, are unmatched. The right half of a list label `1)` and the apostrophe in Latin
 * words are not marks.
 */
export function pairMarks(folded: string): Pairs {
  const enclosures: Writable[] = [];
  const unmatched: Unmatched[] = [];
  const stack: { index: number; mark: string }[] = [];
  /** How many of each are open, so that a mark without partner is known at once. */
  const waiting: Record<string, number> = {};
  let nested = false;
  let index = nextMark(folded, 0);
  if (index < 0) return none;
  for (; index >= 0; index = nextMark(folded, index + 1)) {
    const mark = folded[index] as string;
    if (closing[mark]) {
      stack.push({ index, mark });
      waiting[mark] = (waiting[mark] ?? 0) + 1;
      continue;
    }
    const open = opening[mark] as string;
    const top = stack[stack.length - 1];
    if (top?.mark !== open) {
      // The rare case: something in between is not closed, or nothing is open.
      const depth = waiting[open] ? stack.findLastIndex((left) => left.mark === open) : -1;
      if (depth < 0) {
        if (!isLabelOrApostrophe(folded, index)) unmatched.push({ index, mark, missing: open, open: false });
        continue;
      }
      for (const left of stack.splice(depth + 1)) {
        waiting[left.mark] = (waiting[left.mark] as number) - 1;
        unmatched.push(unclosed(left));
      }
    }
    waiting[open] = (waiting[open] as number) - 1;
    const { index: from } = stack.pop() as { index: number };
    nested ||= stack.length > 0;
    enclosures.push({ from, to: index + 1, open, depth: 1 });
  }
  for (const left of stack) unmatched.push(unclosed(left));
  if (nested) setDepths(enclosures);
  if (unmatched.length > 1) unmatched.sort((a, b) => a.index - b.index);
  return { enclosures, unmatched };
}

/** Sorts, and counts how many balanced pairs each stands in: one that is not closed counts for nothing. */
function setDepths(enclosures: Writable[]): void {
  enclosures.sort((a, b) => a.from - b.from);
  const around: number[] = [];
  for (const pair of enclosures) {
    while (around.length && (around[around.length - 1] as number) <= pair.from) around.pop();
    around.push(pair.to);
    pair.depth = around.length;
  }
}

function unclosed({ index, mark }: { index: number; mark: string }): Unmatched {
  return { index, mark, missing: closing[mark] as string, open: true };
}

function isLabelOrApostrophe(folded: string, index: number): boolean {
  if (folded[index] === "’")
    return /[A-Za-z]/.test(folded[index - 1] ?? "") && /[A-Za-z\s]/.test(folded[index + 1] ?? " ");
  return (
    folded[index] === ")" &&
    /(?:^|[\s。;:,])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/.test(folded.slice(Math.max(0, index - 4), index))
  );
}

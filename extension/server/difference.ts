import type { Edit } from "../core";

/**
 * Few small edits that turn `before` into `after`, so that the cursor, the marks and the scroll position of an editor
 * stay where they are: line by line where no line was added or removed, else what lies between the first and the last
 * difference.
 */
export function difference(before: string, after: string): Edit[] {
  const old = before.split("\n");
  const lines = after.split("\n");
  if (old.length !== lines.length) return changed(before, after, 0);
  let offset = 0;
  return old.flatMap((line, i) => {
    const edits = changed(line, lines[i] as string, offset);
    offset += line.length + 1;
    return edits;
  });
}

function changed(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const span = { start: offset + head, end: offset + before.length - tail };
  return [{ span, text: after.slice(head, after.length - tail) }];
}

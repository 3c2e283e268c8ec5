import type { Edit } from "../core";

/** A front matter block at the very beginning; group 1 is its content with line ends. */
const block = /^---[ \t]*\r?\n((?:(?!---|\.\.\.).*\r?\n)*)---[ \t]*(?:\r?\n|$)/;

/**
 * Writes one entry into the front matter of a Markdown text, and leaves the rest of it alone.
 * @param value YAML on one line; undefined: takes the entry away
 */
export function setEntry(text: string, key: "report" | "previous", value: string | undefined): Edit[] {
  const entry = new RegExp(`^${key}[ \\t]*:.*(?:\\r?\\n|$)`, "m");
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const line = value === undefined ? "" : `${key}: ${value}${eol}`;
  const found = block.exec(text);
  if (!found) return line ? [{ span: { start: 0, end: 0 }, text: `---${eol}${line}---${eol}${eol}` }] : [];

  const content = found[1] as string;
  const start = text.indexOf("\n") + 1;
  const old = entry.exec(content);
  // Nothing else in the block: it goes with its only entry.
  if (old && !line && !content.replace(entry, "").trim()) {
    const rest = text.slice(found[0].length);
    const blank = /^(?:[ \t]*\r?\n)*/.exec(rest)?.[0].length ?? 0;
    return [{ span: { start: 0, end: found[0].length + blank }, text: "" }];
  }
  const from = start + (old ? old.index : 0);
  const end = from + (old ? old[0].length : 0);
  return line || old ? [{ span: { start: from, end }, text: line }] : [];
}

/*
 * What Markdown would take for markup is escaped, and nothing else: a clerk reads what is written here, and `1\.` would
 * make him wonder. So only what would really change the text: a mark that begins a line, a pair of marks that would become
 * emphasis or code, a tag, an entity. `~` twice would strike out what stands between (5~10天…3~5天); the mark that Chinese
 * has for it, ～, does not.
 */

/** Text inside of a line. */
export function escapedInline(text: string): string {
  let result = text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/<(?=[A-Za-z/!?])/g, "\\<")
    .replace(/&(?=#?\w{1,40};)/g, "\\&")
    .replace(/\[(?=[^[\]]{0,300}\]\()/g, "\\[");
  for (const [mark, opening, closing, instead] of pairs) {
    const first = result.search(opening);
    if (first >= 0 && lastIndex(result, closing) > first) result = result.replaceAll(mark, instead);
  }
  return result;
}

/** A paragraph of its own. */
export function escapedLine(text: string): string {
  const result = escapedInline(text);
  return atStart.test(result) ? `\\${result}` : result;
}

/** Behind #: what follows cannot begin anything, but # at its end would be taken off. */
export const escapedHeading = (text: string): string => escapedInline(text).replace(/(?<= )#(?=#{0,99}$)/, "\\#");

/** What begins a heading, quotation, item, code or definition; a line of marks that would become a rule. */
const atStart = /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-*_][-*_ ]{2,}$|~~~|```|\[[^\]]{1,99}\]:)/;

/** A mark, where it can open and where it can close; `_` does neither inside of a word. */
const pairs: readonly (readonly [mark: string, opening: RegExp, closing: RegExp, instead: string])[] = [
  ["*", /\*(?=[^\s*])/, /(?<=[^\s*])\*/g, "\\*"],
  ["_", /(?<![\p{L}\p{N}_])_(?=_*[^\s_])/u, /(?<=[^\s_])_(?!_*[\p{L}\p{N}])/gu, "\\_"],
  ["`", /`/, /`/g, "\\`"],
  ["~", /~/, /~/g, "～"],
];

function lastIndex(text: string, mark: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(mark)) last = index;
  return last;
}

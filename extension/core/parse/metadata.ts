import page from "../data/page.json";
import type { MetadataField } from "../types";
import type { SourceLine } from "./lines";
import { squash } from "./width";

/*
 * The fields of a web page's metadata, in every shape that copying leaves: `• 索 引 号:…`, `[ 索引号 ] | … |`,
 * `索引号: … 公开方式: …` on one line, a name and its value on two lines, a date alone.
 */

const separators = "\\s•·◆●■>|\\[【(\\-";
const trailing = /[\s|•·◆●■>[【(-]+$/;
const bareDate = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s|$)/;

let names: RegExp | null = null;

/** A field's name wherever it can begin, with spaces between its characters, and the mark that ends it. */
function fieldNames(): RegExp {
  if (names) return names;
  const spaced = [...page.metadataFields].sort((a, b) => b.length - a.length).map((name) => [...name].join(" ?"));
  names = new RegExp(`(?<=^|[${separators}])(${spaced.join("|")})(?: ?[\\]】)] ?[:|]?| ?[:|]|$)[\\s|]*`, "gi");
  return names;
}

/** In the order of the text; blocks that a page prints twice are there twice, fields without a value have an empty one. */
export function readMetadata(lines: readonly SourceLine[]): MetadataField[] {
  const fields: MetadataField[] = [];
  const firstBody = lines.find((line) => line.role === "heading" || line.role === "body")?.index ?? lines.length;
  let open: string | null = null;
  for (const line of lines) {
    // A table of the head is metadata as well; one of the body is not.
    if (line.role !== "metadata" && !(line.role === "table" && line.index < firstBody)) {
      if (line.role !== "blank") open = null;
      continue;
    }
    const found = [...line.folded.matchAll(fieldNames())];
    const add = (name: string, from: number, to: number) => {
      const value = line.text.slice(from, to).replace(trailing, "");
      fields.push({ name, value, span: line.range(from, from + value.length) });
    };
    if (found.length === 0) {
      if (open || bareDate.test(line.folded)) add(open ?? "日期", 0, line.text.length);
      open = null;
      continue;
    }
    for (const [i, match] of found.entries()) {
      const name = squash(match[1] as string);
      const from = match.index + match[0].length;
      // A name that ends its line has its value on the next one.
      if (found.length === 1 && /^[^:|]*$/.test(match[0]) && from === line.text.length) open = name;
      else {
        open = null;
        add(name, from, found[i + 1]?.index ?? line.text.length);
      }
    }
  }
  return fields;
}

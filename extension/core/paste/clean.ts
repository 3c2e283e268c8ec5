import { applyEdits } from "../fix";
import { isWritten } from "../punctuation/chinese";
import { findDocumentNumbers } from "../punctuation/document-number";
import { interpunct, wrongInterpuncts } from "../punctuation/interpunct";
import { strayGaps } from "../punctuation/spaces";
import { halfWidthMarks } from "../punctuation/widen";
import type { Edit, Line, Report } from "../types";
import { indentation, indentOf } from "./indent";
import { residue } from "./residue";

/** What 整理粘贴文本 would do. */
export interface Cleaning {
  /** Of the original text, in order, at most one a line. */
  readonly edits: readonly Edit[];
  /** One Chinese sentence for each kind of change; empty where nothing is to be done. */
  readonly summary: readonly string[];
}

type Kind =
  | "residue"
  | "blank"
  | "indent"
  | "marks"
  | "quotes"
  | "numbers"
  | "titles"
  | "dots"
  | "spaces"
  | "invisible";

const rounds = 4;

/**
 * Cleans text that was pasted from a web page or a word processor: takes out metadata and navigation, blank lines beyond
 * one, odd spaces and invisible characters; restores full-width marks, quotes that pair, 〔〕 of document numbers, ·;
 * indents. Figures and words stay as they are. Cleaning what is clean changes nothing.
 * @param parse as the host parses the document; called a few times, since a line gone can change what its neighbours are
 */
export function cleanPaste(text: string, parse: (text: string) => Report): Cleaning {
  const original = parse(text).lines;
  const counts = new Map<Kind, number>();
  const gone: string[] = [];
  let kept = original.map((line) => ({ line, text: text.slice(line.span.start, line.span.end) }));
  for (let round = 0; round < rounds; round++) {
    const before = kept.map((entry) => entry.text).join("\n");
    const report = parse(before);
    const out = residue(report);
    const cleaned = cleanLines(report, out, counts);
    gone.push(...[...out].map((line) => line.text));
    kept = kept.flatMap((entry, i) => {
      const fresh = cleaned[i];
      return fresh === null || fresh === undefined ? [] : [{ line: entry.line, text: fresh }];
    });
    if (kept.map((entry) => entry.text).join("\n") === before) break;
  }
  return { edits: toEdits(text, original, kept), summary: summarize(counts, gone) };
}

/** Each line as it should be; null: not at all. */
function cleanLines(report: Report, out: ReadonlySet<Line>, counts: Map<Kind, number>): (string | null)[] {
  const count = (kind: Kind, n = 1) => counts.set(kind, (counts.get(kind) ?? 0) + n);
  const rawOf = (line: Line) => report.text.slice(line.span.start, line.span.end);
  const indents = indentation(report.lines, rawOf, report.language);
  let blank = true;
  return report.lines.map((line, i) => {
    if (out.has(line)) {
      count("residue");
      return null;
    }
    const raw = rawOf(line);
    // Markup that a reader does not see is no blank line.
    if (line.role === "blank" && raw.trim() === "") {
      const last = i === report.lines.length - 1;
      if (blank && !last) {
        count("blank");
        return null;
      }
      blank = true;
      return "";
    }
    blank = false;
    if (/^(?:blank|code|front-matter)$/.test(line.role)) return raw;
    const fresh = cleanLine(line, raw, report, count);
    const indent = indents.get(line.index) ?? indentOf(fresh);
    const trimmed = report.language === "markdown" ? fresh.replace(/[\u3000\u00a0]+$|(?<! ) $/, "") : fresh.trimEnd();
    const result = indent + trimmed.slice(indentOf(trimmed).length);
    if (result !== fresh) count("indent");
    return result;
  });
}

/** The marks and spaces inside a line; its indentation is left. */
function cleanLine(line: Line, raw: string, report: Report, count: (kind: Kind, n?: number) => void): string {
  const edits: Edit[] = [];
  const add = (kind: Kind, more: readonly Edit[], n = more.length) => {
    edits.push(...more);
    if (more.length) count(kind, n);
  };
  const at = (index: number, length: number, text: string): Edit => ({ span: line.range(index, index + length), text });
  // A short line of the head that is no known navigation may be a subtitle, or all that was pasted.
  if (isWritten(line) || line.role === "chrome") {
    for (const { brackets } of findDocumentNumbers(line)) {
      if (brackets) add("numbers", [at(brackets[0], 1, "〔"), at(brackets[1], 1, "〕")], 1);
    }
    for (const match of line.text.matchAll(/<<([^<>]{1,60})>>/g)) {
      if (report.language === "plaintext" && /[\u4e00-\u9fff]/.test(match[1] as string))
        add("titles", [at(match.index, 2, "《"), at(match.index + match[0].length - 2, 2, "》")], 1);
    }
    for (const { index, mark, wide } of halfWidthMarks(line))
      add(/["']/.test(mark) ? "quotes" : "marks", [at(index, 1, wide)]);
    for (const index of wrongInterpuncts(line)) add("dots", [interpunct(line, index)]);
    for (const { from, to } of strayGaps(line)) add("spaces", [at(from, to - from, "")]);
    for (const match of line.text.matchAll(/[\u200b\u2060\ufeff\u00ad]+/g))
      add("invisible", [at(match.index, match[0].length, "")]);
  }
  const shift = line.span.start;
  return applyEdits(
    raw,
    edits.map(({ span, text }) => ({ span: { start: span.start - shift, end: span.end - shift }, text })),
  );
}

/** At most one edit a line, as small as it can be. */
function toEdits(text: string, original: readonly Line[], kept: readonly { line: Line; text: string }[]): Edit[] {
  const fresh = new Map(kept.map((entry) => [entry.line.index, entry.text]));
  return original.flatMap((line, i) => {
    const { start, end } = line.span;
    const now = fresh.get(line.index);
    if (now === undefined) return [{ span: { start, end: original[i + 1]?.span.start ?? end }, text: "" }];
    const was = text.slice(start, end);
    if (now === was) return [];
    let head = 0;
    while (head < was.length && was[head] === now[head]) head++;
    let tail = 0;
    while (tail < Math.min(was.length, now.length) - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++;
    return [{ span: { start: start + head, end: end - tail }, text: now.slice(head, now.length - tail) }];
  });
}

function summarize(counts: ReadonlyMap<Kind, number>, gone: readonly string[]): string[] {
  const names = gone.slice(0, 3).map((line) => `“${line.length > 14 ? `${line.slice(0, 14)}…` : line}”`);
  const say: Record<Kind, (n: number) => string> = {
    residue: (n) => `删去网页附带的信息${n}行：${names.join("、")}${gone.length > 3 ? "等" : ""}`,
    blank: (n) => `删去多余的空行${n}行`,
    indent: (n) => `统一段首缩进、删去行末空格${n}行`,
    marks: (n) => `半角标点改为全角${n}处`,
    quotes: (n) => `直引号改为弯引号${n / 2}对`,
    numbers: (n) => `文号的括号改为“〔〕”${n}处`,
    titles: (n) => `“<<>>”改为书名号“《》”${n}处`,
    dots: (n) => `间隔号改为“·”${n}处`,
    spaces: (n) => `删去多余的空格${n}处`,
    invisible: (n) => `删去看不见的字符${n}处`,
  };
  return (Object.keys(say) as Kind[]).flatMap((kind) => {
    const n = counts.get(kind);
    return n ? [say[kind](n)] : [];
  });
}

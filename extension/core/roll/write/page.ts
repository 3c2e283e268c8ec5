import type { Line, Section, TypedReport } from "../../types";
import type { Group, Piece, Unit } from "../read/chapters";
import { afterHeading, isRow, sectionOn } from "../read/places";
import { deeperOrdinal } from "./numbering";
import type { Words } from "./words";

const longestHeading = 45;

/** Blocks of Markdown, with a blank line between any two that do not belong together. */
export class Page {
  private text = "";
  private last: Line | null = null;

  constructor(
    private readonly report: TypedReport,
    private readonly words: Words,
  ) {}

  block(text: string): void {
    if (text) this.append(text, "\n\n");
    this.last = null;
  }

  /** A piece of last year's text; its headings become Markdown headings. @param ordinal instead of its own */
  piece({ line, from, to }: Piece, deeper = 0, ordinal?: string): void {
    const section = from === 0 ? sectionOn(this.report, line) : null;
    const text = section
      ? this.begun(line, to, section, deeper, ordinal)
      : (ordinal ?? "") + this.plain({ line, from, to });
    if (!text) return;
    this.append(text, this.last && clings(this.last, line, this.report) ? "\n" : "\n\n");
    this.last = line;
  }

  toString(): string {
    return `${this.text.trimStart()}\n`;
  }

  private plain({ line, from, to }: Piece): string {
    const whole = from === 0 && to === line.text.length;
    return whole ? this.words.whole(line) : this.words.part(line, from, to).trim();
  }

  private begun(line: Line, to: number, section: Section, deeper: number, ordinal: string | undefined): string {
    const own = section.ordinal;
    const number = ordinal ?? deeperOrdinal(section, deeper);
    // A paragraph that ends its sentences with . looks like a heading to the parser.
    const isHeading =
      line.role === "heading" &&
      section.level < 5 &&
      line.text.length <= longestHeading &&
      !this.isSentence(line, section);
    if (!isHeading && to === line.text.length)
      return this.words.whole(line, own ? { old: own, after: number } : undefined);
    const text = number + this.words.part(line, own?.range.to ?? 0, to).trim();
    if (!isHeading) return text;
    return `${"#".repeat(Math.min(6, section.level + deeper + 1))} ${text.replace(/[。：:]$/, "")}`;
  }

  /** （二）物业纠纷多发，原因是前期服务不规范。 with nothing below it. */
  private isSentence({ span, folded }: Line, section: Section): boolean {
    return folded.endsWith("。") && this.report.text.slice(span.end, section.span.end).trim() === "";
  }

  private append(text: string, gap: string): void {
    this.text += gap + text;
  }
}

/** Rows of a table, lines of code, attachments and list items follow each other without a blank line. */
function clings(above: Line, below: Line, report: TypedReport): boolean {
  if (isRow(report, above) && isRow(report, below)) return below.index === above.index + 1;
  if (above.role === "code" && below.role === "code") return true;
  if (above.role === "note" && below.role === "note") return below.index === above.index + 1;
  const { text, language } = report;
  if (language !== "markdown") return false;
  const isItem = ({ span }: Line) => /^\s*(?:[-*+]|\d+[.)]) /.test(text.slice(span.start, span.start + 8));
  return isItem(above) && isItem(below);
}

/** A group's heading without ordinal and closing mark; null where it is the beginning of a sentence. */
export function titleOf(section: Section, report: TypedReport, words: Words): string | null {
  const line = report.lines[section.line] as Line;
  const from = section.ordinal?.range.to ?? 0;
  if (!section.runIn)
    return words
      .part(line, from)
      .replace(section.level === 0.5 ? /^第.{1,3}(?:部分|章|篇)[ 　:：、]*/ : /^ +/, "")
      .replace(/[。.：:]$/, "")
      .trim();
  const after = afterHeading(section, line);
  return after === null ? null : words.part(line, from, after - 1).trim();
}

/** All that stands in a group, its heading's line included: as a unit of a chapter that has become a group itself. */
export function asUnit({ section, units }: Group, report: TypedReport): Unit[] {
  if (!section) return units;
  const head = report.lines[section.line] as Line;
  const below = units.flatMap(({ pieces }) => pieces).filter(({ line }) => line !== head);
  return [{ section, pieces: [{ line: head, from: 0, to: head.text.length }, ...below] }];
}

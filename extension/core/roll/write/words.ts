import type { Line, Ordinal, TypedReport } from "../../types";
import type { Touch } from "../changes/change";
import type { Piece } from "../read/chapters";
import { grouped } from "../read/places";

/** Last year's words with the changes that are taken; what it gives is Markdown. */
export class Words {
  private readonly byLine: ReadonlyMap<number, Touch[]>;
  private readonly markdown: boolean;

  /** @param taken changes that do not overlap */
  constructor(
    private readonly report: TypedReport,
    taken: Iterable<Touch>,
  ) {
    this.markdown = report.language === "markdown";
    this.byLine = grouped(taken, ({ line }) => line.index);
    for (const list of this.byLine.values()) list.sort((a, b) => a.from - b.from);
  }

  /**
   * A line as the author wrote it, without indentation; of Markdown with its bold, links and list marks.
   * @param ordinal what the line's ordinal becomes
   */
  whole(line: Line, ordinal?: { readonly old: Ordinal; readonly after: string }): string {
    const source = this.report.text.slice(line.span.start, line.span.end);
    if (!this.markdown || /[\r\n]/.test(source))
      return ordinal ? ordinal.after + this.part(line, ordinal.old.range.to).trim() : this.part(line);
    let text = "";
    let at = line.span.start + source.length - source.trimStart().length;
    const number = ordinal ? [{ span: ordinal.old.span, after: ordinal.after }] : [];
    for (const { span, after } of [...number, ...(this.byLine.get(line.index) ?? [])]) {
      text += this.report.text.slice(at, span.start) + after;
      at = span.end;
    }
    return (text + this.report.text.slice(at, line.span.end)).trimEnd();
  }

  /** A heading that was made of what stands in a piece, with the changes that are taken there. */
  heading(title: string, { line, from, to }: Piece): string {
    const changes = (this.byLine.get(line.index) ?? []).filter((change) => from <= change.from && change.to <= to);
    return changes.reduce((text, { before, after }) => text.replace(before, after), title);
  }

  /** A part of the text of a line, without markup; indices of `line.text`. */
  part(line: Line, from = 0, to = line.text.length): string {
    let text = "";
    let at = from;
    for (const change of this.byLine.get(line.index) ?? []) {
      if (change.from < at || change.to > to) continue;
      text += plain(line.text.slice(at, change.from)) + change.after;
      at = change.to;
    }
    return text + plain(line.text.slice(at, to));
  }
}

/** Marks of a text that Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/[*`]|<(?=[A-Za-z!/?])/g, "\\$&");
}

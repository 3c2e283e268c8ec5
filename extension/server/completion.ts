import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver";
import { type Edit, findSection, insertSection, nextOrdinals, type SectionType, type TypedReport } from "../core";
import type { Analysis } from "./analyses";
import { sectionName, toRange, toTextEdits } from "./convert";

/** Typing one of these asks for completion: an ordinal may just be complete. */
export const triggers = ["、", "）", ")", "."];

const longestTyped = 12;
const ordinal = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]*/;

/**
 * At the beginning of a line: the missing sections that belong there, then the ordinals that can follow. The choice is
 * made here (a heading is found by any of its words), so the editor must not filter it again: `filterText` is what
 * has been typed.
 */
export function completion(analysis: Analysis, position: Position): CompletionItem[] {
  const { document } = analysis;
  const line = analysis.report.lines[position.line];
  if (!line || !["blank", "body", "heading"].includes(line.role)) return [];
  const text = document.getText();
  const offset = document.offsetAt(position);
  const typed = text.slice(line.span.start, offset).trimStart();
  if (typed.length > longestTyped || text.slice(offset, line.span.end).trim()) return [];

  // What has been typed so far (`三、`) is no section yet: the report is looked at without it.
  const start = offset - typed.length;
  const report = typed ? analysis.reparse(text.slice(0, start) + text.slice(offset)) : analysis.report;
  if (!report) return [];
  const shift = ({ span, text }: Edit): Edit => {
    const by = span.start >= start ? typed.length : 0;
    return { span: { start: span.start + by, end: span.end + by }, text };
  };

  const items: CompletionItem[] = [];
  const range = toRange(document, { start, end: offset });
  const add = (item: Omit<CompletionItem, "textEdit">, newText: string) => {
    const sortText = String(items.length).padStart(3, "0");
    items.push({ ...item, sortText, textEdit: { range, newText }, ...(typed && { filterText: typed }) });
  };
  const [hashes] = /^#{0,6} */.exec(typed) as RegExpExecArray;
  const begun = typed.slice(hashes.length);
  const words = begun.replace(ordinal, "");
  for (const section of report.type.sections) {
    const insertion = answersTo(section, words) && insertionAt(report, section, start);
    if (!insertion) continue;
    const item = {
      label: sectionName(section),
      kind: CompletionItemKind.Module,
      detail: section.mandatory ? "缺少的章节（必备）" : "可以增加的章节",
      documentation: [section.why, section.basis && `依据：${section.basis}`].filter(Boolean).join("\n\n"),
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.asIs,
      additionalTextEdits: toTextEdits(document, insertion.renumber.map(shift)),
    };
    add(item, insertion.snippet.trim());
  }
  for (const next of nextOrdinals(report, start)) {
    if (!next.startsWith(begun) || next === begun) continue;
    add({ label: next, kind: CompletionItemKind.Value, detail: "接下来的序号" }, hashes + next);
  }
  return items;
}

function answersTo({ heading, aliases }: SectionType, words: string): boolean {
  return heading.includes(words) || aliases.some((alias) => alias.includes(words));
}

/** The section, where it is missing and belongs between the main headings around this place. */
function insertionAt(report: TypedReport, section: SectionType, offset: number) {
  if (findSection(report, section)) return null;
  const insertion = insertSection(report, section);
  const next = report.root.children.find((main) => !main.inline && main.heading.start >= offset) ?? null;
  const signed = report.lines.some(({ role, span }) => (role === "organ" || role === "date") && span.end < offset);
  return insertion.before === next && !signed ? insertion : null;
}

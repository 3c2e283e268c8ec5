import type { Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { cleanPaste } from "../core";
import type { Cleaning } from "../protocol";
import type { Parse } from "./analyses";
import { toTextEdits } from "./convert";

/** 整理粘贴文本 of the lines that a range touches; null: of the whole document. */
export function cleaning(document: TextDocument, parse: Parse, range: Range | null): Cleaning {
  const { from, text } = range ? linesOf(document, range) : { from: 0, text: document.getText() };
  const { edits, summary } = cleanPaste(text, parse);
  const shifted = edits.map(({ span, text }) => ({ span: { start: from + span.start, end: from + span.end }, text }));
  const changes = toTextEdits(document, shifted);
  return { version: document.version, edits: changes, text: TextDocument.applyEdits(document, changes), summary };
}

/** Whole lines, without the last line end. A range that ends at the beginning of a line does not touch it. */
function linesOf(document: TextDocument, { start, end }: Range): { from: number; text: string } {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const lines = { start: { line: start.line, character: 0 }, end: { line: last + 1, character: 0 } };
  return { from: document.offsetAt(lines.start), text: document.getText(lines).replace(/\r?\n$/, "") };
}

/** The only place where the core's types become the protocol's. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigError, Edit, Finding, ReportType, Section, SectionType, Severity, Span } from "../core";
import type { Place, TypeChoice } from "../protocol";
import type { Analysis } from "./analyses";

export const source = "执笔";

/** The page of a rule, which the client shows; the content comes from `zhibi/rulePage`. */
const rulePage = (rule: string) => `zhibi-rule:/${rule}.md`;

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toPlaces({ document, findings }: Analysis): Place[] {
  return findings.map(({ rule, message, severity, span }) => ({
    rule,
    message,
    severity,
    range: toRange(document, span),
  }));
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}

/** Bound to the document's version: a client drops it where the text has moved on. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const { uri, version } = document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: toTextEdits(document, edits) }] };
}

/** @param previous last year's report, where the finding refers to it */
export function toDiagnostic(document: TextDocument, finding: Finding, previous: TextDocument | null): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
  };
  if (finding.related?.length) {
    diagnostic.relatedInformation = finding.related.flatMap(({ span, message, of }) => {
      const there = of ? previous : document;
      return there ? { location: { uri: there.uri, range: toRange(there, span) }, message } : [];
    });
  }
  return diagnostic;
}

/** What is said of a file that was named as last year's report and is not it: no rule, since the text is not at fault. */
export const linkCode = "previous-report";

export function toLinkDiagnostic(document: TextDocument, problem: { span: Span; message: string }): Diagnostic {
  const range = toRange(document, problem.span);
  return { range, severity: DiagnosticSeverity.Warning, source, code: linkCode, message: problem.message };
}

export function toConfigDiagnostic(document: TextDocument, { start, end, message }: ConfigError): Diagnostic {
  return { range: toRange(document, { start, end }), severity: DiagnosticSeverity.Error, source, message };
}

export function toTypeChoice({ id, title, description }: ReportType): TypeChoice {
  return { id, title, description };
}

/** The heading of a section type without its year, which only a document has. */
export function sectionName({ heading }: SectionType): string {
  return heading.replace(/\{\{\w+\}\}年?度?/g, "");
}

const longestName = 40;

export function toDocumentSymbol(document: TextDocument, section: Section): DocumentSymbol {
  const title = section.title.length > longestName ? `${section.title.slice(0, longestName)}…` : section.title;
  return {
    // The protocol forbids an empty name.
    name: `${section.ordinal?.canonical ?? ""}${title}` || "（无标题）",
    kind: SymbolKind.String,
    range: toRange(document, section.span),
    selectionRange: toRange(document, section.heading),
    children: section.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** From the heading's line to the section's last; nothing where that is the same line. */
export function toFoldingRange(document: TextDocument, { heading, span }: Section): FoldingRange | null {
  const startLine = document.positionAt(heading.start).line;
  const endLine = document.positionAt(span.end).line;
  return endLine > startLine ? { startLine, endLine } : null;
}

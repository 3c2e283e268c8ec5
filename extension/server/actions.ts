import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Finding, repair, rules } from "../core";
import type { ClientRequests, IgnoreTarget } from "../protocol";
import { allow } from "./allow";
import type { Analysis } from "./analyses";
import { source, toTextEdits, toWorkspaceEdit } from "./convert";
import { difference } from "./difference";
import { linkActions } from "./previous/actions";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.zhibi`;

/** The lightbulb: for each shown finding its fixes, how to allow its words and how to ignore it; fix-all only where it is asked for. */
export function codeActions(analysis: Analysis, { context }: CodeActionParams): CodeAction[] {
  const wanted = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (!context.only || wanted(CodeActionKind.QuickFix)) {
    const shown = context.diagnostics.filter((diagnostic) => diagnostic.source === source);
    const found = shown.flatMap((diagnostic) => {
      const finding = findingOf(analysis, diagnostic);
      return finding ? [{ diagnostic, finding }] : [];
    });
    actions.push(...found.flatMap((pair) => repairs(analysis.document, pair.finding, pair.diagnostic)));
    actions.push(...found.flatMap((pair) => allow(analysis, pair.finding, pair.diagnostic)));
    actions.push(...linkActions(analysis, shown));
    actions.push(...found.map((pair) => ignore(analysis.document, pair.finding, pair.diagnostic)));
  }
  if (wanted(fixAllKind)) {
    const { edits } = fixAll(analysis);
    if (edits.length) {
      const edit = toWorkspaceEdit(analysis.document, edits);
      actions.push({ title: "修复所有可安全修复的问题（执笔）", kind: fixAllKind, edit });
    }
  }
  return actions;
}

/** Everything that can be repaired without a person's judgement. */
export function fixAll({ document, recheck }: Analysis) {
  const { text, applied, remaining } = repair(document.getText(), recheck);
  return { edits: difference(document.getText(), text), fixed: applied.length, left: remaining.length };
}

export function fixAllAnswer(analysis: Analysis): ClientRequests["zhibi/fixAll"]["result"] {
  const { edits, fixed, left } = fixAll(analysis);
  return { version: analysis.version, edits: toTextEdits(analysis.document, edits), fixed, left };
}

/** A diagnostic may be older than the text: the editor has moved its range along, but its finding may be gone. */
function findingOf({ document, findings }: Analysis, { code, range }: Diagnostic): Finding | undefined {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const candidates = findings.filter(({ rule, span }) => rule === code && span.start <= end && start <= span.end);
  return candidates.find(({ span }) => span.start === start && span.end === end) ?? candidates[0];
}

function repairs(document: TextDocument, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const fixes = finding.fixes?.() ?? [];
  const preferred = fixes.find((fix) => fix.safe);
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix === preferred,
    diagnostics: [diagnostic],
    edit: toWorkspaceEdit(document, fix.edits),
  }));
}

function ignore(document: TextDocument, finding: Finding, diagnostic: Diagnostic): CodeAction {
  const title = rules.find((rule) => rule.id === finding.rule)?.title ?? finding.rule;
  const target: IgnoreTarget = {
    uri: document.uri,
    rule: finding.rule,
    title,
    line: document.positionAt(finding.span.start).line,
    text: excerpt(document, finding),
  };
  const name = `忽略这一处“${title}”，并写明理由…`;
  return {
    title: name,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title: name, command: "zhibi.ignore", arguments: [target] },
  };
}

/** Long enough to tell one place from another, short enough to read in `.zhibi.json`. */
const excerptLength = 16;

function excerpt(document: TextDocument, { span }: Finding): string | null {
  const { line } = document.positionAt(span.start);
  const start = document.offsetAt({ line, character: 0 });
  const whole = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const from = Math.max(0, Math.min(span.start - start, whole.trimEnd().length - excerptLength));
  return (
    whole.slice(from, Math.max(from + excerptLength, Math.min(span.end - start, from + 2 * excerptLength))).trim() ||
    null
  );
}

import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core";
import type { AllowTarget } from "../protocol";
import type { Analysis } from "./analyses";

/**
 * Rules about names and words: what they mark may be somebody's own name. Of a figure, a date, a heading or a number
 * nothing would be gained by a list that holds for all reports.
 */
export const wording = new Set([
  "absolute-claim",
  "confusable-word",
  "doubled-character",
  "doubled-word",
  "fixed-formulation",
  "inconsistent-name",
  "organ-name",
  "redundant-collocation",
  "sensitive-content",
  "stray-space",
]);
const longest = 30;

/** Allow what is marked, and all that the rule marks in this document, where that is more. */
export function allow({ document, findings }: Analysis, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const name = nameIn(document, finding);
  if (name === null) return [];
  const sameRule = findings.filter(({ rule }) => rule === finding.rule);
  const names = [...new Set(sameRule.flatMap((other) => nameIn(document, other) ?? []))];
  const action = (title: string, names: readonly string[]): CodeAction => {
    const target: AllowTarget = { uri: document.uri, names };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: "zhibi.allow", arguments: [target] },
    };
  };
  const one = action(`登记为允许的名称：“${name}”`, [name]);
  return names.length > 1 ? [one, action(`把本文件中这类名称都登记（${names.length} 个）`, names)] : [one];
}

/** The words that are marked, where they can be a name; a single character would allow too much. */
function nameIn(document: TextDocument, { rule, span }: Finding): string | null {
  if (!wording.has(rule) || span.end - span.start > longest) return null;
  const text = document.getText({ start: document.positionAt(span.start), end: document.positionAt(span.end) });
  return /\p{L}.*\p{L}/u.test(text) && !/[\r\n]/.test(text) ? text : null;
}

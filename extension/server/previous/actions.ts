import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Analysis } from "../analyses";
import { linkCode, toWorkspaceEdit } from "../convert";
import { setEntry } from "../front-matter";

/** Where a wrong file is named as last year's report: name another one, or say that none is wanted. */
export function linkActions({ document, linkProblem }: Analysis, shown: readonly Diagnostic[]): CodeAction[] {
  const diagnostics = shown.filter(({ code }) => code === linkCode);
  if (!linkProblem || diagnostics.length === 0) return [];
  const kind = CodeActionKind.QuickFix;
  const title = "指定去年报告…";
  const choose: CodeAction = { title, kind, diagnostics, command: { title, command: "zhibi.linkPrevious" } };
  if (!linkProblem.inFrontMatter) return [choose];
  const edit = toWorkspaceEdit(document, setEntry(document.getText(), "previous", "none"));
  return [choose, { title: "不与去年的报告对照", kind, diagnostics, edit }];
}

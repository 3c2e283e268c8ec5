import * as vscode from "vscode";
import type { MetricRow } from "../../protocol";
import { toRange } from "../documents";
import { reveal } from "./reveal";

/**
 * 插入同比: the sentence part behind the figure, or at the cursor where that stands behind the figure on its line. As a
 * snippet, so that the person goes on behind it and one undo takes it back.
 */
export async function insertChange(document: vscode.TextDocument, row: MetricRow): Promise<void> {
  if (!row.change) return;
  const figure = toRange(row.range);
  if (document.getText(figure) !== row.said) throw new Error("文字在这期间又有改动，请再试一次。");
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const cursor = open?.selection.active;
  const at = cursor && cursor.line === figure.end.line && cursor.isAfter(figure.end) ? cursor : figure.end;
  const before = at.character === 0 ? "" : document.getText(new vscode.Range(at.translate(0, -1), at));
  const comma = /[，、。；：（(,;:\s]/.test(before) || before === "" ? "" : "，";
  const editor = await reveal(document.uri, null, { column: vscode.ViewColumn.One, keepFocus: false });
  await editor.insertSnippet(new vscode.SnippetString().appendText(comma + row.change.words), at);
}

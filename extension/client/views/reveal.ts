import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import { toRange } from "../documents";

/** Shows a place of a document: where it is open already, else in `column`. */
export async function reveal(
  uri: vscode.Uri,
  place: Range | null,
  options: { column: vscode.ViewColumn; keepFocus: boolean },
): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: columnOf(uri) ?? options.column,
    preserveFocus: options.keepFocus,
    preview: false,
    ...(place && { selection: toRange(place) }),
  });
  if (place) editor.revealRange(toRange(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const holds = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === String(uri);
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn;
}

import * as vscode from "vscode";
import type { Severity } from "../../core/types";
import type { Place } from "../../protocol";
import { toRange } from "../documents";
import type { EditorCommand } from "./index";
import { notAReport } from "./not-a-report";

const names: Record<Severity, string> = { error: "错误", warning: "警告", info: "提示", hint: "建议" };
const icons: Record<Severity, string> = { error: "error", warning: "warning", info: "info", hint: "lightbulb" };
const order = Object.keys(names) as Severity[];

/** 体检: checks now, and lists what was found; going through the list shows each place. */
export const check: EditorCommand<undefined> = async ({ server }, editor) => {
  const places = await server.request("zhibi/check", { uri: editor.document.uri.toString() });
  if (!places) return notAReport();
  if (places.length === 0) {
    void vscode.window.showInformationMessage("体检完成：没有发现问题。");
    return;
  }
  await walkThrough(editor, places);
};

async function walkThrough(editor: vscode.TextEditor, places: readonly Place[]): Promise<void> {
  const groups = order.map((severity) => ({ severity, found: places.filter((place) => place.severity === severity) }));
  const filled = groups.filter(({ found }) => found.length > 0);
  const items = filled.flatMap(({ severity, found }) => [
    { label: names[severity], kind: vscode.QuickPickItemKind.Separator },
    ...found.map((place) => ({
      label: `$(${icons[severity]}) ${place.message}`,
      description: `第 ${place.range.start.line + 1} 行`,
      place,
    })),
  ]);
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const show = (place: Place | undefined) => {
    if (!place) return;
    const range = toRange(place.range);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  };
  const chosen = await vscode.window.showQuickPick<(typeof items)[number] & { place?: Place }>(items, {
    title: `体检：${filled.map(({ severity, found }) => `${found.length} 个${names[severity]}`).join("，")}`,
    placeHolder: "上下移动查看各处，回车停在该处，Esc 回到原处",
    matchOnDescription: true,
    onDidSelectItem: (item) => show((item as { place?: Place }).place),
  });
  if (chosen) {
    show(chosen.place);
    await vscode.window.showTextDocument(editor.document, {
      viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
    });
  } else {
    editor.selection = before.selection;
    if (before.visible) editor.revealRange(before.visible, vscode.TextEditorRevealType.AtTop);
  }
}

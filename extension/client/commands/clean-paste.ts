import * as vscode from "vscode";
import { fromRange } from "../documents";
import type { EditorCommand } from "./index";

/** 整理粘贴文本: of the selection, or of the whole document where nothing is selected. Shows first what would change. */
export const cleanPaste: EditorCommand<{ range: vscode.Range | null }> = async (workbench, editor, given) => {
  const { document, selection } = editor;
  const range = given ? given.range : selection.isEmpty ? null : selection;
  const asked = { uri: document.uri.toString(), range: range && fromRange(range) };
  const cleaning = await workbench.server.request("zhibi/cleanPaste", asked);
  if (cleaning?.edits.length) return workbench.cleaning.show(document, cleaning);
  void vscode.window.showInformationMessage(range ? "选中的文字没有需要整理的地方。" : "这份文件没有需要整理的地方。");
};

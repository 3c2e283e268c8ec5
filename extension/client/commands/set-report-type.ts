import * as vscode from "vscode";
import type { TypeChoice } from "../../protocol";
import { apply } from "../documents";
import type { EditorCommand } from "./index";

/** An id; null: no report; undefined: to be recognised. */
type Chosen = { readonly type: string | null | undefined };

/** 设为报告类型: written to the front matter of Markdown, remembered for plain text. */
export const setReportType: EditorCommand<Chosen> = async ({ server, settings }, { document }, given) => {
  const uri = document.uri.toString();
  const chosen = given ?? (await ask(await server.request("zhibi/types", { uri })));
  if (!chosen) return;
  if (document.languageId === "plaintext") return settings.setType(uri, chosen.type);
  const edits = await server.request("zhibi/setType", { uri, ...chosen });
  if (edits?.edits.length) await apply(document, edits);
};

async function ask(types: readonly TypeChoice[]): Promise<Chosen | undefined> {
  const items = [
    ...types.map(({ id, title, description }) => ({ label: title, detail: description, type: id })),
    { label: "", kind: vscode.QuickPickItemKind.Separator, type: undefined },
    { label: "自动识别", detail: "不再指定，由标题和各级标题判断。", type: undefined },
    { label: "不是报告", detail: "执笔不再检查这份文件。", type: null },
  ];
  return vscode.window.showQuickPick(items, { title: "设为报告类型", matchOnDetail: true });
}

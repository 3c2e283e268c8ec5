import * as vscode from "vscode";
import type { ClientRequests, VersionedEdits } from "../../protocol";
import { apply } from "../documents";
import type { EditorCommand } from "./index";
import { notAReport } from "./not-a-report";

type Style = ClientRequests["zhibi/renumberAll"]["params"]["style"];

interface Choice extends vscode.QuickPickItem {
  readonly style: Style;
  readonly answer: VersionedEdits;
}

/** 全文重新编号: asks whether only numbers change or their forms as well, and says how many of each. */
export const renumberAll: EditorCommand<{ style?: Style }> = async ({ server }, { document }, given) => {
  const uri = document.uri.toString();
  const ask = (style: Style) => server.request("zhibi/renumberAll", { uri, style });
  const [keep, canonical] = await Promise.all([ask("keep"), ask("canonical")]);
  if (!keep || !canonical) return notAReport();
  if (keep.edits.length + canonical.edits.length === 0) {
    void vscode.window.showInformationMessage("全文的编号连贯，写法也规范，不用改。");
    return;
  }
  const choices: Choice[] = [
    choice("keep", "只改号数", "按顺序重新编号，每个编号的写法不变。", keep),
    choice("canonical", "号数和写法", "按顺序重新编号，并统一为“一、”“（一）”“1.”“（1）”的写法。", canonical),
  ];
  const chosen = given?.style
    ? choices.find(({ style }) => style === given.style)
    : await vscode.window.showQuickPick(choices, { title: "全文重新编号" });
  if (!chosen) return;
  const { length } = chosen.answer.edits;
  if (length) await apply(document, chosen.answer);
  void vscode.window.showInformationMessage(length ? `已改 ${length} 处编号。` : "号数已经连贯，没有改动。");
};

function choice(style: Style, label: string, detail: string, answer: VersionedEdits): Choice {
  const { length } = answer.edits;
  return { style, label, detail, answer, description: length ? `改 ${length} 处` : "没有要改的" };
}

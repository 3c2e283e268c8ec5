import * as vscode from "vscode";
import type { SectionChoice } from "../../protocol";
import { apply, toRange } from "../documents";
import type { EditorCommand } from "./index";
import { notAReport } from "./not-a-report";

/** 插入章节: the missing ones first. To one that is there already it only leads. */
export const insertSection: EditorCommand<{ section?: string }> = async ({ server }, editor, given) => {
  const { document } = editor;
  const uri = document.uri.toString();
  const choices = await server.request("zhibi/sections", { uri });
  if (!choices) return notAReport();
  const chosen = given?.section ? choices.find(({ id }) => id === given.section) : await ask(choices);
  if (!chosen) return;
  if (chosen.range) {
    const { start } = toRange(chosen.range);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
    return;
  }
  const insertion = await server.request("zhibi/insertSection", { uri, section: chosen.id });
  if (!insertion) return;
  const { range, text } = insertion.snippet;
  await apply(document, insertion, vscode.SnippetTextEdit.replace(toRange(range), new vscode.SnippetString(text)));
};

const groups: { label: string; icon: string; holds: (choice: SectionChoice) => boolean }[] = [
  { label: "还缺少的", icon: "add", holds: ({ state, mandatory }) => state === "missing" && mandatory },
  { label: "正文已写到、没有单独成节的", icon: "add", holds: ({ state }) => state === "content" },
  { label: "可以增加的", icon: "add", holds: ({ state, mandatory }) => state === "missing" && !mandatory },
  { label: "已经有的（跳到该处）", icon: "check", holds: ({ state }) => state === "heading" },
];

async function ask(choices: readonly SectionChoice[]): Promise<SectionChoice | undefined> {
  const items = groups.flatMap(({ label, icon, holds }) => {
    const separator = { label, kind: vscode.QuickPickItemKind.Separator, choice: undefined };
    const rows = choices.filter(holds).map((choice) => ({
      choice,
      label: `$(${icon}) ${choice.heading}`,
      description: choice.mandatory ? "必备" : "",
      ...(choice.basis && { detail: `依据：${choice.basis}` }),
    }));
    return rows.length ? [separator, ...rows] : [];
  });
  return (await vscode.window.showQuickPick(items, { title: "插入章节", matchOnDescription: true }))?.choice;
}

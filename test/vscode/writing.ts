/** What helps while writing: new report, sections, snippets, numbering, outline, folding, hover, completion. */
import * as vscode from "vscode";
import { wrap } from "../support/marked";
import { closeAll, edit, problems } from "./editor";
import { equal, test, until } from "./harness";

const whole = wrap("（一）加强组织领导。统筹推进各项任务。\n\n（二）完善工作机制。健全各项制度。");
const withoutPlan = whole.replace(/四、[\s\S]*$/, "");

test("新建年度报告 opens a Markdown report with the cursor in its first blank", async () => {
  await vscode.commands.executeCommand("zhibi.newReport", { type: "department", organ: "临溪县司法局", year: 2024 });
  const editor = vscode.window.activeTextEditor;
  equal(editor?.document.languageId, "markdown", "the language");
  const text = editor?.document.getText() ?? "";
  for (const words of ["临溪县司法局", "2024年", "2025年", "一、", "第一责任人"]) {
    equal(text.includes(words), true, `the draft has ${words}`);
  }
  equal(/\$\{|\{\{/.test(text), false, "no placeholder is left");
  const first = editor?.selection;
  await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
  await until(() => !editor?.selection.isEqual(first as vscode.Selection), "Tab leads to the next blank");
  await closeAll();
});

test("新建年度报告 asks for type, organ and year", async () => {
  const done = vscode.commands.executeCommand("zhibi.newReport");
  let finished = false;
  void done.then(() => {
    finished = true;
  });
  // The organ of the last report and the usual year stand in the boxes: each can simply be accepted.
  await until(async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return finished;
  }, "all three are answered");
  equal(vscode.window.activeTextEditor?.document.getText().includes("临溪县司法局"), true, "the organ of last time");
  await closeAll();
});

test("插入章节 puts a missing section where it belongs, with its number", async () => {
  const editor = await edit("章节.md", withoutPlan);
  await until(() => problems(editor.document).includes("missing-section"), "it is missing");
  await vscode.commands.executeCommand("zhibi.insertSection", { section: "plan" });
  const text = editor.document.getText();
  equal(/\n四、2025年.*\n/.test(text), true, `the heading stands in\n${text}`);
  equal(text.startsWith(withoutPlan.trimEnd()), true, "what was there is unchanged");
  await until(() => !problems(editor.document).includes("missing-section"), "it is missing no more");
  await closeAll();
});

test("插入章节 numbers anew what follows", async () => {
  const marked = whole
    .replace(/二、[\s\S]*?(?=三、)/, "")
    .replace("三、", "二、")
    .replace("四、", "三、");
  const editor = await edit("章节.txt", marked);
  await until(() => problems(editor.document).includes("missing-section"), "it is missing");
  await vscode.commands.executeCommand("zhibi.insertSection", { section: "problems" });
  const headings = editor.document.getText().match(/^[一二三四]、/gm);
  equal(headings, ["一、", "二、", "三、", "四、"], "the numbers");
  await closeAll();
});

for (const [language, file] of [
  ["markdown", "片段.md"],
  ["plaintext", "片段.txt"],
] as const) {
  test(`a snippet of Zhibi is there in ${language}`, async () => {
    const editor = await edit(file, "|");
    await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: language, name: "框架-主送机关" });
    await until(() => editor.document.getText() === "县委、县政府：", "it is inserted");
    await closeAll();
  });
}

/** Opens a text in which Zhibi has a problem to show: when it does, Enter is set up too. */
async function editReport(name: string, marked: string): Promise<vscode.TextEditor> {
  const editor = await edit(name, marked);
  await until(() => problems(editor.document).length > 0, "it is checked");
  return editor;
}

const enter = () => vscode.commands.executeCommand("type", { text: "\n" });

test("Enter after a numbered paragraph goes on with the next number; a second Enter takes it away", async () => {
  const editor = await editReport("编号.txt", wrap("一是完善制度。|\n“").replace(/\n\n/g, "\n"));
  await enter();
  const { line } = editor.selection.active;
  equal(editor.document.lineAt(line).text, "二是", "the new line");
  equal(editor.selection.active.character, 2, "the cursor stands behind the number");
  await vscode.commands.executeCommand("zhibi.endNumbering");
  equal(editor.document.lineAt(line).text, "", "the line after the second Enter");
  await closeAll();
});

test("Enter keeps blank lines between paragraphs, and full-width indentation", async () => {
  const editor = await editReport("编号.md", wrap("“\n\n\u3000\u3000（二）健全机制；|"));
  await enter();
  const { line } = editor.selection.active;
  const last = [-1, 0, 1].map((by) => editor.document.lineAt(line + by).text);
  equal(last, ["", "\u3000\u3000（三）", ""], "the lines around the cursor");
  await closeAll();
});

test("Enter goes on with a Markdown list, its space included", async () => {
  const editor = await editReport("列表.md", wrap("“\n\n1. 健全机制；|"));
  await enter();
  equal(editor.document.lineAt(editor.selection.active.line).text, "2. ", "the new line");
  await closeAll();
});

test("Enter after a heading only begins a line", async () => {
  const editor = await editReport("标题.txt", wrap("“\n\n（一）健全机制|\n\n正文。"));
  await enter();
  equal(editor.document.lineAt(editor.selection.active.line).text, "", "the new line");
  await closeAll();
});

test("outside of reports Enter is VS Code's own", async () => {
  const editor = await edit("普通.md", "# 说明\n\n1. 先下载。|\n");
  await enter();
  equal(editor.document.lineAt(3).text, "", "the new line");
  await closeAll();
});

test("outline, folding, hover and completion are those of the report", async () => {
  const { document } = await edit("大纲.txt", `${withoutPlan}\n|`);
  await until(() => problems(document).includes("missing-section"), "it is checked");
  const ask = <T>(command: string, ...more: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...more);
  const symbols = await ask<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider");
  equal(
    symbols.map(({ name }) => name.slice(0, 2)),
    ["一、", "二、", "三、"],
    "the outline",
  );
  equal(
    symbols[0]?.children.map(({ name }) => name),
    ["（一）加强组织领导", "（二）完善工作机制"],
    "its second level",
  );

  const folds = await ask<vscode.FoldingRange[]>("executeFoldingRangeProvider");
  equal(folds[0]?.start, symbols[0]?.range.start.line, "the first fold");

  const [hover] = await ask<vscode.Hover[]>("executeHoverProvider", symbols[1]?.selectionRange.start);
  const shown = hover?.contents.map((content) => (content as vscode.MarkdownString).value).join("\n");
  equal(shown?.includes("依据"), true, "the hover names its 依据");

  const end = document.positionAt(document.getText().length);
  const { items } = await ask<vscode.CompletionList>("executeCompletionItemProvider", end);
  const section = items.find(({ detail }) => detail === "缺少的章节（必备）");
  equal(
    typeof section?.label === "string" && /计划|安排|思路/.test(section.label),
    true,
    "the missing section is offered",
  );
  await closeAll();
});

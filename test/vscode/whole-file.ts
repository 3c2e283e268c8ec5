/** What is done to a whole document at once: clean-up of pasted text, renumbering, names of a file. */
import * as vscode from "vscode";
import { wrap } from "../support/marked";
import { closeAll, edit, problems, select, untilProblems, uriOf } from "./editor";
import { equal, test, until } from "./harness";

const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);

const pasted = wrap("打造“6 + N”专班,落实《通知》（临法办[2024]8号）。");
const cleaned = wrap("打造“6+N”专班，落实《通知》（临法办〔2024〕8号）。");

/** The comparison that is shown, if there is one. */
function comparison(): vscode.TabInputTextDiff | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}

/** 整理粘贴文本, as far as the comparison. */
async function compare(): Promise<vscode.TabInputTextDiff> {
  // The command ends when the user has decided.
  void run("zhibi.cleanPaste");
  return until(comparison, "the comparison is shown");
}

test("整理粘贴文本 compares, and 应用 changes the text in one step of undo", async () => {
  const { document } = await edit("粘贴.md", pasted);
  const { original, modified } = await compare();
  equal(original.toString(), document.uri.toString(), "the left side");
  equal((await vscode.workspace.openTextDocument(modified)).getText(), cleaned, "the right side");
  equal(document.getText(), pasted, "the text, before it is agreed to");
  await run("zhibi.applyCleaning");
  equal(document.getText(), cleaned, "the text after 应用");
  equal(comparison(), undefined, "the comparison");
  await run("undo");
  equal(document.getText(), pasted, "the text after undo");
  await closeAll();
});

test("整理粘贴文本: 取消 closes the comparison and changes nothing", async () => {
  const { document } = await edit("取消.txt", pasted);
  await compare();
  await run("zhibi.cancelCleaning");
  equal(comparison(), undefined, "the comparison");
  equal(document.getText(), pasted, "the text");
  await closeAll();
});

test("整理粘贴文本 is not applied to a text that has changed meanwhile", async () => {
  const { document } = await edit("改动.md", pasted);
  await compare();
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(0, 0), "\n");
  await vscode.workspace.applyEdit(change);
  await run("zhibi.applyCleaning");
  equal(document.getText(), `\n${pasted}`, "the text");
  await closeAll();
});

test("整理粘贴文本 shows nothing where nothing is to be cleaned", async () => {
  await edit("干净.md", cleaned);
  await run("zhibi.cleanPaste");
  equal(comparison(), undefined, "the comparison");
  await closeAll();
});

test("a larger text with residue, pasted into a report, is offered to be cleaned, once", async () => {
  const paragraph = "全年办理行政复议案件120件,其中调解结案30件,群众满意度持续提升。\n\n".repeat(8);
  const editor = await edit("片段粘贴.md", wrap("“|"));
  await untilProblems(editor.document, "unbalanced-pair");
  await run("notifications.clearAll");
  await editor.edit((change) => change.insert(editor.selection.active, `\n\n${paragraph}`));
  const half = () => editor.document.getText().split("件,").length - 1;
  equal(half(), 16, "half-width commas before");
  await until(async () => {
    await run("notification.acceptPrimaryAction");
    return half() === 0;
  }, "整理 is offered and 应用 asked, both are chosen");
  await until(() => !comparison(), "the comparison is closed");

  await run("notifications.clearAll");
  const last = new vscode.Position(editor.document.lineCount - 1, 0);
  const change = new vscode.WorkspaceEdit();
  change.insert(editor.document.uri, last, paragraph);
  await vscode.workspace.applyEdit(change);
  await until(() => problems(editor.document).includes("half-width-punctuation"), "the second text is checked");
  await run("notification.acceptPrimaryAction");
  equal([half(), comparison()], [16, undefined], "what is there after the second text");
  await closeAll();
});

const misnumbered = wrap("（一）统筹。甲。\n\n（三）执法。乙。\n\n1、监督。丙。\n\n3、评查。丁。");

test("全文重新编号 changes numbers only, as the first choice, in one step of undo", async () => {
  const { document } = await edit("号数.txt", misnumbered);
  await until(() => problems(document).length > 0, "it is checked");
  void run("zhibi.renumberAll");
  await until(async () => {
    await run("workbench.action.acceptSelectedQuickOpenItem");
    return document.getText() !== misnumbered;
  }, "the first choice is taken");
  const right = wrap("（一）统筹。甲。\n\n（二）执法。乙。\n\n1、监督。丙。\n\n2、评查。丁。");
  equal(document.getText(), right, "the text");
  await run("undo");
  equal(document.getText(), misnumbered, "the text after undo");
  await closeAll();
});

test("全文重新编号 changes numbers and forms", async () => {
  const { document } = await edit("写法.md", misnumbered);
  await run("zhibi.renumberAll", { style: "canonical" });
  const right = wrap("（一）统筹。甲。\n\n（二）执法。乙。\n\n1.监督。丙。\n\n2.评查。丁。");
  equal(document.getText(), right, "the text");
  await closeAll();
});

test("words are registered as names in .zhibi.json: one, or all of the file", async () => {
  const editor = await edit("名称.txt", wrap("落实重大执法决定法治审核制度。压实第一人职责。压实第一人职责。"));
  const rule = "fixed-formulation";
  await untilProblems(editor.document, rule, rule, rule);
  select(editor, "重大执法决定法治审核");
  const ask = "vscode.executeCodeActionProvider";
  const actions = await run(ask, editor.document.uri, editor.selection);
  const [one, all] = (actions as vscode.CodeAction[]).filter(({ command }) => command?.command === "zhibi.allow");
  const allow = ({ command }: vscode.CodeAction) => run("zhibi.allow", ...(command?.arguments ?? []));
  const names = async () => {
    const config = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(".zhibi.json")));
    return JSON.parse(config).allowedNames;
  };
  await allow(one as vscode.CodeAction);
  await untilProblems(editor.document, rule, rule);
  equal(await names(), ["重大执法决定法治审核"], "the names");
  await allow(all as vscode.CodeAction);
  await untilProblems(editor.document);
  equal(await names(), ["重大执法决定法治审核", "第一人职责"], "the names, each once");
  await vscode.workspace.fs.delete(uriOf(".zhibi.json"));
  await untilProblems(editor.document, rule, rule, rule);
  await closeAll();
});

test("the code of a problem leads to the page of its rule, shown as it is read", async () => {
  const { document } = await edit("规则.md", wrap("一是完善制度。二是是强化监督。"));
  await untilProblems(document, "duplicated-ordinal");
  const [problem] = vscode.languages.getDiagnostics(document.uri);
  const code = problem?.code;
  if (typeof code !== "object") throw new Error(`the code leads nowhere: ${code}`);
  const { target } = code;
  const page = await vscode.workspace.openTextDocument(target);
  equal(/^# .*[\u4e00-\u9fff]/.test(page.getText()), true, "the page has a Chinese title");
  await run("vscode.open", target);
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  equal(input instanceof vscode.TabInputCustom && input.viewType, "vscode.markdown.preview.editor", "its editor");
  await run("workbench.action.closeActiveEditor");
  await closeAll();
});

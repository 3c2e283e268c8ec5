/** Findings and what is done about them: lightbulb, fix-all, ignoring, pausing, settings. */
import * as vscode from "vscode";
import { wrap } from "../support/marked";
import { closeAll, edit, problems, select, untilProblems, uriOf, withSetting, write } from "./editor";
import { equal, test, until } from "./harness";

const flawed = wrap("一是完善制度。二是是强化监督。");
const right = wrap("一是完善制度。二是强化监督。");

/** What the lightbulb offers for what is selected. */
async function lightbulb({ document, selection }: vscode.TextEditor): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, selection);
}

test("the lightbulb's preferred fix repairs the text, and the problem goes", async () => {
  const editor = await edit("灯泡.md", flawed);
  await untilProblems(editor.document, "duplicated-ordinal");
  select(editor, "二是是");
  // As a person who presses the key again where VS Code was still asking for the fixes.
  await until(async () => {
    if (editor.document.getText() !== right) await vscode.commands.executeCommand("editor.action.autoFix");
    return editor.document.getText() === right;
  }, "the text is repaired");
  await untilProblems(editor.document);
  await closeAll();
});

test("saving repairs what is safe, where the user has set it so, and nothing else", async () => {
  const unsafe = "\n\n他说“没有引号。";
  await withSetting("editor.codeActionsOnSave", { "source.fixAll.zhibi": "explicit" }, async () => {
    const editor = await edit("保存.md", wrap(`一是完善制度。二是是强化监督。${unsafe}`));
    await untilProblems(editor.document, "duplicated-ordinal", "unbalanced-pair");
    // After its start VS Code does nothing on saving until it has once been idle.
    let typed = "";
    await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, typed ? 1000 : 0));
      typed += "\n";
      await editor.edit((change) => change.insert(new vscode.Position(0, 0), "\n"));
      await editor.document.save();
      return !editor.document.getText().includes("二是是");
    }, "saving repairs");
    equal(
      editor.document.getText(),
      `${typed}${wrap(`一是完善制度。二是强化监督。${unsafe}`)}`,
      "the text after saving",
    );
    await untilProblems(editor.document, "unbalanced-pair");
  });
  await closeAll();
});

test("修复可安全修复的问题 repairs at once, and one undo takes it back", async () => {
  const editor = await edit("修复.txt", flawed);
  await untilProblems(editor.document, "duplicated-ordinal");
  void vscode.commands.executeCommand("zhibi.fixAll");
  await until(() => editor.document.getText() === right, "the text is repaired");
  await vscode.commands.executeCommand("undo");
  equal(editor.document.getText(), flawed, "the text after undo");
  await closeAll();
});

test("in Markdown a problem is ignored by a comment with the reason", async () => {
  const editor = await edit("忽略.md", flawed);
  await untilProblems(editor.document, "duplicated-ordinal");
  select(editor, "二是是");
  const ignore = (await lightbulb(editor)).find(({ command }) => command?.command === "zhibi.ignore")?.command;
  await vscode.commands.executeCommand("zhibi.ignore", { ...ignore?.arguments?.[0], reason: "原文如此" });
  await untilProblems(editor.document);
  const comment = "<!-- zhibi-ignore-next duplicated-ordinal: 原文如此 -->\n";
  equal(editor.document.getText(), flawed.replace("一是完善", `${comment}一是完善`), "the text");
  await closeAll();
});

test("in plain text a problem is ignored by an entry of .zhibi.json", async () => {
  const editor = await edit("忽略[稿](1).txt", flawed);
  await untilProblems(editor.document, "duplicated-ordinal");
  select(editor, "二是是");
  const ignore = (await lightbulb(editor)).find(({ command }) => command?.command === "zhibi.ignore")?.command;
  await vscode.commands.executeCommand("zhibi.ignore", { ...ignore?.arguments?.[0], reason: "原文如此" });
  await untilProblems(editor.document);
  equal(editor.document.getText(), flawed, "the text");
  const config = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(".zhibi.json")));
  const [entry] = JSON.parse(config).ignore;
  equal([entry.rule, entry.file, entry.reason], ["duplicated-ordinal", "忽略\\[稿\\](1).txt", "原文如此"], "the entry");
  await vscode.workspace.fs.delete(uriOf(".zhibi.json"));
  await untilProblems(editor.document, "duplicated-ordinal");
  await closeAll();
});

test(".zhibi.json holds as soon as it is saved, and its own mistakes are shown in it", async () => {
  const editor = await edit("配置.md", flawed);
  await untilProblems(editor.document, "duplicated-ordinal");
  await write(".zhibi.json", '{ "rules": { "duplicated-ordinal": "off" } }');
  await untilProblems(editor.document);
  const config = await write(".zhibi.json", '{ "rules": { "duplicated-ordinal": "fatal" } }');
  await untilProblems(editor.document, "duplicated-ordinal");
  await until(
    () => vscode.languages.getDiagnostics(config).some(({ source }) => source === "执笔"),
    "its mistake is shown",
  );
  await vscode.workspace.fs.delete(config);
  await until(() => vscode.languages.getDiagnostics(config).length === 0, "nothing is shown of a file that is gone");
  await closeAll();
});

test("pausing takes all problems away, resuming brings them back", async () => {
  const editor = await edit("暂停.md", flawed);
  await untilProblems(editor.document, "duplicated-ordinal");
  await vscode.commands.executeCommand("zhibi.pause");
  await untilProblems(editor.document);
  await vscode.commands.executeCommand("zhibi.resume");
  await untilProblems(editor.document, "duplicated-ordinal");
  await closeAll();
});

test("zhibi.lint.run = manual: nothing is checked until 体检", async () => {
  await withSetting("zhibi.lint.run", "manual", async () => {
    const editor = await edit("手动.md", flawed);
    await editor.edit((change) => change.insert(new vscode.Position(0, 0), "\n"));
    await editor.document.save();
    // The outline is asked of the same server: by then it has had its chance.
    await until(async () => (await outline(editor.document)).length > 0, "the outline is there");
    equal(problems(editor.document), [], "the Problems");
    void vscode.commands.executeCommand("zhibi.check");
    await untilProblems(editor.document, "duplicated-ordinal");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  });
  await closeAll();
});

async function outline({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", uri)) ?? [];
}

test("a text that is no report has no problems, until the user says what it is", async () => {
  const editor = await edit("便条.txt", "便条\n\n一是买菜。二是是做饭。\n");
  await until(() => vscode.extensions.getExtension("zhibi.zhibi")?.isActive, "Zhibi is active");
  await vscode.commands.executeCommand("zhibi.setReportType", { type: "department" });
  await until(() => problems(editor.document).includes("duplicated-ordinal"), "it is checked as a report");
  await vscode.commands.executeCommand("zhibi.setReportType", {});
  await untilProblems(editor.document);
  await closeAll();
});

test("in Markdown the type is written to the front matter", async () => {
  const editor = await edit("便条.md", "便条\n\n一是买菜。二是是做饭。\n");
  await vscode.commands.executeCommand("zhibi.setReportType", { type: "department" });
  equal(editor.document.getText().split("\n").slice(0, 3), ["---", "report: department", "---"], "the first lines");
  await until(() => problems(editor.document).includes("duplicated-ordinal"), "it is checked as a report");
  await vscode.commands.executeCommand("zhibi.setReportType", { type: null });
  await untilProblems(editor.document);
  equal(editor.document.lineAt(1).text, "report: none", "the entry");
  await closeAll();
});

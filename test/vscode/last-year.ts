/** Last year's figures in the text itself: hover, hints, the sentence part at the cursor, the lightbulb. */
import * as vscode from "vscode";
import { wrap } from "../support/marked";
import { closeAll, edit, problems, select, uriOf, withSetting, write } from "./editor";
import { equal, test, until } from "./harness";

const now = wrap("全年办理行政复议案件130件，负责人出庭应诉率97.1%。办案质量提升，法律援助案件增长15%。");
const last = wrap("全年办理行政复议案件120件，负责人出庭应诉率95%，办理法律援助案件620件。").replace(/202\d/g, (year) =>
  String(Number(year) - 1),
);

/** This year's report beside last year's, found by organ and year. */
async function editLinked(name: string): Promise<vscode.TextEditor> {
  await write("往年/2023.txt", last);
  return edit(name, now);
}

async function hoverText({ uri }: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, at);
  return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
}

async function close(): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(uriOf("往年"), { recursive: true });
}

test("hover on a figure says last year's, and leads to it", async () => {
  const editor = await editLinked("悬停.txt");
  const { start } = select(editor, "130件");
  const said = await until(() => hoverText(editor.document, start), "there is a hover");
  equal(/2023年：120件（.*2023\.txt 第 7 行\]\(\S+#L7\)/.test(said), true, `the hover: ${said}`);
  await close();
});

test("last year's report that comes in a folder is found, and goes with it", async () => {
  await write(".收件/往年/2023.txt", last);
  const editor = await edit("搬来.txt", now);
  await until(() => problems(editor.document).length > 0, "it is checked");
  const { start } = select(editor, "130件");
  const isLinked = async () => (await hoverText(editor.document, start)).includes("2023.txt");
  await until(async () => !(await isLinked()), "what lies in hidden folders is not looked at");
  await vscode.workspace.fs.rename(uriOf(".收件/往年"), uriOf("往年"));
  await until(isLinked, "last year's report is found");
  await vscode.workspace.fs.delete(uriOf("往年"), { recursive: true });
  await until(async () => !(await isLinked()), "last year's report is gone");
  await vscode.workspace.fs.delete(uriOf(".收件"), { recursive: true });
  await closeAll();
});

test("hints behind the figures: only where they are switched on", async () => {
  const { document } = await editLinked("提示.txt");
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = async () => {
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      whole,
    );
    return found.map(({ label }) => label);
  };
  equal(await hints(), [], "the hints while they are off");
  await withSetting("zhibi.inlayHints", true, async () => {
    const shown = await until(async () => {
      const found = await hints();
      return found.length > 0 && found;
    }, "hints are shown");
    equal(shown, ["上年120件，+8.3%", "上年95%，+2.1个百分点"], "the hints");
  });
  await close();
});

test("behind a figure the sentence part is offered", async () => {
  const editor = await editLinked("补全.txt");
  const { end } = select(editor, "130件");
  const item = await until(async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      editor.document.uri,
      end,
    );
    return list.items.find(({ label }) => label === "较2023年的120件增长8.33%");
  }, "it is offered");
  equal(item.insertText, "，较2023年的120件增长8.33%", "what would be inserted");
  await close();
});

test("the lightbulb offers the base from last year's report", async () => {
  const editor = await editLinked("快速修复.txt");
  const range = select(editor, "法律援助案件增长15%");
  const title = await until(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      range,
    );
    return actions.map((action) => action.title).find((name) => name.includes("620件"));
  }, "it is offered");
  equal(/^在前面加“较2023年的620件”（见.*2023\.txt 第 7 行）$/.test(title), true, title);
  await close();
});

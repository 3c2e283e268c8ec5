/** Figures and last year: the panels, what is exported, which report is last year's. The pages: test/views. */
import * as vscode from "vscode";
import { wrap } from "../support/marked";
import { edit, problems, uriOf, write } from "./editor";
import { files } from "./files";
import { FullDisk } from "./full-disk";
import { equal, test, until } from "./harness";
import { closePanels, panels } from "./panels";

const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);
const now = wrap("全年办理行政复议案件130件，负责人出庭应诉率97.1%。二是是强化监督。");
const last = wrap("全年办理行政复议案件120件，负责人出庭应诉率95%。").replace(/202\d/g, (year) =>
  String(Number(year) - 1),
);
const text = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

async function editReport(name: string): Promise<vscode.TextEditor> {
  const editor = await edit(name, now);
  await until(() => problems(editor.document).length > 0, "it is checked");
  return editor;
}

test("数据表 and 承诺对照 open beside the report, and the cursor stays in it", async () => {
  const { document } = await editReport("数据.md");
  const before = await files();
  await run("zhibi.showMetrics");
  await run("zhibi.showPromises");
  await until(() => panels().join() === "metrics,promises", "both panels are there");
  equal(vscode.window.activeTextEditor?.document === document, true, "the report is still being edited");
  equal(await files(), before, "the files");
  await closePanels();
});

test("数据表 of a text that is no report: a message, and no panel", async () => {
  await edit("便条2.txt", "便条\n\n一是买菜。\n");
  let finished = false;
  void run("zhibi.showMetrics").then(() => {
    finished = true;
  });
  await until(async () => {
    await run("notifications.clearAll");
    return finished;
  }, "the message has been seen and put away");
  equal(panels(), [], "the panels");
  await closePanels();
});

test("导出数据表 writes the one file that was asked for, over an old one too", async () => {
  await editReport("导出.md");
  const before = await files();
  const to = uriOf("表.csv");
  await run("zhibi.exportMetrics", { format: "csv", to });
  const first = await text(to);
  equal(first.includes("130") && first.includes("97.1"), true, `the figures are in\n${first}`);
  equal(await files(), [...before, "表.csv"].sort(), "the files");
  await write("表.csv", "旧的");
  await run("zhibi.exportMetrics", { format: "csv", to });
  equal(await text(to), first, "the file that was there before");
  await run("zhibi.exportMetrics", { format: "xlsx", to: uriOf("表.xlsx") });
  const start = (await vscode.workspace.fs.readFile(uriOf("表.xlsx"))).slice(0, 2);
  equal([...start], [0x50, 0x4b], "the first bytes of a workbook");
  for (const name of ["表.csv", "表.xlsx"]) await vscode.workspace.fs.delete(uriOf(name));
  await closePanels();
});

test("导出数据表 that cannot be written leaves the old file and nothing else", async () => {
  await editReport("写不下.md");
  const disk = new FullDisk("旧的");
  const registered = vscode.workspace.registerFileSystemProvider(disk.scheme, disk);
  await run("zhibi.exportMetrics", { format: "csv", to: disk.uri("表.csv") });
  equal(disk.tried, true, "it has been tried");
  equal([...disk.files.entries()], [["/表.csv", "旧的"]], "what is on the disk");
  registered.dispose();
  await vscode.workspace.fs.createDirectory(uriOf("夹.csv"));
  await write("夹.csv/里面.txt", "里面");
  await run("zhibi.exportMetrics", { format: "csv", to: uriOf("夹.csv") });
  equal(await text(uriOf("夹.csv/里面.txt")), "里面", "what was in the folder of that name");
  await vscode.workspace.fs.delete(uriOf("夹.csv"), { recursive: true });
  await closePanels();
});

test("指定去年报告: in the front matter of Markdown, in one step of undo", async () => {
  await write("去年/2023.md", last);
  const { document } = await editReport("链接.md");
  await run("zhibi.linkPrevious", uriOf("去年/2023.md"));
  equal(document.getText(), `---\nprevious: "去年/2023.md"\n---\n\n${now}`, "the text");
  await run("undo");
  equal(document.getText(), now, "the text after undo");
  await closePanels();
});

const own = '{\n  // 配置\n  "profile": "web"\n}\n';

test("指定去年报告: for plain text in .zhibi.json, where its comments stay", async () => {
  const config = await write(".zhibi.json", own);
  // An editor may still hold the file of an earlier test.
  await until(async () => (await vscode.workspace.openTextDocument(config)).getText() === own, "it is known");
  await write("去年/2023.txt", last);
  const { document } = await editReport("链接.txt");
  await run("zhibi.linkPrevious", uriOf("去年/2023.txt"));
  const entry = `,\n  "previous": {\n    "链接.txt": "去年/2023.txt"\n  }\n}\n`;
  equal(await text(config), own.replace("\n}\n", entry), "the file");
  equal(document.getText(), now, "the text");
  await vscode.workspace.fs.delete(config);
  await closePanels();
});

test("由去年报告滚动生成 opens its panel and writes nothing", async () => {
  await write("去年/2023.md", last);
  const before = await files();
  await run("zhibi.rollForward", uriOf("去年/2023.md"));
  await until(() => panels().join() === "roll", "the panel is there");
  equal(await files(), before, "the files");
  await closePanels();
  await vscode.workspace.fs.delete(uriOf("去年"), { recursive: true });
});

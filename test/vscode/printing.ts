/** The finished document and last year's file: preview, export, import. What the sheets show: test/views. */
import * as vscode from "vscode";
import { wrap } from "../support/marked";
import { closeAll, edit, problems, uriOf, write } from "./editor";
import { files } from "./files";
import { FullDisk } from "./full-disk";
import { equal, test, until } from "./harness";
import { closePanels, panels } from "./panels";

const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);
const draft = wrap("全年办理行政复议案件130件。二是是强化监督。");
const bytes = (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri);
const elements = { addressee: "县委、县政府", date: "2025-01-20" };

async function editReport(name: string): Promise<vscode.TextDocument> {
  const { document } = await edit(name, draft);
  await until(() => problems(document).length > 0, "it is checked");
  return document;
}

test("公文预览 opens beside the report, and the cursor stays in it", async () => {
  const document = await editReport("预览.md");
  const before = await files();
  await run("zhibi.showPreview");
  await until(() => panels().join() === "preview", "the panel is there");
  equal(vscode.window.activeTextEditor?.document === document, true, "the report is still being edited");
  equal(await files(), before, "the files");
  await closePanels();
});

test("导出公文 writes the one file that was asked for, the same each time, and not the draft", async () => {
  const document = await editReport("导出公文.md");
  const before = await files();
  const to = uriOf("公文.docx");
  await run("zhibi.exportDocx", { profile: "submission", elements, to });
  const first = await bytes(to);
  equal([...first.slice(0, 2)], [0x50, 0x4b], "the first bytes of a Word document");
  equal(await files(), [...before, "公文.docx"].sort(), "the files");
  equal(document.isDirty, false, "the draft has changes");
  await write("公文.docx", "旧的");
  await run("zhibi.exportDocx", { profile: "submission", elements, to });
  equal(await bytes(to).then(String), String(first), "the file that was there before");
  await vscode.workspace.fs.delete(to);
  await closePanels();
});

test("导出公文 that cannot be written leaves the old file and nothing else", async () => {
  await editReport("写不下公文.md");
  const disk = new FullDisk("旧的");
  const registered = vscode.workspace.registerFileSystemProvider(disk.scheme, disk);
  await run("zhibi.exportDocx", { profile: "web", elements: {}, to: disk.uri("表.csv") });
  equal(disk.tried, true, "it has been tried");
  equal([...disk.files.entries()], [["/表.csv", "旧的"]], "what is on the disk");
  registered.dispose();
  await closePanels();
});

test("导入往年报告 opens the text of what was exported, and leaves the file as it is", async () => {
  await editReport("往返.md");
  const to = uriOf("往年.docx");
  await run("zhibi.exportDocx", { profile: "submission", elements, to });
  const [before, there] = [await bytes(to), await files()];
  await closeAll();
  await run("zhibi.importReport", to);
  const { document } = await until(() => vscode.window.activeTextEditor, "a document is open");
  equal(document.languageId, "markdown", "its language");
  equal(document.isUntitled, true, "it is not saved");
  const text = document.getText();
  for (const words of ["县委、县政府：", "全年办理行政复议案件130件", "2025年1月20日"])
    equal(text.includes(words), true, `${words} is in\n${text}`);
  equal(await files(), there, "the files");
  equal(String(await bytes(to)), String(before), "the document");
  await vscode.workspace.fs.delete(to);
  await closeAll();
});

test("导入往年报告 of what is no document: a message, and nothing opens", async () => {
  await closeAll();
  const file = await write("假的.docx", "PK 这不是 Word 文档");
  await run("zhibi.importReport", file);
  equal(vscode.window.activeTextEditor === undefined, true, "nothing is open");
  await vscode.workspace.fs.delete(file);
});

// Runs inside VS Code (activation.mjs): how long until Zhibi is active, and until an opened report has its Problems.
const vscode = require("vscode");

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function problems({ uri }) {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(2))
    if (vscode.languages.getDiagnostics(uri).length > 0) return;
  throw new Error("打开报告 60 秒后仍没有问题显示");
}

async function measure() {
  const extension = vscode.extensions.getExtension("zhibi.zhibi");
  if (extension.isActive) return { early: true };
  const [folder] = vscode.workspace.workspaceFolders;
  const start = performance.now();
  const since = () => performance.now() - start;
  // Both at once, as when a person opens a report: the server starts behind the activation.
  const activated = extension.activate().then(since);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, "report.md"));
  await vscode.window.showTextDocument(document);
  await problems(document);
  return { problems: since(), activation: await activated };
}

exports.run = async () => {
  const result = await measure().catch(({ message }) => ({ error: message }));
  console.log(`[bench] ${JSON.stringify(result)}`);
};

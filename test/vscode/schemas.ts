/** VS Code's own JSON support with our schemas. In the Node host only: in the web host it runs elsewhere than Zhibi. */
import * as vscode from "vscode";
import { closeAll, edit } from "./editor";
import { test, until } from "./harness";

for (const [name, property] of [
  [".zhibi.json", "reportTypes"],
  [".zhibi/terms.json", "formulations"],
  [".zhibi/templates/mine/type.json", "sections"],
] as const) {
  test(`VS Code knows what can stand in ${name}`, async () => {
    const { document, selection } = await edit(name, "{ | }");
    await until(async () => {
      const ask = "vscode.executeCompletionItemProvider";
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(ask, document.uri, selection.active);
      return list.items.some(({ label }) => label === property);
    }, `${property} is offered`);
    await vscode.workspace.fs.delete(document.uri);
    await closeAll();
  });
}

import * as vscode from "vscode";
import { uriOf } from "./editor";

/** Everything in the open folder, as paths. */
export async function files(folder = uriOf("."), path = ""): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const below = entries.map(([name, type]) =>
    type & vscode.FileType.Directory ? files(vscode.Uri.joinPath(folder, name), `${path}${name}/`) : [`${path}${name}`],
  );
  return (await Promise.all(below)).flat().sort();
}

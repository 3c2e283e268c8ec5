import { parse } from "jsonc-parser";
import * as vscode from "vscode";
import type { AllowTarget } from "../../protocol";
import { ConfigFile } from "../config-file";

/** 登记为允许的名称: into `allowedNames`, which editor and command line read. */
export async function allow({ uri, names }: AllowTarget): Promise<void> {
  const file = await ConfigFile.of(vscode.Uri.parse(uri));
  const known: unknown = parse(file.content)?.allowedNames;
  const fresh = names.filter((name) => !(Array.isArray(known) && known.includes(name)));
  for (const name of fresh) file.append(["allowedNames"], name);
  if (fresh.length) await file.save();
  const listed = names.map((name) => `“${name}”`).join("、");
  void vscode.window.showInformationMessage(`已在 .zhibi.json 中登记为允许的名称：${listed}。`);
}

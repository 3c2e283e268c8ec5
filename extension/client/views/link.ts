import * as vscode from "vscode";
import { ConfigFile } from "../config-file";
import { apply } from "../documents";
import { baseFolder } from "../files";
import type { Server } from "../server";

/** 指定去年报告: into the front matter of Markdown; for plain text, which has none, into `.zhibi.json`. */
export async function linkPrevious(server: Server, document: vscode.TextDocument, given?: vscode.Uri): Promise<void> {
  const folder = baseFolder(document.uri);
  const [chosen] = given ? [given] : ((await ask(folder)) ?? []);
  if (!chosen) return;
  if (document.languageId === "plaintext") {
    const config = await ConfigFile.of(document.uri);
    config.set(["previous", config.globOf(document.uri)], pathFrom(config.folder, chosen));
    return config.save();
  }
  const uri = String(document.uri);
  const edits = await server.request("zhibi/setPrevious", { uri, path: pathFrom(folder, chosen) });
  if (edits) await apply(document, edits);
}

function ask(folder: vscode.Uri | null): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: "指定去年报告",
    openLabel: "作为去年报告",
    filters: { "报告（Markdown、纯文本）": ["md", "markdown", "txt"] },
    ...(folder && { defaultUri: folder }),
  });
}

/** Relative, with `/`; the whole URI where there is no way from one to the other. */
export function pathFrom(folder: vscode.Uri | null, file: vscode.Uri): string {
  if (!folder || folder.scheme !== file.scheme || folder.authority !== file.authority) return String(file);
  const from = folder.path.split("/").filter(Boolean);
  const to = file.path.split("/").filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  if (same === 0) return String(file); // another drive
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

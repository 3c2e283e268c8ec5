import * as vscode from "vscode";
import type { RollDraft } from "../../protocol";
import { baseFolder, nameOf } from "../files";
import { openUntitled } from "../untitled";
import { pathFrom } from "./link";

/** What the draft says of where last year's report is: beside it, or seen from the folder that VS Code has open. */
export function previousOf(last: vscode.Uri): string | null {
  if (last.scheme === "untitled") return null;
  return last.scheme === "file" ? nameOf(last) : pathFrom(baseFolder(vscode.Uri.parse("untitled:draft")), last);
}

/**
 * The draft as a document that is not saved yet. Saving it puts it beside last year's report, where its `previous:`
 * looks for that; in a browser VS Code asks where.
 */
export async function openDraft(last: vscode.Uri, { text, year }: RollDraft): Promise<void> {
  await openUntitled(vscode.Uri.joinPath(last, ".."), nameFor(last, year), text);
}

/** Last year's name with the new year. */
function nameFor(last: vscode.Uri, year: number): string {
  const stem = nameOf(last).replace(/\.\w+$/, "");
  const moved = stem.replace(String(year - 1), String(year));
  return moved === stem ? `${year}年-${stem}` : moved;
}

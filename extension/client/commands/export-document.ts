import * as vscode from "vscode";
import type { Profile } from "../../core";
import { fromBase64 } from "../../core/base64";
import type { MissingElement } from "../../protocol";
import { isText } from "../documents";
import { baseFolder, nameOf } from "../files";
import { save } from "../save";
import type { Server } from "../server";
import type { Workbench } from "./index";
import { notAReport } from "./not-a-report";

export type GivenElements = Partial<Record<MissingElement["id"], string>>;

export interface Given {
  /** Absent: that of the active editor. */
  readonly document?: vscode.TextDocument;
  readonly profile?: Profile;
  /** Absent: what is missing is asked for. */
  readonly elements?: GivenElements;
  readonly to?: vscode.Uri;
}

/** 导出公文（.docx）: asks what a 上报版 still lacks and where to, then writes. The draft is not changed. */
export async function exportDocx({ server }: Workbench, given: Given = {}): Promise<void> {
  const document = documentToPrint(given);
  const asked = await whatToPrint(server, document, given);
  const to = asked && (given.to ?? (await askTarget(document, "docx", { "Word 文档": ["docx"] })));
  if (!asked || !to) return;
  const file = await server.request("zhibi/exportDocx", { ...asked, uri: String(document.uri), withFindings: false });
  if (!file) return notAReport();
  await save(to, fromBase64(file.base64), "Word");
  await tell(to, file.notes);
}

/** @throws where there is none. */
export function documentToPrint({ document = vscode.window.activeTextEditor?.document }: Given): vscode.TextDocument {
  if (document && isText(document)) return document;
  throw new Error("请先打开要导出的报告（Markdown 或纯文本）。");
}

/** Version and elements; undefined: the person has thought better of it. */
export async function whatToPrint(
  server: Server,
  document: vscode.TextDocument,
  given: Given,
): Promise<{ profile: Profile; elements: GivenElements } | undefined> {
  const uri = String(document.uri);
  const printed = await server.request("zhibi/print", { uri, ...(given.profile && { profile: given.profile }) });
  if (!printed) return void (await notAReport());
  const profile = given.profile ?? (await askProfile(printed.profile));
  if (!profile) return undefined;
  if (given.elements) return { profile, elements: given.elements };
  const missing =
    profile === printed.profile ? printed.missing : (await server.request("zhibi/print", { uri, profile }))?.missing;
  const elements = await askElements(missing ?? []);
  return elements && { profile, elements };
}

async function askProfile(current: Profile): Promise<Profile | undefined> {
  const items: (vscode.QuickPickItem & { profile: Profile })[] = [
    { profile: "web", label: "网页版", description: "标题、正文、表格和页码" },
    { profile: "submission", label: "上报版", description: "加上主送机关、署名、成文日期等公文要素" },
  ];
  // The first one is what Enter takes.
  const first = items.filter(({ profile }) => profile === current);
  const rest = items.filter(({ profile }) => profile !== current);
  return (await vscode.window.showQuickPick([...first, ...rest], { title: "导出公文：哪一个版本？" }))?.profile;
}

async function askElements(missing: readonly MissingElement[]): Promise<GivenElements | undefined> {
  const elements: GivenElements = {};
  for (const [i, { id, label, example, guess }] of missing.entries()) {
    const value = await vscode.window.showInputBox({
      title: `导出公文：${label}（${i + 1}/${missing.length}）`,
      prompt: `草稿里没有写${label}，例如“${example}”。不填就空着；也可以在文件头写“${label}: …”，以后不再询问。`,
      value: guess || (id === "date" ? today() : ""),
    });
    if (value === undefined) return undefined;
    if (value.trim()) elements[id] = value.trim();
  }
  return elements;
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}

/** Beside the draft, under its name. */
export async function askTarget(
  document: vscode.TextDocument,
  ending: string,
  filters: { [name: string]: string[] },
): Promise<vscode.Uri | undefined> {
  const folder = baseFolder(document.uri);
  const name = `${nameOf(document.uri).replace(/\.\w+$/, "")}.${ending}`;
  return vscode.window.showSaveDialog({
    title: "导出公文",
    filters,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** What was left out is said with a warning's weight, so that it is seen; a file that is made can be opened at once. */
export async function tell(file: vscode.Uri, notes: readonly string[]): Promise<void> {
  const done = `已导出到“${nameOf(file)}”。`;
  const { showInformationMessage, showWarningMessage } = vscode.window;
  if (notes.length > 0) void showWarningMessage(`${done}请留意：${notes.join("；")}。`);
  else void showInformationMessage(done);
}

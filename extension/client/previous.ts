import * as vscode from "vscode";
import type { ServerRequests, SourceFile } from "../protocol";
import { baseFolder } from "./files";

type Asked = ServerRequests["zhibi/previous"];

/** At most so many texts are read, so large each (bytes), out of so many names; so many at a time. */
const limits = { texts: 500, size: 2 ** 21, names: 5000, together: 16 };
const texts = "**/*.{md,markdown,txt}";
const notText =
  "这不是文本文件（Word 文档、网页请先用“导入往年报告”转成 Markdown 保存，WPS、PDF 文档请另存为 .txt），或者编码既不是 UTF-8 也不是 GB18030（GBK）";
const excluded = "{**/node_modules/**,**/.*/**}";

/** The server has no files: the one that a document names, or the texts around it that say what the server looks for. */
export async function previousFiles({ uri, path, says, within }: Asked["params"]): Promise<Asked["result"]> {
  const document = vscode.Uri.parse(uri);
  if (path !== null) return named(document, path);
  const found = nearestFirst(document, await textsAround(document)).slice(0, limits.texts);
  const files: SourceFile[] = [];
  while (found.length > 0) {
    const some = found.splice(0, limits.together).map((one) => look(one, says, within));
    for (const file of await Promise.all(some)) if (file) files.push(file);
  }
  return { files, target: null, error: null };
}

/**
 * Tells of texts that have changed, come or gone on disk, and of whatever else has gone: of a folder that comes or goes
 * with all that is in it VS Code tells only the folder.
 */
export function watchTexts(changed: (uri: string) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher("**/*");
  const tell = (uri: vscode.Uri) => !isExcluded(uri) && changed(uri.toString());
  watcher.onDidChange((uri) => isNamedAsText(uri) && tell(uri));
  watcher.onDidDelete(tell);
  watcher.onDidCreate(async (uri) => {
    if (isNamedAsText(uri)) tell(uri);
    else if (!isExcluded(uri)) for (const text of await textsIn(uri)) tell(text);
  });
  return watcher;
}

const isNamedAsText = ({ path }: vscode.Uri) => /\.(?:md|markdown|txt)$/i.test(path);

function isExcluded(uri: vscode.Uri): boolean {
  return /(?:^|\/)(?:node_modules|\.[^/]*)\//.test(`${vscode.workspace.asRelativePath(uri, false)}/`);
}

/** The texts of a folder; none where it is no folder, or gone again. */
async function textsIn(uri: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    const pattern = new vscode.RelativePattern(uri, texts);
    return type & vscode.FileType.Directory ? await vscode.workspace.findFiles(pattern, excluded, limits.names) : [];
  } catch {
    return [];
  }
}

async function named(document: vscode.Uri, path: string): Promise<Asked["result"]> {
  const uri = locate(document, path);
  if (!uri) return { files: [], target: null, error: "这份文件还没有保存，无法确定路径从哪里算起" };
  const target = uri.toString();
  try {
    const text = decode(await vscode.workspace.fs.readFile(uri));
    if (text === null) return { files: [], target, error: notText };
    return { files: [{ uri: target, text }], target, error: null };
  } catch (error) {
    return { files: [], target, error: reason(error) };
  }
}

/** A path relative to the document's folder, an absolute one, or a URI. Windows' backslashes are understood everywhere. */
function locate(document: vscode.Uri, path: string): vscode.Uri | null {
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) return vscode.Uri.joinPath(vscode.Uri.parse(path), ".");
  const slashed = path.replaceAll("\\", "/");
  if (/^(?:[a-z]:)?\//i.test(slashed)) {
    return document.scheme === "untitled" ? vscode.Uri.file(slashed) : vscode.Uri.file(slashed).with(placeOf(document));
  }
  const folder = baseFolder(document);
  return folder && vscode.Uri.joinPath(folder, slashed);
}

const placeOf = ({ scheme, authority }: vscode.Uri) => ({ scheme, authority });

/** null: there is no such file. */
function reason(error: unknown): string | null {
  const code = error instanceof vscode.FileSystemError ? error.code : "";
  if (code === "FileNotFound") return null;
  if (code === "FileIsADirectory") return "这是文件夹，不是文件";
  if (code === "NoPermissions") return "没有访问权限";
  return error instanceof Error ? error.message : String(error);
}

/** Of the workspace; of a document in no workspace folder those beside it. */
async function textsAround(document: vscode.Uri): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(texts, excluded, limits.names);
  const folder = baseFolder(document);
  if (!folder || vscode.workspace.getWorkspaceFolder(folder)) return found;
  try {
    const beside = await vscode.workspace.fs.readDirectory(folder);
    const uris = beside.flatMap(([name]) => (name.startsWith(".") ? [] : vscode.Uri.joinPath(folder, name)));
    return [...uris.filter(isNamedAsText), ...found];
  } catch {
    return found;
  }
}

/** By how many steps of their paths they share; in the order of their names where that is the same. */
function nearestFirst(document: vscode.Uri, uris: readonly vscode.Uri[]): vscode.Uri[] {
  const here = document.path.split("/");
  const shared = ({ path }: vscode.Uri) => {
    const there = path.split("/");
    const differs = there.findIndex((step, i) => step !== here[i]);
    return differs < 0 ? there.length : differs;
  };
  return uris
    .map((uri) => ({ uri, near: shared(uri) }))
    .sort((a, b) => b.near - a.near || (a.uri.path < b.uri.path ? -1 : 1))
    .map(({ uri }) => uri);
}

async function look(uri: vscode.Uri, says: readonly string[], within: number): Promise<SourceFile | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const text = size > limits.size ? null : decode(await vscode.workspace.fs.readFile(uri));
    const head = text?.slice(0, within).replaceAll(/\s/g, "") ?? "";
    return text !== null && says.some((word) => head.includes(word)) ? { uri: uri.toString(), text } : null;
  } catch {
    return null;
  }
}

/** UTF-8, UTF-16 with its mark, else GB18030; null where it is no text. The mark is taken off. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  if (!marked && bytes.includes(0)) return null;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return null;
}

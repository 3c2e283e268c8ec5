import * as vscode from "vscode";
import type { SourceFile, Surroundings } from "../protocol";

export const configName = ".zhibi.json";

/** The server has no files: what lies above a document is read here, and only when the server asks. */
export async function surroundings(document: vscode.Uri): Promise<Surroundings> {
  const config = await nearest(document, (folder) => source(vscode.Uri.joinPath(folder, configName)));
  const templates = await nearest(document, async (folder) => {
    const root = vscode.Uri.joinPath(folder, ".zhibi", "templates");
    const found = (await list(root))?.map(async (id) => {
      const type = await source(vscode.Uri.joinPath(root, id, "type.json"));
      const skeleton = await read(vscode.Uri.joinPath(root, id, "skeleton.md"));
      return type ? [{ id, type, skeleton: skeleton ?? "" }] : [];
    });
    return found ? (await Promise.all(found)).flat() : null;
  });
  const terms = await nearest(document, (folder) => source(vscode.Uri.joinPath(folder, ".zhibi", "terms.json")));
  const matches = await nearest(document, (folder) => source(vscode.Uri.joinPath(folder, ".zhibi", "matches.json")));
  return { config, templates: templates ?? [], terms, matches };
}

/** Tells of every change to the files that `surroundings` reads. */
export function watchSurroundings(changed: () => void): vscode.Disposable {
  const watchers = [
    `**/${configName}`,
    "**/.zhibi/templates/*/{type.json,skeleton.md}",
    "**/.zhibi/{terms,matches}.json",
  ].map((pattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  });
  return vscode.Disposable.from(
    ...watchers,
    vscode.workspace.onDidChangeWorkspaceFolders(changed),
    // Beside a document that is in no workspace folder nothing is watched.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith(`/${configName}`)) changed();
    }),
  );
}

/** The `.zhibi.json` that applies to a document, or the place where it would be made; null where there is none. */
export async function configFile(document: vscode.Uri): Promise<{ uri: vscode.Uri; text: string | null } | null> {
  const found = await nearest(document, async (folder) => {
    const uri = vscode.Uri.joinPath(folder, configName);
    const text = await read(uri);
    return text === null ? null : { uri, text };
  });
  const root = foldersAbove(document).at(-1);
  return found ?? (root ? { uri: vscode.Uri.joinPath(root, configName), text: null } : null);
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Where `.zhibi/matches.json` is made for a document: beside the settings that apply to it; null: in no folder. */
export function matchesFile(document: vscode.Uri): vscode.Uri | null {
  const root = foldersAbove(document).at(-1);
  return root ? vscode.Uri.joinPath(root, ".zhibi", "matches.json") : null;
}

async function nearest<T>(document: vscode.Uri, find: (folder: vscode.Uri) => Promise<T | null>): Promise<T | null> {
  for (const folder of foldersAbove(document)) {
    const found = await find(folder);
    if (found !== null) return found;
  }
  return null;
}

/**
 * From the document's own folder up to its workspace folder; outside of all workspace folders its own folder only.
 * A document that is not saved yet belongs to the first workspace folder.
 */
function foldersAbove(document: vscode.Uri): vscode.Uri[] {
  const { getWorkspaceFolder, workspaceFolders } = vscode.workspace;
  if (document.scheme === "untitled") {
    // Some know already where they will be saved.
    if (document.path.startsWith("/")) return foldersAbove(document.with({ scheme: "file" }));
    return workspaceFolders?.[0] ? [workspaceFolders[0].uri] : [];
  }
  const top = getWorkspaceFolder(document)?.uri;
  const folders = [vscode.Uri.joinPath(document, "..")];
  for (let folder = folders[0] as vscode.Uri; top && folder.path.length > top.path.length; ) {
    folder = vscode.Uri.joinPath(folder, "..");
    folders.push(folder);
  }
  return folders;
}

/** Where the relative paths of a document begin; null where it is not saved and there is no workspace. */
export function baseFolder(document: vscode.Uri): vscode.Uri | null {
  return foldersAbove(document)[0] ?? null;
}

async function source(uri: vscode.Uri): Promise<SourceFile | null> {
  const text = await read(uri);
  return text === null ? null : { uri: uri.toString(), text };
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Not there, which is the rule.
    return null;
  }
}

/** The folders in a folder; null where it is not there. */
async function list(folder: vscode.Uri): Promise<string[] | null> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, kind]) => kind & vscode.FileType.Directory).map(([name]) => name);
  } catch {
    return null;
  }
}

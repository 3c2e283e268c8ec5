import * as vscode from "vscode";
import type { Settings } from "../protocol";

const pausedKey = "paused";
const typesKey = "types";

/** What the user has set: VS Code's settings, and what this workspace remembers. */
export class UserSettings implements vscode.Disposable {
  /** Of documents that are not saved: their names come again for others. */
  private unsaved: Settings["types"] = {};
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly disposables = [
    this.changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("zhibi")) this.changed.fire();
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => this.rename(files)),
  ];

  constructor(private readonly memory: vscode.Memento) {}

  get current(): Settings {
    const configuration = vscode.workspace.getConfiguration("zhibi");
    return {
      run: configuration.get("lint.run", "onType"),
      profile: configuration.get("profile", "web"),
      paused: this.paused,
      inlayHints: configuration.get("inlayHints", false),
      layout: layoutOf(configuration),
      types: this.types,
    };
  }

  get paused(): boolean {
    return this.memory.get(pausedKey, false);
  }

  async pause(paused: boolean): Promise<void> {
    await this.memory.update(pausedKey, paused);
    this.changed.fire();
  }

  /** @param type an id; null: no report; undefined: to be recognised again */
  async setType(uri: string, type: string | null | undefined): Promise<void> {
    const temporary = uri.startsWith("untitled:");
    const { [uri]: _, ...others } = temporary ? this.unsaved : this.saved;
    const types = type === undefined ? others : { ...others, [uri]: type };
    if (temporary) this.unsaved = types;
    else await this.memory.update(typesKey, types);
    this.changed.fire();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private get types(): Settings["types"] {
    return { ...this.saved, ...this.unsaved };
  }

  private get saved(): Settings["types"] {
    return this.memory.get(typesKey, {});
  }

  private async rename(files: vscode.FileRenameEvent["files"]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const type = this.types[oldUri.toString()];
      if (type === undefined) continue;
      await this.setType(oldUri.toString(), undefined);
      await this.setType(newUri.toString(), type);
    }
  }
}

/** Only what the user has set himself; the rest is the standard's. */
function layoutOf(configuration: vscode.WorkspaceConfiguration): Settings["layout"] {
  const keys = ["margins", "fonts", "linePitch", "pageNumber", "boldLevel3"];
  const own = keys.flatMap((key) => {
    const { workspaceFolderValue, workspaceValue, globalValue } = configuration.inspect(`export.${key}`) ?? {};
    const value = workspaceFolderValue ?? workspaceValue ?? globalValue;
    return value === undefined || value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(own);
}

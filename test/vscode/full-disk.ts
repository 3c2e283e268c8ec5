import * as vscode from "vscode";

/** A disk with one file on it, 表.csv; a new one can be begun beside it, but its first way to that name fails. */
export class FullDisk implements vscode.FileSystemProvider {
  readonly scheme = "full-disk";
  readonly files: Map<string, string>;
  /** Whether something was to be put in the place of the file. */
  tried = false;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(old: string) {
    this.files = new Map([["/表.csv", old]]);
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: `/${name}` });
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.files.get(path)?.length;
    if (path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (size === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    if (this.files.has(path)) {
      // As on a disk that is full: what was there is gone.
      this.tried = true;
      this.files.set(path, "");
      throw vscode.FileSystemError.Unavailable("磁盘已满");
    }
    this.files.set(path, new TextDecoder().decode(content));
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const first = !this.tried && to.path === "/表.csv";
    if (first) {
      this.tried = true;
      throw vscode.FileSystemError.NoPermissions("文件正在使用");
    }
    this.files.set(to.path, this.files.get(from.path) as string);
    this.files.delete(from.path);
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    return new TextEncoder().encode(this.files.get(path));
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(): void {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
}

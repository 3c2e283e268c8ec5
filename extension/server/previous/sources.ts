import type { Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { headLength, type Report, type ReportType, telltaleWords } from "../../core";
import type { ServerRequests, SourceFile } from "../../protocol";
import { folderOf, languageOf } from "../uris";

/** A text that may be last year's report. */
export interface Source {
  readonly document: TextDocument;
  readonly report: Report;
}

export interface NamedSource {
  readonly source: Source | null;
  /** The file's URI, there or not. */
  readonly target: string | null;
  /** Why it cannot be read, in Chinese; null: it is not there. */
  readonly error: string | null;
}

type Asked = ServerRequests["zhibi/previous"];
type Found = Map<string, Source>;

/** The reports of the workspace. The server has no files: the client reads them, and an open one is as the editor has it. */
export class Sources {
  /** Those among which is searched, by the document's folder and type: the client looks around it. */
  private found = new Map<string, Promise<Found>>();
  /** A text that is what it was is the same report: nothing has changed. */
  private parsed: Found = new Map();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    /** Parses any text, with what applies in its folder. */
    private readonly read: (document: TextDocument) => Promise<Report | null>,
  ) {}

  /** The file that a document names, as it is written there. */
  async named(uri: string, path: string): Promise<NamedSource> {
    const { files, target, error } = await this.ask({ uri, path, says: [], within: 0 });
    return { source: files[0] ? await this.source(files[0]) : null, target, error };
  }

  /** The reports around a document, itself left out, the nearest first. */
  async around(uri: string, type: ReportType): Promise<Source[]> {
    const place = JSON.stringify([folderOf(uri), type.id]);
    const found = this.found.get(place) ?? this.gather(uri, type);
    this.found.set(place, found);
    return [...(await found).values()].filter(({ document }) => document.uri !== uri);
  }

  /** One text has changed, come or gone. */
  async renew(uri: string): Promise<void> {
    if (this.found.size === 0) return;
    const open = this.documents.get(uri);
    const source = open ? await this.source({ uri, text: "" }) : (await this.named(uri, uri)).source;
    for (const found of this.found.values()) {
      if (source?.report.type) (await found).set(uri, source);
      else (await found).delete(uri);
    }
  }

  /** Much has changed. */
  forget(): void {
    this.found = new Map();
    this.parsed = new Map();
  }

  private async gather(uri: string, type: ReportType): Promise<Found> {
    const { files } = await this.ask({ uri, path: null, says: telltaleWords([type]), within: headLength });
    const found: Found = new Map();
    for (const file of files) {
      const source = await this.source(file);
      if (source?.report.type) found.set(file.uri, source);
      // Whoever types goes first.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return found;
  }

  private async source(file: SourceFile): Promise<Source | null> {
    const { uri } = file;
    const { parsed } = this;
    const open = this.documents.get(uri);
    // Not the open document itself: its text moves on, and the places of a report are those of one text.
    const text = open?.getText() ?? file.text;
    const language = open?.languageId ?? languageOf(uri);
    const known = parsed.get(uri);
    if (known?.document.languageId === language && known.document.getText() === text) return known;
    const document = TextDocument.create(uri, language, 0, text);
    const report = await this.read(document);
    const source = report && { document, report };
    if (source?.report.type) parsed.set(uri, source);
    else parsed.delete(uri);
    return source;
  }

  private ask(params: Asked["params"]): Promise<Asked["result"]> {
    return this.connection.sendRequest<Asked["result"]>("zhibi/previous", params).catch((error: Error) => {
      this.connection.console.error(`查找去年的报告失败：${error.message}`);
      return { files: [], target: null, error: "编辑器没有给出文件" };
    });
  }
}

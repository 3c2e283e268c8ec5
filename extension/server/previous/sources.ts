import type { Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { headLength, type Identity, precedes, type Report, type TypedReport, telltaleWords } from "../../core";
import type { ServerRequests, SourceFile } from "../../protocol";
import { folderOf, isWithin, languageOf } from "../uris";

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

/** Of hundreds of reports only this is kept: the few that are asked for are parsed again. */
interface Candidate {
  readonly file: SourceFile;
  readonly identity: Identity;
}

type Found = Map<string, Candidate>;

/** A search is not repeated within this time, ms, however many documents are opened. */
const fresh = 2000;

/** The reports of the workspace. The server has no files: the client reads them, and an open one is as the editor has it. */
export class Sources {
  /** Those among which is searched, by the document's folder and type: the client looks around it. */
  private found = new Map<string, { readonly at: number; readonly texts: Promise<Found> }>();
  /** A text that is what it was is the same report: nothing has changed. */
  private parsed = new Map<string, Source>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    /** Parses any text, with what applies in its folder. */
    private readonly read: (document: TextDocument) => Promise<Report | null>,
  ) {}

  /** The file that a document names, as it is written there. */
  async named(uri: string, path: string): Promise<NamedSource> {
    const { files, target, error } = await this.file(uri, path);
    return { source: files[0] ? await this.source(files[0]) : null, target, error };
  }

  /**
   * The reports around a document that may be last year's of it, the nearest first.
   * @param again look at the folders again: nobody tells of changes on many a shared drive
   */
  async around(uri: string, report: TypedReport, again: boolean): Promise<Source[]> {
    const place = JSON.stringify([folderOf(uri), report.type.id]);
    let found = this.found.get(place);
    if (!found || (again && Date.now() - found.at > fresh)) {
      found = { at: Date.now(), texts: this.gather(uri, report, found?.texts) };
      this.found.set(place, found);
    }
    const fitting = [...(await found.texts).values()].filter(({ identity }) => precedes(identity, report));
    const sources = await Promise.all(fitting.map(({ file }) => this.source(file)));
    return sources.flatMap((source) => source ?? []);
  }

  /** One text has changed, come or gone, or a folder has gone. */
  async renew(uri: string): Promise<void> {
    if (this.found.size === 0) return;
    const open = this.documents.get(uri);
    const [file] = open ? [{ uri, text: open.getText() }] : (await this.file(uri, uri)).files;
    const candidate = file && (await this.candidate(file));
    for (const { texts } of [...this.found.values()]) {
      const found = await texts;
      if (candidate) found.set(uri, candidate);
      else for (const known of found.keys()) if (isWithin(known, uri)) found.delete(known);
    }
  }

  /** Much has changed. */
  forget(): void {
    this.found = new Map();
    this.parsed = new Map();
  }

  /** @param last what was found before: of a text that is what it was nothing has to be found out again */
  private async gather(uri: string, { type }: TypedReport, last?: Promise<Found>): Promise<Found> {
    const before = await last;
    const { files } = await this.ask({ uri, path: null, says: telltaleWords([type]), within: headLength });
    const found: Found = new Map();
    for (const file of files) {
      const known = before?.get(file.uri);
      const candidate = known?.file.text === file.text ? known : await this.candidate(file);
      if (candidate) found.set(file.uri, candidate);
      // Whoever types goes first.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return found;
  }

  /** null: it is no report. */
  private async candidate(file: SourceFile): Promise<Candidate | null> {
    const { type, organ, year } = (await this.read(this.current(file))) ?? { type: null };
    return type && { file, identity: { type, organ, year } };
  }

  private async source(file: SourceFile): Promise<Source | null> {
    const { parsed } = this;
    const document = this.current(file);
    const known = parsed.get(file.uri);
    if (known?.document.languageId === document.languageId && known.document.getText() === document.getText())
      return known;
    const report = await this.read(document);
    const source = report && { document, report };
    if (source?.report.type) parsed.set(file.uri, source);
    else parsed.delete(file.uri);
    return source;
  }

  /** Not the open document itself: its text moves on, and the places of a report are those of one text. */
  private current({ uri, text }: SourceFile): TextDocument {
    const open = this.documents.get(uri);
    return TextDocument.create(uri, open?.languageId ?? languageOf(uri), 0, open?.getText() ?? text);
  }

  private file(uri: string, path: string): Promise<Asked["result"]> {
    return this.ask({ uri, path, says: [], within: 0 });
  }

  private ask(params: Asked["params"]): Promise<Asked["result"]> {
    return this.connection.sendRequest<Asked["result"]>("zhibi/previous", params).catch((error: Error) => {
      this.connection.console.error(`查找去年的报告失败：${error.message}`);
      return { files: [], target: null, error: "编辑器没有给出文件" };
    });
  }
}

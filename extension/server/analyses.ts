import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type FileConfig,
  type Finding,
  type Language,
  type LintOptions,
  lint,
  parseReport,
  type Report,
  type ScanMarkdown,
  type Terms,
  type TypedReport,
} from "../core";
import type { Settings } from "../protocol";
import { remembering } from "./rescan";
import { fileConfig, type Scope, type Scopes } from "./scopes";

/** Text → the report that a document would be with it. */
export type Parse = (text: string) => Report;

/** One version of one document, parsed; linted when somebody asks for the findings. */
export class Analysis {
  private known: readonly Finding[] | undefined;

  constructor(
    readonly document: TextDocument,
    readonly version: number,
    readonly report: TypedReport,
    private readonly config: FileConfig,
    private readonly terms: Terms,
    private readonly parse: Parse,
    private readonly onError: LintOptions["onError"] & object,
  ) {}

  get findings(): readonly Finding[] {
    this.known ??= this.lint(this.report);
    return this.known;
  }

  /** The report that the document would be with this text; null: none. */
  reparse(text: string): TypedReport | null {
    const report = this.parse(text);
    return isTyped(report) ? report : null;
  }

  /** The findings that the document would have with this text. */
  recheck = (text: string): Finding[] => this.lint(this.parse(text));

  private lint(report: Report): Finding[] {
    return lint(report, { config: this.config, terms: this.terms, onError: this.onError });
  }
}

/**
 * The current analysis of each open document. A document that is no report is not parsed again until `refresh`,
 * whatever the editor asks about it.
 */
export class Analyses {
  private readonly known = new Map<string, Analysis | null>();
  private readonly scans = new Map<string, ScanMarkdown>();
  settings: Settings = { run: "onType", profile: "web", paused: false, types: {} };

  constructor(
    private readonly scopes: Scopes,
    private readonly scanMarkdown: ScanMarkdown,
    /** Hears of rules that throw. */
    private readonly onError: LintOptions["onError"] & object,
  ) {}

  /** null: no report, or not known yet what applies to it (see `Scopes.load`). */
  of(document: TextDocument): Analysis | null {
    const known = this.known.get(document.uri);
    return known === null || known?.version === document.version ? known : this.refresh(document);
  }

  /** As `of`, and finds out again whether the document is a report. */
  refresh(document: TextDocument): Analysis | null {
    const scope = this.scopes.get(document.uri);
    if (!scope) return null;
    const known = this.known.get(document.uri);
    if (known?.version === document.version) return known;
    const analysis = this.analyse(document, scope);
    this.known.set(document.uri, analysis);
    return analysis;
  }

  /** How a document is parsed, report or not; null: it is no text, or not known yet what applies to it. */
  parser(document: TextDocument): Parse | null {
    const scope = this.scopes.get(document.uri);
    return scope ? this.parserIn(document, scope, fileConfig(scope, document.uri, this.settings.profile)) : null;
  }

  drop(uri: string): void {
    this.scans.delete(uri);
    this.known.delete(uri);
  }

  /** Settings or files have changed. */
  forget(): void {
    this.known.clear();
  }

  private analyse(document: TextDocument, scope: Scope): Analysis | null {
    const config = fileConfig(scope, document.uri, this.settings.profile);
    const parse = this.parserIn(document, scope, config);
    const report = parse?.(document.getText());
    if (!parse || !report || !isTyped(report)) return null;
    return new Analysis(document, document.version, report, config, scope.terms, parse, this.onError);
  }

  private parserIn({ uri, languageId: language }: TextDocument, scope: Scope, config: FileConfig): Parse | null {
    if (!isLanguage(language)) return null;
    const scanMarkdown = this.scans.get(uri) ?? remembering(this.scanMarkdown);
    this.scans.set(uri, scanMarkdown);
    const chosen = this.settings.types[uri];
    const type = chosen === undefined ? config.type : chosen;
    return (text) => parseReport(text, { language, types: scope.types, type, scanMarkdown });
  }
}

function isLanguage(id: string): id is Language {
  return id === "markdown" || id === "plaintext";
}

function isTyped(report: Report): report is TypedReport {
  return report.type !== null;
}

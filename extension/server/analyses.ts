import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type FileConfig,
  type Finding,
  type Language,
  type LintOptions,
  lint,
  type NamedPrevious,
  namedPrevious,
  type PinnedMatch,
  parseReport,
  type Report,
  type ScanMarkdown,
  type Span,
  type Terms,
  type TypedReport,
} from "../core";
import type { Settings } from "../protocol";
import type { Link, Links } from "./previous/links";
import { remembering } from "./rescan";
import { fileConfig, type Scope, type Scopes } from "./scopes";

/** Text → the report that a document would be with it. */
export type Parse = (text: string) => Report;

/** One version of one document, parsed; linted when somebody asks for the findings. */
export class Analysis {
  private known: { readonly findings: readonly Finding[]; readonly link: Link } | undefined;
  /** What the document says about last year's report. */
  private readonly named: NamedPrevious;

  constructor(
    readonly document: TextDocument,
    readonly version: number,
    readonly report: TypedReport,
    /** What a person has decided about its figures and last year's. */
    readonly matches: readonly PinnedMatch[],
    private readonly links: Links,
    readonly config: FileConfig,
    private readonly terms: Terms,
    private readonly parse: Parse,
    private readonly onError: LintOptions["onError"] & object,
  ) {
    this.named = namedPrevious(report, config.previous);
  }

  /** Last year's report, as far as it is known now: it is looked for when it is first asked about. */
  get link(): Link {
    return this.links.of(this.document.uri, this.report, this.named);
  }

  /** The same, when it is known. */
  async settledLink(): Promise<Link> {
    void this.link;
    await this.links.settled(this.document.uri);
    return this.link;
  }

  /** That a file was named as last year's report and is not it; null where all is well, or nothing is named. */
  get linkProblem(): { readonly span: Span; readonly inFrontMatter: boolean; readonly message: string } | null {
    const { problem } = this.link.previous;
    if (this.named.kind !== "path" || !problem || problem.reason === "none") return null;
    const { span } = this.named;
    const { message } = problem;
    return { span: span ?? this.report.title?.span ?? { start: 0, end: 0 }, inFrontMatter: span !== null, message };
  }

  get findings(): readonly Finding[] {
    const { link } = this;
    if (this.known?.link !== link) this.known = { link, findings: this.lint(this.report) };
    return this.known.findings;
  }

  /** The report that the document would be with this text; null: none. */
  reparse(text: string): TypedReport | null {
    const report = this.parse(text);
    return isTyped(report) ? report : null;
  }

  /** The findings that the document would have with this text. */
  recheck = (text: string): Finding[] => this.lint(this.parse(text));

  private lint(report: Report): Finding[] {
    const { config, terms, matches, onError } = this;
    const { report: previous, name } = this.link.previous;
    return lint(report, { config, terms, previous, previousName: name ?? "", matches, onError });
  }
}

/**
 * The current analysis of each open document. A document that is no report is not parsed again until `refresh`,
 * whatever the editor asks about it.
 */
export class Analyses {
  private readonly known = new Map<string, Analysis | null>();
  private readonly scans = new Map<string, ScanMarkdown>();
  settings: Settings = { run: "onType", profile: "web", paused: false, inlayHints: false, types: {}, layout: {} };

  constructor(
    private readonly scopes: Scopes,
    private readonly links: Links,
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

  /** A text that need not be open: last year's. null: it is no text, or not known yet what applies to it. */
  read(document: TextDocument): Report | null {
    const { uri } = document;
    const known = this.known.get(uri);
    const text = document.getText();
    if (known?.document.getText() === text && known.version === known.document.version) return known.report;
    const scope = this.scopes.get(uri);
    const config = scope && fileConfig(scope, uri, this.settings);
    return (config && this.parserIn(document, scope, config, this.scanMarkdown)?.(text)) ?? null;
  }

  /** How a document is parsed, report or not; null: it is no text, or not known yet what applies to it. */
  parser(document: TextDocument): Parse | null {
    const scope = this.scopes.get(document.uri);
    return scope ? this.parserIn(document, scope, fileConfig(scope, document.uri, this.settings)) : null;
  }

  drop(uri: string): void {
    this.scans.delete(uri);
    this.known.delete(uri);
    this.links.drop(uri);
  }

  /** Settings or files have changed. */
  forget(): void {
    this.known.clear();
    this.links.forget();
  }

  private analyse(document: TextDocument, scope: Scope): Analysis | null {
    const config = fileConfig(scope, document.uri, this.settings);
    const parse = this.parserIn(document, scope, config);
    const report = parse?.(document.getText());
    if (!parse || !report || !isTyped(report)) return null;
    const { links, onError } = this;
    return new Analysis(document, document.version, report, scope.matches, links, config, scope.terms, parse, onError);
  }

  /** The Markdown of an open document is remembered from one keystroke to the next. */
  private remembered(uri: string): ScanMarkdown {
    const scanMarkdown = this.scans.get(uri) ?? remembering(this.scanMarkdown);
    this.scans.set(uri, scanMarkdown);
    return scanMarkdown;
  }

  private parserIn(
    { uri, languageId: language }: TextDocument,
    scope: Scope,
    config: FileConfig,
    scanMarkdown = this.remembered(uri),
  ): Parse | null {
    if (!isLanguage(language)) return null;
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

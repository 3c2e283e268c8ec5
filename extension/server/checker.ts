import type { Connection, Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core";
import type { Counts, Status } from "../protocol";
import type { Analyses, Analysis } from "./analyses";
import { toDiagnostic, toLinkDiagnostic, toTypeChoice } from "./convert";

/** A check that took less than this is repeated at every keystroke, without waiting for a pause. */
const quick = 10;
/** Slower ones wait this many times their own length, so that checking never takes more than a small share. */
const patience = 4;
/** How long the typing rests before a text that is no report is looked at again. */
const idle = 500;

/** Decides when a document is checked, and publishes what is found: always of the current version. */
export class Checker {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly costs = new Map<string, number>();
  /** The version of each document that was checked last. */
  private readonly checked = new Map<string, number>();
  /** Documents that have diagnostics now. */
  private readonly marked = new Set<string>();
  /** What each document's status was, so that only changes are told. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly analyses: Analyses,
  ) {}

  /** Opened, or settings or files have changed. */
  opened(document: TextDocument): void {
    if (this.analyses.settings.run === "manual") this.recognise(document);
    else this.check(document);
  }

  changed(document: TextDocument): void {
    if (this.analyses.settings.run !== "onType") return;
    const cost = this.costs.get(document.uri);
    if (cost !== undefined && cost < quick) this.check(document);
    else this.later(document, cost === undefined ? idle : cost * patience);
  }

  saved(document: TextDocument): void {
    if (this.analyses.settings.run !== "manual") this.check(document);
  }

  /** Last year's report is known now, or another one: what was checked is checked again, anything else waits for its turn. */
  linked(document: TextDocument): void {
    if (this.checked.get(document.uri) === document.version) this.check(document);
  }

  closed(uri: string): void {
    this.cancel(uri);
    this.costs.delete(uri);
    this.checked.delete(uri);
    this.told.delete(uri);
    this.analyses.drop(uri);
    this.clear(uri);
  }

  /** Checks now and publishes, whatever the settings are; paused, it only recognises. */
  check(document: TextDocument): Analysis | null {
    if (this.analyses.settings.paused) return this.recognise(document);
    this.cancel(document.uri);
    const start = performance.now();
    const analysis = this.analyses.refresh(document);
    this.tell(document, analysis, analysis && count(analysis.findings));
    this.publish(document, analysis ? diagnosticsOf(analysis) : []);
    this.checked.set(document.uri, document.version);
    if (analysis) this.costs.set(document.uri, performance.now() - start);
    else this.costs.delete(document.uri);
    return analysis;
  }

  private recognise(document: TextDocument): Analysis | null {
    this.cancel(document.uri);
    this.costs.delete(document.uri);
    this.checked.delete(document.uri);
    const analysis = this.analyses.refresh(document);
    this.tell(document, analysis, null);
    this.clear(document.uri);
    return analysis;
  }

  private later(document: TextDocument, delay: number): void {
    this.cancel(document.uri);
    this.timers.set(
      document.uri,
      setTimeout(() => this.check(document), delay),
    );
  }

  private cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  private publish(document: TextDocument, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0) {
      this.clear(document.uri);
      return;
    }
    this.marked.add(document.uri);
    void this.connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  }

  private clear(uri: string): void {
    if (this.marked.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private tell({ uri }: TextDocument, analysis: Analysis | null, counts: Counts | null): void {
    const status: Status = { uri, type: analysis && toTypeChoice(analysis.report.type), counts };
    const text = JSON.stringify(status);
    if (this.told.get(uri) === text) return;
    this.told.set(uri, text);
    void this.connection.sendNotification("zhibi/status", status);
  }
}

function diagnosticsOf({ document, findings, link, linkProblem }: Analysis): Diagnostic[] {
  const diagnostics = findings.map((finding) => toDiagnostic(document, finding, link.document));
  return linkProblem ? [...diagnostics, toLinkDiagnostic(document, linkProblem)] : diagnostics;
}

function count(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

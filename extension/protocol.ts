/** What the server and its client say to each other beyond the LSP. Types only. */
import type { Range, TextEdit } from "vscode-languageserver";
import type { Block } from "./core/document/blocks";
import type { Elements } from "./core/document/elements";
import type { Layout, LayoutSettings } from "./core/document/layout";
import type { Placed } from "./core/document/placed";
import type { Profile, Severity } from "./core/types";
import type { Change, Fulfilment, Metric, PinnedMatch, RollChange } from "./core/yearly-types";

export type Run = "onType" | "onSave" | "manual";

/** What the user has set, as far as it is no file. */
export interface Settings {
  readonly run: Run;
  /** Holds where `.zhibi.json` names no profile. */
  readonly profile: Profile;
  readonly paused: boolean;
  /** What `.zhibi.json` says of the layout goes before it. */
  readonly layout: LayoutSettings;
  /** Last year's figures behind this year's, in the text. */
  readonly inlayHints: boolean;
  /** Document URI → report type id, or null: no report. For plain text, which has no front matter. */
  readonly types: Readonly<Record<string, string | null>>;
}

/** A file as it stands on disk. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** What lies above a document: the nearest `.zhibi.json` and the nearest `.zhibi/templates`. */
export interface Surroundings {
  readonly config: SourceFile | null;
  readonly templates: readonly { readonly id: string; readonly type: SourceFile; readonly skeleton: string }[];
  /** The nearest `.zhibi/terms.json`. */
  readonly terms: SourceFile | null;
  /** The nearest `.zhibi/matches.json`: which figure of last year answers which of this year. */
  readonly matches: SourceFile | null;
}

export interface TypeChoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export type Counts = Readonly<Record<Severity, number>>;

/** What the status bar shows of a document. */
export interface Status {
  readonly uri: string;
  /** null: no report. */
  readonly type: TypeChoice | null;
  /** null: not checked (paused, or only on demand). */
  readonly counts: Counts | null;
}

/** A finding, for a list that leads to its place. */
export interface Place {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly range: Range;
}

export interface SectionChoice {
  readonly id: string;
  readonly heading: string;
  readonly mandatory: boolean;
  readonly basis: string | null;
  /** `content`: written about, under another heading. */
  readonly state: "missing" | "content" | "heading";
  /** Its heading; null where it has none. */
  readonly range: Range | null;
}

/** Edits of one version of a document; they are void for any other. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** What 整理粘贴文本 would do. No edits: nothing is to be cleaned. */
export interface Cleaning extends VersionedEdits {
  /** The whole document as it would be. */
  readonly text: string;
  /** One Chinese sentence for each kind of change. */
  readonly summary: readonly string[];
}

/** An insertion in snippet syntax, and what else changes with it. */
export interface SnippetInsertion extends VersionedEdits {
  readonly snippet: { readonly range: Range; readonly text: string };
}

/** What the command `zhibi.ignore` needs to know of a finding. */
export interface IgnoreTarget {
  readonly uri: string;
  readonly rule: string;
  /** The rule's own title. */
  readonly title: string;
  /** Zero-based. */
  readonly line: number;
  /** Words of its line that tell it from others; null where the finding stands on no text. */
  readonly text: string | null;
}

/** What the command `zhibi.allow` adds to `allowedNames`. */
export interface AllowTarget {
  readonly uri: string;
  readonly names: readonly string[];
}

// ---------------------------------------------------------------- figures and last year

/** Last year's report as views speak of it; `problem` says in Chinese why there is none and what to do. */
export type LinkedReport =
  | { readonly uri: string; readonly name: string; readonly year: number; readonly problem: null }
  | { readonly uri: null; readonly name: null; readonly year: null; readonly problem: string };

/** A figure of either report, as a table shows it. */
export interface ShownMetric
  extends Pick<Metric, "said" | "subject" | "value" | "unit" | "kind" | "approximation" | "direction" | "period"> {
  /** In its own document. */
  readonly range: Range;
  /** The words of the comparison: `同比`, `较2023年的120件`. */
  readonly comparison: string | null;
  /** Ordinal and title of the level-1 heading above. */
  readonly section: string;
}

/** A row of 数据表: a figure of this year and what answers it in last year's report. */
export interface MetricRow extends ShownMetric {
  /** Findings that touch the figure. */
  readonly problems: readonly { readonly rule: string; readonly severity: Severity; readonly message: string }[];
  readonly previous: (ShownMetric & { readonly confidence: number; readonly pinned: boolean }) | null;
  /** A person has said that nothing of last year answers it. */
  readonly broken: boolean;
  readonly change: Change | null;
}

export interface MetricTable {
  readonly version: number;
  readonly year: number | null;
  readonly linked: LinkedReport;
  readonly rows: readonly MetricRow[];
  /** Figures of last year that nothing of this year answers. */
  readonly unanswered: readonly ShownMetric[];
}

export interface ShownTarget {
  readonly subject: string;
  readonly promised: string;
  /** null: this year's report has no such figure. */
  readonly actual: { readonly said: string; readonly range: Range } | null;
  readonly reached: boolean | null;
}

/** A row of 承诺对照. */
export interface PromiseRow {
  /** In last year's report. */
  readonly range: Range;
  readonly task: string;
  readonly text: string;
  readonly under: string;
  readonly deadline: string | null;
  readonly status: Fulfilment;
  /** In this year's report. */
  readonly evidence: {
    readonly range: Range;
    readonly text: string;
    readonly score: number;
    readonly terms: readonly { readonly term: string; readonly weight: number }[];
  } | null;
  readonly targets: readonly ShownTarget[];
}

export interface PromiseTable {
  readonly version: number;
  readonly linked: LinkedReport;
  readonly rows: readonly PromiseRow[];
}

/** 由去年报告滚动生成, as far as it has been decided. */
export interface RollDraft {
  readonly year: number;
  readonly text: string;
  readonly changes: readonly RollChange[];
}

// ---------------------------------------------------------------- the printed document

/** An element that a 上报版 needs and that nobody has given. */
export interface MissingElement {
  readonly id: keyof Elements;
  /** Its name, which is also its key in the front matter. */
  readonly label: string;
  readonly example: string;
  /** What the report lets one suppose; often empty. */
  readonly guess: string;
}

/** 公文预览: what is printed, not yet divided into lines and pages. */
export interface PrintedPages {
  readonly version: number;
  readonly profile: Profile;
  readonly layout: Layout;
  readonly blocks: readonly Placed<Block>[];
  readonly missing: readonly MissingElement[];
  readonly findings: readonly Place[];
}

/** Said for one export or print; absent: as the file and the settings have it. */
interface PrintChoices {
  readonly profile?: Profile;
  /** As a person writes them. */
  readonly elements?: Readonly<Partial<Record<keyof Elements, string>>>;
}

interface Of {
  readonly uri: string;
}

/** Asked by the client. A result of null: the document is no report, or not open. */
export interface ClientRequests {
  /** `uri` null: only what Zhibi brings. */
  "zhibi/types": { params: { readonly uri: string | null }; result: readonly TypeChoice[] };
  "zhibi/draft": {
    params: { readonly uri: string | null; readonly type: string; readonly organ: string; readonly year: number };
    result: { readonly snippet: string };
  };
  "zhibi/check": { params: Of; result: readonly Place[] | null };
  "zhibi/fixAll": { params: Of; result: (VersionedEdits & { readonly fixed: number; readonly left: number }) | null };
  /** Of the lines that the range touches, or the whole document. Any text that Zhibi looks at, report or not. */
  "zhibi/cleanPaste": { params: Of & { readonly range: Range | null }; result: Cleaning | null };
  /** Whether it is a report now, and there is something to clean in the lines that have been pasted. */
  "zhibi/isUnclean": { params: Of & { readonly range: Range }; result: boolean };
  /** `keep` changes numbers only; `canonical` gives each level its regular form as well. */
  "zhibi/renumberAll": { params: Of & { readonly style: "keep" | "canonical" }; result: VersionedEdits | null };
  "zhibi/sections": { params: Of; result: readonly SectionChoice[] | null };
  "zhibi/insertSection": { params: Of & { readonly section: string }; result: SnippetInsertion | null };
  /** For Markdown only. `type` undefined: recognise it again; null: no report. */
  "zhibi/setType": { params: Of & { readonly type?: string | null | undefined }; result: VersionedEdits | null };
  /** For Markdown only: which file last year's report is, relative to the document's folder. */
  "zhibi/setPrevious": { params: Of & { readonly path: string }; result: VersionedEdits | null };
  /** 数据表: follows the open document. */
  "zhibi/metrics": { params: Of; result: MetricTable | null };
  /** The same table as a file, in base64. */
  "zhibi/exportMetrics": {
    params: Of & { readonly format: "xlsx" | "csv" };
    result: { readonly base64: string } | null;
  };
  /** `.zhibi/matches.json` with one more decision; the client writes it. `previous` undefined: the decision is taken back. */
  "zhibi/pin": {
    params: Of & { readonly match: Omit<PinnedMatch, "previous"> & { readonly previous?: PinnedMatch["previous"] } };
    result: { readonly uri: string | null; readonly text: string };
  };
  /** 承诺对照. */
  "zhibi/promises": { params: Of; result: PromiseTable | null };
  /** Of last year's report, which is open; `previous`: what the draft writes as `previous:`; null: it is no file. @see RollOptions */
  "zhibi/roll": {
    params: Of & {
      readonly year: number | null;
      readonly decisions: Readonly<Record<number, boolean>>;
      readonly previous: string | null;
    };
    result: RollDraft | null;
  };
  /** 公文预览: follows the open document. */
  "zhibi/print": { params: Of & PrintChoices; result: PrintedPages | null };
  /** The .docx in base64; `notes`: Chinese sentences about what was left out or is still open. */
  "zhibi/exportDocx": {
    params: Of & PrintChoices & { readonly withFindings: boolean };
    result: { readonly base64: string; readonly notes: readonly string[] } | null;
  };
  /** 导入往年报告: of the file that the client has read. `error`: Chinese, why there is no text. */
  "zhibi/import": {
    params: { readonly name: string; readonly base64: string };
    result:
      | { readonly text: string; readonly notes: readonly string[]; readonly error: null }
      | { readonly text: null; readonly notes: readonly string[]; readonly error: string };
  };
  /** The page of a rule in Markdown; null: there is no such rule. */
  "zhibi/rulePage": { params: { readonly rule: string }; result: string | null };
}

/** Asked by the server, which has no files. */
export interface ServerRequests {
  "zhibi/surroundings": { params: Of; result: Surroundings };
  /** The texts among which last year's report is. */
  "zhibi/previous": {
    params: Of & {
      /** The one file that is named, as written there, or as a URI; null: look around the document. */
      readonly path: string | null;
      /** Of what is found only by looking around: those that say one of these words… */
      readonly says: readonly string[];
      /** …in this many characters at their beginning, spaces not counted. */
      readonly within: number;
    };
    result: {
      /** The nearest first. */
      readonly files: readonly SourceFile[];
      /** Where the named file is, or would be; null where that cannot be told. */
      readonly target: string | null;
      /** Why the named file cannot be read, in Chinese; null: there is no such file. */
      readonly error: string | null;
    };
  };
}

export interface ClientNotifications {
  "zhibi/settings": Settings;
  /** A `.zhibi.json` or a file of `.zhibi/` has changed. */
  "zhibi/surroundingsChanged": null;
  /** A text of the workspace that may be somebody's last year's report has changed, come or gone. */
  "zhibi/previousChanged": { readonly uri: string };
}

export interface ServerNotifications {
  "zhibi/status": Status;
  /**
   * What a view shows of this document may be different now. `onlyText`: because of its text alone, which a view that
   * follows every keystroke has asked about already; else what applies to it, or last year's report, has changed.
   */
  "zhibi/figuresChanged": Of & { readonly onlyText: boolean };
}

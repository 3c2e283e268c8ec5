/** What the server and its client say to each other beyond the LSP. Types only. */
import type { Range, TextEdit } from "vscode-languageserver";
import type { Profile, Severity } from "./core/types";

export type Run = "onType" | "onSave" | "manual";

/** What the user has set, as far as it is no file. */
export interface Settings {
  readonly run: Run;
  /** Holds where `.zhibi.json` names no profile. */
  readonly profile: Profile;
  readonly paused: boolean;
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
  /** The page of a rule in Markdown; null: there is no such rule. */
  "zhibi/rulePage": { params: { readonly rule: string }; result: string | null };
}

/** Asked by the server, which has no files. */
export interface ServerRequests {
  "zhibi/surroundings": { params: Of; result: Surroundings };
}

export interface ClientNotifications {
  "zhibi/settings": Settings;
  /** A `.zhibi.json` or a file of `.zhibi/templates` has changed. */
  "zhibi/surroundingsChanged": null;
}

export interface ServerNotifications {
  "zhibi/status": Status;
}

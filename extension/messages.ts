/** What the panels (extension host) and their pages (extension/views) say to each other. Types only. */
import type { Position, Range } from "vscode-languageserver";
import type { Profile, Span } from "./core/types";
import type { MetricRow, MetricTable, PrintedPages, PromiseTable, RollDraft } from "./protocol";

export type ViewId = "metrics" | "promises" | "roll" | "preview";

/** The document that a view is about; pages keep it in their saved state, so that VS Code can bring them back. */
export interface Shown {
  readonly uri: string;
  readonly name: string;
}

/** `current`: the report that the view is about; `previous`: last year's. */
export type Side = "current" | "previous";

/** Change id → taken or refused; those that are not decided are absent. */
export type Decisions = Readonly<Record<number, boolean>>;

/** To any page. `message`: Chinese, why there is nothing new to show. */
export interface Failed {
  readonly type: "failed";
  readonly message: string;
}

/** Where the person stands in the text, as it is in this version. */
export interface Cursor {
  readonly type: "cursor";
  readonly version: number;
  readonly position: Position;
}

export type ToMetrics = { readonly type: "table"; readonly shown: Shown; readonly table: MetricTable } | Cursor;

export interface ToPromises {
  readonly type: "table";
  readonly shown: Shown;
  readonly table: PromiseTable;
}

export interface ToRoll {
  readonly type: "draft";
  readonly shown: Shown;
  readonly draft: RollDraft;
}

export type ToPreview = { readonly type: "table"; readonly shown: Shown; readonly table: PrintedPages } | Cursor;

/** From any page: it has been loaded and shows nothing yet. */
export interface Common {
  readonly type: "ready";
}

/** `range`: as the page shows it, that is in this version of this year's text. */
export interface Reveal {
  readonly type: "reveal";
  readonly side: Side;
  readonly range: Range;
  readonly version: number;
  /** Only look at it, the keyboard stays in the page. */
  readonly keepFocus: boolean;
}

export type FromTable = Common | Reveal | { readonly type: "link" } | { readonly type: "openPrevious" };

export type FromMetrics =
  | FromTable
  | { readonly type: "export"; readonly format: "xlsx" | "csv" }
  | { readonly type: "insert"; readonly row: MetricRow; readonly version: number }
  | { readonly type: "pin" | "break" | "unpin"; readonly row: MetricRow };

export type FromPromises = FromTable;

export type FromRoll =
  | Common
  /** Only look at the place in last year's text; the keyboard stays in the page. */
  | { readonly type: "look"; readonly span: Span }
  | { readonly type: "decide" | "create" | "compare"; readonly decisions: Decisions };

export type FromPreview =
  | Common
  | Reveal
  | { readonly type: "exportDocx" | "exportPdf" }
  | { readonly type: "profile"; readonly profile: Profile };

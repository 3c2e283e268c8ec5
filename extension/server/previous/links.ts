import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  checkNamed,
  choosePrevious,
  type NamedPrevious,
  noPrevious,
  type PreviousReport,
  previousOff,
  type TypedReport,
} from "../../core";
import { isWithin, relativeName } from "../uris";
import type { Sources } from "./sources";

/** What is linked to a document. The same object as long as nothing changes. */
export interface Link {
  readonly previous: PreviousReport;
  /** Last year's text, for places in it; null where none is linked. */
  readonly document: TextDocument | null;
}

interface State {
  /** What the link depends on, as far as the document itself says it. */
  readonly key: string;
  readonly named: NamedPrevious;
  readonly report: TypedReport;
  link: Link;
  /** The URI of the file that is named, there or not. */
  target: string | null;
  loading: Promise<void>;
}

const pending: Link = { previous: noPrevious("none", "正在查找去年的报告……"), document: null };
const off: Link = { previous: previousOff, document: null };

/** Changes of texts are gathered for so long, in milliseconds. */
const gathering = 300;
/** More changed texts than these at once, and all are read again: a branch was changed, a folder unpacked. */
const many = 50;

/**
 * Last year's report of each open document. Nobody waits for it: `of` answers at once, and `changed` tells when there is
 * more to say.
 */
export class Links {
  private readonly states = new Map<string, State>();
  private touchedUris = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sources: Sources,
    /** `lint`: findings may be others now. */
    private readonly changed: (uri: string, lint: boolean) => void,
  ) {}

  /** What is known to be linked now. Where the document says something new, it is looked for. */
  of(uri: string, report: TypedReport, named: NamedPrevious): Link {
    const { organ, year, type } = report;
    const key = JSON.stringify([named.kind, named.path, organ?.name, year?.value, type.id]);
    const known = this.states.get(uri);
    if (known?.key === key) return known.link;
    const state: State = { key, named, report, link: pending, target: null, loading: Promise.resolve() };
    this.states.set(uri, state);
    if (named.kind === "off") state.link = off;
    // One look at a time, however fast a path is typed: it waits for the last one, and is dropped for the next.
    else state.loading = (known?.loading ?? Promise.resolve()).then(() => this.look(uri, state, !known));
    return state.link;
  }

  /** Resolves when the link of a document is known. */
  async settled(uri: string): Promise<void> {
    for (let state = this.states.get(uri), last: State | undefined; state && state !== last; ) {
      await state.loading;
      last = state;
      state = this.states.get(uri);
    }
  }

  drop(uri: string): void {
    this.states.delete(uri);
  }

  /** Settings, or files that say what applies, have changed. */
  forget(): void {
    this.states.clear();
    this.sources.forget();
  }

  /** A text has changed, come or gone, in the editor or on disk; or a folder has gone. */
  touched(uri: string): void {
    this.touchedUris.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), gathering);
  }

  private async refresh(): Promise<void> {
    const uris = this.touchedUris;
    this.touchedUris = new Set();
    const all = uris.size > many;
    if (all) this.sources.forget();
    else for (const uri of uris) await this.sources.renew(uri);
    for (const [uri, state] of this.states) {
      const { target, named } = state;
      const hit = target !== null && [...uris].some((changed) => isWithin(target, changed));
      if (named.kind === "unsaid" || all || hit) state.loading = state.loading.then(() => this.look(uri, state, false));
    }
  }

  /** `again`: see `Sources.around`. */
  private async look(uri: string, state: State, again: boolean): Promise<void> {
    if (this.states.get(uri) !== state || state.named.kind === "off") return;
    const link =
      state.named.kind === "path" ? await this.named(uri, state) : await this.search(uri, state.report, again);
    if (this.states.get(uri) !== state) return;
    const [before, after] = [state.link.previous, link.previous];
    if (before.report === after.report && before.problem?.message === after.problem?.message) return;
    state.link = link;
    this.changed(uri, before.report !== after.report || state.named.kind === "path");
  }

  private async named(uri: string, state: State): Promise<Link> {
    const { path, span } = state.named;
    const { source, target, error } = await this.sources.named(uri, path);
    state.target = target;
    // What `.zhibi.json` names has become a URI.
    const name = span ? path : relativeName(uri, path);
    const previous = checkNamed(state.report, name, source?.report ?? null, error);
    return { previous, document: (previous.report && source?.document) ?? null };
  }

  private async search(uri: string, report: TypedReport, again: boolean): Promise<Link> {
    const sources = report.organ && report.year ? await this.sources.around(uri, report, again) : [];
    const candidates = sources.map((source) => ({ ...source, name: relativeName(uri, source.document.uri) }));
    const previous = choosePrevious(report, candidates);
    const chosen = sources.find((source) => source.report === previous.report);
    return { previous, document: chosen?.document ?? null };
  }
}

import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  builtinTerms,
  builtinTypes,
  type Config,
  type ConfigError,
  defaultFileConfig,
  type FileConfig,
  mergeTerms,
  type PinnedMatch,
  type ReportType,
  type Terms,
} from "../core";
import type { ServerRequests, Settings, SourceFile } from "../protocol";
import { toConfigDiagnostic } from "./convert";
import { below, folderOf, nameOf } from "./uris";

/** What applies to the documents of one folder. */
export interface Scope {
  /** Those of the workspace first; they replace what Zhibi brings under the same id. */
  readonly types: readonly ReportType[];
  readonly config: Config;
  /** The word lists, with what the workspace adds. */
  readonly terms: Terms;
  /** What a person has decided about figures of this year and of last year. */
  readonly matches: readonly PinnedMatch[];
  /** The folder of `.zhibi.json`, without a closing slash; null where there is none. */
  readonly root: string | null;
}

/** Readers and schemas, loaded where there is something to read: most folders have none of it. */
const settings = () => require("../core/settings") as typeof import("../core/settings");

/** Where the workspace says nothing. */
const bare: Scope = { types: builtinTypes, config: {}, terms: builtinTerms, matches: [], root: null };

/** Scopes by folder. The server has no files: the client reads them when it is asked, once for each folder. */
export class Scopes {
  private known = new Map<string, Scope>();
  private loading = new Map<string, Promise<Scope>>();
  private reported = new Set<string>();

  constructor(private readonly connection: Connection) {}

  get(uri: string): Scope | undefined {
    return this.known.get(folderOf(uri));
  }

  load(uri: string): Promise<Scope> {
    const { known, loading } = this;
    const folder = folderOf(uri);
    let scope = loading.get(folder);
    if (!scope) {
      scope = this.read(uri).then((loaded) => {
        known.set(folder, loaded);
        // Forgotten on the way: who waits must find what applies now, else he takes the document for no report.
        return this.known === known ? loaded : this.load(uri);
      });
      loading.set(folder, scope);
    }
    return scope;
  }

  /** Files have changed: what is still on its way goes into the old maps, which nobody reads any more. */
  forget(): void {
    this.known = new Map();
    this.loading = new Map();
    for (const uri of this.reported) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.reported.clear();
  }

  private async read(uri: string): Promise<Scope> {
    type Asked = ServerRequests["zhibi/surroundings"];
    const params: Asked["params"] = { uri };
    const { config, templates, terms, matches } = await this.connection
      .sendRequest<Asked["result"]>("zhibi/surroundings", params)
      .catch((error: Error): Asked["result"] => {
        this.connection.console.error(`读取 .zhibi.json 失败：${error.message}`);
        return { config: null, templates: [], terms: null, matches: null };
      });
    if (!config && !terms && !matches && templates.length === 0) return bare;
    const { parseConfig, parseMatches, parseReportType, parseTerms } = settings();
    const own = templates.flatMap(({ id, type, skeleton }) => {
      const parsed = parseReportType(id, type.text, skeleton);
      this.report(type, parsed.errors);
      return parsed.type ?? [];
    });
    const parsed = config && parseConfig(config.text);
    if (config && parsed) this.report(config, parsed.errors);
    const words = terms && parseTerms(terms.text);
    if (terms && words) this.report(terms, words.errors);
    const pinned = matches && parseMatches(matches.text);
    if (matches && pinned) this.report(matches, pinned.errors);
    return {
      matches: pinned?.matches ?? [],
      terms: words ? mergeTerms(builtinTerms, words.terms) : builtinTerms,
      types: [...own, ...builtinTypes.filter(({ id }) => !own.some((type) => type.id === id))],
      config: parsed?.config ?? {},
      root: config && folderOf(config.uri),
    };
  }

  private report({ uri, text }: SourceFile, errors: readonly ConfigError[]): void {
    if (errors.length === 0) return;
    const document = TextDocument.create(uri, "json", 0, text);
    this.reported.add(uri);
    void this.connection.sendDiagnostics({
      uri,
      diagnostics: errors.map((error) => toConfigDiagnostic(document, error)),
    });
  }
}

/** The configuration of one file, last year's report as a URI; `profile` and `layout` hold where `.zhibi.json` says nothing. */
export function fileConfig(
  { config, root }: Scope,
  uri: string,
  { profile, layout }: Pick<Settings, "profile" | "layout">,
): FileConfig {
  const path = root !== null && uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : nameOf(uri);
  if (root === null) return { ...defaultFileConfig, profile, layout };
  const own = settings().configFor(config, decodeURIComponent(path));
  return {
    ...own,
    previous: own.previous && below(root, own.previous),
    profile: config.profile ?? profile,
    layout: { ...layout, ...config.layout },
  };
}

/** The editor passes on whatever a person has written there: what is no layout is left out, as in `.zhibi.json`. */
export function withSoundLayout({ layout, ...others }: Settings): Settings {
  const given = Object.keys(layout).length > 0;
  return { ...others, layout: (given && settings().parseConfig(JSON.stringify({ layout })).config.layout) || {} };
}

import { type Connection, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { builtinTypes, draft, renumberAll, rulePage, rules, type ScanMarkdown } from "../core";
import type { ClientNotifications, ClientRequests, Settings } from "../protocol";
import { codeActions, fixAllAnswer, fixAllKind } from "./actions";
import { Analyses, type Analysis } from "./analyses";
import { Checker } from "./checker";
import { cleaning } from "./clean-paste";
import { completion, triggers } from "./completion";
import { toDocumentSymbol, toFoldingRange, toPlaces, toTextEdits, toTypeChoice } from "./convert";
import { comparisonPhrases, type Desk, serveFigures, trigger } from "./figures";
import { setEntry } from "./front-matter";
import { hover } from "./hover";
import { importReport } from "./import";
import { Links } from "./previous/links";
import { Sources } from "./previous/sources";
import { servePrinting } from "./printing";
import { promiseTable } from "./promises";
import { rollDraft } from "./roll";
import { Scopes, withSoundLayout } from "./scopes";
import { sectionChoices, sectionInsertion } from "./sections";

/** The Markdown parser is a bundle of its own (scripts/build.mjs): most texts never need it. */
const scanMarkdown: ScanMarkdown = (text) =>
  (require("../core/parse/markdown") as typeof import("../core/parse/markdown")).scanMarkdown(text);

/** Joins the protocol to the features. Settings come with `initializationOptions` and by notification. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const scopes = new Scopes(connection);
  const sources = new Sources(connection, documents, async (document) => {
    await scopes.load(document.uri);
    return analyses.read(document);
  });
  const links = new Links(sources, (uri, lint) => {
    const document = documents.get(uri);
    if (document && lint) checker.linked(document);
    figures.changed(uri, false);
    figures.refreshHints();
  });
  const analyses = new Analyses(scopes, links, scanMarkdown, (rule, error) => {
    connection.console.error(`规则 ${rule.id} 出错：${error instanceof Error ? error.stack : error}`);
  });
  const checker = new Checker(connection, analyses);

  connection.onInitialize(({ initializationOptions }) => {
    if (initializationOptions) analyses.settings = withSoundLayout(initializationOptions as Settings);
    return {
      serverInfo: { name: "zhibi" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: ["quickfix", fixAllKind] },
        documentSymbolProvider: { label: "执笔" },
        foldingRangeProvider: true,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...triggers, trigger] },
        inlayHintProvider: true,
      },
    };
  });

  // ---------------------------------------------------------------- documents and settings

  /** Asks again what applies, and calls back where the document is still open then. */
  const open = async (document: TextDocument) => {
    await scopes.load(document.uri);
    if (documents.get(document.uri) !== document) return;
    checker.opened(document);
    figures.changed(document.uri, false);
  };
  documents.onDidOpen(({ document }) => open(document));
  documents.onDidChangeContent(({ document }) => {
    links.touched(document.uri);
    figures.changed(document.uri, true);
    if (scopes.get(document.uri)) checker.changed(document);
  });
  documents.onDidSave(({ document }) => {
    if (scopes.get(document.uri)) checker.saved(document);
  });
  documents.onDidClose(({ document }) => {
    checker.closed(document.uri);
    figures.drop(document.uri);
    // What was not saved is gone.
    links.touched(document.uri);
  });

  const on = <K extends keyof ClientNotifications>(method: K, handler: (params: ClientNotifications[K]) => void) =>
    connection.onNotification(method, handler);
  on("zhibi/settings", (settings) => {
    const hints = settings.inlayHints || analyses.settings.inlayHints;
    analyses.settings = withSoundLayout(settings);
    analyses.forget();
    if (hints) figures.refreshHints();
    return Promise.all(documents.all().map(open));
  });
  on("zhibi/previousChanged", ({ uri }) => links.touched(uri));
  on("zhibi/surroundingsChanged", () => {
    scopes.forget();
    analyses.forget();
    return Promise.all(documents.all().map(open));
  });

  // ---------------------------------------------------------------- what the editor asks

  /** The answer for a report, of its current version; `none` for anything else. */
  const ask = async <T>(uri: string, none: T, answer: (analysis: Analysis) => T | Promise<T>): Promise<T> => {
    const document = documents.get(uri);
    if (!document) return none;
    await scopes.load(uri);
    const analysis = analyses.of(document);
    return analysis ? answer(analysis) : none;
  };
  connection.onCodeAction((params) =>
    ask(params.textDocument.uri, null, (analysis) => (analyses.settings.paused ? null : codeActions(analysis, params))),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    ask(uri, null, ({ document, report }) =>
      report.root.children.map((section) => toDocumentSymbol(document, section)),
    ),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    ask(uri, null, ({ document, report }) =>
      report.sections.flatMap((section) => toFoldingRange(document, section) ?? []),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    ask(uri, null, (analysis) => hover(analysis, analysis.document.offsetAt(position), analyses.settings.paused)),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    ask(uri, null, (analysis) => ({
      isIncomplete: true,
      items: [...completion(analysis, position), ...comparisonPhrases(analysis, position)],
    })),
  );

  // ---------------------------------------------------------------- what the client's commands ask

  const answer = <K extends keyof ClientRequests>(
    method: K,
    handler: (
      params: ClientRequests[K]["params"],
    ) => ClientRequests[K]["result"] | Promise<ClientRequests[K]["result"]>,
  ) => connection.onRequest(method, (params: ClientRequests[K]["params"]): unknown => handler(params));

  const desk: Desk = { ask, answer, settings: () => analyses.settings };
  const figures = serveFigures(connection, desk);
  servePrinting(desk, (uri) => figures.add(uri));
  const typesFor = async (uri: string | null) => (uri === null ? builtinTypes : (await scopes.load(uri)).types);
  answer("zhibi/types", async ({ uri }) => (await typesFor(uri)).map(toTypeChoice));
  answer("zhibi/draft", async ({ uri, type: id, organ, year }) => {
    const type = (await typesFor(uri)).find((candidate) => candidate.id === id);
    if (!type) throw new Error(`没有“${id}”这个报告类型。`);
    return { snippet: draft(type, { organ, year }).snippet };
  });
  answer("zhibi/check", async ({ uri }) => {
    const document = documents.get(uri);
    if (!document) return null;
    await scopes.load(uri);
    const analysis = checker.check(document);
    return analysis && toPlaces(analysis);
  });
  answer("zhibi/fixAll", ({ uri }) => ask<ClientRequests["zhibi/fixAll"]["result"]>(uri, null, fixAllAnswer));
  answer("zhibi/cleanPaste", async ({ uri, range }) => {
    const document = documents.get(uri);
    if (!document) return null;
    await scopes.load(uri);
    const parse = analyses.parser(document);
    return parse && cleaning(document, parse, range);
  });
  answer("zhibi/isUnclean", async ({ uri, range }) => {
    const document = documents.get(uri);
    if (!document || analyses.settings.paused) return false;
    await scopes.load(uri);
    // What has been pasted may have made a report of it.
    const analysis = analyses.refresh(document);
    const parse = analysis && analyses.parser(document);
    return parse ? cleaning(document, parse, range).edits.length > 0 : false;
  });
  answer("zhibi/renumberAll", ({ uri, style }) =>
    ask<ClientRequests["zhibi/renumberAll"]["result"]>(uri, null, ({ document, version, report }) => ({
      version,
      edits: toTextEdits(document, renumberAll(report, style)),
    })),
  );
  answer("zhibi/roll", (params) =>
    ask<ClientRequests["zhibi/roll"]["result"]>(params.uri, null, (analysis) => rollDraft(analysis, params)),
  );
  answer("zhibi/rulePage", ({ rule: id }) => {
    const rule = rules.find((candidate) => candidate.id === id);
    return rule ? rulePage(rule) : null;
  });
  answer("zhibi/sections", ({ uri }) => ask<ClientRequests["zhibi/sections"]["result"]>(uri, null, sectionChoices));
  answer("zhibi/insertSection", ({ uri, section }) =>
    ask<ClientRequests["zhibi/insertSection"]["result"]>(uri, null, (analysis) => sectionInsertion(analysis, section)),
  );
  const entry = (uri: string, key: "report" | "previous", value: string | undefined) => {
    const document = documents.get(uri);
    if (!document) return null;
    return { version: document.version, edits: toTextEdits(document, setEntry(document.getText(), key, value)) };
  };
  answer("zhibi/setType", ({ uri, type }) => entry(uri, "report", type === null ? "none" : type));
  answer("zhibi/setPrevious", ({ uri, path }) => entry(uri, "previous", JSON.stringify(path)));
  answer("zhibi/import", importReport);
  answer("zhibi/promises", ({ uri }) => {
    figures.add(uri);
    return ask<ClientRequests["zhibi/promises"]["result"]>(uri, null, promiseTable);
  });

  documents.listen(connection);
  connection.listen();
}

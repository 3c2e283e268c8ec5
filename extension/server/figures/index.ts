import type { Connection } from "vscode-languageserver";
import type { ClientRequests, Settings } from "../../protocol";
import type { Analysis } from "../analyses";
import { exportMetrics } from "./export";
import { inlayHints } from "./hints";
import { pin } from "./pin";
import { metricTable } from "./table";
import { Watched } from "./watched";

export { figureHover } from "./describe";
export { comparisonPhrases, trigger } from "./phrases";

/** What the server gives to those who answer in its name. */
export interface Desk {
  /** The answer for a report, of its current version; `none` for anything else. */
  ask<T>(uri: string, none: T, answer: (analysis: Analysis) => T | Promise<T>): Promise<T>;
  answer<K extends keyof ClientRequests>(
    method: K,
    handler: (
      params: ClientRequests[K]["params"],
    ) => ClientRequests[K]["result"] | Promise<ClientRequests[K]["result"]>,
  ): void;
  settings(): Settings;
}

/** Answers what views and editor ask about figures. The result hears of changes and tells them. */
export function serveFigures(connection: Connection, { ask, answer, settings }: Desk): Watched {
  const watched = new Watched(connection, settings);
  answer("zhibi/metrics", ({ uri }) => {
    watched.add(uri);
    return ask<ClientRequests["zhibi/metrics"]["result"]>(uri, null, async (analysis) => {
      // A table that lost last year for a moment, whenever a setting is saved, would flicker.
      await analysis.settledLink();
      return metricTable(analysis, settings().paused ? [] : analysis.findings);
    });
  });
  answer("zhibi/exportMetrics", ({ uri, format }) =>
    ask<ClientRequests["zhibi/exportMetrics"]["result"]>(uri, null, (analysis) => exportMetrics(analysis, format)),
  );
  answer("zhibi/pin", (params) => pin(connection, params));
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    settings().inlayHints ? ask(uri, null, (analysis) => inlayHints(analysis, range)) : null,
  );
  return watched;
}

import type { ClientRequests } from "../../protocol";
import type { Desk } from "../figures";
import { exportDocx } from "./export";
import { printedPages } from "./pages";

type Result<K extends keyof ClientRequests> = ClientRequests[K]["result"];

/** Answers what the editor asks about the printed document; `watch`: it is told when it should ask again. */
export function servePrinting({ ask, answer, settings }: Desk, watch: (uri: string) => void): void {
  answer("zhibi/print", (params) => {
    watch(params.uri);
    return ask<Result<"zhibi/print">>(params.uri, null, (analysis) =>
      printedPages(analysis, params, settings().paused),
    );
  });
  answer("zhibi/exportDocx", (params) =>
    ask<Result<"zhibi/exportDocx">>(params.uri, null, (analysis) => exportDocx(analysis, params)),
  );
}

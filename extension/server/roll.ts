import { rollForward } from "../core";
import type { ClientRequests, RollDraft } from "../protocol";
import type { Analysis } from "./analyses";

type Params = ClientRequests["zhibi/roll"]["params"];

/** This year's draft of last year's report, which is open. The draft names it by its file name: it goes beside it. */
export function rollDraft({ document, report }: Analysis, { year, decisions }: Params): RollDraft {
  const name = decodeURIComponent(document.uri.slice(document.uri.lastIndexOf("/") + 1));
  return rollForward(report, {
    ...(year !== null && { year }),
    // A document that has never been saved has no file.
    ...(!document.uri.startsWith("untitled:") && { previousPath: name }),
    decisions,
  });
}

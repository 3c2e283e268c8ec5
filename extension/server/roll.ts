import { rollForward } from "../core";
import type { ClientRequests, RollDraft } from "../protocol";
import type { Analysis } from "./analyses";

type Params = ClientRequests["zhibi/roll"]["params"];

/** This year's draft of last year's report, which is open. */
export function rollDraft({ report }: Analysis, { year, decisions, previous }: Params): RollDraft {
  return rollForward(report, {
    ...(year !== null && { year }),
    ...(previous !== null && { previousPath: previous }),
    decisions,
  });
}

import { actualSaid, answerCommitments, promisedSaid } from "../core";
import type { PromiseRow, PromiseTable } from "../protocol";
import type { Analysis } from "./analyses";
import { toRange } from "./convert";
import { linkedReport } from "./figures/table";
import type { Link } from "./previous/links";

/** 承诺对照: what last year's plan promised and what this year's report says of it. Waits until the link is known. */
export async function promiseTable(analysis: Analysis): Promise<PromiseTable> {
  const link = await analysis.settledLink();
  return { version: analysis.version, linked: linkedReport(link), rows: rowsOf(analysis, link) };
}

function rowsOf({ document, report }: Analysis, link: Link): PromiseRow[] {
  const there = link.document;
  const previous = link.previous.report;
  if (!there || !previous) return [];
  return answerCommitments(previous, report).map(({ commitment, status, evidence, targets }) => ({
    range: toRange(there, commitment.span),
    task: commitment.task,
    text: commitment.text,
    under: commitment.under,
    deadline: commitment.deadline,
    status,
    evidence: evidence && {
      range: toRange(document, evidence.span),
      text: evidence.text,
      score: evidence.score,
      terms: evidence.terms,
    },
    targets: targets.map((found) => ({
      subject: found.target.subject,
      promised: promisedSaid(found.target),
      actual: found.actual && { said: actualSaid(found), range: toRange(document, found.actual.span) },
      reached: found.reached,
    })),
  }));
}

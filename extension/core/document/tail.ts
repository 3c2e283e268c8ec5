import type { Line } from "../types";
import { piece, plain, type Run } from "./blocks";
import type { Elements } from "./elements";

/** What the lines behind the body say: 附件说明, 附注 and 版记, as pieces of their lines. */
export interface Tail {
  readonly attachments: readonly (readonly Run[])[];
  readonly note: readonly Run[] | null;
  readonly copyTo: readonly Run[] | null;
  readonly issuer: readonly Run[] | null;
  readonly issued: readonly Run[] | null;
  /** Lines of the tail that are nothing of this: 主题词, 校对. They are printed as they are. */
  readonly others: readonly (readonly Run[])[];
}

type Writable = { -readonly [K in keyof Tail]: Tail[K] extends readonly (infer U)[] ? U[] : Tail[K] };

const attachment = /^附件(\d{0,2}):\s*/;
const numbered = /^\d{1,2}[.、]\s*/;
const bracketed = /^\(.*\)$/;
const copied = /^(?:抄送|抄报|分送):\s*/;
const printed = /(\d{4}年\d{1,2}月\d{1,2}日)印发$/;

/** @param lines those with the role `note`, in order. */
export function readTail(lines: readonly Line[], shown: (line: Line) => string): Tail {
  const tail: Writable = { attachments: [], note: null, copyTo: null, issuer: null, issued: null, others: [] };
  for (const line of lines) {
    const { folded } = line;
    const text = shown(line);
    const rest = (from: number, to = text.length) => [piece(line, text, from, to)];
    const head = attachment.exec(folded);
    const copy = copied.exec(folded);
    const print = printed.exec(folded);
    if (head) {
      const to = head[0].length;
      if (to < text.length) tail.attachments.push(rest(to + ordinalLength(folded.slice(to))));
    } else if (numbered.test(folded)) tail.attachments.push(rest(ordinalLength(folded)));
    else if (bracketed.test(folded)) tail.note = rest(1, text.length - 1);
    else if (copy) tail.copyTo = rest(copy[0].length);
    else if (print) {
      tail.issuer = rest(0, text.slice(0, print.index).trimEnd().length);
      tail.issued = rest(print.index, text.length - "印发".length);
    } else tail.others.push(rest(0));
  }
  return tail;
}

const ordinalLength = (folded: string): number => numbered.exec(folded)?.[0].length ?? 0;

/** What has been said about the elements goes before what the text has. */
export function overrideTail(tail: Tail, given: Elements): Tail {
  const runs = (text: string | undefined) => (text ? [plain(text)] : undefined);
  return {
    ...tail,
    attachments: given.attachments?.map((name) => [plain(name)]) ?? tail.attachments,
    note: runs(given.note?.replace(/^[（(](.*)[)）]$/, "$1")) ?? tail.note,
    copyTo: runs(given.copyTo) ?? tail.copyTo,
    issuer: runs(given.issuer) ?? tail.issuer,
    issued: runs(given.issued) ?? tail.issued,
  };
}

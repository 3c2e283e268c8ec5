import { isClosing } from "../../outline/closing";
import type { Line, LineRole, TypedReport } from "../../types";
import { block, type Proposal, type Touch } from "../changes/change";
import { elementTouches, type Shift, signedDate, yearTouches } from "../changes/years";

/** What stands around the body of last year's report. */
export interface Frame {
  readonly frontMatter: readonly Line[];
  /** Of the title that counts; a page prints it twice. */
  readonly title: readonly Line[];
  readonly addressee: readonly Line[];
  readonly body: readonly Line[];
  /** 特此报告. */
  readonly closing: readonly Line[];
  readonly signature: readonly Line[];
  /** 附件：…, which stands above the signature, 抄送 and footnotes below it. */
  readonly notes: readonly Line[];
  /** Lines of the web page that have no place in a draft, those that belong together as one change. */
  readonly dropped: readonly { readonly lines: readonly Line[]; readonly change: Proposal }[];
}

const reasons: Partial<Record<LineRole, string>> = {
  metadata: "网页上的索引号、发布日期等是去年那一页的，不带进新稿。",
  chrome: "网页上的导航和页脚文字，不带进新稿。",
  title: "标题印了两遍，留一个。",
  table: "网页上的索引号、发布日期等是去年那一页的，不带进新稿。",
  code: "去年滚动生成时留下的提示，不带进新稿。",
};

/** 上年承诺 and 上年标题: what an earlier roll has put in. */
const ownComment = /^\s*上年(?:承诺|写在|标题)/;

export function readFrame(report: TypedReport): Frame {
  const title = new Set(report.title?.lines);
  const firstBody = report.lines.findIndex(({ role }) => role === "body" || role === "heading");
  const own = report.comments.filter(({ text }) => ownComment.test(text)).map(({ span }) => span);
  const isDropped = ({ role, index, span }: Line) =>
    role === "metadata" ||
    role === "chrome" ||
    (role === "title" && !title.has(index)) ||
    (role === "table" && index < firstBody) ||
    (role === "code" && own.some(({ start, end }) => start <= span.start && span.end <= end));
  const kept = report.lines.filter((line) => line.role !== "blank" && !isDropped(line));
  const of = (...roles: LineRole[]) => kept.filter(({ role }) => roles.includes(role));
  const body = of("body", "heading", "table", "code");
  // Footnotes and comments below the signature stay where they are: at the end.
  const signed = kept.findLast(({ role }) => role === "organ" || role === "date");
  const isTail = (line: Line) =>
    (signed !== undefined && line.index > signed.index) || /^\[\^[^\]]{1,20}\]:/.test(sourceOf(report, line));
  const closing = body.filter(({ role, folded }) => role === "body" && isClosing(folded)).slice(-1);
  return {
    frontMatter: of("front-matter").filter(({ folded }) => folded !== "---"),
    title: of("title"),
    addressee: of("addressee"),
    body: body.filter((line) => !closing.includes(line) && !isTail(line)),
    closing,
    signature: of("organ", "date"),
    notes: [...of("note"), ...body.filter(isTail)].sort((a, b) => a.index - b.index),
    dropped: droppedOf(report, isDropped),
  };
}

const sourceOf = ({ text }: TypedReport, { span }: Line): string => text.slice(span.start, span.end);

function droppedOf(report: TypedReport, isDropped: (line: Line) => boolean): Frame["dropped"] {
  const runs: Line[][] = [];
  let last: Line | undefined;
  for (const line of report.lines) {
    if (line.role === "blank") continue;
    if (isDropped(line)) {
      if (last?.role === line.role) runs.at(-1)?.push(line);
      else runs.push([line]);
    }
    last = line;
  }
  return runs.map((lines) => {
    const [first, end] = [lines[0] as Line, lines.at(-1) as Line];
    const span = { start: first.span.start, end: end.span.end };
    return { lines, change: block(report, span, { kind: "other", after: "", why: reasons[first.role] ?? "" }) };
  });
}

/** Years and dates of the lines around the body. */
export function* frameTouches(frame: Frame, shift: Shift): Generator<Touch> {
  const { frontMatter, title, addressee, signature, notes } = frame;
  for (const line of frontMatter) {
    const own = [...elementTouches(line, shift)];
    yield* own.length > 0 ? own : yearTouches(line, "title", shift);
  }
  for (const line of [...title, ...addressee]) yield* yearTouches(line, "title", shift);
  for (const line of [...signature, ...notes]) {
    const date = signedDate(line, shift);
    if (date) yield date;
    else if (notes.includes(line)) yield* yearTouches(line, "report", shift);
  }
}

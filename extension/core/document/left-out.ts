import type { Line, Report } from "../types";

/** Something that a reader of the draft sees and a reader of the document will not. */
export interface LeftOut {
  /** 1-based. */
  readonly line: number;
  /** In Chinese, without a full stop. */
  readonly message: string;
}

const image = /!\[[^\]]{0,200}\]\(/;
const inlineCode = /(?<!`)`[^`]{1,200}`(?!`)/;

/** @param firstOfBody the index of the line that the document's text begins with. */
export function leftOut(report: Report, firstOfBody: number): LeftOut[] {
  return [...residue(report, firstOfBody), ...(report.language === "markdown" ? markdown(report) : [])];
}

/** Metadata and navigation of the web page, in one sentence: there can be dozens of such lines. */
function residue({ lines, title }: Report, firstOfBody: number): LeftOut[] {
  const own = new Set(title?.lines);
  const left = lines.filter(
    ({ role, index, text }) =>
      role === "metadata" ||
      role === "chrome" ||
      (role === "table" && index < firstOfBody) ||
      (role === "title" && !own.has(index) && text !== title?.text),
  );
  const [first] = left;
  if (!first) return [];
  const excerpt = first.text.length > 12 ? `${first.text.slice(0, 12)}…` : first.text;
  const many = left.length > 1 ? `等 ${left.length} 行` : "";
  return [{ line: first.index + 1, message: `“${excerpt}”${many}是网页上的信息，没有导出` }];
}

function markdown({ lines, text, comments }: Report): LeftOut[] {
  // Lines and comments both come in order.
  let next = 0;
  const isComment = ({ span }: Line) => {
    while ((comments[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    return (comments[next]?.span.start ?? Number.POSITIVE_INFINITY) < span.end;
  };
  return lines.flatMap((line) => {
    const source = text.slice(line.span.start, line.span.end);
    const here = (message: string) => [{ line: line.index + 1, message }];
    if (line.role === "front-matter") return [];
    if (line.role === "code") {
      const goesOn = lines[line.index - 1]?.role === "code";
      return isComment(line) || goesOn || !source.trim() ? [] : here("代码块或 HTML 没有导出");
    }
    if (image.test(source)) return here("图片没有导出，请在 Word 里插入");
    return inlineCode.test(source) && line.role !== "table" ? here("反引号（`）里的文字没有导出") : [];
  });
}

/** For a person, in Chinese. */
export const leftOutSaid = ({ line, message }: LeftOut): string => (line ? `第 ${line} 行：${message}` : message);

/** That blanks of the draft are still open; nothing where there are none. */
export function* blanksSaid({ text }: Report): Generator<string> {
  const blanks = text.match(/〔待[补填]/g)?.length ?? 0;
  if (blanks) yield `还有 ${blanks} 处〔待补充〕〔待填〕没有填写，原样导出`;
}

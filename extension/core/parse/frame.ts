import page from "../data/page.json";
import type { Title } from "../types";
import { readSignedDate } from "./dates";
import type { SourceLine } from "./lines";
import { ordinalAt, partHeading } from "./ordinals";
import { readOrgan } from "./organ";
import { squash } from "./width";

/*
 * What stands around the body: metadata and navigation of web pages, titles, 主送机关, 署名 and 成文日期. Lists are in
 * data/page.json; here is only where they may stand.
 */

const fields = new Set(page.metadataFields.map((name) => name.toLowerCase()));
const field = /^[•·◆●■>\-|[【(]*([^:|\]】)]{2,12})[\]】)]*([:|]|$)/;
const startsWithChrome = (text: string) => page.chrome.some((word) => text.startsWith(word));
const endsInOrgan = (text: string) => page.organEndings.some((ending) => text.endsWith(ending));
const endsInForm = (text: string) => {
  const bare = text.replace(/\([^()]{1,12}\)$/, "");
  return page.titleForms.some((form) => bare.endsWith(form));
};

/** A date alone, a time or the like: 2025-02-17 10:03. */
const bareDate = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** 附注 and 版记: (此件主动公开), 抄送:…, 某某办公室 2025年2月20日印发. */
const colophon =
  /^\((?=[^()]{0,20}(?:此件|此文|本文|联系|公开|电话))[^()]{2,80}\)$|^(?:抄送|抄报|分送|主题词|校对|共印):|(?:\d{1,2}|〕)日印发$/;

export interface Frame {
  readonly titles: readonly Title[];
  readonly organLine: number;
  readonly signed: { readonly date: string; readonly line: number } | null;
}

/** Sets the roles of every line that is no body. What is left as `body` is prose and headings. */
export function findFrame(lines: readonly SourceLine[]): Frame {
  for (const line of lines) if (line.role === "body" && line.text === "") line.role = "blank";
  const bodyStart = findBodyStart(lines);
  const titles = findTitles(lines, bodyStart);
  const afterTitle = titles.length ? Math.max(...(titles[titles.length - 1] as Title).lines) + 1 : 0;
  for (let i = 0; i < bodyStart; i++) {
    const line = lines[i] as SourceLine;
    if (line.role !== "body") continue;
    if (isMetadata(line)) line.role = "metadata";
    else if (i >= afterTitle && /^[^。;]{2,80}:$/.test(line.folded)) line.role = "addressee";
    else line.role = isProse(line) ? "body" : "chrome";
  }
  return { titles, ...findTail(lines, bodyStart) };
}

/** A line of web metadata: 索 引 号:…, [ 发布机构 ] | …, 日期:… 来源:…, table rows of them. */
function isMetadata(line: SourceLine): boolean {
  const { folded } = line;
  if (folded.length > 300) return false;
  const compact = squash(folded.slice(0, 60));
  const name = field.exec(compact);
  return (
    (name !== null && fields.has((name[1] as string).toLowerCase()) && (name[2] !== "" || folded.length < 20)) ||
    bareDate.test(folded) ||
    /^[\d\s:/-]+$/.test(folded) ||
    (folded.includes("|") && (folded.match(/\|/g) as string[]).length >= 2) ||
    folded.startsWith(">")
  );
}

/** Long, or with the marks of a sentence. */
function isProse(line: SourceLine): boolean {
  return /[。;]/.test(line.folded) || (line.folded.length > 24 && line.folded.includes(","));
}

/** The first line that is an ordinal heading, a Markdown heading below the title, or prose. */
function findBodyStart(lines: readonly SourceLine[]): number {
  for (const line of lines) {
    if (line.role !== "body" || isMetadata(line)) continue;
    const ordinal = line.depth <= 1 ? ordinalAt(line.folded, 0) : null;
    if (
      line.depth > 1 ||
      isProse(line) ||
      partHeading.test(line.folded) ||
      (ordinal && !/^\d{1,2}[.、]?\s*\d*$/.test(line.folded))
    )
      return line.index;
  }
  return lines.length;
}

/** Up to four short lines of the head that together end in a document form: 报告, 总结, 情况… */
function findTitles(lines: readonly SourceLine[], bodyStart: number): Title[] {
  const titles: Title[] = [];
  for (let i = 0; i < bodyStart; i++) {
    const group: number[] = [];
    let text = "";
    for (let j = i; j < bodyStart && group.length < 4; j++) {
      const line = lines[j] as SourceLine;
      if (line.role === "blank") {
        if (group.length === 0) break;
        continue;
      }
      if (line.role !== "body" || isMetadata(line) || !isTitlePiece(line)) break;
      // A whole title of its own goes with nothing before it: 新闻中心 above is the name of a column.
      if (group.length > 0 && endsInForm(squash(line.text)) && readOrgan(line.text)) break;
      group.push(j);
      text += line.text;
      if (text.length > 100) break;
      if (goesOn(lines, j)) continue;
      if ((line.depth === 1 && group.length === 1) || (endsInForm(squash(text)) && /\d{4}|[法政工]/.test(text))) {
        const first = lines[group[0] as number] as SourceLine;
        titles.push({
          text,
          span: { start: first.at(0), end: line.range(0, line.text.length).end },
          lines: group,
        });
        for (const k of group) (lines[k] as SourceLine).role = "title";
        i = j;
        break;
      }
    }
  }
  return titles;
}

/** …情况 on one line and 的报告 on the next. */
function goesOn(lines: readonly SourceLine[], index: number): boolean {
  const next = lines.slice(index + 1, index + 3).find((line) => line.role !== "blank");
  return next?.role === "body" && /^的[\u4e00-\u9fff]{2,6}$/.test(squash(next.folded));
}

function isTitlePiece(line: SourceLine): boolean {
  const { folded } = line;
  if (folded.length > 60 || /[。,;:!?>»→|〔]/.test(folded) || partHeading.test(folded)) return false;
  if (line.depth === 1) return true;
  const compact = squash(folded);
  return endsInOrgan(compact) || endsInForm(compact) || /关于|\d{4}年|法治|工作|依法|情况/.test(compact);
}

/** 署名, 成文日期, 附注 and the residue of the page, found from the end backwards. */
function findTail(lines: readonly SourceLine[], bodyStart: number): Pick<Frame, "organLine" | "signed"> {
  let signed: Frame["signed"] = null;
  let organLine = -1;
  const short: SourceLine[] = [];
  for (let i = lines.length - 1; i >= bodyStart; i--) {
    const line = lines[i] as SourceLine;
    if (line.role === "table" && !signed) {
      // 附件 stand below the sign-off (GB/T 9704 7.3.4): what is around them belongs to them.
      const above = signOffAbove(lines, i, bodyStart);
      if (above < 0) break;
      short.length = 0;
      for (; i > above + 1; i--) {
        const caption = lines[i - 1] as SourceLine;
        if (caption.role === "body" && colophon.test(caption.folded)) caption.role = "note";
      }
      continue;
    }
    if (line.role !== "body") {
      if (line.role === "blank" || line.role === "code") continue;
      break;
    }
    const date: string | null = signed ? null : readSignedDate(line.folded);
    if (date) {
      line.role = "date";
      signed = { date, line: i };
      for (const residue of short) if (residue.role === "body") residue.role = "chrome";
    } else if (isAttachment(lines, i)) {
      line.role = "note";
    } else if (colophon.test(line.folded)) {
      line.role = "note";
    } else if (startsWithChrome(squash(line.folded.slice(0, 40))) && !isProse(line)) {
      line.role = "chrome";
    } else if (isMetadata(line)) {
      line.role = "metadata";
    } else if (isOrganLine(line)) {
      line.role = "organ";
      organLine = i;
    } else if (
      !signed &&
      line.folded.length <= 30 &&
      !/[。;]/.test(line.folded) &&
      !ordinalAt(line.folded, 0) &&
      short.length < 12
    ) {
      // Residue only if a sign-off stands above it.
      short.push(line);
    } else {
      break;
    }
  }
  return { organLine, signed };
}

/** The 成文日期, with its 署名 above, that only tables and their captions part from `index`; -1 where there is none. */
function signOffAbove(lines: readonly SourceLine[], index: number, bodyStart: number): number {
  let captions = 0;
  for (let i = index; i > bodyStart; i--) {
    const line = lines[i] as SourceLine;
    if (line.role === "table" || line.role === "blank") continue;
    if (line.role !== "body") return -1;
    if (readSignedDate(line.folded)) {
      const above = lines.slice(bodyStart, i).findLast(({ role }) => role !== "blank");
      return above?.role === "body" && isOrganLine(above) ? i : -1;
    }
    if (++captions > 12 || line.folded.length > 40 || /[。;]/.test(line.folded) || ordinalAt(line.folded, 0)) return -1;
  }
  return -1;
}

/** 附件：1.… and the numbered names below it. */
function isAttachment(lines: readonly SourceLine[], index: number): boolean {
  for (let i = index; i >= 0 && i > index - 20; i--) {
    const line = lines[i] as SourceLine;
    if (line.role === "blank") continue;
    if (/^附件\d{0,2}:/.test(line.folded)) return true;
    if (!/^\d{1,2}[.、]/.test(line.folded) || line.folded.length > 50 || /。/.test(line.folded)) return false;
  }
  return false;
}

function isOrganLine(line: SourceLine): boolean {
  return (
    line.folded.length <= 40 &&
    !/[。,;:、]/.test(line.folded) &&
    line.depth === 0 &&
    !ordinalAt(line.folded, 0) &&
    endsInOrgan(squash(line.folded))
  );
}

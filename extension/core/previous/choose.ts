import { squash } from "../parse/width";
import type { Report, TypedReport } from "../types";
import type { NoPreviousReport, PreviousReport } from "../yearly-types";
import { isGuess, sameName, sameOrgan } from "./organ";

/** A text that may be last year's report; `name` is what the user calls it: a path. */
export interface PreviousCandidate {
  readonly name: string;
  readonly report: Report;
}

/** What tells which report it is. */
export type Identity = Pick<Report, "type" | "organ" | "year">;

/** Whether one report is the other's of the year before, as far as organ, type and year say it. */
export function precedes(candidate: Identity, { type, organ, year }: Identity): boolean {
  return (
    candidate.type !== null &&
    candidate.type.id === type?.id &&
    candidate.year !== null &&
    candidate.year.value + 1 === year?.value &&
    candidate.organ !== null &&
    organ !== null &&
    sameOrgan(candidate.organ.name, organ.name)
  );
}

/** No last year's report, and why. */
export const noPrevious = (reason: NoPreviousReport["reason"], message: string): PreviousReport => ({
  report: null,
  name: null,
  problem: { reason, message },
});

export const previousOff = noPrevious("none", "已经写明不与去年的报告对照（previous: none）。");

/** Where to write which file it is. */
const place = ({ language }: Report) =>
  language === "markdown" ? "在文件头写“previous: 文件路径”" : "在 .zhibi.json 的“previous”里写明";

/**
 * Last year's report among the texts that are there: of the same organ and type, on the year before. Nothing is guessed:
 * two that differ are a problem, which names them; of identical copies (.md and .txt of one text) the first is taken.
 * @param report this year's; without type, organ or year nothing can be found
 */
export function choosePrevious(report: Report, candidates: readonly PreviousCandidate[]): PreviousReport {
  if (!report.type) return noPrevious("none", "没有认出这是哪种报告，无法找去年的报告。");
  const unknown = report.organ ? (report.year ? null : "年度") : "机关";
  if (unknown) {
    const message = `没有认出这份报告的${unknown}，无法找去年的报告。请在标题里写全机关和年度，或者${place(report)}。`;
    return noPrevious("none", message);
  }
  const fitting = candidates.flatMap(({ name, report: candidate }) =>
    isTyped(candidate) && precedes(candidate, report) && !isGuess(candidate, report)
      ? [{ name, report: candidate }]
      : [],
  );
  // 县司法局 is the same as 临溪县司法局 where nobody else is.
  const exact = fitting.filter((candidate) => sameName(candidate.report, report));
  const [first, ...others] = distinct(exact.length ? exact : fitting);
  if (first && others.length === 0) return { ...first, problem: null };
  const year = (report.year?.value as number) - 1;
  if (first) return ambiguous(report, year, [first, ...others]);
  return noPrevious(
    "none",
    `没有找到${report.organ?.name}${year}年的报告。请把它（.md 或 .txt）放进这个文件夹，或者${place(report)}。${otherOrgan(report, candidates)}`,
  );
}

/** The only report of the year before is of another organ: perhaps this one had that name, which nobody guesses. */
function otherOrgan({ type, year }: Report, candidates: readonly PreviousCandidate[]): string {
  const [only, ...more] = candidates.filter(
    ({ report }) => report.organ && report.type?.id === type?.id && report.year?.value === (year?.value as number) - 1,
  );
  if (!only || more.length > 0) return "";
  const { name, report } = only;
  return `这里只有${report.organ?.name}的（“${name}”），机关不同，没有拿来对照；${renamed(report)}。`;
}

const renamed = ({ language }: Report) =>
  `机关改过名的，${language === "markdown" ? "" : "把去年的报告另存为 Markdown（.md），"}在去年报告的文件头写“organ: 现在的名称”`;

function ambiguous(report: Report, year: number, found: readonly { readonly name: string }[]): PreviousReport {
  const names = found.slice(0, 3).map(({ name }) => `“${name}”`);
  const list = `${names.join("、")}${found.length > 3 ? "等" : ""}`;
  return noPrevious(
    "ambiguous",
    `${year}年的报告找到${found.length}份，文字不同：${list}。分不清以哪份为准，所以没有与去年对照。请${place(report)}，指明其中一份。`,
  );
}

/**
 * The file that a person has named as last year's report. Where it is not that, there is no link at all, and the problem
 * says why it matters and what to do.
 * @param name as written
 * @param candidate null: it cannot be had
 * @param error why it cannot be read, in Chinese; null: there is no such file
 */
export function checkNamed(
  report: Report,
  name: string,
  candidate: Report | null,
  error: string | null = null,
): PreviousReport {
  const problem = (reason: NoPreviousReport["reason"], what: string, todo: string) =>
    noPrevious(reason, `${what}，所以没有与去年对照。${todo}`);
  if (!candidate) {
    return error === null
      ? problem("missing", `找不到指定的去年报告“${name}”`, "请检查路径和文件名；不想对照，写“previous: none”。")
      : problem("unreadable", `读不了指定的去年报告“${name}”：${error.replace(/。$/, "")}`, "请检查这个文件。");
  }
  if (!isTyped(candidate)) {
    return problem(
      "not-a-report",
      `指定的去年报告“${name}”没有被认作报告`,
      "请检查是不是指错了文件；确是报告，请在它的文件头写“report: 文种”（纯文本在 .zhibi.json 的“reportTypes”里写）。",
    );
  }
  if (report.type && candidate.type.id !== report.type.id) {
    return problem(
      "other-type",
      `指定的去年报告“${name}”的文种是“${candidate.type.title}”，这份报告是“${report.type.title}”，内容不能对应`,
      "请指明同一文种的报告。",
    );
  }
  if (report.organ && candidate.organ && !sameOrgan(report.organ.name, candidate.organ.name)) {
    return problem(
      "other-organ",
      `指定的去年报告“${name}”是${candidate.organ.name}的，这份报告是${report.organ.name}的，数据不能比较`,
      `请指明本机关的报告；${renamed(candidate)}。`,
    );
  }
  const wrongYear = yearProblem(report, name, candidate);
  return wrongYear ? problem("other-year", ...wrongYear) : { report: candidate, name, problem: null };
}

function yearProblem({ year }: Report, name: string, candidate: TypedReport): [what: string, todo: string] | null {
  if (!year) return [`没有认出这份报告的年度，无法核对“${name}”是不是去年的报告`, "请在标题里写明年度。"];
  if (!candidate.year) {
    return [`没有认出指定的去年报告“${name}”是哪一年的`, "请在它的标题里，或者在文件头用“year:”写明年度。"];
  }
  const [own, other] = [year.value, candidate.year.value];
  if (other === own - 1) return null;
  return [
    `指定的去年报告“${name}”是${other}年的，这份报告是${own}年的，应当与${own - 1}年的比较`,
    `请指明${own - 1}年的报告。`,
  ];
}

function isTyped(report: Report): report is TypedReport {
  return report.type !== null;
}

/** One of each text: markup, width and spaces do not count. */
function distinct<T extends { readonly report: Report }>(candidates: readonly T[]): T[] {
  if (candidates.length < 2) return [...candidates];
  const texts = new Map<string, T>();
  for (const candidate of candidates) {
    const text = squash(candidate.report.paragraphs.map(({ folded }) => folded).join(""));
    if (!texts.has(text)) texts.set(text, candidate);
  }
  return [...texts.values()];
}

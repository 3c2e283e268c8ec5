import { type Elements, elementsOfFrontMatter } from "../document/elements";
import type { Edit, LineRole, Rule, Span, TypedReport } from "../types";

const rule: Rule = {
  id: "missing-element",
  severity: "warning",
  title: "上报版缺少公文要素",
  why: "上报的报告是上行文，要有主送机关、发文机关署名和成文日期；网页版可以省略。请在上报前补全。",
  basis: "GB/T 9704—2012",
  examples: [
    {
      profile: "submission",
      bad: "⟦临溪县司法局关于2024年法治政府建设情况的报告⟧\n\n2024年，扎实推进法治政府建设。\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年2月16日",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n〔待补充：主送机关〕：\n\n2024年，扎实推进法治政府建设。\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年2月16日",
    },
    {
      profile: "submission",
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n2024年，扎实推进法治政府建设。\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n⟦继续推进依法行政。⟧",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n2024年，扎实推进法治政府建设。\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n\n2025年〔待补充〕月〔待补充〕日",
    },
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      note: "网页版可以没有主送机关、署名和日期",
    },
  ],
  *check(report, { profile }) {
    if (profile !== "submission") return;
    const { elements } = elementsOfFrontMatter(report);
    const missing = report.type.elements.filter(
      ({ id, profiles }) =>
        profiles.includes(profile) && roles[id] && !has(report, roles[id]) && !elements[keys[id] as keyof Elements],
    );
    const head = missing.find(({ id }) => id === "addressee");
    const tail = missing.filter(({ id }) => id !== "addressee");
    if (head && report.title)
      yield {
        span: report.title.span,
        message: `上报版缺主送机关。请在标题下写明，如“县委、县政府：”，末尾用全角冒号。${head.basis ? `（依据：${head.basis}）` : ""}`,
        fixes: () => [{ title: "插入主送机关", safe: false, edits: [insertAddressee(report)] }],
      };
    if (tail.length > 0)
      yield {
        span: lastLine(report),
        message: `上报版缺${tail.map(({ label }) => label).join("和")}。请在正文之后写明发文机关全称和成文日期。`,
        fixes: () => [
          {
            title: "在文末补上",
            safe: false,
            edits: [
              insertTail(
                report,
                tail.map(({ id }) => id),
              ),
            ],
          },
        ],
      };
  },
};

const roles: Readonly<Record<string, LineRole>> = { addressee: "addressee", organ: "organ", date: "date" };

/** The same elements where the front matter has them: an exported document prints them from there. */
const keys: Readonly<Record<string, keyof Elements>> = { addressee: "addressee", organ: "organs", date: "date" };

/** A date whose day is still blank (2025年 月 日) is there: leftover-placeholder asks for the day. */
function has({ lines }: TypedReport, role: LineRole): boolean {
  return lines.some(
    (line) => line.role === role || (role === "date" && /^\d{4} ?年.{0,8}月.{0,8}日$/.test(line.folded)),
  );
}

function lastLine(report: TypedReport): Span {
  const line = report.lines.findLast(({ role }) => role === "body" || role === "heading" || role === "table");
  return line ? line.range(Math.max(0, line.text.length - 12), line.text.length) : { start: 0, end: 0 };
}

function eolOf({ text }: TypedReport): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function insertAddressee(report: TypedReport): Edit {
  const last = report.lines[report.title?.lines.at(-1) ?? 0];
  const at = last?.span.end ?? 0;
  const eol = eolOf(report);
  return { span: { start: at, end: at }, text: `${eol}${eol}〔待补充：主送机关〕：` };
}

/** Organ before date; what is there already stays where it is. */
function insertTail(report: TypedReport, ids: readonly string[]): Edit {
  const eol = eolOf(report);
  const year = report.year ? report.year.value + 1 : "〔待补充〕";
  const organ = report.organ?.name ?? "〔待补充：发文机关〕";
  const text = [
    ...(ids.includes("organ") ? [organ] : []),
    ...(ids.includes("date") ? [`${year}年〔待补充〕月〔待补充〕日`] : []),
  ].join(eol + eol);
  const last = report.lines.findLast(
    ({ role }) =>
      role === "body" || role === "heading" || role === "table" || (role === "organ" && !ids.includes("organ")),
  );
  const at = last?.span.end ?? report.text.length;
  return { span: { start: at, end: at }, text: eol + eol + text };
}

export default rule;

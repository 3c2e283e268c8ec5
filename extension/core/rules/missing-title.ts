import { draft } from "../draft";
import type { Fix, Rule, TypedReport } from "../types";

const rule: Rule = {
  id: "missing-title",
  severity: "warning",
  title: "没有标题",
  why: "报告要有标题，写明哪个机关、哪一年、什么事项；从网页复制时标题常常漏掉。请在正文之前补上。",
  basis: "GB/T 9704—2012（标题由发文机关名称、事由和文种组成）",
  examples: [
    {
      bad: "⟦一、2024年法治政府建设工作情况⟧\n\n审查合同12件。\n\n二、存在的不足和原因\n\n力量不足，主要原因是编制少。\n\n三、2025年法治政府建设工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年1月16日",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年法治政府建设工作情况\n\n审查合同12件。\n\n二、存在的不足和原因\n\n力量不足，主要原因是编制少。\n\n三、2025年法治政府建设工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年1月16日",
    },
  ],
  *check(report) {
    if (report.title || typeof report.frontMatter?.values.title === "string") return;
    const line = report.lines.find(({ role }) => role === "heading" || role === "body");
    if (!line) return;
    yield {
      span: line.range(0, Math.min(line.text.length, 30)),
      message: "正文之前没有标题。请补上，如“××局关于××××年法治政府建设情况的报告”。",
      fixes: () => [titleFix(report, line.span.start)],
    };
  },
};

/** The title of a new document of this type, with what the text itself says of organ and year. */
function titleFix({ type, organ, year, text, language }: TypedReport, at: number): Fix {
  const skeleton = /^# (.*)$/m.exec(type.skeleton)?.[1] ?? "";
  const values = { organ: organ?.name ?? "〔待补充：单位名称〕", year: year?.value ?? null };
  const title = draft({ ...type, skeleton }, values).text;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return {
    title: `补上标题“${title}”`,
    safe: false,
    edits: [{ span: { start: at, end: at }, text: `${language === "markdown" ? "# " : ""}${title}${eol}${eol}` }],
  };
}

export default rule;

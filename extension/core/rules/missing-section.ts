import { insertSection } from "../outline/insert";
import { findSection, sectionName } from "../outline/presence";
import type { Fix, Rule, SectionType, Span, TypedReport } from "../types";

const rule: Rule = {
  id: "missing-section",
  severity: "error",
  title: "缺少法定内容",
  why: "年度报告要写主要举措和成效、存在的不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排，缺项会在督察和评估中扣分、通报。请补写；内容已有而没有标题的，可以单独成节。",
  basis: "《法治政府建设与责任落实督察工作规定》第二十四条",
  examples: [
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年推进法治政府建设的主要举措和成效\n\n局主要负责人切实履行推进法治建设第一责任人职责。\n\n⟦二、2025年工作思路⟧\n\n继续推进依法行政。",
      note: "没有“存在的不足和原因”；第一责任人内容在正文中，只提示宜单独成节",
    },
  ],
  *check(report) {
    for (const part of report.type.sections) {
      const presence = findSection(report, part);
      if (presence?.by === "heading") continue;
      if (presence) {
        if (!part.content?.suggestHeading) continue;
        yield {
          span: presence.paragraph.line.range(presence.range.from, presence.range.to),
          severity: "hint",
          message: `这里写了“${sectionName(part)}”的内容，但没有单独的标题。建议独立成节，便于查找和评估。`,
          fixes: () => [insertFix(report, part)],
        };
      } else if (part.mandatory) {
        yield {
          span: placeOf(report, part),
          message: `缺少“${sectionName(part)}”一节。${part.why ?? ""}${part.basis ? `（依据：${part.basis}）` : ""}请在此处补写。`,
          fixes: () => [insertFix(report, part)],
        };
      }
    }
  },
};

/** The heading before which it belongs; at the end, the last line of the body. */
function placeOf(report: TypedReport, part: SectionType): Span {
  const { before, at } = insertSection(report, part);
  if (before) return before.heading;
  const line = report.lines.findLast((l) => l.span.start < at && l.text !== "") ?? report.lines[0];
  return line ? line.range(Math.max(0, line.text.length - 12), line.text.length) : { start: 0, end: 0 };
}

function insertFix(report: TypedReport, part: SectionType): Fix {
  const { at, text, renumber } = insertSection(report, part);
  return {
    title: `插入“${sectionName(part)}”一节`,
    safe: false,
    edits: [{ span: { start: at, end: at }, text }, ...renumber],
  };
}

export default rule;

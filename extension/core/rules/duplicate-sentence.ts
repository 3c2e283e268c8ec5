import { isPlan, rolesOf } from "../outline/roles";
import type { Paragraph, Rule, TypedReport } from "../types";
import { findRepeats } from "../wording/repeats";

const rule: Rule = {
  id: "duplicate-sentence",
  severity: "warning",
  title: "语句重复",
  why: "同一段话原样出现两次，多半是合稿时重复粘贴。成效和下年计划里写着同一句话尤其不妥：做完的事不必再安排，没做完的事不能算成效。请删去一处或者改写。",
  examples: [
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年推进法治政府建设的主要举措和成效\n\n建立行政执法监督员驻点制度，对重点领域开展常态化抽查。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、主要负责人履行推进法治建设第一责任人职责情况\n\n带头学法。\n\n四、2025年工作思路\n\n⟦建立行政执法监督员驻点制度，对重点领域开展常态化抽查⟧，完善考核办法。",
    },
    {
      wrap: true,
      bad: "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十届三中全会精神，印发《关于进一步加强行政执法监督工作的实施意见》。\n\n坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十届三中全会精神，印发《关于进一步加强行政执法监督工作的实施意见》。",
      note: "固定表述和文件名称可以重复",
    },
  ],
  *check(report) {
    for (const { first, again } of findRepeats(report.paragraphs, 25)) {
      const { line } = again.paragraph;
      const both = inBoth(first.paragraph, again.paragraph, report);
      const length = again.range.to - again.range.from;
      yield {
        span: line.range(again.range.from, again.range.to),
        ...(!both && { severity: "hint" as const }),
        message: both
          ? `成效和下年计划里写了同样的话（${length}字）。已经做完的不必再安排，没有做完的不能算成效，请改写一处。`
          : `这段话（${length}字）前面已经原样写过，请删去一处或者改写。`,
        related: [
          {
            span: first.paragraph.line.range(first.range.from, first.range.to),
            message: "前面这里写了同样的话",
          },
        ],
      };
    }
  },
};

/** One in the plan, the other under a heading of what was done. */
function inBoth(a: Paragraph, b: Paragraph, report: TypedReport): boolean {
  const [planA, planB] = [isPlan(a.section, report), isPlan(b.section, report)];
  return planA !== planB && rolesOf((planA ? b : a).section).length > 0;
}

export default rule;

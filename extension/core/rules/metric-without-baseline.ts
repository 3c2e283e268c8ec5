import { findBareComparisons } from "../metrics/comparison";
import { findFigures } from "../metrics/figures";
import { findVagueWindows } from "../metrics/window";
import type { Problem, Rule, TypedReport } from "../types";

const rule: Rule = {
  id: "metric-without-baseline",
  severity: "warning",
  title: "数据没有时段或基数",
  why: "读者要能知道数据是哪一年、哪一段时间的，增减是同什么相比。“目前已”没有起止时间；“降至”“增长”没有上年数，就无法核对。请写明年度，或补上基数。",
  examples: [
    { wrap: true, bad: "⟦目前已调解矛盾纠纷1.8万余件⟧。", good: "截至2024年12月底已调解矛盾纠纷1.8万余件。" },
    {
      wrap: true,
      bad: "办案质量稳步提升，⟦办理法律援助案件增长15%⟧。",
      good: "办案质量稳步提升，办理法律援助案件较2023年增长15%。",
    },
    {
      wrap: true,
      bad: "加强应诉指导，⟦确保一审败诉率降至7%以下⟧。",
      good: "加强应诉指导，确保一审败诉率由2023年的〔待补充：2023年数值〕降至7%以下。",
    },
    {
      wrap: true,
      previous: "全年办理法律援助案件620件，一审败诉率9%。",
      bad: "办案质量稳步提升，⟦办理法律援助案件增长15%⟧。加强应诉指导，⟦确保一审败诉率降至7%以下⟧。",
      good: "办案质量稳步提升，办理法律援助案件较2023年的620件增长15%。加强应诉指导，确保一审败诉率由2023年的9%降至7%以下。",
      note: "关联了去年的报告：基数取自其中",
    },
    { wrap: true, bad: "律师队伍壮大，⟦万人比（4.1）实现历史性突破⟧。" },
    {
      wrap: true,
      bad: "2024年新收行政复议案件同比增长15.5%，办结率由90%提高到96%。截至12月底已反馈问题79个。出庭率连续三年保持100%。评查得分2023年为617.4分，2024年为663.1分，上升45.7分；2023年合格率60%，2024年合格率62%，提高2个百分点。居民消费价格涨幅3%左右。",
      note: "时段和基数都能从句中或题目中确定",
    },
  ],
  *check(report, context) {
    const undated = undatedReport(report);
    if (undated) yield undated;
    for (const paragraph of report.paragraphs) {
      yield* findVagueWindows(paragraph, report);
      yield* findBareComparisons(paragraph, report, context);
    }
  },
};

/** No year in title, headings and lead: said once, not for every figure. */
function undatedReport(report: TypedReport): Problem | null {
  if (report.year) return null;
  const first = report.paragraphs.find((p) => findFigures(p.folded, p.enclosures).length > 0);
  if (!first) return null;
  const span = report.title?.span ?? first.line.range(0, Math.min(20, first.text.length));
  return {
    span,
    message:
      "标题、一级标题和导语都没有写年份，全文数据无法确定是哪一年的。请在标题中写明报告年度，如“关于××××年法治政府建设情况的报告”。",
  };
}

export default rule;

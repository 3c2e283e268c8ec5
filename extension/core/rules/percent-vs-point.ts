import { pointsFor } from "../metrics/bases";
import { findRateChanges } from "../metrics/rates";
import type { Rule } from "../types";

const rule: Rule = {
  id: "percent-vs-point",
  severity: "warning",
  title: "比率的升降用了百分号",
  why: "比率、占比之差以“个百分点”计。败诉率由12%降到2%，是下降10个百分点；写成“下降10%”，意思就成了由12%降到10.8%。请核对上年数，改为“个百分点”；确指相对变化的，写明由多少到多少。",
  examples: [
    {
      wrap: true,
      bad: "行政诉讼败诉率1.37%，同比⟦下降10.91%⟧。满意率较上年⟦提高了3.2%⟧，持证率较之2023年⟦上升4.6%⟧。",
      good: "行政诉讼败诉率1.37%，同比下降10.91个百分点。满意率较上年提高了3.2个百分点，持证率较之2023年上升4.6个百分点。",
    },
    {
      wrap: true,
      bad: "调解成功率98.9%，比全市平均水平⟦高0.6%⟧。抽检合格率达99.1%，⟦高于全市平均水平0.4%⟧。",
      good: "调解成功率98.9%，比全市平均水平高0.6个百分点。抽检合格率达99.1%，高于全市平均水平0.4个百分点。",
    },
    {
      wrap: true,
      previous: "行政诉讼败诉率12.28%。",
      bad: "行政诉讼败诉率2.37%，同比⟦下降10.91%⟧。",
      good: "行政诉讼败诉率2.37%，同比下降9.91个百分点。",
      note: "关联了去年的报告：按两份报告计算",
    },
    {
      wrap: true,
      bad: "调解成功率由93%提高到98%，办结率98%，案件数同比增长12%，办事效率提升30%，占比较上年提高2个百分点，败诉率由10%降至8%，下降20%，率先实现案件下降5%。",
      note: "数量的增长、效率、升降的终点、写明起止的相对变化都不报",
    },
  ],
  *check(report, context) {
    for (const paragraph of report.paragraphs) {
      for (const { from, to, percent, figure, subject } of findRateChanges(paragraph)) {
        const { line } = paragraph;
        yield {
          span: line.range(from, to),
          message: `“${subject.slice(-10)}”是比率，它的升降应以百分点计：请核对上年数，把“${figure}%”改为“${figure}个百分点”；如确指相对变化，请写明由多少到多少。`,
          fixes: () => [
            ...pointsFor({ from, to }, paragraph, report, context),
            {
              title: `改为“${figure}个百分点”`,
              safe: false,
              edits: [{ span: line.range(percent.from, percent.to), text: "个百分点" }],
            },
          ],
        };
      }
    }
  },
};

export default rule;

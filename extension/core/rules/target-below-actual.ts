import { mayBeBelow } from "../promises/may-be-below";
import type { Rule } from "../types";
import { targetsBelowActual } from "../yearly";

const rule: Rule = {
  id: "target-below-actual",
  severity: "hint",
  title: "下年目标低于今年实际",
  why: "下一年度的目标比今年已经达到的还低，读者会问是不是要退步，多半是沿用了往年的目标没有改。请核对：口径相同的，把目标提到今年的实际水平以上；是上级考核底线的，写明“考核要求”；口径不同的，把指标的名称写全。只比较名称相同的比率，相差不到1个百分点的不提示。",
  examples: [
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n全年行政机关负责人出庭应诉率99.3%。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2025年工作思路\n\n规范行政应诉，行政机关负责人出庭应诉率达到⟦90%⟧以上。",
    },
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n全县行政案件败诉率4.2%。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2025年工作思路\n\n确保行政案件败诉率控制在⟦8%⟧以下。",
      note: "越低越好的指标反过来比",
    },
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n人民调解成功率99.2%，行政调解成功率92%。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2025年工作思路\n\n劳动争议仲裁调解成功率达到80%以上，行政调解成功率达到95%以上。",
      note: "名称不同的指标不比",
    },
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n受理人民调解案件201件，调解成功199件，成功率99%。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2025年工作思路\n\n人民调解成功率达到⟦95%⟧以上。",
      note: "前面说明了是人民调解，“成功率”就是人民调解成功率",
    },
  ],
  *check(report) {
    if (!mayBeBelow(report)) return;
    for (const { target, actual, said } of targetsBelowActual(report)) {
      yield {
        span: target.span,
        message: `下年目标“${target.subject}${said}”比今年的实际（${actual.said}）还差。请核对：口径相同的请提高目标，是考核底线的请写明，口径不同的请把指标名称写全。`,
        related: [{ span: actual.span, message: `今年的实际：${actual.subject}${actual.said}` }],
      };
    }
  },
};

export default rule;

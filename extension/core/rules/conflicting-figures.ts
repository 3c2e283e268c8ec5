import { agree, totalsBySubject } from "../metrics/subjects";
import type { Rule } from "../types";

const rule: Rule = {
  id: "conflicting-figures",
  severity: "warning",
  title: "同一数据前后不一",
  why: "同一年、同一项工作在一篇里写了两个数，其中一个必然不对，或者口径不同。科室分头供数、修改时只改了一处，最容易这样。请核对原始数据后统一；口径不同的，写明各统计什么。",
  examples: [
    {
      wrap: true,
      bad: "2024年，全县共办理法律援助案件620件，挽回损失980万元。\n\n群众法治获得感增强，⟦全年办理法律援助案件640件⟧。",
    },
    {
      wrap: true,
      bad: "行政机关负责人出庭应诉率98.6%。\n\n规范行政应诉，⟦行政机关负责人出庭应诉率为96.8%⟧。",
    },
    {
      wrap: true,
      bad: "2024年共办理法律援助案件620件。2023年共办理法律援助案件560件。上半年办理法律援助案件300件。全年办理涉农法律援助案件120件。\n\n全年办理法律援助案件600余件，全年组织培训3次。\n\n食品领域全年办理行政处罚案件30件，全年组织培训5次。\n\n药品领域全年办理行政处罚案件20件，行政机关负责人出庭应诉率提高到96%以上。",
      note: "不同年份、时段、范围的数，约数，不具体的事项，都不比较",
    },
  ],
  *check(report) {
    for (const [first, ...others] of totalsBySubject(report).values()) {
      if (!first) continue;
      for (const { figure, paragraph } of others) {
        // In one paragraph two totals have two scopes.
        if (paragraph === first.paragraph || agree(first.figure, figure)) continue;
        const said = first.figure.said;
        yield {
          span: paragraph.line.range(figure.start, figure.to),
          message: `这里是${figure.said}，前面同一项写的是${said}，两处不一致。请核对后统一；统计口径不同的，请写明。`,
          related: [
            { span: first.paragraph.line.range(first.figure.start, first.figure.to), message: `前面写的是${said}` },
          ],
        };
      }
    }
  },
};

export default rule;

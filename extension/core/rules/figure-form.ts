import { anyOddNotation, findOddNotation } from "../metrics/notation";
import type { Rule } from "../types";

const rule: Rule = {
  id: "figure-form",
  severity: "info",
  title: "数字写法不规范",
  why: "起止数之间用一字线“—”（也可用“～”），不用短横线；百分数和万、亿的起止都要写全，“4%—6%”“5万—10万”不写成“4—6%”“5—10万”；年份用四位数字；“几”“数”已表示约数，不再加“余”“多”，也不同阿拉伯数字连用。",
  basis: "GB/T 15835—2011（出版物上数字用法）、GB/T 15834—2011 4.13（连接号）",
  examples: [
    {
      wrap: true,
      bad: "落实⟦2021-2025年⟧规划，⟦24年⟧底完成率提高⟦4-6%⟧，惠及⟦5—10万⟧人次，新建⟦30几⟧处，排查⟦几十余⟧件，⟦1-6月⟧办理6件。",
      good: "落实2021—2025年规划，2024年底完成率提高4%—6%，惠及5万—10万人次，新建三十几处，排查几十件，1—6月办理6件。",
    },
    {
      wrap: true,
      bad: "2021—2025年，从事调解24年，24年来调解纠纷几百件，提高4%—6%，每月3—5件，电话0571-8800，文号LH33-038号，实现“1+3—5”模式，《2021-2025年规划》施行。",
      note: "时长、电话、编号、书名号之内都不报",
    },
  ],
  *check(report) {
    if (!anyOddNotation.test(report.text)) return;
    for (const line of report.lines) {
      if (line.role !== "body" && line.role !== "heading") continue;
      for (const { from, to, what, right } of findOddNotation(line, report.year)) {
        const span = line.range(from, to);
        yield {
          span,
          message: `“${line.text.slice(from, to)}”宜写作“${right}”：${what}。`,
          fixes: () => [{ title: `改为“${right}”`, safe: false, edits: [{ span, text: right }] }],
        };
      }
    }
  },
};

export default rule;

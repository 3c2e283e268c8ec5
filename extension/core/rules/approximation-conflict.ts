import { findApproximations } from "../metrics/approximation";
import type { Rule } from "../types";

const rule: Rule = {
  id: "approximation-conflict",
  severity: "warning",
  title: "约数词叠用、矛盾",
  why: "“近”是不到，“余”“多”是超过，“左右”是上下浮动，一个数只能用其中一个；叠在一起就说不清是多是少。请核对原数后留一个，或者直接写准确数。",
  basis: "GB/T 15835—2011（出版物上数字用法）",
  examples: [
    {
      wrap: true,
      bad: "发放资料⟦近7万余份⟧，接待群众⟦约200人次左右⟧，培训⟦30余场以上⟧。",
      good: "发放资料近7万份，接待群众约200人次，培训30余场。",
    },
    {
      wrap: true,
      bad: "解答咨询⟦超过1000多件⟧，覆盖率⟦不低于90%以上⟧。",
      good: "解答咨询超过1000件，覆盖率不低于90%。",
    },
    {
      wrap: true,
      bad: "化解率达90%以上，节约200余万元，签约30余家，调解1.8万余件，挽回损失约257.3万元，最近100多件均已办结，近三年多部门协同办案。",
      note: "只用一个约数词；“节约”“签约”“最近”不是约数词",
    },
  ],
  *check(report) {
    for (const line of report.lines) {
      if (line.role !== "body" && line.role !== "heading") continue;
      for (const { from, to, words } of findApproximations(line)) {
        const said = words.map((w) => line.text.slice(w.from, w.to));
        yield {
          span: line.range(from, to),
          message: `“${line.text.slice(from, to)}”里“${said.join("”和“")}”重复或矛盾，请核对原数，留一个。`,
          fixes: () =>
            [...words].reverse().map((word) => ({
              title: `删去“${line.text.slice(word.from, word.to)}”`,
              safe: false,
              edits: [{ span: line.range(word.from, word.to), text: "" }],
            })),
        };
      }
    }
  },
};

export default rule;

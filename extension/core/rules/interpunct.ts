import { isWritten } from "../punctuation/chinese";
import { anyInterpunct, interpunct, wrongInterpuncts } from "../punctuation/interpunct";
import type { Rule } from "../types";

const rule: Rule = {
  id: "interpunct",
  severity: "info",
  title: "间隔号写错",
  why: "间隔号是居中的圆点“·”（U+00B7），用在外国人名、少数民族人名、并列的短语和“3·15”这样的日期之间。“•”是项目符号，换一种字体就会变大、偏移；日期中也不用小数点。",
  basis: "GB/T 15834—2011 4.14（间隔号）",
  examples: [
    {
      wrap: true,
      bad: "开设“维爱⟦•⟧微课堂”，开展“4⟦.⟧15”全民国家安全教育日宣传。",
      good: "开设“维爱·微课堂”，开展“4·15”全民国家安全教育日宣传。",
    },
    {
      wrap: true,
      bad: "•做好“12·4”国家宪法日宣传，升级“智慧司法”2.0版，得分提高到“4.5”。",
      note: "行首的项目符号、小数都不是间隔号",
    },
  ],
  *check(report) {
    if (!anyInterpunct.test(report.text)) return;
    for (const line of report.lines) {
      if (!isWritten(line)) continue;
      for (const index of wrongInterpuncts(line)) {
        const edit = interpunct(line, index);
        yield {
          span: edit.span,
          message: `间隔号应为“·”，写成了“${line.text[index]}”。`,
          fixes: () => [{ title: "改为“·”", safe: true, edits: [edit] }],
        };
      }
    }
  },
};

export default rule;

import { isHeading } from "../outline/content";
import type { Line, Rule } from "../types";

const rule: Rule = {
  id: "heading-punctuation",
  severity: "info",
  title: "标题末尾有句号",
  why: "独立成行的标题末尾不加句号；标题后紧接正文的才用句号隔开。删去即可。",
  basis: "GB/T 15834—2011（标点符号用法）及公文排版通例",
  examples: [
    {
      wrap: true,
      bad: "（一）健全工作制度⟦。⟧\n\n修订制度12件，完善工作机制。\n\n（二）规范行政执法。全年培训6次。",
      good: "（一）健全工作制度\n\n修订制度12件，完善工作机制。\n\n（二）规范行政执法。全年培训6次。",
    },
    {
      wrap: true,
      bad: "1.修订制度12件，完善工作机制。\n\n2.全年培训6次。\n\n3.强化监督。",
      note: "一条一句的事项不是标题",
    },
  ],
  *check(report) {
    for (const section of report.sections) {
      const line = report.lines[section.line] as Line;
      if (section.inline || !line.folded.endsWith("。") || !isHeading(section, report)) continue;
      const at = line.folded.length - 1;
      const span = line.range(at, at + 1);
      yield {
        span,
        message: `标题独立成行，末尾不用「${line.text[at]}」，请删去。`,
        fixes: () => [{ title: "删去句号", safe: true, edits: [{ span, text: "" }] }],
      };
    }
  },
};

export default rule;

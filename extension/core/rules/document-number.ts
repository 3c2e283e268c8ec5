import { anyDocumentNumber, findDocumentNumbers } from "../punctuation/document-number";
import type { Rule } from "../types";

const rule: Rule = {
  id: "document-number",
  severity: "warning",
  title: "发文字号写法不规范",
  why: "发文字号由机关代字、年份、发文顺序号组成：年份标全称，用六角括号“〔〕”括入；顺序号不加“第”字，不编虚位（1不编为01），后面加“号”。六角括号从网页、聊天软件粘贴时常变成方括号或圆括号。",
  basis: "GB/T 9704—2012 7.2.5（发文字号）",
  examples: [
    {
      wrap: true,
      bad: "印发工作办法（临司⟦[2024]第08号⟧）和实施细则（临司⟦（2024）9号⟧）。",
      good: "印发工作办法（临司〔2024〕8号）和实施细则（临司〔2024〕9号）。",
    },
    { wrap: true, bad: "根据临司⟦〔24〕8号⟧文件要求办理。", good: "根据临司〔2024〕8号文件要求办理。" },
    {
      wrap: true,
      bad: "按照临司〔2024〕8号文件，执行省政府令第12号、（2024）临0113行初8号判决，走访幸福里（2024）3号楼。",
      note: "正确的文号、令、案号、楼号都不报",
    },
  ],
  *check(report) {
    if (!anyDocumentNumber.test(report.text)) return;
    for (const line of report.lines) {
      if (line.role === "code" || line.role === "front-matter" || line.role === "chrome") continue;
      for (const { from, to, right, faults, guess } of findDocumentNumbers(line)) {
        const span = line.range(from, to);
        yield {
          span,
          message: `发文字号“${line.text.slice(from, to)}”应写作“${right}”：${faults.join("；")}。`,
          fixes: () => [{ title: `改为“${right}”`, safe: !guess, edits: [{ span, text: right }] }],
        };
      }
    }
  },
};

export default rule;

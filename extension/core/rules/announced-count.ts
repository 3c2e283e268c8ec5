import type { Rule } from "../types";
import { miscounts } from "../wording/announced";

const rule: Rule = {
  id: "announced-count",
  severity: "warning",
  title: "说的项数与列出的不符",
  why: "前面说“以下三个方面”，后面只列两条，多半是增删条目后没有改数，或者漏了一条。请核对后改数或补写。",
  examples: [
    { wrap: true, bad: "主要抓好以下⟦三个方面⟧：一是健全制度。二是规范执法。" },
    { wrap: true, bad: "推出⟦五项措施⟧：一是健全制度；二是规范执法；三是强化监督；四是加强培训。" },
    {
      wrap: true,
      bad: "重点做好以下⟦两项工作⟧。\n\n1.健全制度。完善机制。\n\n2.规范执法。开展培训。\n\n3.强化监督。开展督察。",
    },
    { wrap: true, bad: "推出⟦五项措施⟧：建立工作台账、开展业务培训。" },
    { wrap: true, bad: "出台⟦《审查办法》《备案办法》三项制度⟧，落实⟦“一业一证”“一件事”“一网通办”等两项改革⟧。" },
    {
      wrap: true,
      bad: "从以下三个方面发力：一是健全制度。二是规范执法。三是强化监督。明确六个方面34项任务。落实“三个一”措施：一是一本台账。二是一套方案。出台《审查办法》《备案办法》等8项制度。",
      note: "数目相符，或数的不是所列的条目",
    },
  ],
  *check(report) {
    for (const { line, from, to, announced, counted } of miscounts(report)) {
      yield {
        span: line.range(from, to),
        message: `“${line.text.slice(from, to)}”说的是${announced}，列出的是${counted}。请核对是数目没有改，还是漏写、多写了条目。`,
      };
    }
  },
};

export default rule;

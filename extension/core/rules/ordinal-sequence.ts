import { ordinalLike, renumberFrom } from "../outline/numbering";
import { type Break, headingBreaks, itemBreaks, misplaced } from "../outline/sequence";
import type { Problem, Rule } from "../types";

const rule: Rule = {
  id: "ordinal-sequence",
  severity: "error",
  title: "序号不连续",
  why: "序号跳号、重号、倒序或不从“一”开始，可能是漏了一段，也可能是增删后没有改号。请先核对内容有无遗漏，再重新编号。",
  basis: "GB/T 9704—2012 7.3.3（结构层次序数）",
  examples: [
    { wrap: true, bad: "一是制度不全。⟦三是⟧人手不足。", good: "一是制度不全。二是人手不足。" },
    {
      wrap: true,
      bad: "一是制度不全。二是人手不足。⟦二是⟧经费紧张。",
      good: "一是制度不全。二是人手不足。三是经费紧张。",
    },
    { wrap: true, bad: "主要有：⟦二是⟧制度不全；三是人手不足。", good: "主要有：一是制度不全；二是人手不足。" },
    { wrap: true, bad: "之一是制度不全，统一是目标，第二是方法。", note: "词里的“一是”不是序号" },
  ],
  *check(report) {
    for (const found of [...headingBreaks(report, misplaced(report)), ...itemBreaks(report)]) yield toProblem(found);
  },
};

function toProblem({ section, expected, previous, rest }: Break): Problem {
  const { ordinal } = section;
  const right = ordinalLike(ordinal.text, ordinal.level, expected);
  const wrong = ordinal.text.trim();
  return {
    span: ordinal.span,
    message: `${describe(ordinal.number, expected, previous !== null)}：这里应为“${right}”，写成了“${wrong}”。请核对有无漏段，再改序号。`,
    related: previous
      ? [{ span: previous.ordinal.span, message: `前一个序号是“${previous.ordinal.text.trim()}”` }]
      : [],
    fixes: () => [
      {
        title: `改为“${right}”，后面的顺次重新编号`,
        // Something may be missing here, and other text may refer to the number.
        safe: false,
        // Only when it is applied: of many breaks each would number the whole rest.
        get edits() {
          return renumberFrom(rest(), expected);
        },
      },
    ],
  };
}

function describe(number: number, expected: number, hasPrevious: boolean): string {
  if (!hasPrevious) return "序号没有从头开始";
  if (number === expected - 1) return "序号重复";
  return number > expected ? "序号跳号" : "序号倒退";
}

export default rule;

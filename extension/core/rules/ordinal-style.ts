import { isNumbered, type Numbered, ordinalLike } from "../outline/numbering";
import { misplaced } from "../outline/sequence";
import { fold } from "../parse/width";
import type { Problem, Rule, Section } from "../types";

const rule: Rule = {
  id: "ordinal-style",
  severity: "warning",
  title: "序号写法不规范",
  why: "公文结构层次依次用“一、”“（一）”“1.”“（1）”标注；括号后不加顿号，阿拉伯数字后用圆点不用顿号。同一层次写法要一致。",
  basis: "GB/T 9704—2012 7.3.3（结构层次序数）",
  examples: [
    { wrap: true, bad: "⟦1、⟧健全制度。完善工作机制。", good: "1.健全制度。完善工作机制。" },
    { wrap: true, bad: "⟦（一）、⟧健全制度。完善工作机制。", good: "（一）健全制度。完善工作机制。" },
    { wrap: true, bad: "⟦一)⟧健全制度。完善工作机制。", good: "(一)健全制度。完善工作机制。" },
    {
      wrap: true,
      bad: "（一）健全制度。完善机制。\n\n⟦2.⟧充实队伍。选调人员。\n\n（三）强化保障。落实经费。",
      good: "（一）健全制度。完善机制。\n\n（二）充实队伍。选调人员。\n\n（三）强化保障。落实经费。",
    },
    { wrap: true, bad: "一、二审案件均已办结。", note: "“一、二审”不是序号" },
  ],
  *check(report) {
    const odd = misplaced(report);
    for (const { section, level } of odd) {
      const right = ordinalLike(neighbour(section)?.ordinal.text ?? "", level, section.ordinal.number);
      yield rewrite(section, right, `同一层次的序号写法不一致：前后用的是“${right}”这一级`);
    }
    const known = new Set<Section>(odd.map(({ section }) => section));
    for (const section of report.sections) {
      if (!isNumbered(section) || section.level === 5 || known.has(section)) continue;
      const { ordinal } = section;
      if (fold(ordinal.text).replace(/\s/g, "") !== fold(ordinal.canonical)) {
        const right = ordinalLike(ordinal.text, ordinal.level, ordinal.number);
        yield rewrite(section, right, "序号写法不合公文规范");
      } else if (outOfOrder(section)) {
        yield {
          span: ordinal.span,
          message: `层次序数的次序颠倒：“${ordinal.text}”这一级应在上，却排在下一级序号之后。依次用“一、”“（一）”“1.”“（1）”，请调整层次。`,
        };
      }
    }
  },
};

function rewrite(section: Numbered, right: string, what: string): Problem {
  const { span, text } = section.ordinal;
  return {
    span,
    message: `${what}：“${text.trim()}”应写作“${right}”。`,
    fixes: () => [{ title: `改为“${right}”`, safe: true, edits: [{ span, text: right }] }],
  };
}

/** The section whose style the misplaced one should have. */
function neighbour(section: Numbered): Numbered | undefined {
  const { parent } = section;
  const inner = section.children.find(isNumbered);
  return inner && inner.ordinal.number === section.ordinal.number + 1
    ? inner
    : parent && isNumbered(parent)
      ? parent
      : undefined;
}

/** The first of its level comes after numbered siblings of a deeper level: 1. 2. and then （一）. */
function outOfOrder(section: Numbered): boolean {
  if (section.inline || section.ordinal.number !== 1 || section.level > 3) return false;
  const before = (section.parent?.children ?? []).filter((s) => s.span.start < section.span.start);
  return before.some((s) => isNumbered(s) && !s.inline && s.level < 5 && s.level > section.level);
}

export default rule;

import { isNumbered, type Numbered, ordinalLike } from "../outline/numbering";
import { misplaced } from "../outline/sequence";
import { fold } from "../parse/width";
import type { Problem, Report, Rule, Section } from "../types";

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
    const inverted = outOfOrder(report);
    const known = new Set<Section>(odd.map(({ section }) => section));
    for (const section of report.sections) {
      if (!isNumbered(section) || section.level === 5 || known.has(section)) continue;
      const { ordinal } = section;
      if (fold(ordinal.text).replace(/\s/g, "") !== fold(ordinal.canonical)) {
        const right = ordinalLike(ordinal.text, ordinal.level, ordinal.number);
        yield rewrite(section, right, "序号写法不合公文规范");
      } else if (inverted.has(section)) {
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

/** Sections whose level begins only after numbered siblings of a deeper level: 1. 2. and then （一）. */
function outOfOrder(report: Report): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const parent of [report.root, ...report.sections]) {
    let deepest = 0;
    for (const child of parent.children) {
      if (!isNumbered(child) || child.inline || child.level === 5) continue;
      if (child.ordinal.number === 1 && child.level < deepest) found.add(child);
      deepest = Math.max(deepest, child.level);
    }
  }
  return found;
}

export default rule;

import { type Item, itemLists } from "../outline/items";
import { isInside } from "../ranges";
import type { Problem, Rule } from "../types";

const rule: Rule = {
  id: "list-semicolon",
  severity: "warning",
  title: "分项之间的标点不当",
  why: "分项之中已经用了句号，分项之间就不能再用分号，否则小停顿管住了大停顿，层次颠倒：请把分项末尾的分号改为句号。序数语“二是”之前没有标点，两项会连成一句：请补上分号或句号。",
  basis: "GB/T 15834—2011 4.6、附录A（分项列举末尾的标点）",
  examples: [
    {
      wrap: true,
      bad: "一是宣传形式缺乏创新。形式较为单一⟦；二是⟧信息化水平不高⟦；三是⟧帮扶渠道不足。",
      good: "一是宣传形式缺乏创新。形式较为单一。二是信息化水平不高。三是帮扶渠道不足。",
    },
    {
      wrap: true,
      bad: "一是带头学法，全年学法1⟦2次二是⟧带头述法；三是带头普法。",
      good: "一是带头学法，全年学法12次；二是带头述法；三是带头普法。",
    },
    {
      wrap: true,
      bad: "一是制度不全；二是人手不足；三是“应调尽调。”落实不够。下一步，逐项整改；统一是目标。坚持一是一、二是二。",
      note: "末项之后的句子、引号里的句号不算；“统一是”不是序数语",
    },
  ],
  *check(report) {
    for (const list of itemLists(report)) {
      const sentences = list.slice(0, -1).some(hasSentences);
      for (const [i, item] of list.entries()) {
        if (i > 0 && item.section.inline && lacksMark(item)) yield missingMark(item, list, sentences);
        else if (sentences && i < list.length - 1 && endsIn(item, ";")) yield semicolon(item, list[i + 1] as Item);
      }
    }
  },
};

/** A 。 inside the item, not at its end and not in quotation marks or brackets. */
function hasSentences({ line, range }: Item): boolean {
  const { folded } = line;
  for (let i = folded.indexOf("。", range.from); i >= 0 && i < range.to - 1; i = folded.indexOf("。", i + 1)) {
    if (!isInside(line.pairs.enclosures, i, "“", "‘", "《", "(")) return true;
  }
  return false;
}

function endsIn({ line, range }: Item, mark: string): boolean {
  return line.folded[range.to - 1] === mark;
}

/** 4次二是: a word, a figure or a closing quote right before the ordinal. */
function lacksMark({ line, section }: Item): boolean {
  const { folded } = line;
  const { from } = section.ordinal.range;
  return (
    section.level === 5 && !/[。;:,、!?\s—“(]/.test(folded[from - 1] ?? "。") && !/[。;!?]/.test(folded[from - 2] ?? "")
  );
}

function semicolon({ line, range }: Item, next: Item): Problem {
  const at = range.to - 1;
  const inline = next.line === line;
  return {
    severity: "info",
    span: line.range(inline ? at : Math.max(range.from, at - 3), inline ? next.section.ordinal.range.to : at + 1),
    message: `分项里已有句号，“${next.section.ordinal.text}”之前就不能用分号，请改为句号。`,
    fixes: () => [{ title: "分号改为句号", safe: false, edits: [{ span: line.range(at, at + 1), text: "。" }] }],
  };
}

function missingMark({ line, section }: Item, list: readonly Item[], sentences: boolean): Problem {
  const { from, to } = section.ordinal.range;
  const place = line.at(from);
  const usual =
    sentences || list.some((item) => item.section !== section && endsIn(item, "。") && item !== list.at(-1));
  const wide = line.text.includes(";") ? ";" : "；";
  const marks = usual ? ["。", wide] : [wide, "。"];
  return {
    span: line.range(Math.max(0, from - 2), to),
    message: `“${section.ordinal.text}”之前缺标点，与上一项连成了一句。请补上分号或句号。`,
    fixes: () =>
      marks.map((mark) => ({
        title: `在“${section.ordinal.text}”前补“${mark}”`,
        safe: false,
        edits: [{ span: { start: place, end: place }, text: mark }],
      })),
  };
}

export default rule;

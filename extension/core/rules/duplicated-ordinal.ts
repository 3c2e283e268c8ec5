import { isNumbered } from "../outline/numbering";
import { ordinalAt } from "../parse/ordinals";
import type { Line, Ordinal, Rule } from "../types";

const rule: Rule = {
  id: "duplicated-ordinal",
  severity: "error",
  title: "序数语重复",
  why: "“二是是”“（二）（二）”多半是改稿时留下的，公开后属于明显差错。删去多出的字或序号即可。",
  basis: "GB/T 9704—2012 7.3.3（结构层次序数）",
  examples: [
    { wrap: true, bad: "一是制度不全。⟦二是是⟧人手不足。", good: "一是制度不全。二是人手不足。" },
    { wrap: true, bad: "一是制度不全；⟦二是二是⟧人手不足。", good: "一是制度不全；二是人手不足。" },
    { wrap: true, bad: "一是是否公开，要看程序；二是是非分明。", note: "是否、是非是词，不是重复" },
  ],
  *check(report) {
    for (const section of report.sections) {
      if (!isNumbered(section)) continue;
      const line = report.lines[section.line] as Line;
      const to = endOfRepeats(line.folded, section.ordinal);
      if (to === section.ordinal.range.to) continue;
      const span = line.range(section.ordinal.range.from, to);
      const extra = line.range(section.ordinal.range.to, to);
      const kept = section.ordinal.text;
      yield {
        span,
        message: `序数语重复：“${line.text.slice(section.ordinal.range.from, to)}”应为“${kept}”，删去多出的“${line.text.slice(section.ordinal.range.to, to)}”。`,
        fixes: () => [{ title: `改为“${kept}”`, safe: true, edits: [{ span: extra, text: "" }] }],
      };
    }
  },
};

/** The end of what repeats the ordinal; the ordinal's own end where nothing does. */
function endOfRepeats(folded: string, ordinal: Ordinal): number {
  let { to } = ordinal.range;
  for (;;) {
    if (ordinal.level === 5 && folded[to] === "是" && !/[否非]/.test(folded[to + 1] ?? "")) {
      to++;
      continue;
    }
    const again = ordinalAt(folded, folded[to] === " " ? to + 1 : to);
    if (!again || again.level !== ordinal.level || again.number !== ordinal.number) return to;
    // 1.1. is a decimal number, not a 1. twice, unless text follows at once.
    if (ordinal.level === 3 && !/[\u4e00-\u9fff“《]/.test(folded[again.to] ?? "")) return to;
    to = again.to;
  }
}

export default rule;

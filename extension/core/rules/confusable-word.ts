import { phraseSet } from "../parse/phrases";
import type { Confusion } from "../terms";
import type { Problem, Rule } from "../types";
import { findWrongForms } from "../wording/forms";
import { writtenLines } from "../wording/lines";
import { WordIndex } from "../wording/word-index";

const rule: Rule = {
  id: "confusable-word",
  severity: "warning",
  title: "易混词误用",
  why: "“法制”与“法治”、“时效性”与“实效性”、“硬战”与“硬仗”音同形近，拼音输入时最容易选错，意思却不同。请按上下文改为正确的词。",
  basis: "《现代汉语词典》；法律法规和中央文件的用法",
  examples: [
    { wrap: true, bad: "现有措施难以开展⟦持之有效⟧的帮扶。", good: "现有措施难以开展行之有效的帮扶。" },
    { wrap: true, bad: "增强普法的针对性和⟦时效性⟧。", good: "增强普法的针对性和实效性。" },
    { wrap: true, bad: "加强⟦法制文化⟧阵地建设。", good: "加强法治文化阵地建设。" },
    { wrap: true, bad: "⟦截止20⟧24年12月底，完成评查。", good: "截至2024年12月底，完成评查。" },
    {
      wrap: true,
      bad: "重大执法决定法制审核率100%，法制机构配备法制员3名，信息发布注重时效性，锻造过硬战斗队伍，报名截止2024年6月。",
      note: "这些词用得对",
    },
  ],
  *check(report, { terms }) {
    const index = indexOf(terms.confusions);
    for (const line of writtenLines(report)) {
      const found: { at: number; confusion: Confusion }[] = [];
      index.find(line.folded, (confusion, at) => {
        if (isWrong(confusion, line.folded, at)) found.push({ at, confusion });
      });
      if (found.length === 0) continue;
      // What is part of a fixed formulation is said there.
      const formulations = findWrongForms(line.folded, terms.formulations);
      for (const { at, confusion } of found.sort((a, b) => a.at - b.at)) {
        const to = at + confusion.wrong.length;
        if (formulations.some((form) => at < form.to && form.from < to)) continue;
        const span = line.range(at, to);
        const { wrong, right, why, severity } = confusion;
        const problem: Problem = {
          span,
          message: `“${wrong}”疑为“${right}”。${why ? `${why}。` : ""}请核对上下文后改正。`,
          fixes: () => [{ title: `改为“${right}”`, safe: false, edits: [{ span, text: right }] }],
        };
        yield severity ? { ...problem, severity } : problem;
      }
    }
  },
};

const indices = new WeakMap<readonly Confusion[], WordIndex<Confusion>>();

function indexOf(list: readonly Confusion[]): WordIndex<Confusion> {
  let index = indices.get(list);
  if (!index) {
    index = new WordIndex(list.map((confusion) => [confusion.wrong, confusion]));
    indices.set(list, index);
  }
  return index;
}

/** No exception is longer than this on either side of the word. */
const reach = 12;

function isWrong({ wrong, when, unless }: Confusion, text: string, at: number): boolean {
  const to = at + wrong.length;
  if (unless && phraseSet(unless).test(text.slice(Math.max(0, at - reach), to + reach))) return false;
  if (!when) return true;
  const from = text.lastIndexOf("。", at) + 1;
  const end = text.indexOf("。", to);
  return phraseSet(when).test(text.slice(from, end < 0 ? text.length : end));
}

export default rule;

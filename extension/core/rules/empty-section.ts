import { hasContentBelow } from "../outline/content";
import type { Line, Report, Rule, Section } from "../types";

const rule: Rule = {
  id: "empty-section",
  severity: "warning",
  title: "标题下没有内容",
  why: "只有标题没有内容，多半是材料还没有补上，或正文删去后标题留了下来。请补写内容，或删去标题并重排序号。",
  examples: [
    { wrap: true, bad: "（一）健全制度\n\n修订制度12件。\n\n⟦（二）规范执法⟧\n\n（三）强化监督\n\n开展督察6次。" },
    {
      wrap: true,
      bad: "主要做了以下工作。\n\n（一）健全制度\n\n（二）规范执法\n\n（三）强化监督",
      note: "只列条目，各条都没有正文",
    },
  ],
  *check(report) {
    for (const section of report.sections) {
      if (section.runIn || section.inline || hasContentBelow(report, section)) continue;
      const siblings = (section.parent?.children ?? []).filter((s) => !s.inline && s.level === section.level);
      // A list of one-line items has no text below any of them, or not below those that are sentences.
      const alike = siblings.filter((s) => isSentence(s, report) === isSentence(section, report));
      const full = alike.filter((s) => hasContentBelow(report, s));
      // What stands below the last line of a list belongs to the whole list.
      const isList = full.length === 0 || (full.length === 1 && full[0] === alike.at(-1) && alike.length > 2);
      // Sentences are items at any level; a main heading that is none needs its text.
      if (isList && (section.level > 1 || (alike.length > 1 && isSentence(section, report)))) continue;
      yield {
        span: section.heading,
        message: `“${section.title}”下面没有内容。请补写，或删去这个标题并重排序号。`,
      };
    }
  },
};

function isSentence(section: Section, { lines }: Report): boolean {
  return /[。;!?]$/.test((lines[section.line] as Line).folded);
}

export default rule;

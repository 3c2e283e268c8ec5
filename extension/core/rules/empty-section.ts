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
    for (const [section, alike] of withSiblings(report)) {
      if (section.runIn || hasContentBelow(report, section)) continue;
      // Sentences are items at any level; a main heading that is none needs its text.
      if (alike.isList && (section.level > 1 || (alike.count > 1 && isSentence(section, report)))) continue;
      yield {
        span: section.heading,
        message: `“${section.title}”下面没有内容。请补写，或删去这个标题并重排序号。`,
      };
    }
  },
};

interface Alike {
  count: number;
  isList: boolean;
}

/** Each section with those beside it that are written as it is: of its level, and sentences where it is one. */
function* withSiblings(report: Report): Generator<[Section, Alike]> {
  for (const parent of [report.root, ...report.sections]) {
    const groups = new Map<string, Section[]>();
    for (const section of parent.children) {
      if (section.inline) continue;
      const key = `${section.level} ${isSentence(section, report)}`;
      const group = groups.get(key);
      if (group) group.push(section);
      else groups.set(key, [section]);
    }
    for (const group of groups.values()) {
      const full = group.filter((section) => hasContentBelow(report, section));
      // A list of one-line items has no text below any of them; what stands below its last line belongs to all of it.
      const isList = full.length === 0 || (full.length === 1 && full[0] === group.at(-1) && group.length > 2);
      for (const section of group) yield [section, { count: group.length, isList }];
    }
  }
}

function isSentence(section: Section, { lines }: Report): boolean {
  return /[。;!?]$/.test((lines[section.line] as Line).folded);
}

export default rule;

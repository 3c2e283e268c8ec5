import type { Line, Problem, Rule, TypedReport } from "../types";
import { writtenLines } from "../wording/lines";
import { namesIn, rivals } from "../wording/names";
import { quote } from "../wording/problem";
import { WordIndex } from "../wording/word-index";

const rule: Rule = {
  id: "inconsistent-name",
  severity: "warning",
  title: "同一名称前后写法不一",
  why: "同一个平台、制度、文件在一篇里写成两样，读者会当成两件事，也说明其中一处写错了。请核对正式名称，全文统一。",
  examples: [
    {
      wrap: true,
      bad: "纳入“平安法治板块”运行。\n\n构建平安法治⟦版块⟧统筹的机制。",
      good: "纳入“平安法治板块”运行。\n\n构建平安法治板块统筹的机制。",
    },
    { wrap: true, bad: "启用“溪矫云哨”系统。升级“溪矫云哨”系统。推广“⟦溪娇云哨⟧”系统。" },
    { wrap: true, bad: "打造“溪小司”品牌，开展⟦2024溪小司⟧课堂。", good: "打造“溪小司”品牌，开展2024年“溪小司”课堂。" },
    {
      wrap: true,
      bad: "制定《甲镇调解工作实施方案》《乙镇调解工作实施方案》，举办“法律进学校”“法律进乡村”活动，规范性文件合法性审核和重大决策合法性审查，完成2023年春季、秋季考试。",
      note: "名称相近，说的是几件事",
    },
  ],
  *check(report, { terms }) {
    yield* mixedSpellings(report, indexOf(terms.variants));
    const names = namesIn(report);
    for (const { name, other } of rivals(names)) {
      yield {
        span: name.span,
        message: `“${name.text}”与文中另一处“${other.text}”只差一个字，是不是同一个名称？请核对后统一。`,
        related: [{ span: other.span, message: `另一处写作“${other.text}”` }],
        fixes: () => [{ title: `统一为“${other.text}”`, safe: false, edits: [{ span: name.span, text: other.text }] }],
      };
    }
    const quoted = new Set(names.filter(({ open }) => open === "“").map(({ text }) => text));
    if (quoted.size > 0) for (const line of writtenLines(report)) yield* bareYears(line, quoted);
  },
};

type Group = readonly string[];
const indices = new WeakMap<readonly Group[], WordIndex<Group>>();

function indexOf(groups: readonly Group[]): WordIndex<Group> {
  let index = indices.get(groups);
  if (!index) {
    index = new WordIndex(groups.flatMap((group) => group.map((word): [string, Group] => [word, group])));
    indices.set(groups, index);
  }
  return index;
}

/** Two spellings of a group in one document: all but the first of the group are named. */
function* mixedSpellings(report: TypedReport, index: WordIndex<Group>): Iterable<Problem> {
  const found = new Map<Group, { word: string; line: Line; at: number }[]>();
  for (const line of writtenLines(report)) {
    index.find(line.folded, (group, at, word) => {
      const places = found.get(group);
      if (places) places.push({ word, line, at });
      else found.set(group, [{ word, line, at }]);
    });
  }
  for (const [group, places] of found) {
    const words = new Set(places.map(({ word }) => word));
    if (words.size < 2) continue;
    const better = group.find((word) => words.has(word)) as string;
    const reference = places.find(({ word }) => word === better) as { line: Line; at: number };
    for (const { word, line, at } of places) {
      if (word === better) continue;
      const span = line.range(at, at + word.length);
      yield {
        span,
        message: `这里写作“${word}”，文中另一处写作“${better}”，请统一为“${better}”。`,
        related: [
          {
            span: reference.line.range(reference.at, reference.at + better.length),
            message: `另一处写作“${better}”`,
          },
        ],
        fixes: () => [{ title: `改为“${better}”`, safe: false, edits: [{ span, text: better }] }],
      };
    }
  }
}

/** 2024鲤小司…: a year without 年 before a name that stands in quotation marks elsewhere. */
function* bareYears(line: Line, quoted: ReadonlySet<string>): Iterable<Problem> {
  for (let year = line.folded.indexOf("20"); year >= 0; year = line.folded.indexOf("20", year + 2)) {
    const at = year + 4;
    if (!/[\u4e00-\u9fff]/.test(line.folded[at] ?? "") || line.folded[at] === "年") continue;
    if (!/^(?:^|[^\d.〔[(-])20\d\d$/.test(line.folded.slice(Math.max(0, year - 1), at))) continue;
    const name = [...quoted].find((one) => one.length >= 3 && line.folded.startsWith(one, at));
    if (!name) continue;
    const span = line.range(year, at + name.length);
    const right = `${line.text.slice(year, at)}年“${name}”`;
    yield {
      span,
      severity: "info",
      message: `年份后缺“年”字，“${name}”在别处都加引号，这里建议写作${quote(right)}。`,
      fixes: () => [{ title: `改为${quote(right)}`, safe: false, edits: [{ span, text: right }] }],
    };
  }
}

export default rule;

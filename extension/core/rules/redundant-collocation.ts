import type { Line, Problem, Rule } from "../types";
import { writtenLines } from "../wording/lines";
import { quote } from "../wording/problem";

const rule: Rule = {
  id: "redundant-collocation",
  severity: "info",
  title: "搭配重复或不当",
  why: "“构建……体系建设”两个动词重复，“深化……力度”动宾不配，“原因是由于”两说原因。删去一个或者换成相配的动词，句子才通。",
  examples: [
    { wrap: true, bad: "推动⟦构建二级协调监督体系建设⟧。", good: "推动构建二级协调监督体系。" },
    { wrap: true, bad: "⟦深化公共法律服务力度⟧，办好实事。", good: "加大公共法律服务力度，办好实事。" },
    { wrap: true, bad: "执法力量不足，⟦原因是由于⟧编制少。", good: "执法力量不足，原因是编制少。" },
    { wrap: true, bad: "司法所⟦被评为全省先进集体称号⟧。", good: "司法所被评为全省先进集体。" },
    {
      wrap: true,
      bad: "推进公共法律服务体系建设，建立健全制度、加强调解体系建设，构建与体系建设相适应的机制，深化改革，加大执法力度，深化执法改革、加大监督力度，建立社会信用体系建设联席会议制度，目的是方便群众。",
      note: "动词和宾语相配",
    },
  ],
  *check(report) {
    for (const line of writtenLines(report)) {
      for (const { signs, find, describe, mend } of collocations) {
        if (!signs.some((sign) => line.folded.includes(sign))) continue;
        for (const match of line.folded.matchAll(find)) yield toProblem(line, match, describe, mend(match[0]));
      }
    }
  },
};

interface Collocation {
  /** Without one of these there is nothing to look for. */
  readonly signs: readonly string[];
  readonly find: RegExp;
  readonly describe: string;
  mend(found: string): string;
}

/** Where another verb stands in between, the noun belongs to that one. */
const noVerb = "(?:(?!加强|推进|推动|强化|抓好|抓实|深化|参与|加大|落实|融入|开展|促进|助力)[^,。;:])";
const clauseEnd = "(?=[,。;:、]|$)";

const collocations: readonly Collocation[] = [
  {
    signs: ["体系建设", "机制建设", "制度建设"],
    find: new RegExp(`(?:建立健全|建立完善|建立|构建|健全|完善)${noVerb}{2,28}(?:体系|机制|制度)建设${clauseEnd}`, "g"),
    describe: "前面已有动词，“建设”重复",
    mend: (found) => found.slice(0, -2),
  },
  {
    signs: ["力度"],
    find: new RegExp(`(?:深化|拓宽|拓展)(?:(?!、)${noVerb}){1,14}力度${clauseEnd}`, "g"),
    describe: "“力度”要用“加大”",
    mend: (found) => `加大${found.slice(2)}`,
  },
  {
    signs: ["原因是"],
    find: /原因(?:就)?是(?:由于|因为)/g,
    describe: "“原因”和“由于”“因为”意思重复",
    mend: () => "原因是",
  },
  { signs: ["目的是为了"], find: /目的是为了/g, describe: "“目的”和“为了”意思重复", mend: () => "目的是" },
  {
    signs: ["称号"],
    find: /被(?:评为|评选为|确定为)[^,。;:]{2,24}?(?:荣誉)?称号/g,
    describe: "“评为”的是单位或个人，不是“称号”",
    mend: (found) => found.replace(/(?:荣誉)?称号$/, ""),
  },
  { signs: ["质量提质"], find: /质量提质/g, describe: "“质量”和“提质”重复", mend: () => "质量提升" },
];

function toProblem(line: Line, match: RegExpExecArray, what: string, right: string): Problem {
  const from = match.index;
  const to = from + match[0].length;
  const span = line.range(from, to);
  return {
    span,
    message: `${what}：${quote(line.text.slice(from, to))}建议改为${quote(right)}。`,
    fixes: () => [{ title: `改为${quote(right)}`, safe: false, edits: [{ span, text: right }] }],
  };
}

export default rule;

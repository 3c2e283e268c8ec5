import data from "../data/sensitive.json";
import { phraseSet } from "../parse/phrases";
import type { Paragraph, Problem, Rule } from "../types";

const rule: Rule = {
  id: "sensitive-content",
  severity: "info",
  title: "公开前宜再审查的内容",
  why: "领导批示、当事人和矫正对象的姓名、维稳管控的具体做法，写进公开的报告前要过保密审查，通常删减或者概括表述。上报版可以保留。",
  basis: "《中华人民共和国政府信息公开条例》第十四条、第十五条",
  examples: [
    {
      wrap: true,
      bad: "该经验获得市委⟦书记李明华批示⟧肯定。印发⟦重点人群闭环管控⟧方案，帮助社区⟦矫正对象张小红⟧就业。",
    },
    {
      wrap: true,
      bad: "认真学习习近平总书记重要指示批示精神，办结交办事项批复3件。未发生矫正对象脱管，当事人张某服判，矫正对象陈旧观念得到转变，管控好风险。",
      note: "总书记重要指示批示精神、已隐去姓名的都不报",
    },
  ],
  *check(report) {
    for (const paragraph of report.paragraphs) {
      if (cheap.test(paragraph.folded)) yield* topicsIn(paragraph);
      if (titles.test(paragraph.folded)) yield* namesIn(paragraph);
    }
  },
};

/** A character pair that every topic has. */
const cheap = /批示|签批|维稳|[稳布管]控|涉稳|台账|盯防|[截非上]访|赴省|劝返|敏感|特护/;
const titles = new RegExp(data.names.map((name) => name.slice(-2)).join("|"));
const named = new RegExp(
  `(?:${data.names.join("|")})([${data.surnames}](?!某)[\\u4e00-\\u9fff]{1,2})(?=[,。;、()因系]|就业|$)`,
  "g",
);

function* topicsIn({ folded, sentences, line }: Paragraph): Generator<Problem> {
  for (const topic of data.topics) {
    const phrases = phraseSet(topic.phrases);
    const except = phraseSet(topic.except);
    for (const { from, to } of sentences) {
      const match = phrases.find(except.blank(folded.slice(from, to)));
      if (!match) continue;
      yield {
        span: line.range(from + match.from, from + match.to),
        message: `“${folded.slice(from + match.from, from + match.to)}”涉及${topic.title}：${topic.why}。`,
      };
    }
  }
}

function* namesIn({ folded, line }: Paragraph): Generator<Problem> {
  for (const match of folded.matchAll(named)) {
    yield {
      span: line.range(match.index, match.index + match[0].length),
      message: `“${match[0]}”像是点出了具体的人，公开前请隐去姓名，写作“${match[1]?.[0]}某”或者不写。`,
    };
  }
}

export default rule;

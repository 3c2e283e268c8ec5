import { findFigures } from "../metrics/figures";
import { isPlan, rolesOf } from "../outline/roles";
import { copiedParagraphs, placeOf } from "../previous/copies";
import type { Paragraph, Problem, Rule, TypedReport } from "../types";
import { findRepeats, ownWords } from "../wording/repeats";

/** Shorter paragraphs are alike by chance. */
const shortest = 40;

const rule: Rule = {
  id: "duplicate-sentence",
  severity: "warning",
  title: "语句重复",
  why: "同一段话原样出现两次，多半是合稿时重复粘贴。成效和下年计划里写着同一句话尤其不妥：做完的事不必再安排，没做完的事不能算成效。请删去一处或者改写。关联了去年的报告时，整段照抄去年的也会报出来：带数据、日期的是警告，其他的是提示。",
  examples: [
    {
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年推进法治政府建设的主要举措和成效\n\n建立行政执法监督员驻点制度，对重点领域开展常态化抽查。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、主要负责人履行推进法治建设第一责任人职责情况\n\n带头学法。\n\n四、2025年工作思路\n\n⟦建立行政执法监督员驻点制度，对重点领域开展常态化抽查⟧，完善考核办法。",
    },
    {
      wrap: true,
      bad: "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十届三中全会精神，印发《关于进一步加强行政执法监督工作的实施意见》。\n\n坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十届三中全会精神，印发《关于进一步加强行政执法监督工作的实施意见》。",
      note: "固定表述和文件名称可以重复",
    },
    {
      wrap: true,
      previous:
        "（三）规范行政执法。2023年组织执法人员培训6期，评查行政执法案卷340份，制发督促整改建议书9份，建立执法监督员驻点制度。",
      bad: "⟦（二）规范行政执法。2024年组织执法人员培训6期，评查行政执法案卷340份，制发督促整改建议书9份，建立执法监督员驻点制度。⟧",
      note: "关联了去年的报告，整段只改了序号和年份",
    },
  ],
  *check(report, context) {
    if (context.previous) yield* fromLastYear(report, context.previous, context.previousName);
    for (const { first, again } of findRepeats(report.paragraphs, 25)) {
      const { line } = again.paragraph;
      const both = inBoth(first.paragraph, again.paragraph, report);
      const length = again.range.to - again.range.from;
      yield {
        span: line.range(again.range.from, again.range.to),
        ...(!both && { severity: "hint" as const }),
        message: both
          ? `成效和下年计划里写了同样的话（${length}字）。已经做完的不必再安排，没有做完的不能算成效，请改写一处。`
          : `这段话（${length}字）前面已经原样写过，请删去一处或者改写。`,
        related: [
          {
            span: first.paragraph.line.range(first.range.from, first.range.to),
            message: "前面这里写了同样的话",
          },
        ],
      };
    }
  },
};

function* fromLastYear(report: TypedReport, previous: TypedReport, name: string): Generator<Problem> {
  for (const copy of copiedParagraphs(report, previous)) {
    const { paragraph, range } = copy;
    if (ownWords(paragraph) < shortest) continue;
    const where = `这段话（${paragraph.text.length}字）与去年的报告${placeOf(copy, name, previous)}除年份外一字不差`;
    const specific = isSpecific(paragraph);
    yield {
      span: paragraph.line.range(range.from, range.to),
      // Standing phrases come again every year.
      ...(!specific && { severity: "hint" as const }),
      message: specific
        ? `${where}，连数据、日期也没有变。请核对是不是漏改了去年的内容。`
        : `${where}。请看看今年有没有新的做法可写；确需沿用的可以不改。`,
      related: [{ span: copy.previous.span, message: "去年的报告里这样写", of: "previous" }],
    };
  }
}

/** 国家宪法日 is every year. */
const dated = /(?<!\d)(?!12月4日)\d{1,2}月\d{1,2}日/;

/** A figure or a date: what cannot be the same again. */
function isSpecific({ folded, enclosures }: Paragraph): boolean {
  return dated.test(folded) || findFigures(folded, enclosures).length > 0;
}

/** One in the plan, the other under a heading of what was done. */
function inBoth(a: Paragraph, b: Paragraph, report: TypedReport): boolean {
  const [planA, planB] = [isPlan(a.section, report), isPlan(b.section, report)];
  return planA !== planB && rolesOf((planA ? b : a).section).length > 0;
}

export default rule;

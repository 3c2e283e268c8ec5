import { againstLastYear } from "../metrics/against-last-year";
import { wrongChanges } from "../metrics/growth";
import { wrongParts } from "../metrics/parts";
import type { Mismatch } from "../metrics/reckon";
import { wrongShares } from "../metrics/shares";
import { statedIn } from "../metrics/stated";
import type { Paragraph, Problem, Rule } from "../types";

const rule: Rule = {
  id: "arithmetic",
  severity: "warning",
  title: "数据算不拢",
  why: "写在一起的件数、比率、增幅，读者一除就知道对不对；总数和各部分对不上，说明其中一个数抄错了，或者口径不同。请逐个核对原始数据后改正；口径不同的，写明各按什么计算。",
  examples: [
    {
      wrap: true,
      bad: "调解矛盾纠纷200件，成功190件，⟦成功率98%⟧。负责人应出庭64件，实际出庭60件，⟦出庭率95.3%⟧。",
      good: "调解矛盾纠纷200件，成功190件，成功率95%。负责人应出庭64件，实际出庭60件，出庭率93.8%。",
    },
    {
      wrap: true,
      bad: "收到申请180件，较2023年的150件⟦增长15%⟧。网上办件由80万件增加到100万件，⟦增长20%⟧。优秀率由54%提高到60%，⟦提高5个百分点⟧。",
      good: "收到申请180件，较2023年的150件增长20%。网上办件由80万件增加到100万件，增长25%。优秀率由54%提高到60%，提高6个百分点。",
    },
    {
      wrap: true,
      bad: "审查合同64件，⟦其中采购类72件⟧。⟦审查各类事项82件⟧，其中合同64件、决策事项11件、其他文件17件。办理建议56件、提案44件，⟦共90件⟧。⟦现有保洁员154人⟧，其中正式工40人（含内退9人）、临时工123人。",
    },
    { wrap: true, bad: "主动公开信息207条，⟦同比增长24.3%⟧。" },
    {
      wrap: true,
      previous: "全年办理法律援助案件400件，群众满意率95%。",
      bad: "全年办理法律援助案件468件，同比⟦增长20%⟧，群众满意率97%，同比⟦提高3个百分点⟧。",
      good: "全年办理法律援助案件468件，同比增长17%，群众满意率97%，同比提高2个百分点。",
      note: "关联了去年的报告：同比按两份报告核对，作为提示",
    },
    {
      wrap: true,
      bad: "接收申请80件，立案前化解36件、化解率45%，结转办结66件，其中成功化解33件、和解率50%。审结67件，纠错率17.91%。排查约200件，化解190余件，化解率98%。受理90件，按期办结85件，办结率100%。审结160件，其中调解72件，调解率45%，纠错12件，纠错率7.5%。抽查案卷240件，其中涉企150件，其中优秀120件。申请330件，较2023年的300件增长10%，同比上升4.5个百分点。",
      note: "算得拢的，约数，没有写出分母分子的，“其中”只列一部分的，都不报",
    },
  ],
  *check(report, context) {
    for (const paragraph of report.paragraphs) {
      for (const sentence of statedIn(paragraph)) {
        const { folded } = paragraph;
        if (!reckons.test(folded.slice(sentence.from, sentence.to)) || sentence.figures.length < 2) continue;
        for (const mismatch of wrongShares(folded, sentence)) yield problem(mismatch, paragraph);
        for (const mismatch of wrongParts(folded, sentence)) yield problem(mismatch, paragraph);
        for (const mismatch of wrongChanges(folded, sentence)) yield problem(mismatch, paragraph);
      }
    }
    yield* againstLastYear(report, context);
  },
};

/** What a sentence says that has something to reckon: a rate, a change, parts of a whole. */
const reckons = /[%(]|百分|其中|包括|分别|分为|其[他它余]|剩余|另外|共|合计|总计|[由从].{0,24}[到至]|较|同比|比上|比去/;

function problem({ at, from, message, severity, right }: Mismatch, { line, folded }: Paragraph): Problem {
  const number = folded.slice(at.from, at.to).replace(/[^\d.,].*$/, "");
  const span = line.range(at.from, at.from + number.length);
  return {
    span: line.range(at.start, at.to),
    message,
    ...(severity && { severity }),
    related: from.map((one) => ({ span: line.range(one.start, one.to), message: "与这里的数核对" })),
    ...(right && {
      fixes: () => [{ title: `其他数都无误的话，改为“${right}”`, safe: false, edits: [{ span, text: right }] }],
    }),
  };
}

export default rule;

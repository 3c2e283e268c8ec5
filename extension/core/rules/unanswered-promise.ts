import { placeIn } from "../previous/copies";
import type { Rule } from "../types";
import { answerCommitments } from "../yearly";
import type { Answer } from "../yearly-types";

/** So many are named; a finding is no list of everything. */
const most = 5;

const rule: Rule = {
  id: "unanswered-promise",
  severity: "info",
  title: "去年的承诺没有交代",
  why: "领导审稿和上级督察常问“去年说要干的，干了没有”。去年计划里的任务，今年的成效、履职、存在问题各部分都找不到，读者会以为没有做。做了的请补写；没有做完的请在存在问题里说明原因，并列入下一年度安排。关联了去年的报告才检查；按两年的共同用词比对，换了说法的可能认不出，请核对。逐条的结果见“承诺对照”和 zhibi promises。",
  examples: [
    {
      previous:
        "临溪县司法局2023年法治政府建设年度报告\n\n一、2023年主要举措和成效\n\n开展执法监督12次。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2024年工作思路\n\n（一）建立行政执法监督员驻点制度。（二）建成青少年法治教育实践基地。",
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n⟦一、2024年主要举措和成效⟧\n\n向6个执法部门派驻行政执法监督员，开展驻点监督。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2025年工作思路\n\n建成青少年法治教育实践基地。",
      note: "实践基地只在新的计划里又写了一遍，今年做到哪一步没有交代",
    },
    {
      previous:
        "临溪县司法局2023年法治政府建设年度报告\n\n一、2023年主要举措和成效\n\n开展执法监督12次。\n\n二、存在的不足和原因\n\n力量不足，原因是编制少。\n\n三、2024年工作思路\n\n（一）建立行政执法监督员驻点制度。（二）建成青少年法治教育实践基地。",
      bad: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n向6个执法部门派驻行政执法监督员，开展驻点监督。\n\n二、存在的不足和原因\n\n青少年法治教育实践基地尚未建成，原因是选址调整。\n\n三、2025年工作思路\n\n建成青少年法治教育实践基地。",
      note: "没有做完，但在存在问题里作了交代",
    },
  ],
  *check(report, { previous, previousName }) {
    const heading = report.sections.find(({ roles }) => roles.includes("achievements"))?.heading;
    if (!previous || !heading) return;
    const answers = answerCommitments(previous, report);
    const silent = answers.filter(({ status }) => status === "none");
    if (silent.length === 0) return;
    const named = silent.slice(0, most);
    const rest = silent.length > most ? `等${silent.length}项` : "";
    const first = (named[0] as Answer).commitment.span;
    yield {
      span: heading,
      message: `去年计划的${answers.length}项任务，有${silent.length}项在今年的成效、履职、存在问题里没有找到：${named.map(quoted).join("、")}${rest}（去年的报告：${placeIn(previous, first, previousName)}起）。做了的请补写，没做完的请说明原因；换了说法的不必理会。`,
      related: named.map(({ commitment }) => ({
        span: commitment.span,
        of: "previous" as const,
        message: `去年的承诺：${commitment.text}`,
      })),
    };
  },
};

/** The nesting of marks turns with each level. */
function quoted({ commitment: { task } }: Answer): string {
  return `“${task.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

export default rule;

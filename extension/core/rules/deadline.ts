import { type Due, deadlines } from "../dates/deadlines";
import type { Problem, Rule } from "../types";

const rule: Rule = {
  id: "deadline",
  severity: "info",
  title: "晚于报送或公开期限",
  why: "年度报告应在每年3月1日前报送本级党委、政府和上一级机关（省级政府为4月1日前），4月1日前向社会公开，逾期会被督促、通报。日期写错的请改正；确已逾期的，请尽快报送、公开。",
  basis: "《法治政府建设与责任落实督察工作规定》关于年度报告的规定",
  examples: [
    {
      bad: "发布日期：⟦2025-04-09 09:30⟧\n\n临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n⟦2025年3月9日⟧",
    },
    {
      bad: "发布日期：2025-03-31\n\n临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年2月28日",
      note: "期限之内",
    },
  ],
  *check(report) {
    const { submitted, published } = deadlines(report);
    if (submitted?.kept === "late") yield late(submitted, "报送");
    if (published?.kept === "late") yield late(published, "公开");
  },
};

function late({ label, date, span, before, certain }: Due, duty: string): Problem {
  const day = `${Number(before.slice(0, 2))}月${Number(before.slice(3))}日`;
  return {
    span,
    ...(certain ? {} : { severity: "hint" as const }),
    message: `${label}（${date}）晚于${day}前${duty}的期限。请核对日期；确已逾期的，请尽快${duty}。`,
  };
}

export default rule;

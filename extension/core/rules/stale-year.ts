import { stalePeriods } from "../dates/periods";
import { repeatedMeetings, staleSessions } from "../dates/sessions";
import type { StaleYear } from "../dates/stale";
import { staleAdverbials } from "../dates/stale-adverbials";
import { staleCopies } from "../dates/stale-copies";
import { staleHeadings, staleTitles } from "../dates/stale-headings";
import { placeOf } from "../previous/copies";
import type { Problem, Rule, RuleContext, TypedReport } from "../types";

const rule: Rule = {
  id: "stale-year",
  severity: "warning",
  title: "去年的年份没有改",
  why: "用去年的稿子做底稿，标题、句首的年份，会议届次和规划期容易漏改，公开后是明显差错。请对照报告年度逐处核对；确是往年的事，写清与本年度的关系。",
  examples: [
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n⟦2023⟧年，临溪县司法局扎实推进法治政府建设。现将⟦2023⟧年法治政府建设情况报告如下：\n\n一、2024年推进法治政府建设的主要举措和成效\n\n制度更加健全。⟦2023⟧年，审查文件120件。\n\n二、⟦2024⟧年工作思路\n\n⟦2024⟧年，我局将继续推进依法行政。",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n2024年，临溪县司法局扎实推进法治政府建设。现将2024年法治政府建设情况报告如下：\n\n一、2024年推进法治政府建设的主要举措和成效\n\n制度更加健全。2024年，审查文件120件。\n\n二、2025年工作思路\n\n2025年，我局将继续推进依法行政。",
    },
    {
      bad: "临溪县司法局关于⟦2023⟧年法治政府建设情况的报告\n\n2024年，临溪县司法局扎实推进法治政府建设。\n\n一、2024年推进法治政府建设的主要举措和成效\n\n审查文件120件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n2024年，临溪县司法局扎实推进法治政府建设。\n\n一、2024年推进法治政府建设的主要举措和成效\n\n审查文件120件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
    },
    { wrap: true, bad: "贯彻党的⟦十九届六中全会⟧精神，深入实施⟦“七五”⟧普法规划。" },
    {
      wrap: true,
      bad: "落实⟦“八五”普法开局⟧任务，贯彻《法治政府建设实施纲要⟦（2015—2020年）⟧》。",
    },
    {
      wrap: true,
      bad: "获评2023年度优秀单位。开展2023年度述法工作，抽查2023年度案件，审查2020年以来的纪要。2023年，启动试点；2024年，全面推开。案件较2023年增长5%。做好“八五”普法收官准备，贯彻党的二十届二中、三中全会精神。",
      note: "奖项、年度考核、比较的基数和前后相承的往年情况都不是漏改",
    },
    {
      wrap: true,
      previous: "深化执法监督，于2023年9月组织案卷评查。自2023年起推行驻点监督，2021—2023年连续三年无败诉。",
      bad: "深化执法监督，于⟦2023⟧年9月组织案卷评查。自2023年起推行驻点监督，2021—2023年连续三年无败诉。",
      good: "深化执法监督，于2024年9月组织案卷评查。自2023年起推行驻点监督，2021—2023年连续三年无败诉。",
      note: "关联了去年的报告时，与去年一字不差的句子里，去年的年份也会报出来",
    },
  ],
  *check(report, context) {
    const found = [...staleTitles(report), ...staleHeadings(report), ...staleAdverbials(report)];
    yield* found.map(toProblem);
    if (context.previous) yield* copies(report, context.previous, context, found);
    yield* stalePeriods(report);
    yield* staleSessions(report);
    yield* repeatedMeetings(report);
  },
};

/** What nothing else has found. */
function* copies(
  report: TypedReport,
  previous: TypedReport,
  { previousName }: RuleContext,
  found: readonly StaleYear[],
): Generator<Problem> {
  const known = new Set(found.map(({ span }) => span.start));
  for (const stale of staleCopies(report, previous)) {
    const { span, year, right, copy } = stale;
    if (known.has(span.start)) continue;
    yield {
      ...toProblem(stale),
      message: `这句话与去年的报告${placeOf(copy, previousName, previous)}一字不差，写的还是${year}年，按报告年度应为${right}年。请核对内容和年份是不是都没有改。`,
      related: [{ span: copy.previous.span, message: "去年的报告里这样写", of: "previous" }],
    };
  }
}

function toProblem({ span, year, right, place }: StaleYear): Problem {
  return {
    span,
    message: `${place}写的是${year}年，按报告年度应为${right}年。请核对是不是去年的稿子没有改；确是${year}年的事，请写清与本年度的关系。`,
    fixes: () => [{ title: `改为“${right}”`, safe: false, edits: [{ span, text: String(right) }] }],
  };
}

export default rule;

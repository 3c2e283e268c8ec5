import { type DocumentDate, documentDates, exists } from "../dates/document";
import { impossibleDates, tooLate } from "../dates/in-text";
import type { Problem, Rule } from "../types";

const rule: Rule = {
  id: "date-inconsistency",
  severity: "warning",
  title: "日期前后不一致",
  why: "落款、成文日期、发布日期互相矛盾，或早于报告年度结束，多半是沿用旧稿没有改，影响公文的效力和归档。请逐一核对。",
  examples: [
    {
      bad: "索引号：LX01/2025-1 成文日期：⟦2025-03-09⟧\n发布日期：⟦2025-02-20 09:30⟧\n\n临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年2月28日",
      note: "成文日期与落款不同；发布比落款还早",
    },
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件，其中⟦2月30日⟧一天审查3件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n⟦2024年2月28日⟧",
      note: "落款还是去年的；没有2月30日",
    },
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件，截至⟦2025年12月底⟧已办结。\n\n二、2025年工作思路\n\n截至2025年12月底办结率达到100%。\n\n临溪县司法局\n2025年2月28日",
      note: "截止时间还没有到；计划可以写到年底",
    },
    {
      bad: "成文日期：2025-02-28 发布日期：2025-03-09\n\n临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n截至2024年12月底审查合同12件，2024年2月29日开展检查。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年2月28日",
      note: "先成文、后发布，没有矛盾",
    },
  ],
  *check(report) {
    const { signed, written, published } = documentDates(report);
    const own = signed ?? written[0] ?? null;
    const year = report.year?.value ?? null;
    for (const one of [...(signed ? [signed] : []), ...written, ...published]) {
      const wrong = outOfCalendar(one, year, one === signed);
      if (wrong) yield { span: one.span, message: wrong };
      else if (own && one !== own) yield* contradiction(one, own, published.includes(one));
    }
    yield* impossibleDates(report);
    if (own && !outOfCalendar(own, year, false)) yield* tooLate(report, own);
  },
};

/** A report on 2024 is signed from November 2024 on; pages may be made again years later, documents are not. */
function outOfCalendar({ label, date }: DocumentDate, year: number | null, signed: boolean): string | null {
  if (!exists(date)) return `${label}“${date}”在日历上没有这一天。请核对。`;
  if (year === null) return null;
  if (date < `${year}-11-01`) return `${label}是${date}，报告年度${year}年还没有结束。请核对是不是去年的日期没有改。`;
  return signed && date >= `${year + 2}-01-01`
    ? `${label}是${date}，离报告年度${year}年已超过一年。请核对年份。`
    : null;
}

function* contradiction(one: DocumentDate, own: DocumentDate, isPublished: boolean): Generator<Problem> {
  const related = [{ span: own.span, message: `${own.label}是${own.date}` }];
  if (isPublished && one.date < own.date)
    yield { span: one.span, related, message: `${one.label}（${one.date}）早于${own.label}（${own.date}）。请核对。` };
  if (!isPublished && one.date !== own.date)
    yield {
      span: one.span,
      related,
      message: `${one.label}（${one.date}）与${own.label}（${own.date}）不一致。请核对后统一。`,
    };
}

export default rule;

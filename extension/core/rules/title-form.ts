import { yearsOf } from "../dates/stale";
import { yearsIn } from "../parse/numerals";
import { fold } from "../parse/width";
import type { Fix, Line, Problem, Rule, Title, TypedReport } from "../types";

const rule: Rule = {
  id: "title-form",
  severity: "warning",
  title: "标题要素不全或不规范",
  why: "标题要写明发文机关、年份、事由和文种，年份只写一次；页面标题和正文标题要一致。缺年份、缺机关的标题，公开后难以检索和核对。",
  basis: "GB/T 9704—2012（标题由发文机关名称、事由和文种组成）",
  examples: [
    {
      bad: "⟦临溪县司法局2024年度法治政府建设年度报告⟧\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      good: "临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
    },
    {
      bad: "⟦关于2024年法治政府建设情况的报告⟧\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年1月16日",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。\n\n临溪县司法局\n2025年1月16日",
    },
    {
      bad: "⟦临溪县司法局关于法治政府建设情况的报告⟧\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      good: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
    },
    {
      bad: "⟦临溪县司法局2024年法治政府建设情况⟧\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      good: "临溪县司法局2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
    },
    {
      bad: "临溪县司法局⟦2023⟧年法治政府建设年度报告\n发布日期：2025-01-20 来源：县司法局\n\n临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      good: "临溪县司法局2024年法治政府建设年度报告\n发布日期：2025-01-20 来源：县司法局\n\n临溪县司法局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
    },
    {
      bad: "2024年临溪县法治政府建设工作报告\n\n一、2024年度主要举措和成效\n\n审查合同12件。\n\n二、2025年工作思路\n\n继续推进依法行政。",
      note: "机关写在年份后面也可以；标题用“年”、小标题用“年度”也可以",
    },
  ],
  *check(report) {
    yield* disagreeing(report);
    const { title } = report;
    if (!title) return;
    const text = fold(title.text).replace(/\s/g, "");
    if (yearsIn(text).length === 0) yield withoutYear(title, report);
    else if (/20\d{2}年度[^\d]*年度/.test(text)) yield yearTwice(title, report);
    if (/^(?:关于)?(?:20\d{2}年度?)?(?:推进|开展|加强|全面|深入)*(?:法治|依法|工作|年度)/.test(text))
      yield withoutOrgan(title, report);
    if (/(?:情况|建设|工作|行政)(?:\([^()]{1,12}\))?$/.test(text)) yield withoutForm(title, report);
  },
};

/** Page title and document title name different years. */
function* disagreeing({ titles, title, lines, year }: TypedReport): Generator<Problem> {
  const right = year?.value;
  const agreeing = titles.find((one) => right !== undefined && yearsIn(one.text).includes(right));
  if (!title || !agreeing || right === undefined) return;
  for (const other of titles) {
    if (yearsIn(other.text).length === 0 || yearsIn(other.text).includes(right)) continue;
    const line = other.lines.map((i) => lines[i] as Line).find((one) => yearsOf(one).length > 0);
    const [found] = line ? yearsOf(line) : [];
    if (!line || !found) continue;
    const span = line.range(found.from, found.to);
    yield {
      span,
      message: `两处标题的年份不一致：这里是${found.year}年，另一处是${right}年。请核对后统一。`,
      related: [{ span: agreeing.span, message: `另一处标题写的是${right}年` }],
      fixes: () => [{ title: `改为“${right}”`, safe: false, edits: [{ span, text: String(right) }] }],
    };
  }
}

function withoutYear(title: Title, { year }: TypedReport): Problem {
  return {
    span: title.span,
    message: `标题没有写年份，看不出是哪一年的报告。请写明报告年度，如“${year?.value ?? "××××"}年”。`,
    fixes: () => (year ? insertBefore(title, /关于|(?:推进)?法治|依法|工作/, `${year.value}年`) : []),
  };
}

function yearTwice(title: Title, report: TypedReport): Problem {
  return {
    span: title.span,
    message: "标题里“年度”重复。请写成“2024年…年度报告”或“2024年度…报告”的形式。",
    fixes: () => {
      const line = title.lines.map((i) => report.lines[i] as Line).find((one) => /20\d{2} ?年度/.test(one.folded));
      const at = line ? /20\d{2} ?年(?=度)/.exec(line.folded) : null;
      if (!line || !at) return [];
      const end = at.index + at[0].length;
      return [{ title: "删去前一个“度”", safe: false, edits: [{ span: line.range(end, end + 1), text: "" }] }];
    },
  };
}

function withoutOrgan(title: Title, { organ }: TypedReport): Problem {
  return {
    span: title.span,
    message: "标题没有写发文机关，单独检索、转载时看不出是谁的报告。请在前面写上机关名称。",
    fixes: () => (organ ? insertBefore(title, /^/, organ.name) : []),
  };
}

function withoutForm(title: Title, _report: TypedReport): Problem {
  const text = title.text.endsWith("情况") ? "的报告" : "报告";
  const at = title.span.end;
  return {
    span: title.span,
    message: "标题没有写文种。请写成“…情况的报告”或“…年度报告”。",
    fixes: () =>
      title.text.endsWith(")") || title.text.endsWith("）")
        ? []
        : [{ title: `末尾加“${text}”`, safe: false, edits: [{ span: { start: at, end: at }, text }] }],
  };
}

/** Before the first match (after 关于) in a title on one line. */
function insertBefore(title: Title, place: RegExp, text: string): Fix[] {
  const match = place.exec(title.text);
  if (!match || title.lines.length > 1) return [];
  const at = title.span.start + match.index + (match[0] === "关于" ? 2 : 0);
  return [{ title: `加上“${text}”`, safe: false, edits: [{ span: { start: at, end: at }, text }] }];
}

export default rule;

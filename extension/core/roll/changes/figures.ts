import { metricsOf } from "../../figures";
import type { Line, TypedReport } from "../../types";
import type { Metric } from "../../yearly-types";
import { indexAt } from "../read/places";
import { type Touch, touch } from "./change";

/*
 * Last year's figures become blanks that show them: 办理法律援助案件〔待填：上年620件〕. The base of a comparison
 * (较2023年的120件) becomes the figure that it was compared with, for that is last year's now.
 */

/** 较2023年的, 由2023年的: what stands before a base. */
const base = /(由|从|较|比|与|同)(20\d{2}) ?年(?:同期)?的? ?$/;
/** 增长8%: which way it goes this year is not known either. */
const direction = /(?:增长|增加|上升|提高|提升|下降|降低|减少|压减|缩短|压缩|增幅|降幅)(?:了|达|为)?$/;

/** @param lines those whose figures are to be filled in anew */
export function figureTouches(report: TypedReport, lines: ReadonlySet<Line>): Touch[] {
  const metrics = metricsOf(report).filter(({ paragraph }) => lines.has(paragraph.line));
  return metrics.map((metric, i) => {
    const { line, folded } = metric.paragraph;
    const from = indexAt(line, metric.span.start);
    const to = from + metric.said.length;
    const before = folded.slice(Math.max(0, from - 12), from);
    const [, word = "", year] = base.exec(before) ?? [];
    if (Number(year) === (report.year?.value ?? 0) - 1) {
      const now = metrics[/[由从]/.test(word) ? i + 1 : i - 1];
      if (now && isSameMeasure(now, metric, line))
        return touch(line, from, to, {
          kind: "figure",
          after: now.said,
          why: `比较的基数换成上年报告里的数（${now.said}）。`,
        });
    }
    const start = metric.kind === "change" ? from - (direction.exec(before)?.[0].length ?? 0) : from;
    return touch(line, start, to, {
      kind: "figure",
      after: `〔待填：上年${line.text.slice(start, to)}〕`,
      why: `请填今年的数：${metric.subject}。`,
    });
  });
}

/** The figure beside a base: of the same unit, in the same sentence. */
function isSameMeasure(now: Metric, then: Metric, line: Line): boolean {
  if (now.paragraph.line !== line || now.unit !== then.unit || now.kind === "change") return false;
  const [first, second] = now.span.start < then.span.start ? [now, then] : [then, now];
  const between = line.folded.slice(indexAt(line, first.span.end), indexAt(line, second.span.start));
  return between.length < 30 && !between.includes("。");
}

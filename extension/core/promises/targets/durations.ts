import type { Paragraph, Range } from "../../types";
import type { Metric } from "../../yearly-types";

/*
 * 办理时限压缩至7个工作日: durations are no figures of a report (they are not counted in 数据表), but plans promise them and reports
 * tell them. They are read only where something is to be done within them.
 */

const duration = /(\d{1,4}(?:\.\d{1,2})?)(个?(?:工作日|自然日|小时|分钟|月)|天|日|分钟)(以内|内|以下)?/g;
const within =
  /压缩|压减|缩短|缩减|提速|时限|周期|期限|用时|耗时|办结|办理时间|审批时间|不超过|控制在|内(?:发证|出证|办好|办完|完成|答复|反馈|回复|响应|领)/;
/** 由20个工作日压缩为7个: where it starts from; 3月10日, 24小时自助: no duration at all. */
const base = /(?:[由从]|原来?的?|较.{0,8}|\d月|法定.{0,8})$/;
const name = /^(?:自助|服务圈|服务热线|值班|值守|便民|法律|解纷圈)/;

/** The durations within which a part of a paragraph says that something is, or is to be, done. */
export function durationsIn(paragraph: Paragraph, { from, to }: Range): Metric[] {
  const { folded, line } = paragraph;
  const found: Metric[] = [];
  let start = from;
  for (const match of folded.slice(from, to).matchAll(duration)) {
    const at = from + match.index;
    const [said, digits = "", unit = ""] = match;
    const clause = folded.slice(Math.max(start, clauseAt(folded, at)), at);
    const end = at + digits.length + unit.length;
    if (
      !within.test(clause + folded.slice(end, end + 5)) ||
      base.test(clause) ||
      name.test(folded.slice(at + said.length))
    )
      continue;
    start = end;
    found.push({
      span: line.range(at, end),
      said: digits + unit,
      subject:
        clause.replace(/(?:平均|力争|全部|均|已|由|压缩|压减|缩短|缩减|提速|控制|不超过|[至到为在]|\s)+$/, "") ||
        "办理时限",
      value: Number(digits),
      unit,
      kind: "target",
      approximation: "atMost",
      direction: null,
      comparison: null,
      period: null,
      paragraph,
    });
  }
  return found;
}

/** Whether a target is a time: 7个工作日, 15天. */
export const isDuration = ({ unit }: Metric): boolean => /^(?:个?(?:工作日|自然日|小时|分钟|月)|天|日)$/.test(unit);

function clauseAt(folded: string, at: number): number {
  let from = at;
  while (from > 0 && !/[,;。:]/.test(folded[from - 1] as string)) from--;
  return from;
}

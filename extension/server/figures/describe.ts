import { changeSaid, confidenceSaid, type MetricMatch, type Span, saidOf, whyNoChange } from "../../core";
import type { Analysis } from "../analyses";
import { matchOf, metricAt } from "./matches";

/** On a figure of which last year's report speaks as well; null on anything else. */
export function figureHover(analysis: Analysis, offset: number): { readonly span: Span; readonly text: string } | null {
  const metric = metricAt(analysis, offset);
  const match = metric && matchOf(analysis, metric);
  return match ? { span: match.current.span, text: describe(analysis, match) } : null;
}

/** What a hover says of a figure that last year's report has as well, with a link to the place. */
export function describe(analysis: Analysis, { current, previous, change, confidence, pinned }: MetricMatch): string {
  const year = previous.period ? `${previous.period.year}年` : "上年";
  const lines = [
    `**${plain(current.subject)}**`,
    `${year}：${saidOf(previous)}（${plain(previous.subject)}，${placeOf(analysis, previous.span.start)}）`,
    change
      ? `${change.direction === "flat" ? "与" : "比"}上年${changeSaid(change)}`
      : `不算增减：${whyNoChange(current, previous)}`,
    pinned
      ? "这一对应由人工确定。"
      : `对应的把握：${confidenceSaid({ confidence, pinned })}（按名称、单位和上下文推断，请核对口径是否相同）`,
  ];
  return lines.join("\n\n");
}

/** `[去年.txt 第 12 行](file:///…#L12)`. */
function placeOf({ link }: Analysis, offset: number): string {
  const { document, previous } = link;
  if (!document) return "去年的报告";
  const line = document.positionAt(offset).line + 1;
  const target = `${document.uri}#L${line}`.replace(/[()]/g, encode);
  return `[${plain(previous.name ?? "去年的报告")} 第 ${line} 行](${target})`;
}

const encode = (c: string) => `%${c.charCodeAt(0).toString(16)}`;

/** Words of a report or a file's name, which are no Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|]/g, "\\$&");
}

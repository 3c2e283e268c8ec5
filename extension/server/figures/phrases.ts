import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import { confidenceSaid, metricsOf } from "../../core";
import type { Analysis } from "../analyses";
import { toRange } from "../convert";
import { matchOf } from "./matches";

/** Asks for completion behind a figure. */
export const trigger = "，";

/** Between a figure and the cursor: the rest of its words, a comma, and what has been typed of the sentence part. */
const gap = /^(以上|左右|上下)?([，,]?)(\s*)(较.{0,12}|与.{0,8})?$/;
const longestGap = 18;
/** The text goes on with a comparison: there is one already. */
const compared = /^[，,]?\s*(?:同比|环比|较|比|与|增长|下降|提高)/;

/** Right behind a figure, or behind the comma that follows it: 较2023年的120件增长8.33%, from the two reports. */
export function comparisonPhrases(analysis: Analysis, position: Position): CompletionItem[] {
  const { document, link } = analysis;
  const offset = document.offsetAt(position);
  const text = document.getText();
  const metric = metricsOf(analysis.report).findLast(({ span }) => span.end <= offset);
  if (!metric || offset - metric.span.end > longestGap) return [];
  const [, , comma, , begun = ""] = gap.exec(text.slice(metric.span.end, offset)) ?? [];
  const change = comma === undefined ? null : matchOf(analysis, metric);
  if (!change?.change || !link.document || compared.test(text.slice(offset, offset + 12))) return [];
  const { words } = change.change;
  if (!words.startsWith(begun)) return [];
  const line = link.document.positionAt(change.previous.span.start).line + 1;
  return [
    {
      label: words,
      kind: CompletionItemKind.Value,
      detail: `${link.previous.name} 第 ${line} 行 · 把握 ${confidenceSaid(change)}`,
      documentation: `去年的报告：${change.previous.subject} ${change.previous.said}。插入后请核对口径是否相同。`,
      // Above the words that the editor has seen elsewhere.
      sortText: "000",
      filterText: begun || words,
      textEdit: {
        range: toRange(document, { start: offset - begun.length, end: offset }),
        newText: comma ? words : `，${words}`,
      },
    },
  ];
}

import { indexAt, rangeAt } from "../../ranges";
import type { Metric } from "../../yearly-types";

/*
 * 调解纠纷2913件，成功2868件，成功率98.5%: the 调解成功率 of a plan under a short name. What the short name leaves out stands in
 * the same sentence or in the heading above.
 */

/**
 * How much of what a short rate name leaves out of a longer one is said around it, 0 to 1; 0 where the one name is no short
 * form of the other.
 */
export function shortFor(actual: Metric, target: Metric): number {
  const [short, long] = [actual.subject, target.subject];
  if (!/[率度]$/.test(short) || short.length < 3 || short.length >= long.length || !long.endsWith(short)) return 0;
  const left = long.slice(0, -short.length);
  const said = around(actual);
  if (left.length < 2) return 0;
  let there = 0;
  for (let i = 0; i + 2 <= left.length; i++) if (said.includes(left.slice(i, i + 2))) there++;
  return there / (left.length - 1);
}

/** The sentence in front of a figure, and the heading above it. */
function around({ paragraph: { line, folded, sentences, section }, span }: Metric): string {
  const at = indexAt(line, span.start);
  const sentence = sentences[rangeAt(sentences, at)];
  return `${section.title} ${folded.slice(sentence?.from ?? 0, at)}`;
}

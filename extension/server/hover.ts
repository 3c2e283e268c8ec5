import type { Hover } from "vscode-languageserver";
import { rules, type SectionType, type Span } from "../core";
import type { Analysis } from "./analyses";
import { sectionName, toRange } from "./convert";
import { figureHover } from "./figures";

/** On a figure: last year's. On a finding: why it matters and its 依据 (the message itself is already shown). On a heading: what belongs there. */
export function hover(analysis: Analysis, offset: number, paused: boolean): Hover | null {
  const { document, report } = analysis;
  const blocks: string[] = [];
  let place: Span | undefined;
  const ids = new Set<string>();
  for (const { span, rule } of paused ? [] : analysis.findings) {
    if (!covers(span, offset) || ids.has(rule)) continue;
    ids.add(rule);
    place ??= span;
    const { title, why, basis } = rules.find(({ id }) => id === rule) ?? {};
    blocks.push(paragraphs(`**${title}**`, why, basis && `依据：${basis}`));
  }
  const figure = figureHover(analysis, offset);
  if (figure) blocks.push(figure.text);
  place ??= figure?.span;
  const section = report.sections.find(({ heading, roles }) => roles.length > 0 && covers(heading, offset));
  for (const role of section?.roles ?? []) {
    const type = report.type.sections.find(({ id }) => id === role);
    if (type) blocks.push(describe(type));
  }
  place ??= section?.heading;
  if (!place || blocks.length === 0) return null;
  return { range: toRange(document, place), contents: { kind: "markdown", value: blocks.join("\n\n---\n\n") } };
}

function describe(type: SectionType): string {
  const { mandatory, why, basis } = type;
  return paragraphs(`**${sectionName(type)}**${mandatory ? "（必备内容）" : ""}`, why, basis && `依据：${basis}`);
}

function paragraphs(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join("\n\n");
}

/** An empty span (something is missing here) is covered by the place itself. */
function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && (offset < end || offset === start);
}

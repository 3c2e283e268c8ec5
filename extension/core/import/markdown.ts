import { parseReport } from "../parse";
import type { Report } from "../types";
import type { Block, Link, ParagraphBlock, TableBlock } from "./blocks";
import { elementLines } from "./element-tables";
import { escapedHeading, escapedInline, escapedLine } from "./escapes";
import { frontMatter, headElements } from "./head";
import { linesOf, tidy } from "./lines";

type Line = Omit<ParagraphBlock, "kind">;

/**
 * Blocks → Markdown as templates/*\/skeleton.md has it: the title with #, headings that stand alone with ## to #####,
 * paragraphs and tables, an empty line between them. What is a heading is decided as everywhere in Zhibi: by the parser.
 */
export function toMarkdown(blocks: readonly Block[]): { readonly text: string; readonly notes: readonly string[] } {
  const parts: (Line | TableBlock)[] = blocks.flatMap((block): (Line | TableBlock)[] =>
    block.kind === "table"
      ? (elementLines(block)?.map((text) => ({ text })) ?? [block])
      : linesOf(block.text).map((text) => ({ ...block, text: withoutListSpace(text) })),
  );
  const plain = parts.map((part) => ("text" in part ? part.text : "")).join("\n");
  const report = parseReport(plain, { language: "plaintext", types: [] });
  const depths = depthsOf(report);
  const title = new Map(report.title?.lines.map((line, i) => [line, i === 0 ? (report.title?.text ?? "") : ""]));
  const head: Record<string, string> = {};
  const written = parts.map((part, i) => {
    if (!("text" in part)) return tableText(part);
    const elements = i < (report.title?.lines[0] ?? 0) ? headElements(part.text) : null;
    if (elements) Object.assign(head, elements);
    if (elements) return "";
    const whole = title.get(i);
    if (whole !== undefined) return whole && `# ${escapedHeading(whole)}`;
    const depth = depths.get(i) ?? depthOf(part, report);
    if (depth) return `${"#".repeat(depth)} ${escapedHeading(part.text)}`;
    return (part.bullet ? "- " : "") + withLinks(escapedLine(part.text), part.links);
  });
  const names = Object.keys(head);
  if (names.length > 0) written.unshift(frontMatter(head));
  return {
    text: `${written.filter(Boolean).join("\n\n")}\n`,
    notes: names.length > 0 ? [`版头里的${names.join("、")}写到了文件头（两行 --- 之间）`] : [],
  };
}

/** Line → number of its #. */
function depthsOf({ lines, sections }: Report): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const { line, level } of sections)
    if (lines[line]?.role === "heading" && level < 5 && !depths.has(line))
      depths.set(line, Math.max(1, Math.floor(level)) + 1);
  return depths;
}

/** Where the text has no number, the document's own word counts. */
function depthOf({ text, heading }: Line, { title }: Report): number {
  if (heading === undefined || text.length > 60 || /[。；]/.test(text)) return 0;
  if (heading === "title") return title ? 0 : 1;
  return Math.min(heading + 1, 6);
}

/** `1. 甲` would be an item of a list. */
const withoutListSpace = (text: string): string => text.replace(/^(\d{1,9}[.)]) +/, "$1");

function withLinks(text: string, links: readonly Link[] = []): string {
  return links.reduce((whole, link) => {
    const words = escapedInline(link.text);
    return whole.replace(words, () => `[${words.replace(/[[\]]/g, "\\$&")}](${link.href})`);
  }, text);
}

function tableText({ rows }: TableBlock): string {
  const [head, ...rest] = rows;
  if (!head) return "";
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rest.map(line)].join("\n");
}

const cellText = (text: string): string =>
  escapedInline(text.split("\n").map(tidy).filter(Boolean).join("\n")).replaceAll("|", "\\|").replaceAll("\n", "<br>");

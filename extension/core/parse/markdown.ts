import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import type { MarkdownScan, ScanMarkdown } from "./markdown-scan";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

const empty: MarkdownScan = { frontMatter: null, hidden: [], blocks: [], headings: [], comments: [] };

/** A line that opens a hundred containers is no report; remark would take seconds for it. */
const tooDeep = /^[>\-*+ \t]{200}/m;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** The parser behind `ScanMarkdown`. In a bundle of its own: it is larger than everything else together. */
export const scanMarkdown: ScanMarkdown = (text) => {
  if (tooDeep.test(text)) return empty;
  const scan: Mutable<MarkdownScan> = { frontMatter: null, hidden: [], blocks: [], headings: [], comments: [] };
  // remark-parse drops a leading BOM without counting it.
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  try {
    const tree: Root = processor.parse(bom ? text.slice(1) : text);
    visit(tree, text, bom, scan);
  } catch (error) {
    // Nesting beyond the stack; such a text is read as plain text.
    if (error instanceof RangeError) return empty;
    throw error;
  }
  scan.hidden.sort((a, b) => a.start - b.start);
  return scan;
};

function visit(node: Nodes, text: string, shift: number, scan: Mutable<MarkdownScan>): void {
  const start = (node.position?.start.offset ?? 0) + shift;
  const end = (node.position?.end.offset ?? 0) + shift;
  switch (node.type) {
    case "yaml":
      scan.frontMatter = { start, end, values: readYaml(node.value) };
      scan.blocks.push({ start, end, role: "front-matter" });
      return;
    case "code":
      // Indented text is prose pasted from a web page; only fenced code is code.
      if (/^[ \t]*[`~]/.test(text.slice(start, start + 12))) scan.blocks.push({ start, end, role: "code" });
      return;
    case "html":
      html(text, start, end, scan);
      return;
    case "table":
      scan.blocks.push({ start, end, role: "table" });
      return;
    case "inlineCode":
    case "image":
    case "definition":
    case "footnoteReference":
    case "thematicBreak":
      scan.hidden.push({ start, end });
      return;
    case "text":
      hideEscapes(text, start, end, scan);
      return;
    case "blockquote":
      for (const mark of text.slice(start, end).matchAll(/^(?:[ \t]{0,3}> ?){1,50}/gm)) {
        scan.hidden.push({ start: start + mark.index, end: start + mark.index + mark[0].length });
      }
      for (const child of node.children) visit(child, text, shift, scan);
      return;
    case "heading":
      scan.headings.push({ start, end, depth: node.depth });
      break;
    default:
  }
  if (!("children" in node)) return;
  // A container's own markup is what its children leave uncovered: `**`, `# `, `- `, `> `, `](target)`.
  const container = node.type !== "root" && node.type !== "list" && node.type !== "paragraph";
  // `1. ` of an ordered list is an ordinal of the report, and stays visible.
  let cursor =
    node.type === "listItem" ? start + (/^\d+[.)]/.exec(text.slice(start, start + 4))?.[0].length ?? 0) : start;
  for (const child of node.children) {
    const from = (child.position?.start.offset ?? 0) + shift;
    if (container && from > cursor) hideMarkup(text, cursor, from, scan);
    visit(child, text, shift, scan);
    cursor = (child.position?.end.offset ?? 0) + shift;
  }
  if (container && end > cursor) hideMarkup(text, cursor, end, scan);
}

/** Line ends between the children of a container stay what they are. */
function hideMarkup(text: string, start: number, end: number, scan: Mutable<MarkdownScan>): void {
  if (text.slice(start, end).trim()) scan.hidden.push({ start, end });
}

/** `1\.` and `&nbsp;`, as editors and converters write them. */
function hideEscapes(text: string, start: number, end: number, scan: Mutable<MarkdownScan>): void {
  const source = text.slice(start, end);
  if (!/[\\&]/.test(source)) return;
  // The character behind a backslash is taken along: in `\\*` the second backslash is a character, and hides nothing.
  for (const mark of source.matchAll(/(\\)[!-/:-@[-`{-~]|&(?:nbsp|ensp|emsp);/g)) {
    const length = mark[1] ? 1 : mark[0].length;
    scan.hidden.push({ start: start + mark.index, end: start + mark.index + length });
  }
}

function html(text: string, start: number, end: number, scan: Mutable<MarkdownScan>): void {
  const source = text.slice(start, end);
  const comment = /^<!--([\s\S]*?)-->/.exec(source);
  if (comment) scan.comments.push({ start, end, text: (comment[1] as string).trim() });
  const wholeLines =
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 80));
  if (wholeLines) scan.blocks.push({ start, end, role: "code" });
  else scan.hidden.push({ start, end });
}

function readYaml(source: string): Record<string, unknown> {
  // "..\往年\2023.txt" is no YAML: in quotes \ begins an escape. What was meant is a path of Windows.
  for (const text of [source, source.replaceAll("\\", "\\\\")]) {
    try {
      const values: unknown = parseYaml(text);
      return values && typeof values === "object" && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
    } catch {}
  }
  // Half-written front matter while the user types is no front matter yet.
  return {};
}

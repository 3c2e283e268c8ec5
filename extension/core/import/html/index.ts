import { parseReport } from "../../parse";
import { residue } from "../../paste/residue";
import type { MetadataField } from "../../types";
import type { Block, Imported } from "../blocks";
import { decode } from "../encoding";
import { ImportError } from "../error";
import { linesOf, tidy } from "../lines";
import { findArticle } from "./article";
import { BlockReader } from "./blocks";
import { attribute, descendants, type Element, parsePage, textOf } from "./tree";

/** Chinese characters: less than any report has. */
const leastText = 20;
const noText =
  "网页里没有找到正文，可能正文是用脚本显示的，或者在另一个页面里。请在浏览器中复制正文，粘贴到编辑器里，再用“整理粘贴文本”整理";

/** The article of a web page with its metadata. @throws ImportError where it cannot be decoded or is beyond the limits. */
export function readHtml(bytes: Uint8Array): Imported {
  const { text: source, encoding, broken } = decode(bytes, declaredCharset(bytes));
  const html = parsePage(source);
  const { article, weight } = findArticle(html);
  if (weight < leastText) throw new ImportError(noText);
  const base = addressOf(source, html);

  const reader = new BlockReader(base);
  const blocks = withoutTools(reader.read(article));
  const around = new BlockReader(base, article);
  const others = around.read(html);
  const own = plain(blocks);
  const fields = metadata(others).filter(({ name }) => !own.slice(0, 400).includes(name));
  const title = parse(own).title ? "" : pageTitle(html);
  const attachments = others.filter((block) => block.kind === "paragraph" && block.links !== undefined);
  const notes = [
    ...(encoding === "UTF-8" ? [] : [`网页的编码是 ${encoding}，已转为 UTF-8`]),
    ...(broken ? [`网页有 ${broken} 处坏字，写成了“\ufffd”，请对照原文改正`] : []),
    "网页上的栏目、导航、分享、页脚等没有导入",
    ...(reader.images ? [`${reader.images} 张图片没有导入`] : []),
    ...(reader.merged ? [`${reader.merged} 个表格有合并的单元格：文字放在第一格，其余的格空着，请核对`] : []),
  ];
  return {
    blocks: [
      ...fields.map(({ name, value }): Block => ({ kind: "paragraph", text: `${name}：${value}` })),
      ...(title ? [{ kind: "paragraph", text: title, heading: "title" } as const] : []),
      ...fromTheTop(blocks),
      ...attachments,
    ],
    notes,
  };
}

/** The title of a page is often its h1, and the headings of the text begin with h2 or h3: they are the first level. */
function fromTheTop(blocks: readonly Block[]): readonly Block[] {
  const title = parse(plain(blocks)).title?.text;
  const levelOf = (block: Block): number =>
    block.kind === "paragraph" && typeof block.heading === "number" && linesOf(block.text).join("") !== title
      ? block.heading
      : 0;
  const top = Math.min(...new Set(blocks.map(levelOf).filter(Boolean)), 9);
  return blocks.map((block) => (levelOf(block) ? { ...block, heading: levelOf(block) - top + 1 } : block));
}

/** Of `<meta charset>` or `<meta http-equiv>`: pages say it within their first thousand bytes. */
function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})/i.exec(head)?.[1] ?? "";
}

/** Where the page was: browsers write it into what they save. */
function addressOf(source: string, html: Element): string {
  const saved = /<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->/.exec(source.slice(0, 4096))?.[1];
  for (const element of descendants(html)) {
    if (element.tagName === "base" && attribute(element, "href")) return attribute(element, "href");
    if (element.tagName === "link" && attribute(element, "rel") === "canonical" && !saved)
      return attribute(element, "href");
  }
  return saved ?? "";
}

const plain = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map(tidy).join(" | ")) : linesOf(block.text),
    )
    .join("\n");

/** Without what sites put below a text and into its box: pages, 上一篇, 分享到. The parser knows the words. */
function withoutTools(blocks: readonly Block[]): readonly Block[] {
  const chrome = new Set<string>();
  for (const line of residue(parse(plain(blocks)))) if (line.role === "chrome") chrome.add(line.text);
  return blocks.filter((block) => {
    if (block.kind === "table" || block.links) return true;
    const lines = linesOf(block.text);
    return lines.length !== 1 || !chrome.has(lines[0] as string);
  });
}

const parse = (text: string) => parseReport(text, { language: "plaintext", types: [] });

/** What says of the text when, by whom and under which number it came out. */
const kept =
  /^(?:(?:信息)?索引号|文号|发文字号|文件字号|文件编号|统一编号|信息编号|主题分类|发布机构|发文机关|发文机构|发布单位|(?:公文)?生成日期|成文日期|成文时间|发布日期|发布时间|公开日期|发文日期|信息来源|来源)$/;

function metadata(around: readonly Block[]): MetadataField[] {
  // The parser knows the fields in all their shapes, in the head of a text.
  const { metadata } = parse(`${plain(around)}\n\n一、正文`);
  const seen = new Set<string>();
  return metadata.filter(({ name, value }) => {
    if (!kept.test(name) || !value || value.length > 80 || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/**
 * What the page calls its text: in a meta element (ArticleTitle) of government sites, in a heading, or in its own name
 * beside that of the site and column. The first one that reads like the title of a document, else the first of all; a
 * heading that the name repeats goes before the name.
 */
function pageTitle(html: Element): string {
  const said: string[] = [];
  const headings: string[] = [];
  const names: string[] = [];
  for (const element of descendants(html)) {
    const { tagName } = element;
    if (tagName === "meta" && /^ArticleTitle$/i.test(attribute(element, "name")))
      said.push(attribute(element, "content"));
    else if (/^h[1-3]$/.test(tagName)) headings.push(textOf(element));
    else if (tagName === "title" && names.length === 0)
      names.push(...element.childNodes.flatMap((node) => ("value" in node ? node.value.split(/[-_|–—－]/) : [])));
  }
  const whole = names.join("-");
  const repeated = headings.filter((text) => tidy(text) && whole.includes(tidy(text)));
  const candidates = [...said, ...repeated, ...names, ...headings]
    .map(tidy)
    .filter((text) => text !== "" && text.length <= 100)
    .slice(0, 50);
  return candidates.find((text) => parse(`${text}\n\n一、正文`).title) ?? candidates[0] ?? "";
}

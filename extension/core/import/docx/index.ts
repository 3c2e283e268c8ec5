import type { Imported } from "../blocks";
import { ImportError } from "../error";
import { Body } from "./body";
import { Comments } from "./comments";
import { Numbering } from "./numbering";
import { Styles } from "./styles";
import { all, child, type Element, readPart } from "./xml";
import { Zip } from "./zip";

/** The blocks of a Word document. @throws ImportError where it is none, is damaged, locked or beyond the limits. */
export function readDocx(bytes: Uint8Array): Imported {
  const zip = new Zip(bytes);
  const main = mainPart(zip);
  const related = relatedParts(zip, main);
  const part = (type: string): Element | undefined => {
    const name = related.get(type) ?? `${folderOf(main)}${type}.xml`;
    return zip.has(name) ? readPart(zip, name) : undefined;
  };
  const document = readPart(zip, main);
  const content = child(document, "body");
  if (document.name !== "document" || !content)
    throw new ImportError("这个 .docx 里没有正文，可能是别的程序改名来的。请在 Word、WPS 中打开后另存为 .docx 再导入");

  const styles = new Styles(part("styles"));
  const comments = new Comments(part("comments"));
  const notes = new Map([...notesIn(part("footnotes"), "footnote"), ...notesIn(part("endnotes"), "endnote")]);
  const body = new Body({ styles, numbering: new Numbering(part("numbering"), styles), comments, notes });
  const blocks = body.read(content);
  if (blocks.every((block) => block.kind === "paragraph" && block.text.trim() === ""))
    throw new ImportError(
      body.left.has("embedded")
        ? "文档的正文是嵌在里面的另一个文件（有的办公系统这样导出），读不到。请在 Word、WPS 中打开后另存为 .docx 再导入"
        : "文档里没有文字，可能是扫描件或图片。请先用文字识别工具转成文字",
    );
  const frame = related.has("header") || related.has("footer") ? ["页眉、页脚和页码没有导入"] : [];
  return { blocks, notes: [...body.left.notes(), ...frame, ...comments.notes()] };
}

/** What other zips are, by a file that only they have. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^OFD\.xml$/i, "这是 OFD 版式文件，不能直接导入。请用 OFD 阅读器或 WPS 转换为 .docx 后再导入"],
  [/^xl\//, "这是 Excel 表格，不是 Word 文档"],
  [/^ppt\//, "这是演示文稿，不是 Word 文档"],
  [/^content\.xml$/, "这是 OpenDocument 文件（.odt 一类）。请用 WPS 或 LibreOffice 打开，另存为 .docx 后再导入"],
];

function mainPart(zip: Zip): string {
  const root = zip.has("_rels/.rels") ? relationships(readPart(zip, "_rels/.rels"), "") : [];
  const named = root.find(([type, name]) => type === "officeDocument" && zip.has(name))?.[1] ?? "word/document.xml";
  for (const [file, message] of others) if (zip.names.some((name) => file.test(name))) throw new ImportError(message);
  if (zip.has(named)) return named;
  throw new ImportError("这是压缩包，不是 Word 文档。如果文档在压缩包里，请先解压");
}

function relatedParts(zip: Zip, main: string): ReadonlyMap<string, string> {
  const folder = folderOf(main);
  const name = `${folder}_rels/${main.slice(folder.length)}.rels`;
  return new Map(zip.has(name) ? relationships(readPart(zip, name), folder).filter(([, part]) => zip.has(part)) : []);
}

/** Type (its last word) and target of each, targets outside of the package left out. */
function relationships(root: Element, folder: string): (readonly [string, string])[] {
  return [...all(root, "Relationship")].flatMap(({ attributes: { Type = "", Target = "", TargetMode } }) => {
    if (TargetMode === "External") return [];
    const target = Target.startsWith("/") ? Target.slice(1) : folder + Target.replace(/^\.\//, "");
    return [[Type.slice(Type.lastIndexOf("/") + 1), target] as const];
  });
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

function* notesIn(root: Element | undefined, name: string): Generator<[string, Element]> {
  for (const one of root?.children ?? [])
    if (one.name === name && !/separator/i.test(one.attributes.type ?? "")) yield [`${name} ${one.attributes.id}`, one];
}

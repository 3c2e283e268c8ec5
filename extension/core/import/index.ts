import type { Imported } from "./blocks";
import { withoutContents } from "./contents";
import { readDocx } from "./docx";
import { decode } from "./encoding";
import { ImportError } from "./error";
import { readHtml } from "./html";
import { isHtml, refuseForeign, refuseXml, startsWith } from "./kinds";
import { toMarkdown } from "./markdown";

export { ImportError } from "./error";

/*
 * The door of what reads last year's report from other programs: a bundle of its own (dist/import.js), loaded only where
 * somebody imports.
 */

export interface ImportedFile {
  /** Markdown, or plain text as it was; without a BOM, lines end in \n. */
  readonly text: string;
  /** What was changed or left out, each a Chinese sentence without its full stop. */
  readonly notes: readonly string[];
}

/** Larger files are no reports; a Word document may hold pictures. */
export const largestFile = 64 << 20;
const largestText = 8 << 20;

/**
 * A Word document (.docx), a saved web page or a text file → the text of a report. What a file is, its content decides,
 * not its name. Pure; linear in the size of the file, which is bounded. The bytes are not changed.
 * @param name of the file, for its ending
 * @throws ImportError with a Chinese message that says what the file is and what to do
 */
export async function importFile(bytes: Uint8Array, name: string): Promise<ImportedFile> {
  if (bytes.length === 0) throw new ImportError("文件是空的");
  if (bytes.length > largestFile) throw new ImportError("文件超过 64 MB，不像是报告，没有打开");
  refuseForeign(bytes);
  if (startsWith(bytes, "PK")) return written(readDocx(bytes));
  if (bytes.length > largestText) throw new ImportError("网页或文本超过 8 MB，不像是报告，没有打开");
  if (isHtml(bytes, name)) return written(readHtml(bytes));
  const { text, encoding } = decode(bytes);
  refuseXml(text);
  return {
    text: text.replace(/\r\n?/g, "\n"),
    notes: [encoding === "UTF-8" ? "文本文件，原样导入" : `文本文件，编码是 ${encoding}，已转为 UTF-8，文字没有改动`],
  };
}

function written({ blocks, notes }: Imported): ImportedFile {
  const text = withoutContents(blocks);
  const markdown = toMarkdown(text.blocks);
  const contents = text.found ? ["目录没有导入（正文标题都在）"] : [];
  return { text: markdown.text, notes: [...markdown.notes, ...contents, ...notes] };
}

import { ImportError } from "./error";

/** What a file is, by its first bytes. */

export const startsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((char, i) => bytes[i] === char.charCodeAt(0));

/** Files of other programs: how they begin, and what to do. */
const foreign: readonly (readonly [start: string, message: string])[] = [
  ["%PDF", "这是 PDF 文件，不能直接导入。请用 Word 或 WPS 打开并另存为 .docx，或者复制正文后粘贴到编辑器里"],
  ["{\\rtf", "这是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx 后再导入"],
  ["\x89PNG", "这是图片，不能导入。请先用文字识别工具转成文字"],
  ["\xff\xd8\xff", "这是图片，不能导入。请先用文字识别工具转成文字"],
  ["Rar!", "这是压缩包。请先解压，再导入里面的文档"],
  ["7z\xbc\xaf", "这是压缩包。请先解压，再导入里面的文档"],
  ["MIME-Version:", "这是单个文件网页（.mht）。请在浏览器中打开，另存为“网页，仅 HTML”后再导入"],
];

const compoundFile = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** @throws ImportError for what cannot be read here. */
export function refuseForeign(bytes: Uint8Array): void {
  const found = foreign.find(([start]) => startsWith(bytes, start));
  if (found) throw new ImportError(found[1]);
  if (!startsWith(bytes, compoundFile)) return;
  // The names of its streams, two bytes a character.
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes("EncryptedPackage"))
    throw new ImportError("文件设了打开密码。请在 Word 或 WPS 中打开，去掉密码后另存为 .docx 再导入");
  if (names.includes("Workbook")) throw new ImportError("这是旧版 Excel 表格（.xls），不是 Word 文档");
  throw new ImportError(
    "这是旧版 Word（.doc）或 WPS 文字（.wps）文件，改了后缀名也不行。请用 Word 或 WPS 打开，另存为 .docx 后再导入",
  );
}

/** XML that is no page: what Word 2003 and some office systems write, often under the name .doc. */
export function refuseXml(text: string): void {
  if (/^\s{0,99}<\?xml\b/.test(text))
    throw new ImportError(
      "这是 XML 文件（Word 2003 或办公系统导出的常是这种）。请用 Word 或 WPS 打开，另存为 .docx 后再导入",
    );
}

/** Named so, or beginning as a page does; also behind a BOM, or in UTF-16. */
export function isHtml(bytes: Uint8Array, name: string): boolean {
  if (/\.x?html?$/i.test(name)) return true;
  if (/\.(?:txt|md|markdown)$/i.test(name)) return false;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).replaceAll("\0", "");
  return /^(?:ÿþ|þÿ|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|!--|html|head|body|div|table|p|meta)\b/i.test(head);
}

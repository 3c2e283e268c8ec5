import { ImportError } from "./error";

export interface Decoded {
  readonly text: string;
  /** As a user knows it. */
  readonly encoding: string;
  /** Places that could not be read and are `\ufffd` now. */
  readonly broken: number;
}

/** What pages call GB18030; browsers read all of these as GBK, of which GB18030 is the whole. */
const gb = /^(?:gb_?2312(?:-80)?|gbk|gb_?18030|x-gbk|csgb2312)$/i;

/**
 * Bytes to text: by the BOM; as UTF-8 where they are that (Chinese in another encoding never is, so a page saved anew
 * under an old declaration comes out right); as declared; as GB18030.
 * @param declared the charset that the file itself names; then single bytes may be broken
 * @throws ImportError where none of these fits.
 */
export function decode(bytes: Uint8Array, declared = ""): Decoded {
  const [a, b, c] = bytes;
  const bom = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "";
  if (!bom && bytes.includes(0)) throw new ImportError(notText);
  const marked = a === 0xef && b === 0xbb && c === 0xbf;
  const named = gb.test(declared) ? "gb18030" : declared.toLowerCase();
  const attempts: readonly (readonly [label: string, broken: boolean])[] = bom
    ? [[bom, false]]
    : [
        ["utf-8", marked],
        [named, true],
        ["gb18030", false],
      ];
  for (const [label, broken] of attempts) {
    const decoded = label && decodeAs(label, bytes, broken);
    if (decoded) return decoded;
  }
  throw new ImportError(
    "编码既不是 UTF-8 也不是 GB18030（GBK），或者文件已经损坏。请用记事本或 WPS 另存为 UTF-8 后重试",
  );
}

const notText = "这个文件不是文本，也不是 Word 文档（.docx）或网页。请在原来的程序中打开，另存为 .docx 后再导入";
const names: Readonly<Record<string, string>> = {
  gb18030: "GB18030（GBK）",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/** Without the BOM; null: the bytes are no such text (`mayBreak`: more than one in a hundred), or there is no such encoding. */
function decodeAs(label: string, bytes: Uint8Array, mayBreak: boolean): Decoded | null {
  try {
    const text = new TextDecoder(label, { fatal: !mayBreak }).decode(bytes);
    const broken = mayBreak ? (text.match(/\ufffd/g)?.length ?? 0) : 0;
    return broken * 100 > text.length ? null : { text, encoding: names[label] ?? label.toUpperCase(), broken };
  } catch {
    return null;
  }
}

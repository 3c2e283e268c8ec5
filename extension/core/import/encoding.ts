import { ImportError } from "./error";

export interface Decoded {
  readonly text: string;
  /** As a user knows it. */
  readonly encoding: string;
}

/** What pages and files call GB18030; browsers read all of these as GBK, of which GB18030 is the whole. */
const gb = /^(?:gb_?2312(?:-80)?|gbk|gb_?18030|x-gbk|csgb2312|hz-gb-2312)$/i;

/**
 * Bytes to text: by the BOM; as UTF-8 where they are that (Chinese in another encoding never is, so a page saved anew
 * under an old declaration comes out right); as declared; as GB18030.
 * @param declared the charset that the file itself names
 * @throws ImportError where none of these fits.
 */
export function decode(bytes: Uint8Array, declared = ""): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decodeAs("utf-16le", bytes.subarray(2), "UTF-16");
  if (a === 0xfe && b === 0xff) return decodeAs("utf-16be", bytes.subarray(2), "UTF-16");
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs("utf-8", bytes.subarray(3), "UTF-8");
  if (bytes.includes(0)) throw new ImportError(notText);
  const utf8 = attempt("utf-8", bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "UTF-8" };
  if (declared && !gb.test(declared) && !/^utf-?8$/i.test(declared)) {
    const text = attempt(declared, bytes);
    if (text !== undefined) return { text, encoding: declared.toUpperCase() };
  }
  return decodeAs("gb18030", bytes, "GB18030（GBK）");
}

const notText = "这个文件不是文本，也不是 Word 文档（.docx）或网页。请在原来的程序中打开，另存为 .docx 后再导入";

function decodeAs(label: string, bytes: Uint8Array, encoding: string): Decoded {
  const text = attempt(label, bytes);
  if (text === undefined)
    throw new ImportError(
      "编码既不是 UTF-8 也不是 GB18030（GBK），或者文件已经损坏。请用记事本或 WPS 另存为 UTF-8 后重试",
    );
  return { text, encoding };
}

/** undefined: the bytes are no such text, or there is no such encoding. */
function attempt(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

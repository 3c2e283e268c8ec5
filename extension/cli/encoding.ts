import { isUtf8, transcode } from "node:buffer";
import { InputError } from "./command";
import { decodeGb18030, encodeGb18030 } from "./gb18030";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Decoded {
  /** Without the BOM. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** Ten times as fast on Chinese as `toString("utf8")`, which goes character by character. */
const decodeUtf8 = (bytes: Buffer) => (bytes.length ? transcode(bytes, "utf8", "utf16le").toString("utf16le") : "");

/** @throws InputError where the bytes are no text in one of these encodings. */
export function decode(bytes: Buffer): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, "utf-16be");
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const content = bom ? bytes.subarray(3) : bytes;
  if (content.includes(0))
    throw new InputError(
      "这不是文本文件。如果是 Word 文档（.docx），请先用 zhibi import 转成 Markdown；WPS、PDF 文档请另存为纯文本（.txt）",
    );
  if (isUtf8(content)) return { text: decodeUtf8(content), encoding: "utf-8", bom };
  try {
    if (!bom) return { text: decodeGb18030(content), encoding: "gb18030", bom };
  } catch {}
  throw new InputError(
    "编码既不是 UTF-8 也不是 GB18030（GBK），或者文件已经损坏。请用记事本或 WPS 另存为 UTF-8 后重试",
  );
}

function decodeUtf16(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded {
  if (bytes.length % 2) throw new InputError("UTF-16 文件少了半个字符，可能已经损坏。请另存为 UTF-8 后重试");
  const content = encoding === "utf-16le" ? bytes.subarray(2) : Buffer.from(bytes.subarray(2)).swap16();
  return { text: content.toString("utf16le"), encoding, bom: true };
}

function encode(text: string, { encoding, bom }: Decoded): Buffer {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return Buffer.from(marked);
  if (encoding === "gb18030") return encodeGb18030(marked);
  const bytes = Buffer.from(marked, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

/**
 * `text` in the encoding of `original`, with its BOM. Line ends need no care: fixes write them as the report has them.
 * @throws InputError where not every byte of the original would come back as it was.
 */
export function encodeLike(text: string, decoded: Decoded, original: Buffer): Buffer {
  const name = decoded.encoding.toUpperCase();
  if (!encode(decoded.text, decoded).equals(original))
    throw new InputError(`有些 ${name} 字节转换后不能原样写回，为免改动别处，没有修复。请先另存为 UTF-8 再修复`);
  try {
    return encode(text, decoded);
  } catch {
    throw new InputError(`修复后的文字无法用 ${name} 表示，没有修复。请先另存为 UTF-8 再修复`);
  }
}

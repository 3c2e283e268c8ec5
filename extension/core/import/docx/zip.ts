import { Inflate } from "fflate";
import { ImportError } from "../error";
import { crc32 } from "./crc";

/*
 * The directory of a zip, and one entry at a time as a stream. What a directory says of sizes is a claim: the limits hold
 * for what really comes out, while it comes out.
 */

/** Far beyond any document that people write: one of a hundred pages has some dozens of entries and 2 MB of text. */
const limits = { entries: 5000, directory: 1 << 21, expanded: 24 << 20, ratio: 200, unsuspicious: 4 << 20 };

const damaged = () =>
  new ImportError("文件不完整或者已经损坏，打不开。请重新取得这个文件，或者在 Word、WPS 中打开后另存为 .docx");
const bomb = () => new ImportError("文件展开后大得不正常（可能是“压缩炸弹”），没有打开。请确认它的来源");

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressed: number;
  readonly crc: number;
  /** Of its local header. */
  readonly offset: number;
}

export class Zip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private expanded = 0;

  /** @throws ImportError where the bytes are no whole zip. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? damaged() : error;
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** What is in an entry, piece by piece. @throws ImportError where it is damaged, locked or too large. */
  read(name: string, take: (chunk: Uint8Array) => void): void {
    const entry = this.entries.get(name) as Entry;
    if (entry.encrypted) throw new ImportError("文件加了密码。请在 Word 或 WPS 中打开，去掉密码后另存为 .docx 再导入");
    const content = this.content(entry);
    const own = { expanded: 0, crc: 0 };
    const counted = (chunk: Uint8Array) => {
      own.expanded += chunk.length;
      this.expanded += chunk.length;
      if (this.expanded > limits.expanded) throw bomb();
      if (own.expanded > limits.unsuspicious && own.expanded > limits.ratio * content.length) throw bomb();
      own.crc = crc32(chunk, own.crc);
      take(chunk);
    };
    if (entry.method === 0) counted(content);
    else if (entry.method === 8) inflate(content, counted);
    else throw damaged();
    // One bit of a figure may be wrong where all the rest can be read.
    if (own.crc !== entry.crc) throw damaged();
  }

  private content({ offset, compressed }: Entry): Uint8Array {
    try {
      if (this.view.getUint32(offset, true) !== 0x04034b50) throw damaged();
      const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
      if (start + compressed > this.bytes.length) throw damaged();
      return this.bytes.subarray(start, start + compressed);
    } catch (error) {
      throw error instanceof RangeError ? damaged() : error;
    }
  }

  private readDirectory(): void {
    const { view } = this;
    let end = view.byteLength - 22;
    const first = Math.max(0, end - 0xffff);
    while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < first) throw damaged();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > limits.entries || view.getUint32(end + 12, true) > limits.directory) throw bomb();
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      this.entries.set(name.replaceAll("\\", "/"), {
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }
}

/** So much at a time: even the tightest packing makes no more than 4 MB of it. */
const step = 4096;

function inflate(content: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const stream = new Inflate((chunk) => take(chunk));
  try {
    for (let at = 0; at === 0 || at < content.length; at += step)
      stream.push(content.subarray(at, at + step), at + step >= content.length);
  } catch (error) {
    // fflate's own errors carry a code.
    throw error instanceof Error && "code" in error ? damaged() : error;
  }
}

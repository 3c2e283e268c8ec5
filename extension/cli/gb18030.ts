/**
 * GB18030 through the decoder that Node brings. The encoder is that decoder read backwards, so the two cannot
 * disagree and no table is shipped.
 */

/** @throws TypeError where the bytes are no GB18030. */
export const decodeGb18030 = (bytes: Uint8Array): string => new TextDecoder("gb18030", { fatal: true }).decode(bytes);

/** Number of four-byte codes that stand for the Basic Multilingual Plane; the other planes follow from 90308130. */
const bmpCodes = 39420;
const supplementary = 189000;

let table: Uint32Array | undefined;

/** @throws RangeError where the text has a character that GB18030 lacks (a lone surrogate). */
export function encodeGb18030(text: string): Buffer {
  table ??= invert();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const code = point < 0x10000 ? table[point] : fourBytes(supplementary + point - 0x10000);
    if (!code && point) throw new RangeError(character);
    if (code === undefined || code < 0x80) length = bytes.writeUInt8(code ?? 0, length);
    else if (code < 0x10000) length = bytes.writeUInt16BE(code, length);
    else length = bytes.writeUInt32BE(code, length);
  }
  return bytes.subarray(0, length);
}

/** UTF-16 unit → its code, shortest and first code winning; 0 where there is none. */
function invert(): Uint32Array {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  for (let index = 0; index < bmpCodes; index++) codes.push(fourBytes(index));

  const result = new Uint32Array(0x10000);
  for (let ascii = 0; ascii < 0x80; ascii++) result[ascii] = ascii;
  const bytes = Buffer.allocUnsafe(codes.length * 4);
  let length = 0;
  for (const code of codes)
    length = code < 0x10000 ? bytes.writeUInt16BE(code, length) : bytes.writeUInt32BE(code, length);
  // Each of these codes is one unit.
  const units = decodeGb18030(bytes.subarray(0, length));
  codes.forEach((code, index) => {
    result[units.charCodeAt(index)] ||= code;
  });
  return result;
}

function fourBytes(index: number): number {
  const byte4 = index % 10;
  const byte3 = Math.floor(index / 10) % 126;
  const byte2 = Math.floor(index / 1260) % 10;
  const byte1 = Math.floor(index / 12600);
  return (0x81 + byte1) * 0x1000000 + ((0x30 + byte2) << 16) + ((0x81 + byte3) << 8) + 0x30 + byte4;
}

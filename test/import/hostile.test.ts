import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { ImportError, importFile } from "../../extension/core/import";
import { docx, p, packed, part, r } from "./docx";

/** Bytes that would take seconds or gigabytes to read to their end. */
const repeated = (text: string, times: number) => strToU8(text.repeat(times));
const ole = (...names: readonly string[]) => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    bytes.set(Buffer.from(name, "utf16le"), 1024 + 128 * i);
  });
  return bytes;
};
const whole = docx(p("审查合同12件。"));

/** The same zip whose directory claims that the document is small. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

/** A directory of so many entries, each with the same content. */
function crowded(count: number): Uint8Array {
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/${i}.xml`, new Uint8Array()])), {
    level: 0,
  });
}

/** A zip that is only stored: 12 has become 13, and all of it can be read. */
function wrongBit(): Uint8Array {
  const bytes = zipSync(
    { "word/document.xml": strToU8(part("document", `<w:body>${p("审查合同12件。")}</w:body>`)) },
    { level: 0 },
  );
  const at = Buffer.from(bytes).indexOf("12件");
  bytes[at + 1] = (bytes[at + 1] as number) ^ 1;
  return bytes;
}

const document = (xml: string | Uint8Array) => packed({ "word/document.xml": xml });
const nested = (tag: string, depth: number) =>
  part("document", `<w:body>${`<w:${tag}>`.repeat(depth)}${`</w:${tag}>`.repeat(depth)}</w:body>`);
const bomb = zipSync({ "word/document.xml": repeated("<a>".padEnd(1 << 20), 300) }, { level: 9 });

const refused: readonly (readonly [what: string, name: string, bytes: Uint8Array, says: RegExp])[] = [
  ["an empty file", "去年.docx", new Uint8Array(), /文件是空的/],
  ["a .doc", "去年.docx", ole("WordDocument"), /旧版 Word（\.doc）.*另存为 \.docx/],
  ["a document with a password", "去年.docx", ole("EncryptionInfo", "EncryptedPackage"), /密码/],
  ["an .xls", "去年.docx", ole("Workbook"), /Excel/],
  ["a PDF", "去年.docx", strToU8("%PDF-1.7\n"), /PDF/],
  ["an RTF", "去年.docx", strToU8("{\\rtf1\\ansi"), /RTF/],
  ["an OFD", "去年.docx", packed({ "OFD.xml": "<OFD/>" }), /OFD/],
  ["a spreadsheet", "去年.docx", packed({ "xl/workbook.xml": "<a/>" }), /Excel/],
  ["an .odt", "去年.docx", packed({ mimetype: "x", "content.xml": "<a/>" }), /OpenDocument/],
  ["any other zip", "去年.docx", packed({ "a.txt": "a" }), /压缩包/],
  ["a zip that has lost its end", "去年.docx", whole.slice(0, -60), /不完整或者已经损坏/],
  ["a zip that has lost its beginning", "去年.docx", new Uint8Array([...strToU8("PK"), ...whole.slice(200)]), /损坏/],
  ["only the letters PK", "去年.docx", strToU8("PK"), /损坏/],
  ["a zip in which one bit of a figure is wrong", "去年.docx", wrongBit(), /不完整或者已经损坏/],
  [
    "XML of Word 2003 under the name of a .doc",
    "去年.doc",
    strToU8('<?xml version="1.0"?><w:a/>'),
    /XML.*另存为 \.docx/,
  ],
  ["a picture", "去年.docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), /图片/],
  ["bytes of no known kind", "去年.txt", new Uint8Array([0, 1, 2, 3]), /不是文本/],
  ["a text in no known encoding", "去年.txt", new Uint8Array([0xff, 0x41, 0xff]), /编码/],
  ["300 MB in 300 KB", "去年.docx", bomb, /压缩炸弹/],
  ["the same with a directory that says 10 bytes", "去年.docx", lying(bomb, 10), /压缩炸弹/],
  ["6,000 entries", "去年.docx", crowded(6000), /压缩炸弹/],
  [
    "an entity that expands itself",
    "去年.docx",
    document('<!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b "x">]><a>&a;</a>'),
    /DOCTYPE/,
  ],
  ["an entity without a declaration", "去年.docx", document(part("document", "&boom;")), /document\.xml 已经损坏/],
  ["an external file", "去年.docx", document('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), /DOCTYPE/],
  ["100,000 tables in one another", "去年.docx", document(nested("tbl", 100_000)), /复杂得不正常/],
  ["ten million elements", "去年.docx", document(repeated("<a><b/></a>", 2_000_000)), /损坏|复杂得不正常|压缩炸弹/],
  [
    "a million attributes",
    "去年.docx",
    document(`<a ${Array.from({ length: 1_500_000 }, (_, i) => `b${i}=""`).join(" ")}/>`),
    /复杂得不正常|压缩炸弹/,
  ],
  ["XML that breaks off", "去年.docx", document("<w:document><w:body>"), /损坏/],
  ["another kind of XML", "去年.docx", document("<html><body/></html>"), /没有正文/],
  ["a page of 100,000 boxes in one another", "去年.html", repeated("<div>", 100_000), /复杂得不正常/],
  [
    "a page of unclosed fonts before each paragraph",
    "去年.html",
    strToU8(Array.from({ length: 2000 }, (_, i) => `<font size=${i}><p>`).join("")),
    /复杂得不正常/,
  ],
  [
    "a page with a tag of 300,000 attributes",
    "去年.html",
    strToU8(`<div a=b=" ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(" ")}>`),
    /复杂得不正常/,
  ],
  ["a page of nothing but <", "去年.html", repeated("<", 8_000_000), /复杂得不正常/],
  ["a page of comments that do not end", "去年.html", repeated("<!--", 2_000_000), /复杂得不正常/],
  ["a page of a million boxes", "去年.html", repeated("<i></i>", 1_000_000), /复杂得不正常/],
];

for (const [what, name, bytes, says] of refused)
  test(`refused with a clear word: ${what}`, async () => {
    const before = bytes.slice();
    await assert.rejects(importFile(bytes, name), (error: Error) => {
      assert.ok(error instanceof ImportError, String(error.stack));
      assert.match(error.message, says);
      assert.doesNotMatch(error.message, /。$/);
      return true;
    });
    assert.deepEqual(Buffer.compare(before, bytes), 0);
  });

test("a large honest document is read: 20,000 paragraphs", async () => {
  const { text } = await importFile(docx(p(r("审查合同12件，") + r("办结12件。")).repeat(20_000)), "大.docx");
  assert.equal(text.match(/审查合同12件，办结12件。/g)?.length, 20_000);
});

test("entries that nobody needs are not opened, whatever is in them", async () => {
  const bytes = zipSync({
    "word/document.xml": strToU8(part("document", `<w:body>${p("审查合同12件。")}</w:body>`)),
    "word/media/image1.png": [new Uint8Array(40 << 20), { level: 9 }],
  });
  assert.equal((await importFile(bytes, "图.docx")).text, "审查合同12件。\n");
});

test("90,000 line breaks in one paragraph", async () => {
  const { text } = await importFile(docx(p("<w:r><w:t>甲</w:t><w:br/></w:r>".repeat(90_000))), "去年.docx");
  assert.equal(text.length, 90_001);
});

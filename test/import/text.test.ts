import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8 } from "fflate";
import { encodeGb18030 } from "../../extension/cli/gb18030";
import { importFile } from "../../extension/core/import";

const text = "　　临溪县司法局2024年法治政府建设年度报告\n\n1. 审查合同12件，*办结*㎡。\n【打印】【关闭】\n";

test("a text stays as it is, residue and all; its encoding is said", async () => {
  for (const [bytes, encoding] of [
    [strToU8(text), null],
    [strToU8(`\ufeff${text}`), null],
    [strToU8(text.replaceAll("\n", "\r\n")), null],
    [encodeGb18030(text), "GB18030"],
    [Buffer.from(`\ufeff${text}`, "utf16le"), "UTF-16"],
    [Buffer.from(`\ufeff${text}`, "utf16le").swap16(), "UTF-16"],
  ] as const) {
    const imported = await importFile(bytes, "去年.txt");
    assert.equal(imported.text, text);
    assert.equal(imported.notes.length, 1);
    if (encoding) assert.ok(imported.notes[0]?.includes(encoding), imported.notes[0]);
  }
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { unzipSync } from "fflate";
import type { Table } from "../../extension/core";
import { root } from "../support/root";

type Tables = typeof import("../../extension/core/tables");

const table: Table = {
  name: "全县/各部门",
  columns: [
    { header: "机关", width: 20, type: "text" },
    { header: "数值", width: 8, type: "number" },
  ],
  rows: [
    ["临溪县财政局", 12.5],
    ['=HYPERLINK("x")', -3],
    ["“甲”,乙\n丙", null],
  ],
};

/** dist/tables.js as a worker of VS Code loads it: no require, no Buffer, no process, no Worker. */
function inWorker(): Tables {
  const self = { zhibiModule: { exports: {} } };
  const source = readFileSync(join(root, "dist/tables.js"), "utf8");
  runInNewContext(source, { self, TextEncoder, TextDecoder, Blob, Uint8Array, ArrayBuffer, Promise });
  return self.zhibiModule.exports as Tables;
}

test("csv: numbers bare, formulas defused, marks quoted", () => {
  assert.equal(
    inWorker().toCsv(table),
    '\ufeff机关,数值\r\n临溪县财政局,12.5\r\n"\'=HYPERLINK(""x"")",-3\r\n"“甲”,乙\n丙",\r\n',
  );
});

test("xlsx: header bold and frozen, numbers as numbers, texts never formulas, several sheets, big ones too", async () => {
  const many = Array.from({ length: 20000 }, (_, i) => [`临溪县第${i}单位`, i]);
  const parts = unzipSync(await inWorker().toXlsx([table, { ...table, rows: many }]));
  const part = (name: string) => Buffer.from(parts[name] as Uint8Array).toString();
  const sheet = part("xl/worksheets/sheet1.xml");
  assert.match(sheet, /ySplit="1"/);
  assert.match(sheet, /<col min="1" max="1" width="20"/);
  assert.match(sheet, /<c r="B2"[^>]*><v>12.5<\/v>/);
  assert.doesNotMatch(sheet, /<f>/);
  assert.match(part("xl/sharedStrings.xml"), /=HYPERLINK/);
  assert.match(part("xl/styles.xml"), /<b\s*\/>/);
  assert.match(part("xl/workbook.xml"), /name="全县 各部门".*name="全县 各部门 2"/s);
  assert.equal(part("xl/worksheets/sheet2.xml").match(/<row /g)?.length, 20001);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import type { Language, Report } from "../../extension/core";
import { importFile } from "../../extension/core/import";
import { exportDocx } from "../../extension/core/office";
import { bytesOf, open, textOf } from "../docx/package";
import { sample } from "../docx/sample";
import { parse } from "../support/core";
import { filesIn, root } from "../support/root";

const outline = ({ sections }: Report) =>
  sections.map(({ level, ordinal, title, runIn }) => `${level} ${ordinal?.text ?? ""}${title}${runIn ? " …" : ""}`);

/** Where a long title breaks is layout. */
const printed = (bytes: Uint8Array) =>
  open(bytes)
    .paragraphs.map((one) => textOf(one).replaceAll("\n", ""))
    .filter(Boolean);

describe("exported, imported and exported again, a report has the same text and the same outline", () => {
  for (const file of filesIn("test/reports/clean", /\.(?:md|txt)$/)) {
    test(basename(file), async () => {
      const language: Language = file.endsWith(".md") ? "markdown" : "plaintext";
      const report = parse(readFileSync(join(root, file), "utf8").replace(/^\ufeff/, ""), language);
      const first = exportDocx(report, { profile: "submission" });
      const { text } = await importFile(first, "去年.docx");
      const again = parse(text, "markdown");
      assert.deepEqual(printed(exportDocx(again, { profile: "submission" })), printed(first));
      assert.deepEqual(outline(again), outline(report));
      assert.equal(again.title?.text, report.title?.text);
      assert.equal(again.signed?.date, report.signed?.date);
      assert.equal(again.type?.id, report.type?.id);
    });
  }
});

test("a 上报版 with everything that a 公文 has comes back with its 版头 in the front matter", async () => {
  const first = bytesOf(sample);
  const { text, notes } = await importFile(first, "去年.docx");
  assert.deepEqual(text.split("\n").slice(0, 8), [
    "---",
    '份号: "000012"',
    "密级: 秘密★1年",
    "紧急程度: 平急",
    "发文机关标志: 临溪县司法局文件",
    "发文字号: 临司〔2025〕3号",
    "签发人: 王某某",
    "---",
  ]);
  assert.match(notes[0] ?? "", /^版头里的份号、.*写到了文件头/);
  assert.deepEqual(printed(bytesOf(text)), printed(first));
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import type { Language, Report } from "../../extension/core";
import { importFile } from "../../extension/core/import";
import { exportDocx } from "../../extension/core/office";
import { open, textOf } from "../docx/package";
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

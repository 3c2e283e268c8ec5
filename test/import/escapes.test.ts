import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importFile } from "../../extension/core/import";
import { parse } from "../support/core";
import { docx, p } from "./docx";

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What a reader of the Markdown sees of a paragraph. */
async function shown(text: string): Promise<string> {
  const { text: markdown } = await importFile(docx(p("审查合同。") + p(xml(text))), "去年.docx");
  const report = parse(markdown, "markdown");
  return report.lines
    .slice(2)
    .map((line) => (line.role === "code" ? "" : line.text))
    .join("");
}

test("whatever marks a paragraph holds, the Markdown shows the same text", async () => {
  const marks = fc.constantFrom(..."*_~`#>-+[]()<>&;!|=", "1.", "**", "__", "甲", "乙，", "x", "amp", " ");
  await fc.assert(
    fc.asyncProperty(fc.array(marks, { minLength: 1, maxLength: 12 }), async (parts) => {
      const text = parts.join("").trim().replace(/ +/g, " ");
      // A pair of ~ is written full-width.
      assert.equal((await shown(text)).replaceAll("～", "~"), text.replace(/^(\d[.)]) /, "$1"));
    }),
    { numRuns: 3000 },
  );
});

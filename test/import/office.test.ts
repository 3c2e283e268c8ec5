import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { importFile } from "../../extension/core/import";
import { bytesOf } from "../docx/package";
import { sample } from "../docx/sample";
import { docx, level, list, lists, numbered, p, textsFrom } from "./docx";
import { converted, officeMissing } from "./office";

const text = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ \t\ufeff]+|[ \t]+$/g, ""))
    .filter(Boolean);

describe("as LibreOffice numbers and saves", { skip: officeMissing }, () => {
  test("labels of whole lists: levels that come and go, overrides, lists that count on one another", async () => {
    const numbering = lists(
      [
        list(
          1,
          level(0, "chineseCountingThousand", "%1、"),
          level(1, "chineseCountingThousand", "（%2）"),
          level(2, "decimal", "%3."),
          level(3, "decimal", "（%4）"),
          level(4, "decimalEnclosedCircle", "%5"),
        ),
        list(2, level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1%2)"), level(2, "decimal", "%1.%2.%3")),
        list(3, level(0, "ideographTraditional", "%1、", "", 3), level(1, "japaneseCounting", "第%2条")),
      ],
      '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
    );
    // A walk that is the same in each run.
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    const steps = Array.from({ length: 150 }, () => {
      const id = [1, 1, 1, 2, 2, 3, 4, 5][next(8)] as number;
      return [id, next(id === 2 ? 3 : id === 3 ? 2 : 5)] as const;
    });
    const body = steps.map(([id, at], i) => numbered(`段${i}`, id, at)).join("");
    const bytes = docx(body, { numbering });
    const squeezed = (line: string) => line.replace(/\s+/g, "");
    assert.deepEqual(
      (await textsFrom(bytes)).map(squeezed),
      text(converted(bytes, "a.docx", "txt:Text (encoded):UTF8")).map(squeezed),
    );
  });

  test("a report that LibreOffice has saved anew, as .docx and as a web page, is the same report", async () => {
    const { text: original } = await importFile(bytesOf(sample), "去年.docx");
    for (const format of ["docx", "html"]) {
      const { text } = await importFile(converted(bytesOf(sample), "a.docx", format), `去年.${format}`);
      // A page has no tabs.
      assert.equal(text.replaceAll("\u3000", " "), original.replaceAll("\u3000", " "), format);
    }
  });

  test("a .doc is refused with the way out", async () => {
    const doc = converted(docx(p("审查合同12件。")), "a.docx", "doc");
    await assert.rejects(importFile(doc, "去年.docx"), /旧版 Word（\.doc）.*另存为 \.docx/);
  });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { builtinTypes, draft, parseReport } from "../../extension/core";
import { section } from "../../extension/core/draft";
import { parseReportType } from "../../extension/core/report-types/read";
import { findingsOf, parse } from "../support/core";
import { fill } from "../support/fill";
import { root } from "../support/root";

const organs: Readonly<Record<string, string>> = {
  department: "临溪县水利局",
  government: "临溪县人民政府",
  township: "临溪县青石镇人民政府",
  "annual-summary": "临溪县水利局",
};
const values = (id: string) => ({ organ: organs[id] ?? "临溪县水利局", year: 2024 });

function tabStops(snippet: string): number[] {
  return [...snippet.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test("the four report types are there", () => {
  assert.deepEqual(builtinTypes.map((type) => type.id).sort(), [
    "annual-summary",
    "department",
    "government",
    "township",
  ]);
});

for (const type of builtinTypes) {
  describe(`templates/${type.id}`, () => {
    const read = (file: string) => readFileSync(join(root, "templates", type.id, file), "utf8");
    const mandatory = type.sections.filter((part) => part.mandatory);

    test("is valid, read as a user's own type would be", () => {
      const { type: own, errors } = parseReportType(type.id, read("type.json"), read("skeleton.md"));
      assert.deepEqual(errors, []);
      assert.deepEqual(own, type);
    });

    test("says of every mandatory section why, and of the 法治 types on what clause", () => {
      for (const part of mandatory) {
        assert.ok(part.why, part.id);
        if (type.id !== "annual-summary")
          assert.match(part.basis ?? "", /^《法治政府建设与责任落实督察工作规定》第二十四条/);
      }
    });

    test("tab stops of its files count from 1, each once", () => {
      for (const template of [read("skeleton.md"), ...type.sections.map((part) => part.scaffold)]) {
        const numbers = tabStops(template);
        assert.deepEqual(numbers, upTo(numbers.length));
      }
    });

    test("the new document has every mandatory section, in the order of the type", () => {
      const { text } = draft(type, values(type.id));
      const expected = mandatory.map((part) => section(type, part.id, values(type.id)).heading);
      const headings = [...text.matchAll(/^## [一二三四五六]、(.*)$/gm)].map(([, heading]) => heading as string);
      assert.deepEqual(
        headings.filter((heading) => expected.includes(heading)),
        expected,
      );
    });

    test("the new document, filled in, is recognised as this type and is clean", () => {
      const { snippet } = draft(type, values(type.id));
      const filled = fill(snippet);
      assert.doesNotMatch(filled, /待补充|\$|\{\{/);
      const report = parse(filled, "markdown");
      assert.deepEqual(report.frontMatter?.values, { report: type.id });
      assert.equal(report.type?.id, type.id);
      assert.equal(report.year?.value, 2024);
      assert.deepEqual(findingsOf(filled, { language: "markdown" }), []);
    });

    test("is recognised by its title alone", () => {
      const filled = fill(draft(type, values(type.id)).snippet);
      const plain = filled.replace(/^---[\s\S]*?\n---\n/, "").replace(/^#+ /gm, "");
      assert.equal(parseReport(plain, { language: "plaintext", types: builtinTypes }).type?.id, type.id);
    });

    for (const part of type.sections) {
      test(`what the fix for a missing ${part.id} inserts is clean and is that section`, () => {
        const written = section(type, part.id, values(type.id));
        const whole = fill(draft(type, values(type.id)).snippet);
        const others = whole.split(/(?=^## )/m).filter((chunk) => !chunk.includes(`、${written.heading}\n`));
        const [front, ...chunks] = others as [string, ...string[]];
        const body = [...chunks, `## 零、${written.heading}\n\n${fill(written.snippet)}\n\n`];
        const numbered = body.map((chunk, i) => chunk.replace(/^## [^、]*、/, `## ${"一二三四五六"[i]}、`));
        const text = front + numbered.join("");
        const report = parse(text, "markdown");
        const inserted = report.root.children.find((one) => one.title === written.heading);
        assert.deepEqual(inserted?.roles, [part.id]);
        assert.deepEqual(findingsOf(text, { language: "markdown" }), []);
      });
    }
  });
}

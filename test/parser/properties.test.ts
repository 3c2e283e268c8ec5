import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Edit, lint } from "../../extension/core";
import { applyFixes, repair } from "../../extension/core/fix";
import { findingsOf, parse } from "../support/core";
import { assertExact } from "./exact";

/** Pieces of which reports are made, and pieces that break parsers. */
const pieces = [
  "一、",
  "二、",
  "（一）",
  "(二)",
  "（二）（二）",
  "1.",
  "2、",
  "（1）",
  "一)",
  "一是",
  "二是是",
  "三是",
  "；二是",
  "。",
  "，",
  "；",
  "：",
  "“",
  "”",
  "《",
  "》",
  "（",
  "）",
  "‘",
  "’",
  "〔2024〕8号",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "    ",
  "\u3000\u3000",
  "\ufeff",
  "𠮷",
  "é",
  "\u0000",
  "2024年",
  "目前已办理12件",
  "同比增长5%",
  "降至7%以下",
  "存在的不足和原因",
  "2025年工作思路",
  "主要举措和成效",
  "第一责任人",
  "法治政府建设年度报告",
  "# ",
  "## ",
  "**",
  "> ",
  "- ",
  "| a | b |\n| - | - |\n",
  "```\n",
  "<!-- zhibi-ignore-next * -->",
  "---\nreport: department\n---\n",
  "[x](y)",
  "&nbsp;",
  "\\",
  "临溪县司法局",
  "特此报告。",
  "2025年2月18日",
  "打印 关闭",
];
const soup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    { maxLength: 60 },
  )
  .map((list) => list.join(""));
const language = fc.constantFrom("markdown" as const, "plaintext" as const);

test("parsing never throws, and every span is exact", () => {
  fc.assert(
    fc.property(soup, language, (text, lang) => {
      assertExact(text, parse(text, lang));
    }),
    { numRuns: 600 },
  );
});

test("no rule throws, and every finding stands inside the text", () => {
  fc.assert(
    fc.property(soup, language, (text, lang) => {
      const report = parse(text, lang, "department");
      const errors: unknown[] = [];
      const found = lint(report, { onError: (_rule, error) => errors.push(error) });
      assert.deepEqual(errors, []);
      for (const { span, fixes } of found) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        for (const edit of fixes?.().flatMap((fix) => fix.edits) ?? []) {
          assert.ok(0 <= edit.span.start && edit.span.start <= edit.span.end && edit.span.end <= text.length);
        }
      }
    }),
    { numRuns: 600 },
  );
});

/** 「,」→「，」: half-width-punctuation is said once a file and mends all of it, one mark for one mark. */
const marksOnly = ({ span, text: fresh }: Edit, text: string) =>
  /^[,:;?!().'"＂＇]$/.test(text.slice(span.start, span.end)) && /^[，：；？！（）。“”‘’]$/.test(fresh);

test("a safe fix changes only what its finding marks, or widths of marks", () => {
  fc.assert(
    fc.property(soup, (text) => {
      for (const finding of lint(parse(text, "plaintext", "department"))) {
        const fix = finding.fixes?.()[0];
        if (!fix?.safe) continue;
        for (const edit of fix.edits) {
          const inside = finding.span.start <= edit.span.start && edit.span.end <= finding.span.end;
          assert.ok(inside || (finding.rule === "half-width-punctuation" && marksOnly(edit, text)), finding.message);
        }
        assert.notEqual(applyFixes(text, [finding], "safe").text, text, "a fix that changes nothing");
      }
    }),
    { numRuns: 600 },
  );
});

test("repairing twice is repairing once", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const check = (t: string) => lint(parse(t, "plaintext", "department"));
      const once = repair(text, check);
      const twice = repair(once.text, check);
      assert.equal(twice.text, once.text);
      assert.equal(twice.applied.length, 0);
    }),
    { numRuns: 300 },
  );
});

test("what is no report gets no findings", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      assert.deepEqual(findingsOf(`关于印发2024年法治政府建设工作要点的通知\n\n${text}`), []);
    }),
    { numRuns: 100 },
  );
});

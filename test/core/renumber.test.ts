import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { rules } from "../../extension/core";
import { applyEdits } from "../../extension/core/fix";
import { renumberAll } from "../../extension/core/outline/renumber-all";
import { findingsOf, parse } from "../support/core";
import { filesIn, root } from "../support/root";

const head = "临溪县司法局2024年法治政府建设年度报告\n\n2024年，扎实推进各项工作。现将有关情况报告如下：\n\n";
const renumbered = (body: string, style: "keep" | "canonical" = "keep") => {
  const text = head + body;
  return applyEdits(text, renumberAll(parse(text), style)).slice(head.length);
};

describe("全文重新编号", () => {
  const cases: [string, string, string, ("keep" | "canonical")?][] = [
    [
      "every level, skipped and repeated",
      "一、成效\n（一）统筹。甲。\n（三）执法。乙。\n（三）普法。丙。\n三、不足\n（二）人手。丁。",
      "一、成效\n（一）统筹。甲。\n（二）执法。乙。\n（三）普法。丙。\n二、不足\n（一）人手。丁。",
    ],
    [
      "running 1. stays running",
      "一、成效\n（一）统筹\n1.学法。甲。\n2.述法。乙。\n2.督察。丙。\n（二）执法\n3.监督。丁。\n5.评查。戊。\n（三）普法\n6.宣传。己。",
      "一、成效\n（一）统筹\n1.学法。甲。\n2.述法。乙。\n3.督察。丙。\n（二）执法\n4.监督。丁。\n5.评查。戊。\n（三）普法\n6.宣传。己。",
    ],
    [
      "1. that begins anew under each heading begins anew",
      "一、成效\n（一）统筹\n1.学法。甲。\n3.述法。乙。\n（二）执法\n1.监督。丁。\n3.评查。戊。\n（三）普法\n2.宣传。己。",
      "一、成效\n（一）统筹\n1.学法。甲。\n2.述法。乙。\n（二）执法\n1.监督。丁。\n2.评查。戊。\n（三）普法\n1.宣传。己。",
    ],
    [
      "the style is kept",
      "一、成效\n(一)统筹。甲。\n(三)执法。乙。\n1、监督。丙。\n3、评查。丁。",
      "一、成效\n(一)统筹。甲。\n(二)执法。乙。\n1、监督。丙。\n2、评查。丁。",
    ],
    [
      "or made canonical, brackets as wide as they are",
      "一、成效\n(一)、统筹。甲。\n(三)执法。乙。\n1、监督。丙。\n3．评查。丁。",
      "一、成效\n(一)统筹。甲。\n(二)执法。乙。\n1.监督。丙。\n2.评查。丁。",
      "canonical",
    ],
    [
      "a heading of another level in between",
      "一、成效\n（一）统筹。甲。\n2.执法。乙。\n（三）普法。丙。",
      "一、成效\n（一）统筹。甲。\n（二）执法。乙。\n（三）普法。丙。",
      "canonical",
    ],
    [
      "items inside a paragraph and one a paragraph",
      "一、不足\n主要有：一是甲；三是乙；四是丙。\n二、计划\n一是学法：一是甲；三是乙。\n三是执法。丙。\n四是普法。丁。",
      "一、不足\n主要有：一是甲；二是乙；三是丙。\n二、计划\n一是学法：一是甲；二是乙。\n二是执法。丙。\n三是普法。丁。",
    ],
    [
      "words stay words",
      "一、成效\n之一是制度，统一是目标，一是一、二是二。",
      "一、成效\n之一是制度，统一是目标，一是一、二是二。",
    ],
  ];
  for (const [name, before, after, style] of cases) {
    test(name, () => {
      assert.equal(renumbered(before, style), after);
      assert.equal(renumbered(after, style), after, "twice is once");
    });
  }
});

const texts = /\.(?:txt|md)$/;
const read = (file: string) => readFileSync(join(root, file), "utf8").replace(/^\ufeff/, "");
const languageOf = (file: string) => (file.endsWith(".md") ? "markdown" : "plaintext");

describe("whole reports", () => {
  for (const file of filesIn("test/reports/clean", texts)) {
    test(`${file}: nothing to change`, () => {
      assert.deepEqual(renumberAll(parse(read(file), languageOf(file)), "keep"), []);
    });
  }
  for (const file of filesIn("test/reports/flawed", texts)) {
    test(`${file}: in sequence afterwards, words untouched`, () => {
      const text = read(file);
      const done = applyEdits(text, renumberAll(parse(text, languageOf(file)), "keep"));
      const sequence = rules.filter((rule) => rule.id === "ordinal-sequence");
      assert.deepEqual(
        findingsOf(done, { language: languageOf(file), rules: sequence }).map((finding) => finding.message),
        [],
      );
      assert.equal(done.replace(/[一二三四五六七八九十\d]/g, ""), text.replace(/[一二三四五六七八九十\d]/g, ""));
    });
  }
});

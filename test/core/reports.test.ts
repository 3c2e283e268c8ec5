import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { repair } from "../../extension/core/fix";
import { findingsOf, parse, show } from "../support/core";
import { type Label, readLabels, spanOf } from "../support/labels";
import { filesIn, root } from "../support/root";
import { matchSnapshot } from "../support/snapshot";

const texts = /\.(?:txt|md)$/;
const read = (file: string) => readFileSync(join(root, file), "utf8").replace(/^\ufeff/, "");
const languageOf = (file: string) => (file.endsWith(".md") ? "markdown" : "plaintext");

describe("clean reports of every shape raise nothing above a hint", () => {
  for (const file of filesIn("test/reports/clean", texts)) {
    test(file, () => {
      const text = read(file);
      assert.ok(parse(text, languageOf(file)).type, "not recognised as a report");
      const found = findingsOf(text, { language: languageOf(file) }).filter((finding) => finding.severity !== "hint");
      assert.deepEqual(
        found.map((finding) => `${show(text, finding)} ${finding.message}`),
        [],
      );
    });
  }
});

describe("what is no report gets no findings", () => {
  for (const file of filesIn("test/reports/not-reports", texts)) {
    test(file, () => {
      const text = read(file);
      assert.equal(parse(text, languageOf(file)).type, null);
      assert.deepEqual(findingsOf(text, { language: languageOf(file) }), []);
    });
  }
});

describe("planted defects: each is found, and nothing else above a hint", () => {
  for (const file of filesIn("test/reports/flawed", texts)) {
    test(file, () => {
      const text = read(file);
      const labels = readLabels(file.replace(texts, ".labels.jsonl"));
      const found = findingsOf(text, { language: languageOf(file) }).filter((finding) => finding.severity !== "hint");
      const hits = (label: Label, finding: (typeof found)[number]) => {
        if (label.category !== finding.rule) return false;
        if (label.scope === "document")
          return !label.missing || finding.message.includes(sectionNames[label.missing] as string);
        const { start, end } = spanOf(text, label);
        return finding.span.start < end && start < finding.span.end;
      };
      const missed = labels.filter((label) => label.tier === "core" && !found.some((finding) => hits(label, finding)));
      const extra = found.filter((finding) => !labels.some((label) => hits(label, finding)));
      assert.deepEqual(
        {
          missed: missed.map((l) => `${l.line}:${l.col} ${l.category} ${l.missing ?? l.quote}`),
          extra: extra.map((f) => show(text, f)),
        },
        { missed: [], extra: [] },
      );
    });
  }
});

const sectionNames: Record<string, string> = {
  achievements: "成效",
  problems: "不足",
  "first-responsible": "第一责任人职责情况”一节",
  plan: "安排”一节",
};

describe("whole reports: what a user sees, and what the safe fixes leave", () => {
  for (const file of filesIn("test/reports/flawed", texts)) {
    test(file, () => {
      const text = read(file);
      const check = (t: string) => findingsOf(t, { language: languageOf(file) });
      const all = check(text).map((finding) => `${show(text, finding)}\n  ${finding.message}`);
      const fixed = repair(text, check);
      const left = fixed.remaining.map((finding) => show(fixed.text, finding));
      matchSnapshot(
        `${file}.findings`,
        [...all, "", `修复 ${fixed.applied.length} 处，余下：`, ...left, ""].join("\n"),
      );
      assert.equal(repair(fixed.text, check).text, fixed.text, "repairing twice is repairing once");
    });
  }
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { builtinTypes, draft, type ReportType } from "../../extension/core";
import { section } from "../../extension/core/draft";
import { fill } from "../support/fill";

const base = builtinTypes.find((type) => type.id === "department") as ReportType;
const withSkeleton = (skeleton: string): ReportType => ({ ...base, skeleton });
const values = { organ: "临溪县水利局", year: 2024 };

describe("a new document", () => {
  test("placeholders become the organ and the years", () => {
    const { text, snippet } = draft(withSkeleton("{{organ}} {{previous}} {{year}} {{next}}"), values);
    assert.equal(text, "临溪县水利局 2023 2024 2025");
    assert.equal(snippet, text);
  });

  test("a blank reads the same in both forms", () => {
    const { text, snippet } = draft(withSkeleton(`会议\${1:次数}次，\${2}。`), values);
    assert.equal(text, "会议〔待补充：次数〕次，〔待补充〕。");
    assert.equal(snippet, `会议\${1:〔待补充：次数〕}次，\${2:〔待补充〕}。`);
  });

  test("a choice", () => {
    const { text, snippet } = draft(withSkeleton(`较上年\${1|增加,减少|}。`), values);
    assert.equal(text, "较上年〔待补充：增加或减少〕。");
    assert.equal(snippet, `较上年\${1|增加,减少|}。`);
  });

  test("a placeholder inside a prompt", () => {
    const { text, snippet } = draft(withSkeleton(`\${1:{{next}}年2月}`), values);
    assert.equal(text, "〔待补充：2025年2月〕");
    assert.equal(snippet, `\${1:〔待补充：2025年2月〕}`);
  });

  test("tab stops count from 1 in the order of the text; the same number stays one blank", () => {
    const { snippet } = draft(withSkeleton(`\${7:甲}\${3:乙}$7`), values);
    assert.equal(snippet, `\${1:〔待补充：甲〕}\${2:〔待补充：乙〕}\${1}`);
    assert.equal(fill(snippet), "甲乙甲");
  });

  test("$, } and \\ in the organ's name or the skeleton mean nothing to the editor", () => {
    const { text, snippet } = draft(withSkeleton("{{organ}} \\$5 \\} C:\\\\"), { organ: `a$1\${2:x}\\b}`, year: 2024 });
    assert.equal(text, `a$1\${2:x}\\b} $5 } C:\\`);
    assert.equal(snippet, `a\\$1\\\${2:x\\}\\\\b\\} \\$5 \\} C:\\\\`);
    assert.equal(fill(snippet), text);
  });

  test("of every type: both forms say the same, and nothing of the template's own marks is left", () => {
    for (const type of builtinTypes) {
      const { text, snippet } = draft(type, values);
      assert.equal(snippet.replace(/\$\{\d+:([^}]*)\}/g, "$1"), text);
      assert.doesNotMatch(text, /\{\{|\$\{/);
      assert.match(text, /〔待补充：次数〕次/);
    }
  });
});

describe("one section", () => {
  test("heading without ordinal, and the paragraphs below it", () => {
    const { heading, text, snippet } = section(base, "plan", values);
    assert.equal(heading, "2025年推进法治政府建设的主要安排");
    assert.match(text, /^（一）〔待补充：任务名称〕。/);
    assert.match(snippet, /^（一）\$\{1:〔待补充：任务名称〕\}。/);
  });

  test("where the year is not known, it is asked for", () => {
    const { heading, text, snippet } = section(base, "plan", { organ: "本单位", year: null });
    assert.equal(heading, "〔待补充：下一年份〕年推进法治政府建设的主要安排");
    assert.match(text, /由〔待补充：年份〕年的/);
    assert.match(snippet, /\$\{\d+:〔待补充：年份〕\}年的/);
  });

  test("a section that the type does not have", () => {
    assert.throws(() => section(base, "nothing", values), RangeError);
  });
});

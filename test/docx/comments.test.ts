import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../extension/core";
import { exportDocx } from "../../extension/core/office";
import { parse } from "../support/core";
import { unmark } from "../support/marked";
import { all, elements, type Node, open, textOf } from "./package";

/** The report with the words that comments are about between ⟦ and ⟧. */
function commented(source: string, wide = false): string[] {
  const { text, spans } = unmark(source);
  const findings = spans.map(
    (span, i): Finding => ({ span, rule: "year-deixis", severity: "warning", message: `意见${i}` }),
  );
  const { paragraphs, parts } = open(exportDocx(parse(text, "markdown"), { profile: "web", wide, findings }));
  const comments = [...all(parts["word/comments.xml"] as Node, "w:comment")].map(textOf);
  assert.deepEqual(
    comments,
    findings.map(({ message }) => `【警告】${message}（year-deixis）`),
  );
  return paragraphs.map((paragraph) => elements(paragraph).map(shown).join(""));
}

const shown = (node: Node): string => {
  if (node.name === "w:commentRangeStart") return "⟦";
  return node.name === "w:commentRangeEnd" ? "⟧" : textOf(node);
};

const report = (body: string) => `# 临溪县司法局2024年法治政府建设年度报告\n\n${body}\n`;

test("a comment stands at the very words of its finding: inside a paragraph, a heading that runs in, a table", () => {
  const lines = commented(
    report(
      "一、主要举措\n\n**今年**⟦以来⟧，办理⟦12件⟧。\n\n（一）健全⟦制度。今年⟧制定。\n\n| 类别 | 件数 |\n|---|---|\n| ⟦复议⟧ | 3 |",
    ),
  );
  assert.ok(lines.includes("今年⟦以来⟧，办理⟦12件⟧。"), lines.join("\n"));
  assert.ok(lines.includes("（一）健全⟦制度。今年⟧制定。"));
  assert.ok(lines.includes("⟦复议⟧"));
});

test("a comment goes over several paragraphs, and keeps its place where marks are widened", () => {
  const lines = commented(report("一、主要举措\n\n办理12件,⟦办结。\n\n今年⟧继续。"), true);
  assert.deepEqual(lines.slice(-2), ["办理12件，⟦办结。", "今年⟧继续。"]);
});

test("a finding about nothing that is printed stands at what follows, the last one at the end", () => {
  const lines = commented(
    `⟦---\nreport: department\n---⟧\n\n${report("一、主要举措\n\n继续推进。\n\n⟦<!-- 备忘 -->⟧")}`,
  );
  assert.equal(lines[0], "⟦⟧临溪县司法局2024年法治政府建设年度报告");
  assert.equal(lines.at(-1), "继续推进。⟦⟧");
});

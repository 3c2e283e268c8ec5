import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Finding, rules } from "../../extension/core";
import { applyFixes } from "../../extension/core/fix";
import { findingsOf, show } from "../support/core";
import { unmark, wrap, wrapPrevious } from "../support/marked";

/** Every example of every rule is a test: the exact spans, the fix, and that the fixed text is clean. */
for (const rule of rules) {
  describe(rule.id, () => {
    test("says what, why and how severe", () => {
      assert.match(rule.id, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(rule.title.length > 0 && rule.why.length > 10 && rule.examples.some((e) => e.bad.includes("⟦")));
    });
    for (const [i, example] of rule.examples.entries()) {
      test(`example ${i + 1}: ${example.note ?? example.bad.slice(0, 24)}`, () => {
        const { text, spans } = unmark(example.wrap ? wrap(example.bad) : example.bad);
        const { previous: last } = example;
        const previous = last === undefined ? {} : { previous: example.wrap ? wrapPrevious(last) : last };
        const config = {
          ...(example.profile && { profile: example.profile }),
          ...(rule.offByDefault && { severities: { [rule.id]: rule.severity } }),
        };
        // Hints beside the rule's own findings are not marked.
        const marked = ({ severity }: Finding) => severity !== "hint" || rule.severity === "hint";
        const found = findingsOf(text, { rules: [rule], config, ...previous }).filter(marked);
        assert.deepEqual(
          found.map((finding) => finding.span),
          spans,
          found.map((finding) => show(text, finding)).join("\n"),
        );
        for (const { message } of found) assert.ok(message.length > 8, message);
        if (example.good === undefined) return;
        const fixed = applyFixes(text, found, "all");
        assert.equal(fixed.text, example.wrap ? wrap(example.good) : example.good);
        const left = findingsOf(fixed.text, { rules: [rule], config, ...previous }).filter(marked);
        assert.deepEqual(
          left.map((finding) => show(fixed.text, finding)),
          [],
        );
      });
    }
  });
}

test("a small complete report is clean under all rules", () => {
  const text = wrap("（一）健全制度。2024年修订制度12件，完善工作机制。");
  assert.deepEqual(
    findingsOf(text).map((finding) => show(text, finding)),
    [],
  );
});

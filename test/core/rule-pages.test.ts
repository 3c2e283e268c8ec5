import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { rulePage, rules } from "../../extension/core";
import { filesIn, root } from "../support/root";

describe("a rule's page has all that a reader needs", () => {
  for (const rule of rules) {
    test(rule.id, () => {
      const page = rulePage(rule);
      const off = rule.offByDefault ? rule.severity : "off";
      for (const part of [`# ${rule.title}\n`, rule.why, "修复：", `"${rule.id}": "${off}"`, `ignore-next ${rule.id}:`])
        assert.ok(page.includes(part), part);
      assert.equal(page.includes("依据："), rule.basis !== undefined);
      for (const { bad, good } of rule.examples) {
        assert.ok(page.includes(bad.trimEnd()), bad);
        if (good !== undefined) assert.ok(page.includes(good.trimEnd()), good);
      }
      assert.equal(page.split("```").length % 2, 1, "every fence is closed");
    });
  }
});

test("docs/rules is what `npm run docs` writes: nothing stale, missing or left over", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/docs.mjs"), "--check"]);
  assert.equal(String(stderr), "");
  assert.equal(status, 0);
  const pages = filesIn("docs/rules", /\.md$/).filter((file) => !file.endsWith("README.md"));
  assert.deepEqual(
    pages,
    rules.map(({ id }) => `docs/rules/${id}.md`),
  );
  const index = readFileSync(join(root, "docs/rules/README.md"), "utf8");
  for (const { id, title } of rules) assert.match(index, new RegExp(`\\[${id}\\]\\(${id}\\.md\\).*${title}`));
});

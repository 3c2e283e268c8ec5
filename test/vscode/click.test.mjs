// The package, installed, and the sample's first minutes clicked through as a person would. dist/ must be built.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/build.mjs";
import { withPage } from "../../scripts/vscode/page.mjs";
import { clicking, installedSample } from "./sample.mjs";

const picture = join(root, ".cache/vscode/zhibi.png"); // for the README

test(
  "a person installs the package, sees the problems, repairs one by its lightbulb, then all safe ones, and saves",
  clicking,
  async (t) => {
    const { vsix, folder, draft } = await installedSample(t);
    const text = () => readFileSync(join(folder, draft), "utf8");
    const [planted] = text().match(/二是是.{4}/);

    // Sticky headings can lie over the lightbulb; a person would scroll.
    const settings = { "editor.stickyScroll.enabled": false };
    await withPage({ folder, vsix, settings }, async (person) => {
      const { page } = person;
      await person.openFile(draft);
      await person.runCommand("Focus on Problems View");
      const problems = page.locator(".markers-panel .monaco-list-row");
      const doubled = problems.filter({ hasText: "“二是是”应为“二是”" });
      await doubled.dblclick();
      await page.locator(".lightBulbWidget").click();
      const offered = page.locator(".action-widget .monaco-list-row.focused", { hasText: "改为“二是”" });
      await offered.waitFor();
      await person.screenshot(picture);
      await page.keyboard.press("Enter");
      await doubled.waitFor({ state: "detached" });

      const style = problems.filter({ hasText: "应写作“1.”" });
      await style.waitFor();
      await person.runCommand("修复可安全修复的问题");
      await style.waitFor({ state: "detached" });
      await problems.filter({ hasText: "缺少“" }).waitFor(); // what only a person can write is still to be done

      const unsaved = page.locator(".tab.active.dirty");
      await unsaved.waitFor();
      await page.keyboard.press("Control+S");
      await unsaved.waitFor({ state: "detached" });
    });
    assert.ok(text().includes(planted.replace("二是是", "二是")), "the repair has been saved");
    assert.match(text(), /^1\.(?=\S)/m);
  },
);

// The printed page of the installed package in a real VS Code, beside the sample's draft. dist/ must be built.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/build.mjs";
import { withPage } from "../../scripts/vscode/page.mjs";
import { clicking, installedSample } from "./sample.mjs";

const picture = join(root, ".cache/vscode/preview.png"); // for the README

test(
  "a person writes beside the printed page, jumps from it into the draft, and exports the Word file",
  clicking,
  async (t) => {
    const { vsix, folder, draft } = await installedSample(t);
    const files = () => readdirSync(folder, { recursive: true }).sort();
    const before = files();
    const viewport = { width: 1600, height: 900 };
    const settings = {
      "workbench.sideBar.location": "right",
      "files.simpleDialog.enable": true,
      "editor.wordWrap": "on",
      "editor.minimap.enabled": false,
    };

    await withPage({ folder, vsix, settings, viewport }, async (person) => {
      const { page } = person;
      const editor = page.locator(".editor-instance .view-lines").first();
      const view = page
        .locator("iframe.webview.ready")
        .filter({ visible: true })
        .contentFrame()
        .locator("#active-frame")
        .contentFrame();
      await person.openFile(draft);
      await page.getByRole("button", { name: "公文预览" }).first().click();
      const title = view.locator(".sheet .title").first();
      await title.waitFor();
      assert.match(await title.innerText(), /^临溪县司法局2024年/);
      assert.match(await view.getByRole("status").first().innerText(), /^共 [3-9] 页$/);
      const policy = await view.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
      assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w-]+'; style-src [^;]+$/);
      await page.keyboard.press("Control+B"); // the side bar
      await view.locator(".flawed").first().waitFor();
      await person.screenshot(picture);

      // From the page into the draft; what is typed there is on the page at once.
      await view.getByText("坚持依法决策，规范行政权力运行").click();
      await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      await page.keyboard.press("End");
      await page.keyboard.type("和监督");
      await view.locator(".here").getByText("规范行政权力运行和监督").waitFor();
      // From the draft to its end, and the page follows.
      await page.keyboard.press("Control+End");
      await page.keyboard.type("特此报告。");
      await view.locator(".here").getByText("特此报告。").waitFor();

      await view.getByRole("button", { name: "导出 Word…" }).click();
      const box = page.locator(".quick-input-widget");
      await box.locator(".monaco-list-row.focused", { hasText: "网页版" }).waitFor();
      await page.keyboard.press("Enter");
      // It is ready when it shows what is in the folder.
      await box.locator(".monaco-list-row", { hasText: "上年报告" }).waitFor();
      await page.keyboard.press("Enter");
      await person.waitForText("已导出到");
      await editor.click();
    });
    const exported = draft.replace(/\.md$/, ".docx");
    assert.deepEqual(files(), [...before, exported].sort());
    assert.equal(readFileSync(join(folder, exported)).subarray(0, 2).toString(), "PK");
  },
);

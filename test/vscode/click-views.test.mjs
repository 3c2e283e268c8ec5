// The views of the installed package in a real VS Code, used as a person would on the sample. dist/ must be built.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/build.mjs";
import { withPage } from "../../scripts/vscode/page.mjs";
import { clicking, installedSample } from "./sample.mjs";

const picture = join(root, ".cache/vscode/metrics.png"); // for the README

/** Every file of a folder, with its content. */
const contents = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "base64")]),
  );

/** The page of the view that is to be seen; of several the newest. */
const viewOf = (page) =>
  page
    .locator("iframe.webview.ready")
    .filter({ visible: true })
    .last()
    .contentFrame()
    .locator("#active-frame")
    .contentFrame();

test(
  "a person works with the figures, the promises and last year's report, and only what was asked for is written",
  clicking,
  async (t) => {
    const { vsix, folder, draft } = await installedSample(t);
    const before = contents(folder);
    const asked = [".zhibi/matches.json", draft.replace(".md", "-数据表.csv")];
    const viewport = { width: 1600, height: 900 };
    const settings = { "workbench.sideBar.location": "right", "files.simpleDialog.enable": true };

    await withPage({ folder, vsix, settings, viewport }, async (person) => {
      const { page } = person;
      const foreign = [];
      page.on("response", (response) => {
        const { protocol, hostname } = new URL(response.url());
        const local = hostname === "127.0.0.1" || !protocol.startsWith("http") || response.fromServiceWorker();
        if (!local) foreign.push(response.url());
      });
      await person.openFile(draft);
      await page.keyboard.press("Control+B"); // more room for the views
      await figures(person, () => readFileSync(join(folder, ".zhibi/matches.json"), "utf8"));
      await promises(person);
      assert.deepEqual(Object.keys(contents(folder)).sort(), [...Object.keys(before), ...asked].sort());
      await rollForward(person);
      assert.deepEqual(foreign, [], "nothing is fetched from elsewhere");
    });
    const after = contents(folder);
    const draftOf2024 = "上年报告/2024年法治政府建设年度报告.md";
    assert.deepEqual(Object.keys(after).sort(), [...Object.keys(before), ...asked, draftOf2024].sort());
    for (const name of Object.keys(before)) assert.equal(after[name], before[name], `${name} is as it was`);
    const text = (name) => Buffer.from(after[name], "base64").toString();
    assert.match(text(asked[1]), /504/);
    assert.match(text(draftOf2024), /^---\nreport: department\nprevious: 2023年法治政府建设年度报告.md\n---\n/);
  },
);

/** 数据表: figure and text, both ways; decisions; export. `matches`: the file of decisions as it is on disk. */
async function figures({ page, screenshot, waitForText }, matches) {
  const view = viewOf(page);
  const row = (subject) => view.locator("tbody tr").filter({ hasText: subject }).first();
  await page.getByRole("button", { name: "数据表" }).first().click();
  const aid = row("法律援助案件");
  await aid.getByText("增长11.43%").waitFor();
  assert.match(await aid.innerText(), /468件\s+420件/);
  const policy = await view.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w-]+'; style-src [^;]+$/);

  // To the figure in the text; what is typed there is in the table at once.
  await aid.getByRole("button", { name: "468件" }).click();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  await page.keyboard.type("504件");
  await aid.getByText("增长20%").waitFor();
  await screenshot(picture);
  await view.getByRole("button", { name: "插入同比" }).click();
  await page.getByText("504件，较2023年的420件增长20%").first().waitFor();

  // A match that is no match, and back again.
  await row("普法活动").locator("th").click();
  await view.getByRole("button", { name: "解除对应" }).click();
  await view.getByText("您已说明上年没有可比的数据").waitFor();
  assert.match(matches(), /普法活动/);
  await view.getByRole("button", { name: "选择对应…" }).click();
  await page.locator(".quick-input-widget input").fill("普法活动");
  await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "240场" }).waitFor();
  await page.keyboard.press("Enter");
  await row("普法活动").getByText("已固定").waitFor();
  await view.getByRole("button", { name: "恢复自动" }).click();
  await row("普法活动").getByText("已固定").waitFor({ state: "detached" });

  await view.getByRole("button", { name: "导出 CSV…" }).click();
  await page.locator(".quick-input-widget", { hasText: "导出数据表" }).waitFor();
  await page.keyboard.press("Enter");
  await waitForText("数据表已导出到");
}

/** 承诺对照: what has become of last year's plan, and the way to both reports. */
async function promises({ page, waitForText }) {
  const view = viewOf(page);
  await page.locator(".editor-instance .view-lines").first().click(); // icons are in the title of the active group
  await page.getByRole("button", { name: "承诺对照" }).first().click();
  const checks = view.locator("tbody tr").filter({ hasText: "强化执法监督" });
  await checks.getByText("抽查案卷 200件以上 → 200件").waitFor();
  await checks.getByText("为什么").click();
  await checks.getByText("抽查案卷", { exact: false }).last().waitFor();
  await checks.getByRole("button", { name: "强化执法监督" }).click();
  await waitForText("（二）强化执法监督。");
}

/** 由去年报告滚动生成, with the keyboard; the draft is saved, the comparison only looked at. */
async function rollForward({ page, openFile, runCommand }) {
  const view = viewOf(page);
  await openFile("2023年法治政府建设年度报告.md");
  await runCommand("执笔: 由去年报告滚动生成");
  const first = view.locator(".change").first();
  await first.waitFor();
  const open = await view.getByText("等您决定").innerText();
  await first.focus();
  await page.keyboard.press("Enter");
  await view.getByText(open).waitFor({ state: "detached" });
  await view.getByRole("button", { name: "打开对比" }).click();
  await page.locator(".tab.active", { hasText: "→ 2024年草稿" }).waitFor();
  await view.getByRole("button", { name: "生成草稿" }).click();
  await page.locator(".tab.active.dirty", { hasText: "2024年法治政府建设年度报告.md" }).waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
}

// 公文预览 in Chromium alone, with what the real server says of a text. dist/ must be built.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openView, withBrowser } from "./page.mjs";
import { withServer } from "./printed.mjs";
import { shown } from "./tables.mjs";

const npmHosted = process.platform === "linux" && process.arch === "x64";
const options = { skip: npmHosted ? false : "the npm-hosted Chromium is for linux x64" };

const sentence =
  "临溪县司法局坚持把法治建设摆在突出位置，健全重大行政决策程序，加强规范性文件管理，合法性审查实现全覆盖；";
const draft = `---
发文机关标志: 临溪县司法局文件
文号: 临司〔2025〕3号
签发人: 王某某
---

# 临溪县司法局2024年法治政府建设年度报告

2024年，临溪县司法局扎实推进法治政府建设。现将有关情况报告如下：

## 一、2024年推进法治政府建设的主要举措和成效

（一）规范行政执法。全年开展案卷评查12次，同比下降。二是是强化监督。

| 类别 | 件数 |
|---|---|
| 行政复议 | 128 |

## 二、2024年存在的不足和原因

${Array.from({ length: 12 }, (_, i) => sentence.repeat(4 + (i % 3))).join("\n\n")}

## 三、2025年推进法治政府建设的主要安排

丰富培训形式。
`;

/** The preview of the draft, and the server that goes on with it. */
const inPreview = (choices, body) =>
  withServer(draft, (server) =>
    withBrowser(async (browser) => {
      const opened = await openView(browser, "preview");
      const show = async () => opened.tell({ type: "table", shown, table: await server.print(choices) });
      await show();
      await opened.page.locator(".sheet").first().waitFor();
      await opened.said();
      await body({ ...opened, server, show });
      assert.deepEqual(opened.errors, []);
    }),
  );

const linesOf = (sheet) =>
  sheet.locator(".text").evaluateAll((lines) =>
    lines.map((line) => {
      const letters = document.createRange();
      letters.selectNodeContents(line);
      const { left, right } = letters.getBoundingClientRect();
      return { text: line.textContent, left, right };
    }),
  );

test("公文预览: sheets with the right first words, 22 lines of 28 characters, numbers at the outer edge", options, () =>
  inPreview({}, async ({ page, texts }) => {
    const sheets = page.locator(".sheet");
    const [first] = await linesOf(sheets.first());
    assert.equal(first.text, "临溪县司法局2024年法治政府建设年度报告");
    const pages = await texts(".folio");
    assert.ok(pages.length > 3, `${pages.length} pages`);
    assert.deepEqual(pages.slice(0, 2), ["— 1 —", "— 2 —"]);
    assert.equal(await page.getByText(`共 ${pages.length} 页`).isVisible(), true);

    const lines = await linesOf(sheets.nth(1));
    assert.equal(lines.length, 22);
    const full = lines.filter(({ text }) => text.length === 28);
    assert.ok(full.length > 10, `${full.length} full lines`);
    const sheet = await sheets.nth(1).boundingBox();
    const inMillimetres = (x) => ((x - sheet.x) / sheet.width) * 210;
    for (const { text, left, right } of full) {
      assert.ok(Math.abs(inMillimetres(left) - 28) < 0.5, `${text} begins at ${inMillimetres(left)} mm`);
      // Its last letter may have the space behind it that all have.
      assert.ok(Math.abs(inMillimetres(right) - 184) < 1.5, `${text} ends at ${inMillimetres(right)} mm`);
    }
    for (const { text } of lines) assert.doesNotMatch(text, /^[，；。、）”]/, "no line begins with such a mark");
    const side = async (i) => inMillimetres((await page.locator(".folio").nth(i).boundingBox()).x);
    assert.ok((await side(0)) > 150 && (await side(1)) < 40, "odd pages at the right, even ones at the left");
  }),
);

test("公文预览: 上报版 with its head, and what it still lacks", options, () =>
  inPreview({ profile: "submission" }, async ({ page, texts, said }) => {
    const lines = await texts(".sheet:first-of-type .text");
    assert.deepEqual(lines.slice(0, 3), ["临溪县司法局文件", "临司〔2025〕3号", "签发人：王某某"]);
    assert.equal(await page.locator(".rule").count(), 1, "the red rule");
    await page.getByText("上报版还缺主送机关、署名、成文日期").waitFor();
    await page.getByRole("combobox", { name: "版本" }).selectOption("网页版");
    await page.getByRole("button", { name: "导出 Word…" }).click();
    await page.getByRole("button", { name: "导出 PDF…" }).click();
    const expected = [{ type: "profile", profile: "web" }, { type: "exportDocx" }, { type: "exportPdf" }];
    assert.deepEqual(await said(), expected);
  }),
);

test("公文预览 draws only the sheets again on which a keystroke has changed something", options, () =>
  inPreview({}, async ({ page, server, show }) => {
    assert.ok((await page.locator(".sheet").count()) > 3);
    await page.evaluate(() => {
      window.drawn = new Set();
      const sheetOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".sheet");
      const note = (changes) => {
        for (const { target } of changes) window.drawn.add(sheetOf(target)?.ariaLabel);
      };
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      new MutationObserver(note).observe(document.querySelector(".sheets"), all);
    });
    server.change(draft.replace("丰富培训形式。", "丰富培训的形式。"));
    await show();
    await page.getByText("丰富培训的形式。").waitFor();
    const last = `第 ${await page.locator(".sheet").count()} 页`;
    assert.deepEqual(await page.evaluate(() => [...window.drawn]), [last]);
  }),
);

test("公文预览 follows the text and the cursor, leads back to it, and shows the findings", options, () =>
  inPreview({}, async ({ page, said, tell, server, show }) => {
    const source = draft.split("\n");
    const line = source.indexOf("丰富培训形式。");
    await tell({ type: "cursor", version: 1, position: { line, character: 3 } });
    const here = page.locator(".here");
    await here.waitFor();
    assert.equal(await here.textContent(), "丰富培训形式。");
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector(".here").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

    const heading = "一、2024年推进法治政府建设的主要举措和成效";
    await tell({ type: "cursor", version: 1, position: { line: source.indexOf(`## ${heading}`), character: 0 } });
    await page.locator(".here", { hasText: heading }).waitFor();
    await tell({ type: "cursor", version: 1, position: { line, character: 3 } });
    await page.locator(".here", { hasText: "丰富培训形式" }).waitFor();

    server.change(draft.replace("丰富培训形式。", "丰富培训形式，办好法治讲堂。"));
    await show();
    await page.getByText("丰富培训形式，办好法治讲堂。").waitFor();

    // The left half of 办: a click stands before the letter that it hits.
    const place = await page.getByText("办好法治讲堂").boundingBox();
    const letter = place.width / "丰富培训形式，办好法治讲堂。".length;
    await page.mouse.click(place.x + 7.2 * letter, place.y + place.height / 2);
    const start = { line, character: 7 };
    assert.deepEqual(await said(), [
      { type: "reveal", side: "current", range: { start, end: start }, version: 2, keepFocus: false },
    ]);

    const flawed = page.locator(".flawed[title*='“二是是”应为“二是”']");
    assert.equal(await flawed.textContent(), "是");
  }),
);

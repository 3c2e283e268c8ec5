// The pages of the views, with mouse and keyboard, in Chromium alone. dist/ must be built.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openView, withBrowser } from "./page.mjs";
import { metrics, promises, roll, shown, unlinked } from "./tables.mjs";

const table = (table) => ({ type: "table", shown, table });
const subjects = "tbody th";
const all = ["行政复议案件", "负责人出庭应诉率", "人民调解", "培训"];

const npmHosted = process.platform === "linux" && process.arch === "x64";
const options = { skip: npmHosted ? false : "the npm-hosted Chromium is for linux x64" };

/** Opens a view, tells it one message and runs `body`; nothing may have failed in the page by then. */
const inView = (view, message, body) =>
  withBrowser(async (browser) => {
    const opened = await openView(browser, view);
    await opened.tell(message);
    await opened.page.locator("main").waitFor();
    await opened.said();
    await body(opened);
    assert.deepEqual(opened.errors, []);
  });

test("数据表: both years, change, problems; sorted, filtered, and followed", options, () =>
  inView("metrics", table(metrics), async ({ page, texts, tell, saved }) => {
    const [first] = await texts("tbody tr");
    assert.match(first, /行政复议案件\s+130件\s+120件\s+增长8.33%\s+2024年\s+件数/);
    assert.equal(await page.getByText("“同比下降”没有写出上年的数。").isVisible(), true);
    assert.equal(await page.getByText("法治宣传活动").isVisible(), false, "what is unanswered is folded away");
    await page.getByText("上年有、今年没有对应的数据（1 项）").click();
    assert.equal(await page.getByText("法治宣传活动").isVisible(), true);

    const header = page.getByRole("columnheader", { name: "本年" });
    await header.getByRole("button").press("Enter");
    assert.deepEqual(await texts(subjects), ["培训", "负责人出庭应诉率", "行政复议案件", "人民调解"]);
    assert.equal(await header.getAttribute("aria-sort"), "ascending");
    await header.getByRole("button").click();
    assert.equal(await header.getAttribute("aria-sort"), "descending");
    assert.deepEqual(await texts(subjects), ["人民调解", "行政复议案件", "负责人出庭应诉率", "培训"]);
    await header.getByRole("button").click();
    assert.deepEqual(await texts(subjects), all, "as in the text again");

    await page.getByRole("searchbox", { name: "筛选" }).fill("应诉");
    assert.deepEqual(await texts(subjects), ["负责人出庭应诉率"]);
    assert.equal(await page.getByText("4 项中的 1 项").isVisible(), true);
    await page.getByRole("searchbox", { name: "筛选" }).fill("");
    await page.getByRole("combobox", { name: "章节" }).selectOption("三、第一责任人职责");
    assert.deepEqual(await texts(subjects), ["培训"]);
    await page.getByRole("combobox", { name: "章节" }).selectOption("");
    await page.getByRole("combobox", { name: "类别" }).selectOption("rate");
    assert.deepEqual(await texts(subjects), ["负责人出庭应诉率"]);
    await page.getByRole("combobox", { name: "类别" }).selectOption("");
    await page.getByRole("checkbox", { name: "只看有问题的" }).check();
    assert.deepEqual(await texts(subjects), ["人民调解"]);
    assert.deepEqual((await saved()).filter, { words: "", section: "", kind: "", flawed: true });
    await page.getByRole("checkbox", { name: "只看有问题的" }).uncheck();

    await tell({ type: "cursor", version: 1, position: { line: 6, character: 6 } });
    const here = page.locator("tr[aria-current=location] th");
    await here.waitFor();
    assert.equal(await here.innerText(), "负责人出庭应诉率");
    const [row, ...rest] = metrics.rows;
    await tell(table({ ...metrics, rows: [{ ...row, said: "131件" }, ...rest] }));
    await page.getByRole("button", { name: "131件" }).waitFor();
  }),
);

test("数据表: rows lead to the text, by click and by keys, and the buttons act on the selected one", options, () =>
  inView("metrics", table(metrics), async ({ page, said }) => {
    const [row, second] = metrics.rows;
    const at = (side, { range }, keepFocus) => ({ type: "reveal", side, range, version: 1, keepFocus });
    await page.getByRole("button", { name: "120件" }).click();
    assert.deepEqual(await said(), [at("previous", row.previous, false)]);
    await page.locator(subjects).first().click();
    assert.deepEqual(await said(), [at("current", row, false)]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.deepEqual(await said(), [at("current", second, true), at("current", second, false)]);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.innerText), "97.1%", "into the row's own places");

    const press = async (name) => {
      await page.getByRole("button", { name }).click();
      return (await said()).map(({ type, row, format, version }) =>
        [type, row?.subject ?? format, version].slice(0, version ? 3 : 2),
      );
    };
    assert.deepEqual(await press("插入同比"), [["insert", second.subject, 1]]);
    assert.deepEqual(await press("选择对应…"), [["pin", second.subject]]);
    assert.deepEqual(await press("解除对应"), [["break", second.subject]]);
    assert.deepEqual(await press("恢复自动"), [["unpin", second.subject]]);
    assert.deepEqual(await press("导出 Excel…"), [["export", "xlsx"]]);
    assert.deepEqual(await press("导出 CSV…"), [["export", "csv"]]);
    await page.keyboard.press("Tab");
    await page.locator("tbody tr[tabindex='0']").press("End");
    await page.getByText("您已说明上年没有可比的数据").waitFor();
    assert.equal(await page.getByRole("button", { name: "插入同比" }).isDisabled(), true);
  }),
);

test(
  "数据表: a row chosen while the text moves on stays chosen; the cursor waits for the table of its text",
  options,
  () =>
    inView("metrics", table(metrics), async ({ page, tell }) => {
      const chosen = page.locator("tr[aria-selected=true] th");
      const becomes = (subject) => page.locator("tr[aria-selected=true]", { hasText: subject }).waitFor();
      /** What a message has brought about is there two frames later. */
      const stays = async (subject, why) => {
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        assert.equal(await chosen.innerText(), subject, why);
      };
      const cursor = (version, line) => tell({ type: "cursor", version, position: { line, character: 6 } });
      await cursor(1, 6);
      await becomes("负责人出庭应诉率");
      await page.locator(subjects, { hasText: "培训" }).click();
      // In version 2 two lines are gone: 人民调解 stands where 负责人出庭应诉率 stood.
      await cursor(2, 6);
      await stays("培训");
      const down = ({ start, end }) => ({
        start: { ...start, line: start.line - 2 },
        end: { ...end, line: end.line - 2 },
      });
      const moved = { ...metrics, version: 2, rows: metrics.rows.map((row) => ({ ...row, range: down(row.range) })) };
      await tell(table(moved));
      await page.locator("tr[aria-current=location]", { hasText: "人民调解" }).waitFor();
      await becomes("人民调解");
      await page.locator(subjects, { hasText: "培训" }).click();
      await tell(table({ ...moved, rows: moved.rows.map((row) => ({ ...row, problems: [] })) }));
      await cursor(2, 6);
      await page.locator(".problems div").waitFor({ state: "detached" });
      await stays("培训", "told the same again");
    }),
);

test("数据表 without last year's report says why, and how to name one", options, () =>
  inView("metrics", table(unlinked), async ({ page, texts, said, tell }) => {
    assert.deepEqual(await texts(subjects), all);
    await page.getByText("没有找到临溪县司法局2023年的报告。").waitFor();
    await page.getByRole("button", { name: "指定去年报告…" }).click();
    assert.deepEqual(await said(), [{ type: "link" }]);
    await tell({ type: "failed", message: "这份没有保存的文件已经关闭。" });
    await page.getByRole("alert").waitFor();
    assert.deepEqual(await texts(subjects), all, "what was shown stays");
  }),
);

test("承诺对照: counts, filter, targets, the reasons, and the way to both reports", options, () =>
  inView("promises", table(promises), async ({ page, texts, said }) => {
    const states = () => texts("tbody .status");
    assert.deepEqual(await states(), ["√ 已兑现", "◐ 部分兑现", "× 未提及"]);
    assert.deepEqual(await texts(".tools button"), ["全部 3", "√ 已兑现 1", "◐ 部分兑现 1", "× 未提及 1"]);
    assert.match((await texts("tbody tr"))[0], /清理 100件以上 → 112件 √ 达到/);
    await page.getByRole("button", { name: "未提及 1" }).press("Enter");
    assert.deepEqual(await states(), ["× 未提及"]);
    await page.getByRole("button", { name: "全部 3" }).click();

    await page.getByText("为什么（相合 81%）").click();
    assert.equal(await page.getByText("规范性文件 3.20").isVisible(), true);
    await page.getByRole("button", { name: "推进执法信息公示" }).click();
    await page.getByRole("button", { name: "全年清理规范性文件112件。" }).click();
    const [none, met] = [promises.rows[2], promises.rows[0]];
    const at = (side, { range }) => ({ type: "reveal", side, range, version: 1, keepFocus: false });
    assert.deepEqual(await said(), [at("previous", none), at("current", met.evidence)]);
  }),
);

test("滚动审阅: stepped through with the keyboard, decided one by one or a group at a time", options, () =>
  inView("roll", { type: "draft", shown, draft: roll }, async ({ page, texts, said, saved }) => {
    const states = () => texts(".change .status");
    assert.deepEqual(await texts("h2"), ["届次和规划期（请逐处决定）（2）", "年份（2）", "数据（1）"]);
    assert.deepEqual(await states(), ["？ 待定", "？ 待核对", "√ 采用", "√ 采用", "√ 采用"]);
    await page.getByText("还有 2 处等您决定").waitFor();

    await page.locator(".change").first().focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await said(), [{ type: "decide", decisions: { 2: true } }]);
    await page.keyboard.press("n");
    assert.deepEqual(await said(), [{ type: "look", span: roll.changes[4].span }], "the next open one is looked at");
    await page.keyboard.press("j");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "全部不采用" }).last().click();
    assert.deepEqual(await states(), ["√ 采用", "？ 待核对", "× 不采用", "√ 采用", "× 不采用"]);
    assert.deepEqual((await saved()).decisions, { 0: false, 1: false, 2: true });

    await said();
    await page.getByRole("button", { name: "生成草稿" }).click();
    await page.getByRole("button", { name: "打开对比" }).click();
    assert.deepEqual(
      (await said()).map(({ type }) => type),
      ["create", "compare"],
    );
  }),
);

test("滚动审阅, brought back by VS Code, still knows what was decided", options, () =>
  withBrowser(async (browser) => {
    const { page, said } = await openView(browser, "roll", { shown, decisions: { 0: false } });
    await page.waitForFunction(() => window.said.length === 2);
    assert.deepEqual(await said(), [{ type: "ready" }, { type: "decide", decisions: { 0: false } }]);
  }),
);

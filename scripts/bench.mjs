// `npm run bench`: what Zhibi costs, in process, in the server, on the command line; with `--vscode` also how long it
// takes to be active in a real VS Code. `--json` for machines. Timings are no tests: the exit code says only whether
// the measuring itself worked.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCore } from "./bench/core.mjs";
import { makeReport } from "./bench/corpus.mjs";
import { idle, observe, run } from "./bench/processes.mjs";
import { inTurn, median, medianRatio, quantile } from "./bench/samples.mjs";
import { startServer, typeInto } from "./bench/server.mjs";
import { surveyRows } from "./bench/survey.mjs";
import { report } from "./bench/table.mjs";
import { build, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";

const cache = join(root, ".cache/bench");

// ---------------------------------------------------------------- in process

const kinds = [
  { label: "纯文本", language: "plaintext", markdown: false },
  { label: "Markdown", language: "markdown", markdown: true },
];

/** All that is compared of one form takes turns, ten times the text and remark-parse included. */
async function inProcess({ parse, lint }) {
  const { unified } = await import("unified");
  const { default: remarkParse } = await import("remark-parse");
  const remark = unified().use(remarkParse).freeze();
  const rows = [];
  for (const { label, language, markdown } of kinds) {
    const [small, ten, large] = [10_000, 100_000, 378_000].map((length) =>
      makeReport({ length, markdown, mistakes: true }),
    );
    if (lint(parse(small, language)).length === 0) throw new Error("样文没有报出问题：量的不是真正的检查");
    const samples = await inTurn(
      {
        parse: () => parse(small, language),
        both: () => lint(parse(small, language)),
        parseTen: () => parse(ten, language),
        bothTen: () => lint(parse(ten, language)),
        remark: () => remark.parse(small),
      },
      { rounds: 25, warmup: 8, turn: 30 },
    );
    // As a difference, not on a report that is there: what a report works out when first asked belongs to the lint.
    const checks = samples.both.map((value, i) => value - samples.parse[i]);
    const { both } = await inTurn({ both: () => lint(parse(large, language)) }, { rounds: 7, warmup: 2 });
    const per10000 = 10_000 / small.length;
    const megabytes = Buffer.byteLength(large) / 1e6;
    const growth = (much, little) => medianRatio(much, little) * ((10 * small.length) / ten.length);
    rows.push(
      {
        name: `${label}：解析加检查，每 1 万字`,
        value: median(samples.both) * per10000,
        unit: "毫秒",
        ratio: medianRatio(samples.both, samples.remark),
        to: "remark-parse",
        target: markdown ? { of: "ratio", most: 1.3 } : { of: "value", most: 0.5 },
      },
      { name: `${label}：其中解析`, value: median(samples.parse) * per10000, unit: "毫秒" },
      // Beside what Markdown costs to parse, the difference is smaller than its error.
      ...(markdown ? [] : [{ name: `${label}：其中检查`, value: median(checks) * per10000, unit: "毫秒" }]),
      { name: `${label}：${megabytes.toFixed(1)} MB 解析加检查`, value: median(both), unit: "毫秒" },
      { name: `${label}：吞吐量（UTF-8）`, value: megabytes / (median(both) / 1000), unit: "MB/秒" },
      {
        name: `${label}：字数到 10 倍，解析的耗时到`,
        value: growth(samples.parseTen, samples.parse),
        unit: "倍",
        note: "线性即约 10",
      },
      {
        name: `${label}：字数到 10 倍，解析加检查的耗时到`,
        value: growth(samples.bothTen, samples.both),
        unit: "倍",
        note: "线性即约 10",
      },
    );
  }
  return rows;
}

// ---------------------------------------------------------------- server

async function server() {
  const starts = [];
  for (let i = 0; i < 12; i++) {
    const { milliseconds, stop } = await startServer();
    stop();
    if (i > 0) starts.push(milliseconds);
  }
  const rows = [
    {
      name: "启动（从建进程到 initialize 应答）",
      value: median(starts),
      unit: "毫秒",
      target: { of: "value", most: 100 },
    },
  ];
  for (const { label, language, markdown } of kinds) {
    const text = makeReport({ length: 10_000, markdown, mistakes: true });
    const typing = { text, languageId: language, count: 600 };
    // A server that has just started is still being compiled: told apart, since it happens once a session.
    const all = await typeInto(typing);
    const [first, waited] = [all.slice(0, 100), all.slice(100)];
    const checked = (await typeInto({ ...typing, now: true })).slice(100);
    const row = (name, samples, q, most) => ({
      name: `${label}：${name}，p${q * 100}`,
      value: quantile(samples, q),
      unit: "毫秒",
      // Markdown costs at least what remark-parse costs, so these limits are about plain text.
      ...(most && !markdown && { target: { of: "value", most } }),
    });
    rows.push(
      row("按键到问题更新", waited, 0.5, 1),
      row("按键到问题更新", waited, 0.99, 5),
      row("其中检查，不含服务器等待停顿的时间", checked, 0.5),
      row("其中检查，不含服务器等待停顿的时间", checked, 0.99),
      row("刚打开时的头 100 次按键", first, 0.5),
    );
  }
  return rows;
}

// ---------------------------------------------------------------- command line

/** One file that has mistakes in each form, and 200 different ones of a usual length. */
function writeTexts() {
  const folder = join(cache, "texts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { language, markdown } of kinds)
    writeFileSync(
      join(cache, `${language}.${markdown ? "md" : "txt"}`),
      makeReport({ length: 10_000, markdown, mistakes: true }),
    );
  for (let i = 1; i <= 200; i++)
    writeFileSync(join(folder, `${i}.txt`), makeReport({ length: 5000, mistakes: i % 2 === 0, seed: i }));
}

async function commandLine() {
  writeTexts();
  const zhibi = (...files) => [join(root, "dist/cli.js"), "lint", ...files.map((file) => join(cache, file))];
  const commands = { plain: zhibi("plaintext.txt"), markdown: zhibi("markdown.md"), many: zhibi("texts") };
  const peaks = {};
  for (const [name, args] of Object.entries(commands)) {
    const { peak, said } = await observe(args);
    if (!said.includes("missing-section")) throw new Error(`命令行没有报出问题：\n${said.slice(0, 800)}`);
    peaks[name] = peak;
  }
  const once = await inTurn(
    { idle: () => run(idle), plain: () => run(commands.plain), markdown: () => run(commands.markdown) },
    { rounds: 25, warmup: 2 },
  );
  const many = await inTurn({ idle: () => run(idle), many: () => run(commands.many) }, { rounds: 5, warmup: 1 });
  const node = "node -e 0";
  return [
    { name: node, value: median(once.idle), unit: "毫秒" },
    {
      name: "1 个纯文本文件",
      value: median(once.plain),
      unit: "毫秒",
      ratio: medianRatio(once.plain, once.idle),
      to: node,
      target: { of: "ratio", most: 1.3 },
    },
    {
      name: "1 个 Markdown 文件",
      value: median(once.markdown),
      unit: "毫秒",
      ratio: medianRatio(once.markdown, once.idle),
      to: node,
    },
    {
      name: "200 个文件（每份约 5 千字）",
      value: median(many.many),
      unit: "毫秒",
      ratio: medianRatio(many.many, many.idle),
      to: node,
    },
    {
      name: "200 个文件，内存峰值",
      value: peaks.many,
      unit: "MiB",
      target: { of: "value", most: 65 },
      note: `node -e 0 为 ${(await observe(idle)).peak?.toFixed(0) ?? "?"} MiB`,
    },
  ];
}

// ---------------------------------------------------------------- VS Code

async function vscode() {
  const { measureActivation } = await import("./bench/activation.mjs");
  const names = { activation: "激活扩展", problems: "从打开报告到问题显示（含激活、启动语言服务器）" };
  // A VS Code that does not come up must not cost the figures that are there already.
  const samples = await measureActivation(3).catch(({ message }) => ({ failure: message }));
  return Object.entries(names).map(([key, name]) => ({
    name,
    value: samples.failure ? null : median(samples[key]),
    unit: "毫秒",
    note: samples.failure ?? `${samples[key].length} 次全新启动的中位数`,
  }));
}

await ensureInstalled();
await build();
// Processes first: while this one is still small, starting another costs less.
const tables = {
  命令行: await commandLine(),
  全县汇总: await surveyRows(cache),
  "语言服务器（1 万字的报告）": await server(),
  进程内: await inProcess(await loadCore()),
};
if (process.argv.includes("--vscode")) tables["真实的 VS Code"] = await vscode();
report(tables);

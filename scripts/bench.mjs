// `npm run bench`: what Zhibi costs, in process, in the server, on the command line; with `--vscode` also how long it
// takes to be active in a real VS Code. `--json` for machines. Timings are no tests: the exit code says only whether
// the measuring itself worked.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCore } from "./bench/core.mjs";
import { makeReport } from "./bench/corpus.mjs";
import { idle, output, peakMemory, run } from "./bench/processes.mjs";
import { inTurn, median, medianRatio, quantile } from "./bench/samples.mjs";
import { startServer, typeInto } from "./bench/server.mjs";
import { report } from "./bench/table.mjs";
import { build, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";

const cache = join(root, ".cache/bench");

// ---------------------------------------------------------------- in process

const kinds = [
  { label: "纯文本", language: "plaintext", markdown: false },
  { label: "Markdown", language: "markdown", markdown: true },
];

/** Parsing and lint of one text; `warm` is how both together are run in an editor. */
async function measureText({ parse, lint }, text, language, rounds) {
  const parsed = parse(text, language);
  if (lint(parsed).length === 0) throw new Error("样文没有报出问题：量的不是真正的检查");
  const samples = await inTurn(
    { parse: () => parse(text, language), lint: () => lint(parsed), both: () => lint(parse(text, language)) },
    { rounds, warmup: Math.ceil(rounds / 3), turn: 10 },
  );
  return { parse: median(samples.parse), lint: median(samples.lint), both: median(samples.both) };
}

async function inProcess(core) {
  const { unified } = await import("unified");
  const { default: remarkParse } = await import("remark-parse");
  const remark = unified().use(remarkParse).freeze();
  const rows = [];
  for (const { label, language, markdown } of kinds) {
    const make = (length) => makeReport({ length, markdown, mistakes: true });
    const [small, ten, large] = [make(10_000), make(100_000), make(378_000)];
    const per10000 = 10_000 / small.length;
    const one = await measureText(core, small, language, 30);
    const tenfold = await measureText(core, ten, language, 9);
    const most = await measureText(core, large, language, 5);
    const megabytes = Buffer.byteLength(large) / 1e6;
    const growth = (of) => (tenfold[of] / one[of]) * ((10 * small.length) / ten.length);
    rows.push(
      {
        name: `${label}：解析加检查，每 1 万字`,
        value: one.both * per10000,
        unit: "毫秒",
        ...(!markdown && { target: { of: "value", most: 0.5 } }),
      },
      { name: `${label}：其中解析`, value: one.parse * per10000, unit: "毫秒" },
      { name: `${label}：其中检查`, value: one.lint * per10000, unit: "毫秒" },
      { name: `${label}：${megabytes.toFixed(1)} MB 解析加检查`, value: most.both, unit: "毫秒" },
      { name: `${label}：吞吐量（UTF-8）`, value: megabytes / (most.both / 1000), unit: "MB/秒" },
      { name: `${label}：字数到 10 倍，检查耗时到`, value: growth("lint"), unit: "倍", note: "线性即约 10" },
      { name: `${label}：字数到 10 倍，解析耗时到`, value: growth("parse"), unit: "倍", note: "线性即约 10" },
    );
    if (!markdown) continue;
    const { both, alone } = await inTurn(
      { both: () => core.lint(core.parse(small, language)), alone: () => remark.parse(small) },
      { rounds: 30, warmup: 10, turn: 10 },
    );
    rows.push({
      name: "Markdown：解析加检查，比单独的 remark-parse",
      value: median(both),
      unit: "毫秒",
      ratio: medianRatio(both, alone),
      to: "remark-parse",
      target: { of: "ratio", most: 1.3 },
    });
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
    const samples = await typeInto({ text, languageId: language, count: 1000 });
    // A server that has just started is still being compiled: told apart, since it happens once a session.
    const [first, rest] = [samples.slice(0, 100), samples.slice(100)];
    rows.push(
      {
        name: `${label}：按键到问题更新，p50`,
        value: quantile(rest, 0.5),
        unit: "毫秒",
        target: { of: "value", most: 1 },
      },
      {
        name: `${label}：按键到问题更新，p99`,
        value: quantile(rest, 0.99),
        unit: "毫秒",
        target: { of: "value", most: 5 },
      },
      { name: `${label}：刚打开时的头 100 次按键，p50`, value: quantile(first, 0.5), unit: "毫秒" },
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
  for (const args of Object.values(commands))
    if (!/\.(?:txt|md)/.test(output(args))) throw new Error(`命令行没有报出问题：${output(args).slice(0, 400)}`);
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
      value: await peakMemory(commands.many),
      unit: "MiB",
      target: { of: "value", most: 65 },
      note: `node -e 0 为 ${(await peakMemory(idle))?.toFixed(0) ?? "?"} MiB`,
    },
  ];
}

// ---------------------------------------------------------------- VS Code

async function vscode() {
  const { measureActivation } = await import("./bench/activation.mjs");
  const { activation, problems } = await measureActivation(3);
  const note = `${activation.length} 次全新启动的中位数`;
  return [
    { name: "激活扩展", value: median(activation), unit: "毫秒", note },
    { name: "从打开报告到问题显示（含激活、启动语言服务器）", value: median(problems), unit: "毫秒", note },
  ];
}

await ensureInstalled();
await build();
// Processes first: while this one is still small, starting another costs less.
const tables = {
  命令行: await commandLine(),
  "语言服务器（1 万字的报告）": await server(),
  进程内: await inProcess(await loadCore()),
};
if (process.argv.includes("--vscode")) tables["真实的 VS Code"] = await vscode();
report(tables);

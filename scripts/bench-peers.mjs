// `npm run bench:peers`: Zhibi beside the tools that a user would pick instead, on the same texts, in turn, in one run.
// `--json` for machines. Timings are no tests: the exit code says only whether the measuring itself worked.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadCore } from "./bench/core.mjs";
import { makeReport } from "./bench/corpus.mjs";
import { install, peers, workplace } from "./bench/peers.mjs";
import { idle, observe, run } from "./bench/processes.mjs";
import { inTurn, median, medianRatio } from "./bench/samples.mjs";
import { report } from "./bench/table.mjs";
import { build, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";

const zhibi = {
  async linter() {
    const { parse, lint } = await loadCore();
    return (text) => lint(parse(text, "plaintext")).length;
  },
  command: (files) => [join(root, "dist/cli.js"), "lint", ...files],
};

/** Lint of one text inside a warm process, parsing included: what an editor pays for each change. */
async function warm(tools) {
  const text = makeReport({ length: 10_000, mistakes: true });
  const lint = {};
  const found = {};
  for (const [name, tool] of Object.entries(tools)) {
    const linter = await tool.linter();
    found[name] = await linter(text);
    lint[name] = () => linter(text);
  }
  const samples = await inTurn(lint, { rounds: 20, warmup: 5, turn: 30 });
  const per10000 = 10_000 / text.length;
  return Object.keys(tools).map((name) => ({
    name,
    value: median(samples[name]) * per10000,
    unit: "毫秒",
    ratio: medianRatio(samples[name], samples.Zhibi),
    to: "Zhibi",
    note: `报出 ${found[name]} 处`,
    ...(name === "Zhibi" && { target: { of: "value", most: 0.5 } }),
  }));
}

/** @returns {Promise<{ samples: Record<string, number[]>, peaks: Record<string, number | null> }>} */
async function commands(tools, files, glob, options) {
  const tasks = { idle: () => run(idle, { cwd: workplace }) };
  const peaks = {};
  for (const [name, tool] of Object.entries(tools)) {
    const args = tool.command(files, glob);
    const { peak, said } = await observe(args, { cwd: workplace });
    // A command that crashes is fast too: each has to name the first file, which has mistakes for all of them.
    if (!said.includes(basename(files[0]))) throw new Error(`${name} 没有真正检查文件：\n${said.slice(0, 800)}`);
    peaks[name] = peak;
    tasks[name] = () => run(args, { cwd: workplace });
  }
  return { samples: await inTurn(tasks, options), peaks };
}

const memory = (peak) => (peak === null ? "内存测不到" : `内存峰值 ${peak.toFixed(0)} MiB`);

async function oneFile(tools, files) {
  const { samples, peaks } = await commands(tools, files.slice(0, 1), files[0], { rounds: 15, warmup: 1 });
  return Object.keys(tools).map((name) => ({
    name,
    value: median(samples[name]),
    unit: "毫秒",
    ratio: medianRatio(samples[name], samples.idle),
    to: "node -e 0",
    note: memory(peaks[name]),
    ...(name === "Zhibi" && { target: { of: "ratio", most: 1.3 } }),
  }));
}

async function manyFiles(tools, files) {
  const { samples, peaks } = await commands(tools, files, "texts/*.txt", { rounds: 3 });
  const rows = Object.keys(tools).map((name) => ({
    name,
    value: median(samples[name]),
    unit: "毫秒",
    ratio: medianRatio(samples[name], samples.idle),
    to: "node -e 0",
    note: memory(peaks[name]),
  }));
  const others = Object.keys(tools).filter((name) => name !== "Zhibi");
  const fastest = others.reduce((best, name) => (median(samples[name]) < median(samples[best]) ? name : best));
  rows.push(
    {
      name: "Zhibi 比最快的对手快",
      value: medianRatio(samples[fastest], samples.Zhibi),
      unit: "倍",
      target: { of: "value", least: 2 },
      note: `最快的对手是 ${fastest}`,
    },
    { name: "Zhibi 内存峰值", value: peaks.Zhibi, unit: "MiB", target: { of: "value", most: 65 } },
  );
  return rows;
}

/** 200 reports of a usual length, all different, half of them with mistakes. Paths are relative to the workplace. */
function writeTexts() {
  const folder = join(workplace, "texts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: 200 }, (_, i) => {
    const name = `report-${String(i + 1).padStart(3, "0")}.txt`;
    writeFileSync(join(folder, name), makeReport({ length: 5000, mistakes: i % 2 === 0, seed: i + 1 }));
    return `texts/${name}`;
  });
}

await ensureInstalled();
await install();
await build();
const files = writeTexts();
const tools = { Zhibi: zhibi, ...peers };
report({
  "热检查：一份 1 万字的纯文本报告（含解析，每 1 万字）": await warm(tools),
  "命令行：1 个文件": await oneFile(tools, files),
  "命令行：200 个文件（每份约 5 千字）": await manyFiles(tools, files),
});

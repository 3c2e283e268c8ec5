// `npm test`: everything, on a fresh machine too. Words after `--` choose test files by name: `npm test -- examples cli`.
import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { build, common, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";
import { ensureParallel } from "./gnu-parallel.mjs";

const bundles = join(root, ".cache/test");
const only = process.argv.slice(2);

/** A check that is a program of its own. */
function tool(title, name, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", name), ...args], { cwd: root });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    child.on("close", (code) => {
      console.log(code === 0 ? `✔ ${title}` : `✖ ${title}\n${output}`);
      resolve(code === 0);
    });
  });
}

/** Test files of this ending that were asked for, as paths from the root. */
function testFiles(ending) {
  return readdirSync(join(root, "test"), { recursive: true })
    .map((file) => join("test", file))
    .filter((file) => file.endsWith(ending))
    .filter((file) => only.length === 0 || only.some((word) => file.includes(word)))
    .sort();
}

/** TypeScript tests as bundles, so that they see the core as the product does (rules and templates collected). */
async function bundle(entryPoints) {
  const esbuild = await import("esbuild");
  rmSync(bundles, { recursive: true, force: true });
  await esbuild.build({
    ...common,
    entryPoints,
    outdir: bundles,
    outbase: "test",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    format: "esm",
    splitting: true,
    packages: "external",
    minify: false,
    sourcemap: "inline",
    // What tests read from the project they find from here.
    define: { "import.meta.dirname": JSON.stringify(root) },
  });
  return entryPoints.map((file) => join(bundles, file.slice(5).replace(/\.ts$/, ".mjs")));
}

/** @returns {Promise<[passed: number, failed: number]>} of single tests, not of files or groups. */
function runTests(files, concurrency) {
  if (files.length === 0) return [0, 0];
  return new Promise((resolve) => {
    let passed = 0;
    let failed = 0;
    const single = ({ details, skip }) => details?.type !== "suite" && skip === undefined;
    const stream = run({ files, concurrency });
    stream.on("test:pass", (event) => {
      if (single(event)) passed++;
    });
    stream.on("test:fail", (event) => {
      if (single(event)) failed++;
    });
    stream.on("end", () => resolve([passed, failed]));
    stream.compose(new spec()).pipe(process.stdout);
  });
}

await ensureInstalled();
const results = [];
if (only.length === 0) {
  const checks = await Promise.all([
    tool("类型检查（tsc）", "typescript/bin/tsc", ["--noEmit"]),
    tool("类型检查（视图）", "typescript/bin/tsc", ["--noEmit", "-p", "extension/views"]),
    tool("格式与规范（biome）", "@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]),
  ]);
  results.push(...checks.map((ok) => (ok ? [1, 0] : [0, 1])));
}
await build();
process.execArgv.push("--enable-source-maps");
const tests = testFiles(".test.ts");
if (tests.some((file) => file.endsWith("survey.test.ts"))) ensureParallel();
results.push(await runTests(await bundle(tests), true));
// Those that open a VS Code come last and one after the other.
results.push(await runTests(testFiles(".test.mjs"), false));
const passed = results.reduce((sum, [ok]) => sum + ok, 0);
const failed = results.reduce((sum, [, wrong]) => sum + wrong, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

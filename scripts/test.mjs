// `npm test`: everything, on a fresh machine too. Words after `--` choose test files by name: `npm test -- examples cli`.
import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { build, common, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";

const bundles = join(root, ".cache/test");
const only = process.argv.slice(2);

/** A check that is a program of its own. */
function tool(title, name, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", name), ...args], { cwd: root });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("close", (code) => {
      console.log(code === 0 ? `✔ ${title}` : `✖ ${title}\n${output}`);
      resolve(code === 0);
    });
  });
}

/** Test files as bundles, so that they see the core as the product does (rules and templates collected). */
async function bundle() {
  const esbuild = await import("esbuild");
  const entryPoints = readdirSync(join(root, "test"), { recursive: true })
    .map((file) => join("test", file))
    .filter((file) => file.endsWith(".test.ts") && !file.includes("vscode"))
    .filter((file) => only.length === 0 || only.some((word) => file.includes(word)));
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
function runTests(files) {
  return new Promise((resolve) => {
    let passed = 0;
    let failed = 0;
    const single = ({ details }) => details?.type !== "suite";
    process.execArgv.push("--enable-source-maps");
    const stream = run({ files, concurrency: true });
    stream.on("test:pass", (event) => single(event) && passed++);
    stream.on("test:fail", (event) => single(event) && failed++);
    stream.on("end", () => resolve([passed, failed]));
    stream.compose(new spec()).pipe(process.stdout);
  });
}

await ensureInstalled();
const results = [];
if (only.length === 0) {
  results.push(
    ...(await Promise.all([
      tool("类型检查（tsc）", "typescript/bin/tsc", ["--noEmit"]),
      tool("格式与规范（biome）", "@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]),
    ])),
  );
}
await build();
const [passed, failed] = await runTests(await bundle());
const ok = [passed + results.filter(Boolean).length, failed + results.filter((result) => !result).length];
console.log(`${ok[0]} passed, ${ok[1]} failed`);
process.exit(ok[1] ? 1 : 0);

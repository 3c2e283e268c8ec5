// `node scripts/mutate.mjs`: plants defects into the clean reports and says how many are found. See `usage`.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { common, root } from "./build.mjs";

const usage = `用法：node scripts/mutate.mjs [选项]

在 test/reports/clean 的每篇报告里逐个种下错误（test/mutations），一次一个，看对应的规则是否报出（查全），
别处有没有多报（查准）。种子固定，每次结果相同。

选项：
  --rules id,id   只种这些规则的错误
  --most 6        每篇报告每种错误至多种几处
  --verbose       列出每一处漏报和误报`;

/** The suite as it is in the sources. */
async function load() {
  const esbuild = await import("esbuild");
  const outfile = join(root, ".cache/mutate/index.mjs");
  await esbuild.build({
    ...common,
    entryPoints: ["test/mutations/index.ts"],
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    define: { "import.meta.dirname": JSON.stringify(root) },
  });
  return import(outfile);
}

const { values } = parseArgs({
  options: {
    rules: { type: "string" },
    most: { type: "string", default: "6" },
    verbose: { type: "boolean" },
    help: { type: "boolean" },
  },
});

if (values.help) console.log(usage);
else {
  const { mutators, run, recall, precision } = await load();
  const wanted = values.rules?.split(",");
  const { tallies, total, notes, idle } = run(
    mutators.filter(({ rule }) => !wanted || wanted.includes(rule)),
    Number(values.most),
  );
  const percent = (value) => `${(100 * value).toFixed(1)}%`.padStart(6);
  for (const tally of [...tallies, total]) {
    const { rule, planted, found, wrong } = tally;
    console.log(
      `${rule.padEnd(26)} 查全 ${percent(recall(tally))}（${found}/${planted}）  查准 ${percent(precision(tally))}（误报 ${wrong}）`,
    );
  }
  for (const name of idle) console.log(`没有地方可种 ${name}`);
  if (values.verbose) for (const note of notes) console.log(note);
}

// docs/rules: a page for every rule and their index. `npm run docs` writes them; `npm run docs -- --check` only says which are stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { common, root } from "./build.mjs";

const folder = join(root, "docs/rules");

/** The core as it is in the sources: dist/ may be older. */
async function loadCore() {
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: ["extension/core/index.ts"],
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const fixNames = { safe: "自动", partly: "部分自动", choice: "选定", none: "—" };

function index({ rules, severityNames, fixKind }) {
  const rows = rules.map((rule) => {
    const severity = severityNames[rule.severity] + (rule.offByDefault ? "（平时关闭）" : "");
    return `| [${rule.id}](${rule.id}.md) | ${severity} | ${rule.title} | ${fixNames[fixKind(rule)]} |`;
  });
  return `# 规则

共 ${rules.length} 条。这些页面由规则自己生成（\`npm run docs\`），不要手工修改；命令行看同样的内容：\`zhibi rules 规则\`。

修复一栏：自动——“修复全部”和 \`zhibi lint --fix\` 会改；部分自动——能断定的自动改，其余由人选定；选定——在编辑器里逐个应用。

| 规则 | 级别 | 查什么 | 修复 |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

const core = await loadCore();
const pages = new Map(core.rules.map((rule) => [`${rule.id}.md`, core.rulePage(rule)]));
pages.set("README.md", index(core));

mkdirSync(folder, { recursive: true });
const stale = [...pages].filter(([name, page]) => {
  const file = join(folder, name);
  return !existsSync(file) || readFileSync(file, "utf8") !== page;
});
const left = readdirSync(folder).filter((name) => !pages.has(name));

if (process.argv.includes("--check")) {
  for (const [name] of stale) console.error(`docs/rules/${name} 已过时或缺失。请运行 npm run docs。`);
  for (const name of left) console.error(`docs/rules/${name} 没有对应的规则。请运行 npm run docs。`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  for (const [name, page] of stale) writeFileSync(join(folder, name), page);
  for (const name of left) rmSync(join(folder, name));
  console.log(`docs/rules：写了 ${stale.length} 页，删了 ${left.length} 页，共 ${pages.size} 页。`);
}

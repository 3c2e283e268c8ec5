// The tools that a user would pick instead of Zhibi: where they come from, how each is called.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../build.mjs";
import { npm } from "../npm.mjs";

const folder = join(root, ".cache/peers");

/**
 * Exact versions, so that two runs compare the same things. The newest that run on the oldest Node we support, which
 * keeps markdownlint below 0.41. textlint has no kept-up preset for Chinese (textlint-rule-preset-zh-technical-writing
 * is archived, and part of it cannot be installed any more): these are the rules that fit Chinese text.
 */
const dependencies = {
  "autocorrect-node": "2.14.0",
  zhlint: "0.8.2",
  textlint: "15.8.0",
  "textlint-rule-zh-half-and-full-width-bracket": "1.1.0",
  "textlint-rule-ja-space-between-half-and-full-width": "3.0.3",
  "textlint-rule-ja-no-space-between-full-width": "3.0.3",
  "textlint-rule-sentence-length": "5.2.1",
  "@textlint-rule/textlint-rule-no-unmatched-pair": "2.0.4",
  "@textlint-rule/textlint-rule-no-invalid-control-character": "3.0.0",
  remark: "15.0.1",
  "remark-cli": "12.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  "remark-lint-match-punctuation": "0.2.1",
  markdownlint: "0.40.0",
  "markdownlint-cli2": "0.22.0",
};

const textlintRules = {
  "zh-half-and-full-width-bracket": true,
  "ja-space-between-half-and-full-width": { space: "never" },
  "ja-no-space-between-full-width": true,
  "sentence-length": true,
  "@textlint-rule/no-unmatched-pair": true,
  "@textlint-rule/no-invalid-control-character": true,
};

/** Fetches them into `.cache/peers` where they are not there yet. Needs the npm registry; throws where it fails. */
export async function install() {
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const file = join(folder, "package.json");
  // npm writes this one last.
  const done = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(done) || readFileSync(file, "utf8") !== manifest) {
    console.error("正在安装对比工具到 .cache/peers（约 150 MB，只需一次）……");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, manifest);
    await npm(["install", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  }
  writeFileSync(join(folder, ".textlintrc.json"), JSON.stringify({ rules: textlintRules }));
}

const { resolve } = createRequire(join(folder, "package.json"));
const load = (name) => import(pathToFileURL(resolve(name)).href);

/**
 * @typedef {object} Peer
 * @property {() => Promise<(text: string) => unknown>} linter loads it into this process and gives its lint function,
 *   which returns the number of its findings
 * @property {(files: readonly string[], glob: string) => string[]} command the arguments for Node: `files` is one or
 *   many, and `glob` means the same ones
 */

const bin = (path) => join(folder, "node_modules", path);

/** @type {Record<string, Peer>} */
export const peers = {
  "autocorrect-node": {
    async linter() {
      const { default: autocorrect } = await load("autocorrect-node");
      return (text) => autocorrect.lintFor(text, "report.txt").lines.length;
    },
    command: (files) => [bin("autocorrect-node/cli.js"), "--lint", ...files],
  },
  zhlint: {
    async linter() {
      const { run } = await load("zhlint");
      return (text) => run(text, { rules: { preset: "default" } }).validations.length;
    },
    command: (_files, glob) => [bin("zhlint/bin/index.js"), glob],
  },
  textlint: {
    async linter() {
      const { createLinter, loadTextlintrc } = await load("textlint");
      const linter = createLinter({
        descriptor: await loadTextlintrc({
          configFilePath: join(folder, ".textlintrc.json"),
          node_modulesDir: join(folder, "node_modules"),
        }),
      });
      return async (text) => (await linter.lintText(text, "report.txt")).messages.length;
    },
    command: (files) => [bin("textlint/bin/textlint.js"), "--config", join(folder, ".textlintrc.json"), ...files],
  },
  "remark-lint": {
    async linter() {
      const { remark } = await load("remark");
      const { default: recommended } = await load("remark-preset-lint-recommended");
      const { default: matchPunctuation } = await load("remark-lint-match-punctuation");
      const processor = remark().use(recommended).use(matchPunctuation);
      return async (text) => (await processor.process(text)).messages.length;
    },
    command: (files) => [
      bin("remark-cli/cli.js"),
      "--no-stdout",
      ...["--use", "remark-preset-lint-recommended", "--use", "remark-lint-match-punctuation"],
      ...files,
    ],
  },
  markdownlint: {
    async linter() {
      const { lint } = await load("markdownlint/sync");
      return (text) => lint({ strings: { text } }).text.length;
    },
    command: (files) => [bin("markdownlint-cli2/markdownlint-cli2-bin.mjs"), ...files],
  },
};

/** Commands run here: zhlint takes relative paths only, and remark and textlint look for their plugins from here. */
export const workplace = folder;

#!/usr/bin/env node
// Stands in for desktop VS Code's executable: takes the flags that `runTests` of @vscode/test-electron gives it, runs
// the suite in the npm-hosted VS Code, prints the suite's lines and exits with its code.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { lifetime } from "./lifetime.mjs";
import { installExtension } from "./server.mjs";
import { openWorkbench } from "./workbench.mjs";

/** So begin the lines of test/vscode/harness.ts; all else that VS Code logs is its own noise. */
const mark = /^\[test\] /gm;
const limit = 10 * 60_000; // ms; a suite that hangs must not keep its processes for ever
const logFile = resolve(fileURLToPath(import.meta.url), "../../../.cache/vscode/vscode.log");

const string = { type: "string" };
const { values, positionals } = parseArgs({
  strict: false, // desktop VS Code has many flags; those that mean nothing here are passed over
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: string,
    extensionDevelopmentKind: string,
    extensionTestsPath: string,
    "user-data-dir": string,
    "extensions-dir": string,
    "install-extension": string,
  },
});
const profile = { userDataDir: values["user-data-dir"], extensionsDir: values["extensions-dir"] };

async function runSuite(onEnd) {
  const log = [];
  let exit;
  const exited = new Promise((resolve) => {
    exit = resolve;
  });
  const { ended } = await openWorkbench(onEnd, {
    folder: resolve(positionals[0]),
    extension: values.extensionDevelopmentPath,
    suite: values.extensionTestsPath,
    web: values.extensionDevelopmentKind === "web",
    ...profile,
    prepare: async (page) => {
      await page.exposeFunction("codeAutomationExit", exit);
      await page.exposeFunction("codeAutomationLog", (type, [text, ...rest]) => {
        const line = String(text);
        if (line.search(mark) === 0) console.log(line.replaceAll(mark, ""));
        else log.push([type, text, ...rest].join(" "));
      });
    },
  });
  const tooLong = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`测试套件 ${limit / 60_000} 分钟内没有结束`)), limit).unref();
  });
  try {
    return await Promise.race([exited, ended, tooLong]);
  } finally {
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, `${log.join("\n")}\n`);
  }
}

try {
  const vsix = values["install-extension"];
  const code = vsix ? await installExtension(vsix, profile) : await lifetime(runSuite);
  if (code) console.log(`VS Code 的日志：${logFile}`);
  process.exit(code ?? 0);
} catch (error) {
  console.error(`${error.message}\nVS Code 的日志：${logFile}`);
  process.exit(1);
}

// Activation in a real VS Code: the npm-hosted one of scripts/vscode, a fresh one for each figure.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../build.mjs";
import { lifetime } from "../vscode/lifetime.mjs";
import { freshProfile } from "../vscode/profile.mjs";
import { openWorkbench } from "../vscode/workbench.mjs";
import { makeReport } from "./corpus.mjs";

const suite = fileURLToPath(new URL("activation-suite.cjs", import.meta.url));
const mark = "[bench] ";

/** @returns {Promise<{ activation: number, problems: number } | { early: true }>} milliseconds, see activation-suite.cjs */
function once(folder) {
  return lifetime(async (onEnd) => {
    let result;
    let exit;
    const exited = new Promise((resolve) => {
      exit = resolve;
    });
    const { ended } = await openWorkbench(onEnd, {
      ...freshProfile(onEnd),
      folder,
      extension: root,
      suite,
      prepare: async (page) => {
        await page.exposeFunction("codeAutomationExit", exit);
        await page.exposeFunction("codeAutomationLog", (_type, [text]) => {
          if (String(text).startsWith(mark)) result = JSON.parse(text.slice(mark.length));
        });
      },
    });
    const tooLong = new Promise((_, reject) => {
      setTimeout(() => reject(new Error("VS Code 2 分钟内没有量完")), 120_000).unref();
    });
    const code = await Promise.race([exited, ended, tooLong]);
    if (!result || result.error) throw new Error(result?.error ?? `VS Code 以 ${code} 结束，没有量出结果`);
    return result;
  });
}

/**
 * @param {number} runs how many figures
 * @returns {Promise<{ activation: number[], problems: number[] }>} milliseconds; throws where VS Code does not come up
 */
export async function measureActivation(runs) {
  const folder = join(root, ".cache/bench/vscode");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.md"), makeReport({ length: 10_000, markdown: true, mistakes: true }));
  const results = [];
  // A plain-text editor of VS Code's own, hidden somewhere, may activate Zhibi first: such a start tells nothing.
  for (let starts = 0; results.length < runs; starts++) {
    if (starts === 5 * runs) throw new Error("每次都在打开报告之前就已激活，量不出来");
    const result = await once(folder);
    if (!result.early) results.push(result);
  }
  return { activation: results.map((r) => r.activation), problems: results.map((r) => r.problems) };
}

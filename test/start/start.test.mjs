// `npm start`, as a person calls it: in a fresh copy of the project, with the page looked at in a browser.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/build.mjs";
import { launchBrowser } from "../../scripts/vscode/browser.mjs";
import { cache } from "../../scripts/vscode/host.mjs";
import { lifetime } from "../../scripts/vscode/lifetime.mjs";
import { asPerson } from "../../scripts/vscode/page.mjs";

const npmHosted = process.platform === "linux" && process.arch === "x64";
const notHere = npmHosted ? false : "the npm-hosted VS Code is for linux x64";

/** The project as a fresh clone has it, but with the packages that are installed, and an empty place for its files. */
function freshProject(onEnd) {
  const home = mkdtempSync(join(tmpdir(), "z-"));
  onEnd(() => rmSync(home, { recursive: true, force: true }));
  const notCloned = new Set(["node_modules", ".git", ".cache", ".vscode-test", "dist"]);
  const project = join(home, "project");
  cpSync(root, project, { recursive: true, filter: (path) => !notCloned.has(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  // Without a display no desktop VS Code is opened, whatever is installed.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, VSCODE_PATH: ___, WSL_DISTRO_NAME: ____, ...env } = process.env;
  return { project, home, env: { ...env, TMPDIR: home, ZHIBI_VSCODE_CACHE: cache } };
}

/** Starts `npm start` as a terminal does, in a group of its own. */
function npmStart(onEnd, { project, env }, ...args) {
  const npm = spawn("npm", ["start", "--", ...args], { cwd: project, env, detached: true, stdio: "pipe" });
  const interrupt = () => process.kill(-npm.pid, "SIGINT");
  const closed = once(npm, "close");
  let output = "";
  const said = new Promise((resolve) => {
    const read = (chunk) => {
      output += chunk;
      const url = /http:\/\/\S+/.exec(output)?.[0];
      if (url) resolve(url);
    };
    npm.stdout.on("data", read);
    npm.stderr.on("data", read);
  });
  const stopped = closed.then(() => Promise.reject(new Error(`npm start ended:\n${output}`)));
  const url = Promise.race([said, stopped]);
  url.catch(() => {}); // a test may not ask for it
  onEnd(() => npm.exitCode === null && npm.signalCode === null && interrupt());
  return { url, interrupt, closed, output: () => output };
}

/** Processes that were started with this folder as their place for temporary files. */
function processesOf(home) {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, "utf8").includes(`TMPDIR=${home}`);
    } catch {
      return false; // gone meanwhile, or somebody else's
    }
  });
}

test("npm start opens a copy of the sample with Zhibi in it, and Ctrl+C ends all", { skip: notHere }, () =>
  lifetime(async (onEnd) => {
    const fresh = freshProject(onEnd);
    const start = npmStart(onEnd, fresh);
    const url = await start.url;
    const [, sample] = /^示例文件夹的副本：(.+)（/m.exec(start.output());

    const browser = await launchBrowser(onEnd);
    const page = await browser.newPage();
    await page.goto(url);
    const person = asPerson(page);
    await person.waitForFolder();
    await page.locator(".tab.active", { hasText: "从这里开始.md" }).waitFor();
    const [draft] = readdirSync(sample).filter((name) => name.includes("草稿"));
    await person.openFile(draft);
    await page.locator(".statusbar", { hasText: "法治政府建设年度报告" }).waitFor();
    await page.locator(".view-overlays .squiggly-error").first().waitFor();

    assert.ok(processesOf(fresh.home).length > 0);
    start.interrupt();
    await start.closed;
    assert.deepEqual(processesOf(fresh.home), []);
    assert.ok(existsSync(join(sample, draft)), "what was written into the copy is kept");
    await assert.rejects(fetch(url), "nobody listens any more");
  }),
);

test("where desktop VS Code is installed, npm start opens that, with the folder asked for", { skip: notHere }, () =>
  lifetime(async (onEnd) => {
    const fresh = freshProject(onEnd);
    const installed = join(fresh.home, "vscode");
    mkdirSync(join(installed, "bin"), { recursive: true });
    writeFileSync(join(installed, "code"), "");
    writeFileSync(join(installed, "bin/code"), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
    const env = { ...fresh.env, DISPLAY: ":0", PATH: `${join(installed, "bin")}:${fresh.env.PATH}` };
    const start = npmStart(onEnd, { ...fresh, env }, "docs/sample");
    const [code] = await start.closed;
    assert.equal(code, 0);
    const folder = join(fresh.project, "docs/sample");
    const opened = [`--extensionDevelopmentPath=${fresh.project}`, folder, join(folder, "从这里开始.md")];
    assert.ok(start.output().includes(`--new-window\n${opened.join("\n")}\n`), start.output());
  }),
);

test("a folder that is not there is said at once", { skip: notHere }, () =>
  lifetime(async (onEnd) => {
    const start = npmStart(onEnd, freshProject(onEnd), "没有的文件夹");
    await assert.rejects(start.url, /没有这个文件夹：.*没有的文件夹/);
    const [code] = await start.closed;
    assert.equal(code, 1);
  }),
);

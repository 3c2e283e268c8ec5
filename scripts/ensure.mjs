// Installs the project's own packages where they are missing or not those of the lock file. Uses only Node itself.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");

/** npm writes down in node_modules what it put there, as the last thing it does. */
function upToDate() {
  const done = join(root, "node_modules/.package-lock.json");
  if (!existsSync(done)) return false;
  const packages = (file) => Object.entries(JSON.parse(readFileSync(file, "utf8")).packages);
  const installed = new Map(packages(done).map(([path, { version }]) => [path, version]));
  return packages(join(root, "package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional || installed.get(path) === version,
  );
}

/** @returns {Promise<void>} with `node_modules` as package-lock.json says, development packages included. */
export async function ensureInstalled() {
  if (upToDate()) return;
  console.log("正在安装依赖（npm ci，只在首次运行或依赖变化后进行）……");
  await npm(["ci", "--include=dev", "--no-audit", "--no-fund"], root);
}

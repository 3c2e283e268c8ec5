// What the click-throughs begin with: the package as it is installed, and the sample in a folder of its own.
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";
import { packageExtension } from "../../scripts/package.mjs";

const npmHosted = process.platform === "linux" && process.arch === "x64";

/** Options of a test that clicks. */
export const clicking = { skip: npmHosted ? false : "the npm-hosted VS Code is for linux x64" };

/**
 * @param {import("node:test").TestContext} t both are gone after it
 * @returns {Promise<{ vsix: string, folder: string, draft: string }>} paths; `draft`: this year's report, by its name
 */
export async function installedSample(t) {
  const place = mkdtempSync(join(tmpdir(), "zhibi-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const vsix = await packageExtension(join(place, "zhibi.vsix"));
  const folder = join(place, "法治政府建设");
  cpSync(join(root, "docs/sample"), folder, { recursive: true });
  const draft = readdirSync(folder).find((file) => file.includes("草稿"));
  return { vsix, folder, draft };
}

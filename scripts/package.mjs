// `npm run package`: the .vsix, with only what runs. Prints its size and what is in it.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";

const limit = 600 * 1024;

/**
 * @param {string} [path] where to put it; default: zhibi-VERSION.vsix in the project's folder
 * @returns {Promise<string>} the path of the package; throws where it is larger than 600 KB
 */
export async function packageExtension(path) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const packagePath = path ?? join(root, `zhibi-${version}.vsix`);
  const { createVSIX } = await import("@vscode/vsce");
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    skipLicense: false,
    allowMissingRepository: true,
    // The README's pictures are on nobody's server; they are left out of the package.
    rewriteRelativeLinks: false,
  });
  const { size } = statSync(packagePath);
  console.log(`${packagePath}（${(size / 1024).toFixed(0)} KB）`);
  if (size > limit)
    throw new Error(
      `安装包有 ${(size / 1024).toFixed(0)} KB，超过 600 KB 的上限。请看 .vscodeignore 和 dist/ 中哪个文件变大了。`,
    );
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await build();
  await packageExtension();
}

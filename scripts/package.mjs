// `npm run package`: the .vsix, with only what runs. Prints its size, and what of it checking takes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";

/*
 * Two limits. Checking a report (client, server, core, data, texts) has had 600 KB from the first day, and keeps them. What
 * is loaded only on demand and stands on large libraries (views, spreadsheets, Word files, the survey) has its own.
 */
const onDemand = /^extension\/dist\/(?:views\/|(?:tables|office|import|survey|survey-worker)\.js)/;
const limits = { checking: 600, whole: 1000 };

/**
 * @param {string} [path] where to put it; default: zhibi-VERSION.vsix in the project's folder
 * @returns {Promise<string>} the path of the package; throws where it is larger than the limits
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
  const sizes = await sizesOf(packagePath);
  console.log(`${packagePath}（${sizes.whole} KB，其中写稿和检查 ${sizes.checking} KB）`);
  for (const [part, limit] of Object.entries(limits))
    if (sizes[part] > limit)
      throw new Error(
        `安装包太大：${part} 有 ${sizes[part]} KB，上限 ${limit} KB。请看 .vscodeignore 和 dist/ 中哪个文件变大了。`,
      );
  return packagePath;
}

/** In KB, compressed. */
async function sizesOf(packagePath) {
  const { unzipSync } = await import("fflate");
  const archive = readFileSync(packagePath);
  let later = 0;
  unzipSync(archive, {
    filter: ({ name, size }) => {
      if (onDemand.test(name)) later += size;
      return false; // only looked at
    },
  });
  const kilobytes = (bytes) => Math.round(bytes / 1024);
  return { whole: kilobytes(archive.length), checking: kilobytes(archive.length - later) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await build();
  await packageExtension();
}

// The core as it is shipped (bundled, minified), for measuring inside this process.
import { createRequire } from "node:module";
import { join } from "node:path";
import { common, root } from "../build.mjs";

/**
 * Bundles extension/core and loads it.
 * @returns {Promise<{ parse: (text: string, language: "markdown" | "plaintext") => object, lint: (report: object) => object[] }>}
 */
export async function loadCore() {
  const esbuild = await import("esbuild");
  const outfile = join(root, ".cache/bench/core.cjs");
  await esbuild.build({
    ...common,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    outfile,
    stdin: {
      resolveDir: join(root, "extension/core"),
      contents: `export { builtinTypes, lint, parseReport } from "./index"; export { scanMarkdown } from "./parse/markdown";`,
    },
  });
  const { builtinTypes, lint, parseReport, scanMarkdown } = createRequire(import.meta.url)(outfile);
  return {
    parse: (text, language) =>
      parseReport(text, { language, types: builtinTypes, ...(language === "markdown" && { scanMarkdown }) }),
    lint: (report) => lint(report),
  };
}

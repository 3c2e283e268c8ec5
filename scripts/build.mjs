// Bundles everything that runs into dist/. `npm run build`, and imported by the other scripts.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../..");

const files = (folder, pattern) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .map((entry) => entry.name)
    .filter((name) => pattern.test(name))
    .sort();

/** `zhibi:rules` and `zhibi:templates`: whatever is in those folders. See extension/core/virtual.d.ts. */
export const collect = {
  name: "collect",
  setup(build) {
    build.onResolve({ filter: /^zhibi:/ }, ({ path }) => ({ path, namespace: "zhibi" }));
    build.onLoad({ filter: /^zhibi:rules$/, namespace: "zhibi" }, () => {
      const rules = files("extension/core/rules", /^[a-z-]+\.ts$/);
      const imports = rules.map((name, i) => `import r${i} from "./${name}";`).join("\n");
      return {
        contents: `${imports}\nexport default [${rules.map((_, i) => `r${i}`).join(",")}];`,
        resolveDir: join(root, "extension/core/rules"),
        watchDirs: [join(root, "extension/core/rules")],
      };
    });
    build.onLoad({ filter: /^zhibi:templates$/, namespace: "zhibi" }, () => {
      const types = files("templates", /^[a-z-]+$/).map((id) => {
        const { $schema: _, ...type } = JSON.parse(readFileSync(join(root, "templates", id, "type.json"), "utf8"));
        return { ...type, skeleton: readFileSync(join(root, "templates", id, "skeleton.md"), "utf8") };
      });
      return { contents: `export default ${JSON.stringify(types)}` };
    });
  },
};

export const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "node20",
  legalComments: "none",
  logLevel: "warning",
  plugins: [collect],
};

/** What only some texts need stands in files of its own and is loaded when it is needed. */
const lazy = ["./markdown.js", "./settings.js", "./glob.js"];

const node = {
  ...common,
  platform: "node",
  format: "cjs",
  // The ES form where a package has one: it can be shaken, and UMD cannot be bundled.
  mainFields: ["module", "main"],
  external: ["vscode", ...lazy],
};
const web = {
  ...common,
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  // Everything of ours in a browser is a worker: no `document`…
  conditions: ["worker"],
  // …and no address of its own that a URL could be made of.
  define: { "self.location": "undefined" },
  external: ["vscode"],
};

const entries = [
  [node, "extension/cli/main.ts", "cli.js"],
  [node, "extension/cli/settings.ts", "settings.js"],
  [node, "extension/cli/glob.ts", "glob.js"],
  [node, "extension/core/parse/markdown.ts", "markdown.js"],
  [node, "extension/server/node.ts", "server.js"],
  [node, "extension/client/node.ts", "client.js"],
  [{ ...web, format: "iife" }, "extension/server/web.ts", "server.web.js"],
  [{ ...web, format: "cjs" }, "extension/client/web.ts", "client.web.js"],
];

/** @returns {Promise<void>} dist/ as it is shipped; throws where a source does not compile. */
export async function build() {
  const esbuild = await import("esbuild");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await Promise.all(
    entries
      .filter(([, entry]) => existsSync(join(root, entry)))
      .map(([options, entry, out]) =>
        esbuild.build({ ...options, entryPoints: [entry], outfile: join(root, "dist", out) }),
      ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();

// Bundles everything that runs into dist/. `npm run build`, and imported by the other scripts.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
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

/*
 * The core is bundled once, and everything that runs shares it: core.js; yearly.js, markdown.js, settings.js, tables.js, office.js and
 * import.js hold what only some texts, folders and commands need and are loaded when they are needed. All of them run in Node (by
 * `require`) and in a worker.
 */
const doors = [
  ["extension/core/parse/markdown.ts", "./markdown.js"],
  ["extension/core/settings.ts", "./settings.js"],
  ["extension/core/tables.ts", "./tables.js"],
  ["extension/core/office.ts", "./office.js"],
  ["extension/core/import.ts", "./import.js"],
  ["extension/core/", "./core.js"],
];

/** Imports of the core from outside of it are its bundles. */
const sharedCore = {
  name: "shared-core",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const from = relative(root, resolveDir);
      const to = relative(root, join(resolveDir, path));
      if (from.startsWith("extension/core") || !`${to}/`.startsWith("extension/core/")) return undefined;
      const door = doors.find(([prefix]) => `${to}${to === "extension/core" ? "/" : ".ts"}`.startsWith(prefix));
      return { path: door[1], external: true };
    });
  },
};

/** In core.js, each function of core/yearly.ts loads yearly.js when it is first called. */
const lateYearly = {
  name: "late-yearly",
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]yearly\.ts$/ }, async ({ path }) => {
      const names = await exportsOf(path);
      const functions = names.map((name) => `export const ${name} = (...args) => late().${name}(...args);`);
      return { contents: ["const late = () => require('./yearly.js');", ...functions].join("\n"), loader: "js" };
    });
  },
};

async function exportsOf(entry) {
  const esbuild = await import("esbuild");
  const options = { ...common, entryPoints: [entry], format: "esm", metafile: true, write: false, outdir: "dist" };
  const { metafile } = await esbuild.build(options);
  return Object.values(metafile.outputs)[0].exports;
}

// The ES form where a package has one: it can be shaken, and UMD cannot be bundled.
const mainFields = ["module", "main"];

const node = { ...common, platform: "node", format: "cjs", mainFields, external: ["vscode"] };
const host = {
  ...node,
  plugins: [sharedCore, collect],
  external: ["vscode", "./glob.js", "./pdf.js", "./survey.js", "./survey-worker.js"],
};

const web = {
  ...common,
  platform: "browser",
  target: "es2022",
  format: "cjs",
  mainFields: ["browser", ...mainFields],
  // Everything of ours in a browser is a worker: no `document`.
  conditions: ["worker"],
  external: ["vscode"],
};

/** Runs in Node and in a worker: CommonJS that finds `module`, and how to load another bundle, in either. */
const shared = {
  ...web,
  mainFields,
  // @cfworker/json-schema would make a URL of a worker's blob: address.
  define: { "self.location": "undefined" },
  banner: { js: "(module=>{var exports=module.exports,require=name=>module.require(name);" },
  footer: { js: '})(typeof module==="object"?module:self.zhibiModule);' },
};

/** write-excel-file zips without workers: extension/core/tables/zip.ts. */
const plainZip = {
  name: "plain-zip",
  setup(build) {
    build.onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      importer.includes("write-excel-file") ? { path: join(root, "extension/core/tables/zip.ts") } : undefined,
    );
  },
};

const core = { ...shared, plugins: [lateYearly, collect], external: ["./yearly.js"] };

const tables = { ...shared, plugins: [plainZip] };

/**
 * The server: in Node as it is. In a worker the first message says where the bundles are; then it begins, with a `require`
 * that loads them. `new URL(…, self.location)` would do where the worker has an address, but VS Code makes it from a blob.
 */
const server = {
  ...web,
  plugins: [sharedCore, collect],
  banner: {
    js: `(run=>{if(typeof importScripts!=="function")return run(require,module);self.onmessage=({data:base})=>{self.onmessage=null;const loaded={};const load=name=>{if(!loaded[name]){const module=self.zhibiModule={exports:{},require:load};importScripts(base+name.slice(2));loaded[name]=module.exports}return loaded[name]};run(load,{exports:{}})}})((require,module)=>{var exports=module.exports;`,
  },
  footer: { js: "});" },
};

/** Pages of webviews. */
const page = {
  ...common,
  platform: "browser",
  target: "es2022",
  format: "iife",
  jsx: "automatic",
  jsxImportSource: "preact",
};

/** Runs in Node and in a worker; what only Node has, it asks for there. */
const client = { ...web, external: ["vscode", "node:*", "./pdf.js"] };

const entries = [
  [core, "extension/core/index.ts", "core.js"],
  [shared, "extension/core/yearly.ts", "yearly.js"],
  [shared, "extension/core/parse/markdown.ts", "markdown.js"],
  [shared, "extension/core/settings.ts", "settings.js"],
  [tables, "extension/core/tables/index.ts", "tables.js"],
  [shared, "extension/core/office.ts", "office.js"],
  [shared, "extension/core/import/index.ts", "import.js"],
  [host, "extension/cli/main.ts", "cli.js"],
  [node, "extension/cli/glob.ts", "glob.js"],
  [node, "extension/pdf/index.ts", "pdf.js"],
  [host, "extension/cli/survey/run.ts", "survey.js"],
  [host, "extension/cli/survey/worker.ts", "survey-worker.js"],
  [server, "extension/server/main.ts", "server.js"],
  [client, "extension/client/main.ts", "client.js"],
  [page, "extension/views/main.tsx", "views/page.js"],
  [page, "extension/views/style.css", "views/page.css"],
];

/** @returns {Promise<void>} dist/ as it is shipped; throws where a source does not compile. */
export async function build() {
  const esbuild = await import("esbuild");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await Promise.all(
    entries.map(([options, entry, out]) =>
      esbuild.build({ ...options, entryPoints: [entry], outfile: join(root, "dist", out) }),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();

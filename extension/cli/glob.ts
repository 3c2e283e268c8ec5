/** In a bundle of its own: loaded only when an argument is a pattern. */

// Its ES module build asks for `import.meta.url`, which a CommonJS bundle does not have.
const { globSync } = require("tinyglobby") as typeof import("tinyglobby");

/** Files that match, relative to the working folder, sorted; dot files and `node_modules` only where they are named. */
export const find = (pattern: string): string[] =>
  globSync(process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern, {
    expandDirectories: false,
    ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
  }).sort();

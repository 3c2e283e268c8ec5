import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/root";

/** What each part may import; everything else is a wall. ARCHITECTURE.md says why. */
const doors: Record<string, RegExp> = {
  core: /^(?:core|templates|schemas|zhibi:\w+|unified|remark-\w+|mdast|yaml|jsonc-parser|@cfworker\/json-schema|minimatch|csv-stringify\/\S+|write-excel-file\/\S+|fflate|saxes|parse5)$/,
  server: /^(?:core|protocol|vscode-languageserver\S*|vscode-jsonrpc\S*)$/,
  client: /^(?:core|pdf|protocol|messages|jsonc-parser|vscode|vscode-languageclient\S*|node:path|node:child_process)$/,
  views: /^(?:core|protocol|messages|preact\S*)$/,
  pdf: /^(?:protocol|node:\w+)$/,
  cli: /^(?:core|pdf|node:\w+(?:\/\w+)?|cli-progress|tinyglobby|iconv-lite\S*|package\.json)$/,
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

/** Where an import leads: the part of the project, or the package. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = join(file, "..", specifier);
  return /^extension\/(\w+)/.exec(path)?.[1] ?? (path.split("/")[0] as string);
}

for (const [part, door] of Object.entries(doors)) {
  test(`${part} imports only what it may`, () => {
    const files = sources(`extension/${part}`);
    assert.ok(files.length > 2, `no sources in extension/${part}`);
    const wrong = files.flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return [...text.matchAll(/(?<!\/)(?:from|import|require\()\s*"([^"]+)"/g)]
        .map(([, specifier]) => target(file, specifier as string))
        .filter((to) => !(to === part || door.test(to)))
        .map((to) => `${file} → ${to}`);
    });
    assert.deepEqual(wrong, []);
  });
}

test("the core has no clock, no files and no globals of a host", () => {
  const wrong = sources("extension/core").filter((file) =>
    /\bDate\.now|new Date\(\)|\bprocess\.|\bwindow\.|\bfetch\(|XMLHttpRequest|WebSocket/.test(
      readFileSync(join(root, file), "utf8"),
    ),
  );
  assert.deepEqual(wrong, []);
});

test("nothing in the product talks to a network", () => {
  const wrong = sources("extension").filter((file) =>
    /\bfetch\(|node:(?:http|https|net|tls|dgram)|XMLHttpRequest|WebSocket|telemetry/i.test(
      readFileSync(join(root, file), "utf8"),
    ),
  );
  assert.deepEqual(wrong, []);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import type * as Import from "../../extension/core/import";
import { importFile } from "../../extension/core/import";
import { bytesOf } from "../docx/package";
import { sample } from "../docx/sample";
import { root } from "../support/root";
import { page } from "./page";

test("in a worker of a browser, without anything of Node, the bundle gives the same text", async () => {
  const context = createContext({ TextEncoder, TextDecoder, URL });
  runInContext("globalThis.self = globalThis; self.zhibiModule = { exports: {} }", context);
  runInContext(readFileSync(join(root, "dist/import.js"), "utf8"), context);
  const bundle = runInContext("self.zhibiModule.exports", context) as typeof Import;
  for (const [name, bytes] of [
    ["去年.docx", bytesOf(sample)],
    ["去年.html", new TextEncoder().encode(page())],
    ["去年.txt", new TextEncoder().encode("审查合同12件。\n")],
  ] as const)
    assert.equal((await bundle.importFile(bytes, name)).text, (await importFile(bytes, name)).text);
  await assert.rejects(bundle.importFile(new Uint8Array(), "去年.docx"), bundle.ImportError);
});

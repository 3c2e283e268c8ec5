import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import type * as Core from "../../extension/core";
import type * as Office from "../../extension/core/office";
import { root } from "../support/root";
import { bytesOf } from "./package";
import { sample } from "./sample";

/** What a worker of a browser has beyond the language itself; no `process`, no `Buffer`, no `require`. */
const worker = () => {
  const context = createContext({ TextEncoder, TextDecoder });
  runInContext("globalThis.self = globalThis", context);
  return <T>(bundle: string): T => {
    runInContext("self.zhibiModule = { exports: {} }", context);
    runInContext(readFileSync(join(root, "dist", bundle), "utf8"), context, { filename: bundle });
    return runInContext("self.zhibiModule.exports", context) as T;
  };
};

test("in a worker of a browser the bundles give the same document", () => {
  const load = worker();
  const { parseReport, builtinTypes } = load<typeof Core>("core.js");
  const { scanMarkdown } = load<{ scanMarkdown: Core.ScanMarkdown }>("markdown.js");
  const { exportDocx } = load<typeof Office>("office.js");
  const report = parseReport(sample, { language: "markdown", types: builtinTypes, scanMarkdown });
  const bytes = exportDocx(report, { profile: "submission" });
  assert.ok(Buffer.from(bytes).equals(bytesOf(sample)));
});

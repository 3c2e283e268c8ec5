import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import type * as Core from "../../extension/core";
import { root } from "../support/root";

const bundle = join(root, "dist/core.js");
const late = join(root, "dist/yearly.js");

const text = `临溪县司法局2024年法治政府建设年度报告

一、2024年主要举措和成效

全年办理行政复议案件120件，行政机关负责人出庭应诉率99.3%。

二、存在的不足和原因

力量不足，原因是编制少。

三、2025年工作思路

组织行政执法案卷评查，行政机关负责人出庭应诉率保持100%。
`;

function read({ parseReport, builtinTypes }: typeof Core): Core.TypedReport {
  return parseReport(text, { language: "plaintext", types: builtinTypes }) as Core.TypedReport;
}

test("a report alone is checked without what reads figures; that is loaded with the first figure", () => {
  const require = createRequire(bundle);
  const core = require(bundle) as typeof Core;
  const report = read(core);
  core.lint(report).flatMap(({ fixes }) => fixes?.() ?? []);
  assert.ok(!(late in require.cache));
  assert.deepEqual(
    core.metricsOf(report).map(({ said }) => said),
    ["120件", "99.3%", "100%"],
  );
  assert.ok(late in require.cache);
});

test("in a worker of a browser the core asks its host for what it loads late", () => {
  const context = createContext({});
  runInContext("globalThis.self = globalThis", context);
  const load = <T>(name: string): T => {
    const module = { exports: {}, require: load };
    Object.assign(context, { zhibiModule: module });
    runInContext(readFileSync(join(root, "dist", name), "utf8"), context, { filename: name });
    return module.exports as T;
  };
  const core = load<typeof Core>("core.js");
  assert.equal(core.metricsOf(read(core)).length, 3);
});

// PDF on the command line, with programs that stand on the PATH. dist/ must be built.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/build.mjs";
import { npmChromium } from "../../scripts/vscode/host.mjs";

const npmHosted = process.platform === "linux" && process.arch === "x64";
const options = { skip: npmHosted ? false : "the npm-hosted Chromium is for linux x64" };
const report = `# 临溪县司法局2024年法治政府建设年度报告

## 一、主要举措和成效

${"全县行政执法水平稳步提升，合法性审查实现全覆盖；".repeat(40)}
`;

/** A folder with a report and a folder for programs; `zhibi` sees no others. */
function place(t) {
  const folder = mkdtempSync(join(tmpdir(), "zhibi-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [programs, temporary] = ["bin", "tmp"].map((name) => join(folder, name));
  for (const path of [programs, temporary]) mkdirSync(path);
  writeFileSync(join(folder, "稿.md"), report);
  return {
    folder,
    temporary,
    program(name, script) {
      writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(programs, name), 0o755);
    },
    export: (...args) =>
      spawnSync(process.execPath, [join(root, "dist/cli.js"), "export", "稿.md", "-o", "稿.pdf", ...args], {
        cwd: folder,
        encoding: "utf8",
        env: { HOME: folder, PATH: programs, TMPDIR: temporary },
      }),
  };
}

test(
  "zhibi export -o X.pdf prints the pages by the browser that is there, and leaves nothing behind",
  options,
  async (t) => {
    const here = place(t);
    const { executable, libraries, fonts } = await npmChromium();
    writeFileSync(join(here.folder, "fonts.conf"), `<fontconfig><dir>${fonts}</dir></fontconfig>`);
    const environment = `LD_LIBRARY_PATH='${libraries}' FONTCONFIG_FILE='${join(here.folder, "fonts.conf")}'`;
    here.program("chromium", `${environment} exec '${executable}' "$@"`);
    const { status, stderr } = here.export();
    assert.equal(status, 0, stderr);
    const pdf = readFileSync(join(here.folder, "稿.pdf"), "latin1");
    assert.match(pdf, /^%PDF-/);
    assert.match(pdf, /\/Count 2\b/, "two pages");
    assert.match(pdf, /\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/, "A4");
    assert.deepEqual(readdirSync(here.temporary), [], "what was needed for it is gone");
  },
);

test("without a program there is a way out, and one that fails is named; the old file stays", options, (t) => {
  const here = place(t);
  const none = here.export();
  assert.equal(none.status, 2);
  assert.match(none.stderr, /没有找到能生成 PDF 的程序.*Edge、Chrome、Chromium、LibreOffice.*导出 \.docx/);
  writeFileSync(join(here.folder, "稿.pdf"), "旧的");
  here.program("chromium", "exit 3");
  here.program("soffice", "exit 4");
  const failed = here.export("--force");
  assert.equal(failed.status, 2);
  assert.match(failed.stderr, /没有能生成 PDF：.*chromium.*soffice/);
  assert.equal(readFileSync(join(here.folder, "稿.pdf"), "utf8"), "旧的");
  assert.deepEqual(readdirSync(here.temporary), []);
});

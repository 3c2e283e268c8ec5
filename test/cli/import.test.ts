import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { docx, p } from "../import/docx";
import { folder, zhibi } from "./zhibi";

const bytes = docx(
  p("临溪县司法局2024年法治政府建设年度报告") +
    p("一、成效") +
    p('<w:r><w:drawing><pic xmlns="urn:p"/></w:drawing></w:r>'),
);
const markdown = "# 临溪县司法局2024年法治政府建设年度报告\n\n## 一、成效\n";

test("to standard output, what was left out to standard error; the file is not touched", (t) => {
  const cwd = folder(t, { "去年.docx": bytes });
  const { code, stdout, stderr } = zhibi(["import", "去年.docx"], { cwd });
  assert.equal(code, 0);
  assert.equal(stdout, markdown);
  assert.equal(stderr, "zhibi: 去年.docx：1 张图片没有导入。\n");
  assert.deepEqual(readdirSync(cwd), ["去年.docx"]);
  assert.equal(Buffer.compare(readFileSync(join(cwd, "去年.docx")), bytes), 0);
});

test("from standard input to a file; one that is there is replaced only by force", (t) => {
  const cwd = folder(t, { "有.md": "写了一半" });
  assert.deepEqual(zhibi(["import", "-", "-o", "新.md"], { cwd, input: bytes }).code, 0);
  assert.equal(readFileSync(join(cwd, "新.md"), "utf8"), markdown);

  const refused = zhibi(["import", "-", "-o", "有.md"], { cwd, input: bytes });
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /有\.md：同名文件已经存在，没有改动它/);
  assert.equal(readFileSync(join(cwd, "有.md"), "utf8"), "写了一半");
  assert.equal(zhibi(["import", "-", "-o", "有.md", "--force"], { cwd, input: bytes }).code, 0);
  assert.equal(readFileSync(join(cwd, "有.md"), "utf8"), markdown);
});

test("never over the original, by whatever name", (t) => {
  const cwd = folder(t, { "去年.docx": bytes });
  const { code, stderr } = zhibi(["import", "去年.docx", "-o", "./去年.docx", "--force"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /不能写到原来的文件上/);
  assert.equal(Buffer.compare(readFileSync(join(cwd, "去年.docx")), bytes), 0);
});

test("what cannot be read is named with its reason, and nothing is written", (t) => {
  const cwd = folder(t, {
    "坏.docx": bytes.slice(0, 100),
    "旧.docx": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  });
  for (const [file, says] of [
    ["坏.docx", /坏\.docx：文件不完整或者已经损坏/],
    ["旧.docx", /旧\.docx：这是旧版 Word（\.doc）/],
    ["无.docx", /无\.docx：没有这个文件/],
    [".", /：这是文件夹/],
  ] as const) {
    const { code, stdout, stderr } = zhibi(["import", file, "-o", "出.md"], { cwd });
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, says);
    assert.match(stderr, /[^。]。\n$/);
  }
  assert.deepEqual(readdirSync(cwd).sort(), ["坏.docx", "旧.docx"].sort());
  assert.equal(zhibi(["import"], { cwd }).code, 2);
  assert.match(zhibi(["import", "--help"]).stdout, /zhibi import .*文件/);
});

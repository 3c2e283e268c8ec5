import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import iconv from "iconv-lite";
import { clean, cli, doubled, folder, skipped, zhibi } from "./zhibi";

const windows = process.platform === "win32" && "Windows has no such modes";

/** 〇 to 〇: rare characters of two and four bytes, one beyond the Basic Multilingual Plane. */
const rare = (text: string) => text.replace("各项工作", "㐀𠮷﹏€各项工作");
const crlf = (text: string) => text.replaceAll("\n", "\r\n");
const encodings: Record<string, (text: string) => Buffer> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with BOM": (text) => Buffer.from(`\ufeff${text}`),
  "UTF-8 with CRLF": (text) => Buffer.from(crlf(text)),
  "UTF-8 without a last line end": (text) => Buffer.from(text.trimEnd()),
  GB18030: (text) => iconv.encode(rare(text), "gb18030"),
  "GB18030 with CRLF": (text) => iconv.encode(crlf(text), "gb18030"),
  "UTF-16LE": (text) => iconv.encode(crlf(text), "utf-16le", { addBOM: true }),
  "UTF-16BE": (text) => iconv.encode(text, "utf-16be", { addBOM: true }),
};

for (const [name, encode] of Object.entries(encodings)) {
  test(`--fix keeps ${name}, in the file and through a pipe`, (t) => {
    const cwd = folder(t, { "稿.txt": encode(doubled) });
    const run = zhibi(["lint", "--fix", "稿.txt"], { cwd });
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /已修复.*改为“二是”/);
    assert.deepEqual(readFileSync(join(cwd, "稿.txt")), encode(clean));
    assert.deepEqual(readdirSync(cwd), ["稿.txt"], "nothing is left behind");

    const piped = zhibi(["lint", "--fix", "-"], { input: encode(doubled) });
    assert.deepEqual(piped.bytes, encode(clean));
    assert.match(piped.stderr, /已修复 1 处/);
  });
}

test("what cannot be repaired safely stays, is reported where it now stands, and other formats say so too", (t) => {
  const cwd = folder(t, { "稿.txt": skipped.replace("二是开展", "二是是开展") });
  const run = zhibi(["lint", "--fix", "--format", "json", "稿.txt"], { cwd });
  assert.equal(run.code, 1);
  const [file] = JSON.parse(run.stdout);
  assert.deepEqual(
    file.findings.map((finding: { rule: string; line: number }) => [finding.rule, finding.line]),
    [["ordinal-sequence", 7]],
  );
  assert.equal(run.stderr, "zhibi: 稿.txt：已修复 1 处。\n");
  assert.equal(readFileSync(join(cwd, "稿.txt"), "utf8"), skipped);
});

test("nothing is written where nothing changes", (t) => {
  const cwd = folder(t, { "好.txt": clean, "不安全.txt": skipped, "空.txt": "" });
  const long = new Date("2001-02-03T04:05:06Z");
  const before = ["好.txt", "不安全.txt", "空.txt"].map((name) => {
    utimesSync(join(cwd, name), long, long);
    return [name, statSync(join(cwd, name)).ino] as const;
  });
  assert.equal(zhibi(["lint", "--fix", "."], { cwd }).code, 1);
  for (const [name, inode] of before) {
    assert.equal(statSync(join(cwd, name)).mtimeMs, long.getTime(), name);
    assert.equal(statSync(join(cwd, name)).ino, inode, name);
  }
});

test("--fix keeps the mode and writes through a link", { skip: windows }, (t) => {
  const cwd = folder(t, { "原稿/稿.txt": doubled });
  chmodSync(join(cwd, "原稿/稿.txt"), 0o640);
  symlinkSync("原稿/稿.txt", join(cwd, "链接.txt"));
  assert.equal(zhibi(["lint", "--fix", "链接.txt"], { cwd }).code, 0);
  assert.ok(lstatSync(join(cwd, "链接.txt")).isSymbolicLink());
  assert.equal(readFileSync(join(cwd, "原稿/稿.txt"), "utf8"), clean);
  assert.equal(statSync(join(cwd, "原稿/稿.txt")).mode & 0o777, 0o640);
});

test("bytes that would not come back as they were are not rewritten", (t) => {
  // 0x80 is read as €, which GB18030 writes as A2 E3.
  const bytes = Buffer.concat([iconv.encode(doubled, "gb18030"), Buffer.from([0x80, 0x0a])]);
  const cwd = folder(t, { "稿.txt": bytes });
  const run = zhibi(["lint", "--fix", "稿.txt"], { cwd });
  assert.equal(run.code, 2);
  assert.match(run.stderr, /稿\.txt：.*GB18030.*没有修复.*另存为 UTF-8/);
  assert.match(run.stdout, /6:\d+ {2}错误.*duplicated-ordinal/, "the fault is still reported");
  assert.deepEqual(readFileSync(join(cwd, "稿.txt")), bytes);

  const piped = zhibi(["lint", "--fix", "-"], { input: bytes });
  assert.equal(piped.code, 2);
  assert.deepEqual(piped.bytes, bytes, "a filter gives the text back in any case");
});

test("a write that fails half-way leaves the old file", { skip: windows }, (t) => {
  const long = doubled + "\n".repeat(4096);
  const cwd = folder(t, { "稿.txt": long });
  // No file may grow beyond a block: what a full disk does, for root as well.
  const command = `ulimit -f 1; exec "$@"`;
  const args = ["-c", command, "sh", process.execPath, cli, "lint", "--fix", "稿.txt"];
  const run = spawnSync("sh", args, { cwd, encoding: "utf8" });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /稿\.txt：文件大小超出/);
  assert.match(run.stdout, /duplicated-ordinal/);
  assert.equal(readFileSync(join(cwd, "稿.txt"), "utf8"), long);
  assert.deepEqual(readdirSync(cwd), ["稿.txt"]);
});

test("a read-only folder and a read-only file are respected", { skip: windows }, (t) => {
  const cwd = folder(t, { "夹/稿.txt": doubled, "锁.txt": doubled });
  chmodSync(join(cwd, "锁.txt"), 0o444);
  chmodSync(join(cwd, "夹"), 0o555);
  chmodSync(cwd, 0o755);
  // Modes mean nothing to root.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (spawnSync(process.execPath, [cli, "--version"], { cwd, ...user }).status !== 0)
    return t.skip("another user cannot run the bundle here");
  const args = [cli, "lint", "--fix", "夹/稿.txt", "锁.txt"];
  const run = spawnSync(process.execPath, args, { cwd, encoding: "utf8", ...user });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /夹\/稿\.txt：没有访问权限/);
  assert.match(run.stderr, /锁\.txt：没有访问权限/);
  assert.equal(readFileSync(join(cwd, "夹/稿.txt"), "utf8"), doubled);
  assert.equal(readFileSync(join(cwd, "锁.txt"), "utf8"), doubled);
  chmodSync(join(cwd, "夹"), 0o755);
});

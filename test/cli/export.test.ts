import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { all, open, textOf } from "../docx/package";
import { sample } from "../docx/sample";
import { clean, folder, skipped, zhibi } from "./zhibi";

test("export writes the file asked for and nothing else, the same bytes each time, in a file and in a pipe", (t) => {
  const cwd = folder(t, { "稿.md": sample });
  const made = zhibi(["export", "稿.md", "-o", "报告.docx", "--profile", "上报版"], { cwd });
  assert.deepEqual([made.code, made.stdout, made.stderr], [0, "已导出 报告.docx\n", ""]);
  assert.deepEqual(readdirSync(cwd).sort(), ["报告.docx", "稿.md"]);
  assert.equal(readFileSync(join(cwd, "稿.md"), "utf8"), sample);
  const piped = zhibi(["export", "-", "-o", "-", "--profile", "submission"], { cwd, input: sample });
  assert.ok(piped.bytes.equals(readFileSync(join(cwd, "报告.docx"))));
  assert.equal(zhibi(["export", "稿.md"], { cwd }).stdout, "已导出 稿.docx\n");
});

test("what is missing of a 上报版 is said with the way to give it, and options give it", (t) => {
  const cwd = folder(t, { "稿.txt": clean });
  const bare = zhibi(["export", "稿.txt", "--profile=submission"], { cwd });
  assert.equal(bare.code, 0);
  for (const [label, option] of [
    ["主送机关", "--to"],
    ["署名", "--organ"],
    ["成文日期", "--date"],
  ])
    assert.match(bare.stderr, new RegExp(`缺${label}.*${option}`));
  const values = ["--to=市委、市政府", "--organ=青石市司法局", "--date=2025-01-20", "--attachments=甲清单；乙一览表"];
  const full = zhibi(["export", "稿.txt", "-o", "全.docx", "--profile=submission", ...values], { cwd });
  assert.deepEqual([full.code, full.stderr], [0, ""]);
  const lines = open(readFileSync(join(cwd, "全.docx"))).paragraphs.map(textOf);
  assert.equal(lines[1], "市委、市政府：");
  assert.deepEqual(lines.slice(-4), ["附件：1.甲清单", "2.乙一览表", "青石市司法局", "2025年1月20日"]);
  assert.match(zhibi(["export", "稿.txt", "-o", "-", ...values], { cwd }).stderr, /网页版不排公文要素.*--profile/);
});

test("a fresh draft: what is still to be filled in is counted, and its date stands below the organ", () => {
  const draft = zhibi(["new", "--type=department", "--organ=青石市司法局", "--year=2024"]).stdout;
  const made = zhibi(["export", "-", "--profile=submission"], { input: draft });
  assert.deepEqual(made.stderr.match(/缺\S+|还有 \d+ 处〔待补充〕/g)?.length, 1);
  const lines = open(made.bytes).paragraphs.map(textOf);
  const organ = lines.indexOf("青石市司法局");
  assert.match(lines[organ + 1] ?? "", /^〔待补充.*日〕$/);
});

test("elements of the front matter are there for lint as well", (t) => {
  const head = "---\n主送机关: 市委、市政府\n署名: 青石市司法局\n成文日期: 2025-01-20\n---\n\n";
  const cwd = folder(t, { ".zhibi.json": '{ "profile": "submission" }', "无.md": clean, "有.md": head + clean });
  const missing = (file: string) => {
    const [entry] = JSON.parse(zhibi(["lint", "--format=json", file], { cwd }).stdout);
    return entry.findings.filter(({ rule }: { rule: string }) => rule === "missing-element").length;
  };
  assert.deepEqual([missing("无.md"), missing("有.md")], [2, 0]);
});

test("a file that somebody has worked on is not overwritten unasked, and a failed write leaves the old one", (t) => {
  const cwd = folder(t, { "稿.txt": clean, "批注.docx": "不是执笔写的" });
  const again = ["export", "稿.txt", "-o", "批注.docx"];
  const refused = zhibi(again, { cwd });
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /批注\.docx：同名文件已经存在.*--force/);
  assert.equal(readFileSync(join(cwd, "批注.docx"), "utf8"), "不是执笔写的");
  assert.equal(zhibi([...again, "--force"], { cwd }).code, 0);
  const first = readFileSync(join(cwd, "批注.docx"));
  writeFileSync(join(cwd, "稿.txt"), skipped);
  assert.equal(zhibi(again, { cwd }).code, 0);
  assert.ok(!first.equals(readFileSync(join(cwd, "批注.docx"))));

  assert.match(
    zhibi(["export", "稿.txt", "-o", "稿.txt", "--force"], { cwd }).stderr,
    /稿\.txt.*要以 \.docx 或 \.pdf 结尾/,
  );
  assert.equal(readFileSync(join(cwd, "稿.txt"), "utf8"), skipped);
  assert.equal(zhibi(["export", "没有.md", "-o", "批注.docx"], { cwd }).code, 2);
  assert.equal(zhibi(["export", "稿.txt", "-o", "没有/批注.docx"], { cwd }).code, 2);
  if (process.getuid?.() === 0) return;
  chmodSync(join(cwd, "批注.docx"), 0o444);
  assert.equal(zhibi(again, { cwd }).code, 2);
});

test("a folder that is not there and a date that is none are named as what they are", (t) => {
  const cwd = folder(t, { "稿.md": sample });
  const nowhere = zhibi(["export", "稿.md", "-o", "无此夹/报告.docx"], { cwd });
  assert.deepEqual([nowhere.code, nowhere.stdout], [2, ""]);
  assert.match(nowhere.stderr, /^zhibi: 无此夹\/报告\.docx：要写到的文件夹不存在。请先建好/);
  const date = zhibi(["export", "稿.md", "--profile=submission", "--date=2025年13月40日"], { cwd });
  assert.equal(date.code, 2);
  assert.match(date.stderr, /“--date”写得不对，应当是日期，例如 2025-01-20/);
  assert.deepEqual(readdirSync(cwd), ["稿.md"]);
});

test("--with-findings: what lint says, as comments", (t) => {
  const cwd = folder(t, { "稿.txt": skipped });
  assert.equal(zhibi(["export", "稿.txt", "--with-findings"], { cwd }).code, 0);
  const comments = open(readFileSync(join(cwd, "稿.docx"))).parts["word/comments.xml"];
  assert.ok(comments);
  const [entry] = JSON.parse(zhibi(["lint", "--format=json", "稿.txt"], { cwd }).stdout);
  const texts = [...all(comments, "w:comment")].map(textOf);
  assert.equal(texts.length, entry.findings.length);
  for (const [i, { message }] of entry.findings.entries()) assert.ok(texts[i]?.includes(message), message);
});

test("--wide with --with-findings: no remark about marks that have been set right", (t) => {
  const cwd = folder(t, { "稿.txt": skipped.replaceAll("，", ",") });
  const remarks = (...options: string[]) => {
    assert.equal(zhibi(["export", "稿.txt", "--with-findings", ...options], { cwd }).code, 0);
    const { parts } = open(readFileSync(join(cwd, "稿.docx")));
    return parts["word/comments.xml"] ? textOf(parts["word/comments.xml"]) : "";
  };
  assert.match(remarks(), /半角标点[\s\S]*ordinal-sequence|ordinal-sequence[\s\S]*半角标点/);
  assert.doesNotMatch(remarks("--wide"), /半角标点/);
});

test("the layout of .zhibi.json holds, and its mistakes are named", (t) => {
  const cwd = folder(t, { "稿.txt": clean, ".zhibi.json": '{ "layout": { "pageNumber": "第1页" } }' });
  assert.equal(zhibi(["export", "稿.txt"], { cwd }).code, 0);
  const footer = open(readFileSync(join(cwd, "稿.docx"))).parts["word/footer1.xml"];
  assert.ok(footer);
  assert.equal(textOf(footer), "第1页");
  writeFileSync(join(cwd, ".zhibi.json"), '{ "layout": { "margin": 3 } }');
  assert.match(zhibi(["export", "稿.txt"], { cwd }).stderr, /\.zhibi\.json:1:\d+/);
});

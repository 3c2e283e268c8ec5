import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { strFromU8, unzipSync } from "fflate";
import iconv from "iconv-lite";
import { root } from "../support/root";
import { clean, cli, folder, skipped, zhibi } from "./zhibi";

/** Half a year late, without 第一责任人, with the figures that counties report. */
const county = `发布日期：2025-04-18

柳沟县人民政府2024年法治政府建设年度报告

2024年，柳沟县扎实推进法治政府建设。

一、2024年推进法治政府建设的主要举措和成效
（一）健全制度体系。全年制发行政规范性文件6件，审查行政规范性文件9件，备案6件。
（二）化解行政争议。2024年，收到行政复议申请130件，受理118件，审结105件，纠错率12.5%。办理一审行政应诉案件46件，败诉率4.3%，较2023年下降1.1个百分点，负责人出庭应诉率100%。
（三）优化法律服务。办理法律援助案件210件。人民调解组织调解纠纷1.2万件，其中物业纠纷300件，调解成功率98.6%。
二、2024年推进法治政府建设存在的不足和原因
一是培训形式单一。主要原因是统筹谋划不够。
三、2025年推进法治政府建设的主要安排
一是丰富培训形式。二是确保败诉率降至3%以下，办理法律援助案件300件以上。

柳沟县人民政府
2025年3月20日
`;

const notice = "关于召开会议的通知\n\n定于明日上午召开会议，请准时参加。\n";

/** What an official's folder holds. */
const mixed = {
  "甲/county.txt": county,
  "甲/gbk.txt": iconv.encode(skipped, "gb18030"),
  "乙/clean.md": clean,
  "乙/notice.txt": notice,
  "乙/word.txt": Buffer.from("PK\x03\x04\0\0binary"),
  "empty.txt": "",
};

const rowsOf = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("a report a row: what an official asks of it", (t) => {
  const cwd = folder(t, mixed);
  const { code, stdout } = zhibi(["survey", "--format", "json", "."], { cwd });
  assert.equal(code, 2, "one file cannot be read");
  const rows = JSON.parse(stdout);
  assert.deepEqual(
    rows.map((row: { file: string; organ: string; failed: boolean }) => [row.file, row.organ, row.failed]),
    [
      ["empty.txt", null, false],
      ["乙/clean.md", "青石市司法局", false],
      ["乙/notice.txt", null, false],
      ["乙/word.txt", null, true],
      ["甲/county.txt", "柳沟县人民政府", false],
      ["甲/gbk.txt", "青石市司法局", false],
    ],
  );
  assert.match(rows[3].reason, /不是文本文件/);
  assert.match(rows[2].reason, /没有认出/);
  const { sections, submitted, published, findings, ...row } = rows[4];
  assert.equal(row.year, 2024);
  assert.equal(row.type, "government");
  assert.deepEqual(
    sections.map(({ id, state }: { id: string; state: string }) => [id, state]),
    [
      ["achievements", "heading"],
      ["problems", "heading"],
      ["first-responsible", "missing"],
      ["plan", "heading"],
    ],
  );
  assert.deepEqual(submitted, { date: "2025-03-20", kept: "late" });
  assert.deepEqual(published, { date: "2025-04-18", kept: "late" });
  const missing = findings.find(({ rule }: { rule: string }) => rule === "missing-section");
  assert.equal(missing.count, 1);
  const lint = JSON.parse(zhibi(["lint", "--format", "json", "甲/county.txt"], { cwd }).stdout);
  assert.equal(
    findings.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
    lint[0].findings.length,
    "the same findings as lint",
  );
});

test("the figures of the year that every county reports; not last year's, no targets, no parts", (t) => {
  const { stdout } = zhibi(["survey", "--ndjson", "a.txt"], { cwd: folder(t, { "a.txt": county }) });
  const figures = rowsOf(stdout)[0].figures.map(({ id, said }: { id: string; said: string }) => [id, said]);
  assert.deepEqual(Object.fromEntries(figures), {
    "review-received": "130件",
    "review-accepted": "118件",
    "review-closed": "105件",
    "review-correction-rate": "12.5%",
    litigation: "46件",
    "loss-rate": "4.3%",
    "attendance-rate": "100%",
    "normative-made": "6件",
    "normative-reviewed": "9件",
    "normative-filed": "6件",
    "legal-aid": "210件",
    mediation: "1.2万件",
    "mediation-rate": "98.6%",
  });
});

test("many files in threads: the same rows in the same order as one after the other", (t) => {
  const kinds = [clean, skipped, county, notice];
  const files = Array.from({ length: 120 }, (_, i) => [`${i}.txt`, kinds[i % kinds.length] as string]);
  const cwd = folder(t, { ...Object.fromEntries(files), "60b.txt": Buffer.from([0, 1, 2]) });
  const alone = zhibi(["survey", "--ndjson", "--jobs", "1", "."], { cwd });
  const together = zhibi(["survey", "--ndjson", "--jobs", "3", "."], { cwd });
  assert.equal(rowsOf(alone.stdout).length, 121);
  assert.equal(together.stdout, alone.stdout);
  assert.equal(together.code, 2);
  assert.equal(together.stderr, "");
});

test("csv, xlsx and html say the same; the old file is replaced", async (t) => {
  const cwd = folder(t, { ...mixed, "汇总.csv": "old" });
  for (const ending of ["csv", "xlsx", "html"]) {
    const { code, stdout } = zhibi(["survey", "甲", "乙", "-o", `汇总.${ending}`], { cwd });
    assert.equal(code, 2);
    assert.equal(stdout, `已写出 汇总.${ending}：报告 3 份，不是报告的文件 1 个，读不了的 1 个，原因见“说明”一栏。\n`);
  }
  const csv = readFileSync(join(cwd, "汇总.csv"), "utf8");
  const [header, first] = csv.split("\r\n").map((line) => line.split(","));
  const cell = (name: string) => first?.[header?.indexOf(name) as number];
  assert.equal(csv.charCodeAt(0), 0xfeff);
  assert.equal(cell("党政主要负责人履行推进法治建设第一责任人职责情况"), "缺");
  assert.deepEqual(
    [cell("报送期限"), cell("公开期限"), cell("缺项"), cell("缺少法定内容")],
    ["逾期", "逾期", "1", "1"],
  );
  assert.equal(cell("败诉率（%）"), "4.3");

  const parts = unzipSync(readFileSync(join(cwd, "汇总.xlsx")));
  const part = (name: string) => strFromU8(parts[name] as Uint8Array);
  assert.deepEqual(
    [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name),
    ["总表", "问题", "指标"],
  );
  const all = Object.keys(parts)
    .filter((name) => name.endsWith(".xml"))
    .map(part)
    .join("");
  for (const said of ["柳沟县人民政府", "缺少法定内容", "1.2万件"]) assert.ok(all.includes(said), said);

  const html = readFileSync(join(cwd, "汇总.html"), "utf8");
  assert.match(html, /<b>1<\/b>份缺法定内容/);
  assert.match(html, /<b>1<\/b>份逾期报送或公开/);
  assert.equal(html.match(/<tr><th scope="row">/g)?.length, 5);
  assert.match(html, /<th scope="row">[^<]*word\.txt<small>这不是文本文件/);
  // Every part of a bar has a colour.
  const tones = new Set([...html.matchAll(/<i class="(\w+)"/g)].map(([, tone]) => tone));
  for (const tone of [...tones, "warning"]) assert.match(html, new RegExp(`i\\.${tone} \\{ background: `));
  assert.deepEqual(readdirSync(cwd).sort(), ["empty.txt", "乙", "甲", "汇总.csv", "汇总.html", "汇总.xlsx"].sort());
});

test("the page needs nothing else, and nothing from a report becomes part of it", (t) => {
  const name = '<img src=x onerror="alert(1)">.txt';
  const cwd = folder(t, { [name]: clean.replaceAll("青石市", "青石<b>市") });
  const { stdout } = zhibi(["survey", "--format", "html", "."], { cwd });
  assert.doesNotMatch(stdout, /https?:|<link|<img|src=x onerror="|青石<b>/);
  assert.match(stdout, /default-src 'none'/);
  assert.match(stdout, /&#60;img src=x/);
});

test("lines in, lines out: paths, JSON and texts; a bad line does not stop the others", (t) => {
  const cwd = folder(t, { "a b.txt": clean, ".zhibi.json": '{"rules": {"ordinal-sequence": "off"}}' });
  const input = [
    "a b.txt",
    '"a b.txt"',
    '{"path": "a b.txt"}',
    "",
    JSON.stringify({ name: "柳沟.txt", text: `${county}\u2028` }),
    '{"name": "broken',
    '{"id": 7}',
    "nowhere.txt\r",
  ].join("\n");
  const { code, stdout } = zhibi(["survey", "--ndjson"], { cwd, input });
  assert.equal(code, 2);
  const rows = rowsOf(stdout);
  assert.deepEqual(
    rows.map(({ file, organ }) => [file, organ]),
    [
      ...Array(3).fill(["a b.txt", "青石市司法局"]),
      ["柳沟.txt", "柳沟县人民政府"],
      ["标准输入第 6 行", null],
      ["标准输入第 7 行", null],
      ["nowhere.txt", null],
    ],
  );
  assert.deepEqual(
    rows.slice(4).map(({ reason }) => reason.slice(0, 8)),
    ["这一行不是完整的", "这一行的 JSO", "没有这个文件或文"],
  );
});

/** A survey of lines that are given to it one by one. */
function streaming(t: TestContext, args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [cli, "survey", ...args], { cwd, stdio: "pipe" });
  t.after(() => child.kill("SIGKILL"));
  child.stdin.on("error", () => {});
  let out = "";
  let err = "";
  child.stderr.on("data", (data) => {
    err += data;
  });
  child.stdout.on("data", (data) => {
    out += data;
  });
  const lines = async (count: number) => {
    while (out.split("\n").length <= count) await pause(10);
  };
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }));
  });
  return { child, lines, ended };
}

test("each line is answered as soon as it has come; Ctrl-C ends with 130", async (t) => {
  const cwd = folder(t, { "a.txt": clean, "b.txt": skipped });
  const { child, lines, ended } = streaming(t, ["--ndjson"], cwd);
  child.stdin.write("a.txt\n");
  await lines(1);
  child.stdin.write("b.txt\n");
  await lines(2);
  child.kill("SIGINT");
  const { code, out, err } = await ended;
  assert.equal(code, 130);
  assert.deepEqual(
    rowsOf(out).map(({ file }) => file),
    ["a.txt", "b.txt"],
  );
  assert.match(err, /未完成：按 Ctrl-C 中断，查完 2 份/);
});

test("Ctrl-C leaves what is done, marked as such", async (t) => {
  for (const [ending, mark] of [
    ["csv", "未完成：按 Ctrl-C 中断"],
    ["html", '<p class="notice">未完成'],
  ] as const) {
    const cwd = folder(t, { "a.txt": clean, [`o.${ending}`]: "old" });
    // The survey is silent until its end, so how long it takes to get so far has to be tried.
    for (let wait = 500; ; wait *= 2) {
      const { child, ended } = streaming(t, ["-", "-o", `o.${ending}`], cwd);
      child.stdin.write("a.txt\na.txt\na.txt\n");
      await pause(wait);
      assert.equal(readFileSync(join(cwd, `o.${ending}`), "utf8"), "old");
      child.kill("SIGINT");
      const { code } = await ended;
      const text = readFileSync(join(cwd, `o.${ending}`), "utf8");
      if (text === "old" || text.split("a.txt").length < 4) {
        assert.ok(wait < 30_000, "three files were not done in half a minute");
        writeFileSync(join(cwd, `o.${ending}`), "old");
        continue;
      }
      assert.equal(code, 130);
      assert.ok(text.includes(mark), text);
      break;
    }
  }
});

test("a reader that goes away ends the work, without a complaint", (t) => {
  const files = Array.from({ length: 300 }, (_, i) => [`${i}.txt`, clean]);
  const cwd = folder(t, Object.fromEntries(files));
  const script = `"${process.execPath}" "${cli}" survey --ndjson . | head -n 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", script], { cwd, encoding: "utf8" });
  assert.equal(rowsOf(stdout).length, 1);
  assert.equal(stderr, "");
});

test("rows that others have made come to the same tables", (t) => {
  const cwd = folder(t, mixed);
  const ndjson = zhibi(["survey", "--ndjson", "."], { cwd }).stdout;
  const direct = zhibi(["survey", "--format", "csv", "."], { cwd });
  const collected = zhibi(["survey", "--from-ndjson", "-", "--format", "csv"], { cwd, input: ndjson });
  assert.equal(collected.stdout, direct.stdout);
  writeFileSync(join(cwd, "rows.ndjson"), `${ndjson}not a row\n{"file": 1}\n`);
  const { code, stdout } = zhibi(["survey", "--from-ndjson", "rows.ndjson", "--format", "json"], { cwd });
  assert.equal(code, 2);
  assert.deepEqual(
    JSON.parse(stdout)
      .slice(-2)
      .map(({ file, reason }: { file: string; reason: string }) => [file, reason]),
    [
      ["rows.ndjson第 7 行", "不是 JSON"],
      ["rows.ndjson第 8 行", "不是 zhibi survey --ndjson 输出的行"],
    ],
  );
});

test("--reports-only leaves out what is no report, never what cannot be read", (t) => {
  const { stdout } = zhibi(["survey", "--reports-only", "--ndjson", "."], { cwd: folder(t, mixed) });
  assert.deepEqual(
    rowsOf(stdout).map(({ file }) => file),
    ["乙/clean.md", "乙/word.txt", "甲/county.txt", "甲/gbk.txt"],
  );
});

test("names of any kind are found; Word files that nothing stands for are named", (t) => {
  const cwd = folder(t, {
    "换\n行.txt": clean,
    "有 空格/甲.TXT": clean,
    "甲.docx": "x",
    "乙.docx": "x",
    "乙.md": clean,
  });
  const { code, stdout, stderr } = zhibi(["survey", "--ndjson", "."], { cwd });
  assert.deepEqual(
    rowsOf(stdout).map(({ file, organ }) => [file, organ]),
    ["乙.md", "换\n行.txt", "有 空格/甲.TXT"].map((file) => [file, "青石市司法局"]),
  );
  assert.match(stderr, /^zhibi: 有 1 个 Word、PDF 之类的文件没有检查（甲\.docx）。请先用 zhibi import/);
  assert.equal(code, 0);
});

test("an empty file is said to be empty", (t) => {
  const { stdout } = zhibi(["survey", "--ndjson", "."], { cwd: folder(t, { "甲/空.txt": "\n" }) });
  assert.deepEqual(
    rowsOf(stdout).map(({ reason, failed }) => [reason, failed]),
    [["文件是空的", false]],
  );
});

test("settings hold for each file; what is wrong in them is said once, though there are many files", (t) => {
  const many = Array.from({ length: 60 }, (_, i) => [`b/${i}.txt`, skipped]);
  const cwd = folder(t, {
    ...Object.fromEntries(many),
    "a/1.txt": skipped,
    "a/.zhibi.json": '{"rules": {"ordinal-sequence": "off"}}',
    "b/.zhibi.json": '{"rules": {"title-form": "loud"}}',
  });
  const { code, stdout, stderr } = zhibi(["survey", "--ndjson", "--jobs", "2", "."], { cwd });
  assert.equal(code, 2);
  const rules = rowsOf(stdout).map(({ findings }) => findings.map(({ rule }: { rule: string }) => rule));
  assert.ok(!rules[0].includes("ordinal-sequence"));
  assert.ok(rules[1].includes("ordinal-sequence"));
  assert.equal(stderr.match(/title-form/g)?.length, 1, stderr);
});

test("what cannot work is said before the work", (t) => {
  const cwd = folder(t, { "a.txt": clean, "o.csv/x": "", "old.csv": "上次的总表" });
  const wrong: [string[], RegExp][] = [
    [[], /没有写明要汇总哪个文件夹/],
    [["a.txt", "-o", "汇总.doc"], /^zhibi: 从“汇总\.doc”的后缀看不出[\s\S]*用法：/],
    [["a.txt", "-o", "nowhere/汇总.csv"], /^zhibi: 不能写到 nowhere\/汇总\.csv：没有这个文件或文件夹/],
    [["a.txt", "-o", "o.csv"], /^zhibi: 不能写到 o\.csv：这不是普通文件/],
    [["没有的文件夹", "-o", "old.csv"], /^zhibi: 一份也没有读到，没有写 old\.csv/],
    [["a.txt", "--jobs", "0"], /请写 1 到 999 的整数/],
    [["a.txt", "--ndjson", "--format", "csv"], /不能与 --format 同用/],
    [["a.txt", "--from-ndjson", "rows"], /不能再写文件夹/],
  ];
  for (const [args, message] of wrong) {
    const { code, stderr } = zhibi(["survey", ...args], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, message);
  }
  assert.equal(readFileSync(join(cwd, "old.csv"), "utf8"), "上次的总表");
});

test("where the old file cannot be replaced, it stays as it is", { skip: process.getuid?.() === 0 }, (t) => {
  const cwd = folder(t, { "a.txt": clean, "o.csv": "old" });
  chmodSync(join(cwd, "o.csv"), 0o400);
  const { code, stderr } = zhibi(["survey", "a.txt", "-o", "o.csv"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /不能写到 o\.csv：没有访问权限/);
  assert.equal(readFileSync(join(cwd, "o.csv"), "utf8"), "old");
});

const parallel = spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU parallel");

test("the example with GNU parallel in docs/survey.md", {
  skip: !parallel && !process.env.CI && "没有 GNU parallel",
}, (t) => {
  const docs = readFileSync(join(root, "docs/survey.md"), "utf8");
  const command = /^find .*\| parallel .*$/m.exec(docs)?.[0] as string;
  const files = Array.from({ length: 130 }, (_, i) => [`报告/${i}.txt`, i % 2 ? clean : county]);
  const cwd = folder(t, {
    ...Object.fromEntries(files),
    "bin/zhibi": `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`,
  });
  chmodSync(join(cwd, "bin/zhibi"), 0o755);
  const env = { ...process.env, PATH: `${join(cwd, "bin")}:${process.env.PATH}`, HOME: cwd };
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "已写出 汇总.xlsx：报告 130 份。\n");
  assert.ok(existsSync(join(cwd, "汇总.xlsx")));
});

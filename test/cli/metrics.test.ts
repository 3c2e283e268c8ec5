import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { folder, zhibi } from "./zhibi";

const report = `临溪县司法局2024年法治政府建设年度报告

2024年，临溪县司法局扎实推进法治政府建设。

一、2024年推进法治政府建设的主要举措和成效
（一）规范行政执法。全年办理行政复议案件1.2万余件，同比增长15.5%。
（二）化解矛盾纠纷。目前已调解矛盾纠纷320件。
二、2024年推进法治政府建设存在的不足和原因
一是培训形式单一，主要原因是统筹谋划不够。
三、2024年党政主要负责人履行推进法治政府建设第一责任人职责情况
局主要负责人切实履行第一责任人职责，带头学法用法。
四、2025年推进法治政府建设的主要安排
确保败诉率降至7%以下。
`;

test("a table for the eyes: columns stand under one another though Chinese is twice as wide", (t) => {
  const { code, stdout } = zhibi(["metrics", "a.txt"], { cwd: folder(t, { "a.txt": report }) });
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `行  指标           数值  单位  约数  类别      年份  比较
──  ────────────  ─────  ────  ────  ────────  ────  ────
 6  行政复议案件  12000  件    超    数量      2024
 6  行政复议案件   15.5  %           增减幅度  2024  同比
 7  调解矛盾纠纷    320  件          数量
13  败诉率            7  %     以下  目标      2025

共 4 个数据。
`,
  );
});

test("json says the exact place in the file, whatever its encoding", (t) => {
  const cwd = folder(t, {
    "utf8.txt": report,
    "bom.txt": `\ufeff${report}`,
    "gbk.txt": iconv.encode(report, "gb18030"),
    "utf16.txt": Buffer.from(`\ufeff${report}`, "utf16le"),
  });
  const all = ["utf8.txt", "bom.txt", "gbk.txt", "utf16.txt"].map((name) => {
    const { code, stdout } = zhibi(["metrics", "--format", "json", name], { cwd });
    assert.equal(code, 0);
    return JSON.parse(stdout);
  });
  for (const other of all) assert.deepEqual(other, all[0]);
  const [first, change, vague] = all[0];
  assert.equal(all[0].length, 4);
  const { line, column, endLine, endColumn, subject, value, unit, kind, period } = first;
  assert.deepEqual(
    { line, column, endLine, endColumn, subject, value, unit, kind, period },
    {
      line: 6,
      column: 21,
      endLine: 6,
      endColumn: 27,
      subject: "行政复议案件",
      value: 12000,
      unit: "件",
      kind: "count",
      period: { year: 2024, how: "sentence" },
    },
  );
  assert.equal(report.split("\n")[line - 1]?.slice(column - 1, endColumn - 1), "1.2万余件");
  assert.equal(change.comparison.year, 2023);
  assert.equal(vague.period, null);
});

test("csv opens in a spreadsheet: BOM, CRLF, one row a figure", (t) => {
  const { code, bytes } = zhibi(["metrics", "--format", "csv", "a.txt"], { cwd: folder(t, { "a.txt": report }) });
  assert.equal(code, 0);
  const text = bytes.toString("utf8");
  assert.ok(text.startsWith("\ufeff指标,数值,单位,类别,"));
  assert.match(text, /\r\n行政复议案件,12000,件,数量,超,,,2024,本句,1\.2万余件,一、/);
  assert.equal(text.split("\r\n").length, 6);
});

test("xlsx is written where the user says, and nothing is overwritten unasked", (t) => {
  const cwd = folder(t, { "a.txt": report });
  const first = zhibi(["metrics", "a.txt", "-o", "数据表.xlsx"], { cwd });
  assert.deepEqual([first.code, first.stdout], [0, "已写入 数据表.xlsx：4 个数据\n"]);
  const file = join(cwd, "数据表.xlsx");
  const before = readFileSync(file);
  const parts = unzipSync(before);
  const sheet = Buffer.from(parts["xl/worksheets/sheet1.xml"] as Uint8Array).toString();
  assert.match(sheet, /<c r="B2"[^>]*><v>12000<\/v><\/c>/);
  const again = zhibi(["metrics", "a.txt", "-o", "数据表.xlsx"], { cwd });
  assert.equal(again.code, 2);
  assert.match(again.stderr, /同名文件已经存在，没有改动它。请换一个文件名，或用 --force 覆盖/);
  assert.ok(readFileSync(file).equals(before));
  assert.equal(zhibi(["metrics", "a.txt", "-o", "数据表.xlsx", "--force"], { cwd }).code, 0);
  // Nothing that another program would not open by its name, and never over the report itself.
  assert.match(zhibi(["metrics", "a.txt", "-o", "数据表.xls"], { cwd }).stderr, /“数据表\.xls”的后缀看不出/);
  const over = zhibi(["metrics", "a.txt", "-o", "./a.txt", "--force"], { cwd });
  assert.match(over.stderr, /a\.txt：不能写到原来的文件上/);
  assert.equal(readFileSync(join(cwd, "a.txt"), "utf8"), report);
});

test("what is no report is said to be none, and JSON stays JSON", (t) => {
  const cwd = folder(t, { "通知.txt": "关于召开会议的通知\n\n定于3月召开，参加人员120人。\n" });
  const json = zhibi(["metrics", "--format", "json", "通知.txt"], { cwd });
  assert.deepEqual([json.code, json.stdout], [2, "[]\n"]);
  assert.match(json.stderr, /通知\.txt：没有认出这是法治政府建设年度报告/);
  const csv = zhibi(["metrics", "通知.txt", "-o", "a.csv"], { cwd });
  assert.deepEqual([csv.code, existsSync(join(cwd, "a.csv"))], [2, false]);
  const missing = zhibi(["metrics", "没有.txt"], { cwd });
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /没有\.txt：没有这个文件/);
});

const previous = report
  .replaceAll("2025", "2024+")
  .replaceAll("2024年", "2023年")
  .replaceAll("2024+", "2024")
  .replace("1.2万余件，同比增长15.5%", "1万件，其中线上受理800件")
  .replace("目前已调解矛盾纠纷320件", "全年调解矛盾纠纷280件");

test("with last year's report: both years side by side, the change, and how sure the match is", (t) => {
  const files = { "2024.txt": report.replace("目前已", "全年"), "2023.txt": previous };
  const cwd = folder(t, files);
  const { code, stdout } = zhibi(["metrics", "--previous", "2023.txt", "2024.txt"], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^行 {2}指标 +数值 {2}单位 {2}年份 {2}上年原文 {2}增减 +置信度\n/);
  assert.match(stdout, /行政复议案件 +12000 {2}件 {4}2024 {2}1万件 +增长约20% +\d\d%\n/);
  assert.match(stdout, /调解矛盾纠纷 +320 {2}件 {4}2024 {2}280件 +增长14.29% +\d\d%\n/);
  assert.match(stdout, /败诉率 +7 {2}% {5}2025\n/);

  const json = JSON.parse(zhibi(["metrics", "--format=json", "--previous=2023.txt", "2024.txt"], { cwd }).stdout);
  const [cases, growth, disputes, target] = json;
  const { confidence, ...base } = disputes.previous;
  assert.deepEqual(base, {
    subject: "调解矛盾纠纷",
    value: 280,
    unit: "件",
    said: "280件",
    line: 7,
    column: 19,
    pinned: false,
  });
  assert.ok(confidence > 0.8 && confidence <= 1);
  assert.equal(disputes.change.words, "较2023年的280件增长14.29%");
  assert.equal(cases.change.approximate, true);
  assert.deepEqual([growth.previous, growth.change, target.previous, target.change], [null, null, null, null]);

  const bytes = zhibi(["metrics", "--format=xlsx", "--previous=2023.txt", "2024.txt"], { cwd }).bytes;
  const book = Buffer.from(unzipSync(bytes)["xl/workbook.xml"] as Uint8Array).toString();
  assert.match(book, /数据表.*上年有、本年没有/);
});

test("a decision in .zhibi/matches.json holds on the command line as well", (t) => {
  const [subject, unit] = ["调解矛盾纠纷", "件"];
  const matches = { matches: [{ year: 2024, subject, unit, previous: null }] };
  const cwd = folder(t, {
    "2024.txt": report.replace("目前已", "全年"),
    "2023.txt": previous,
    ".zhibi/matches.json": JSON.stringify(matches),
  });
  const { stdout } = zhibi(["metrics", "--previous", "2023.txt", "2024.txt"], { cwd });
  assert.match(stdout, /调解矛盾纠纷 +320 {2}件 {4}2024\n/);
});

test("another organ's report is no last year's: said, and nothing is compared", (t) => {
  const cwd = folder(t, { "2024.txt": report, "2023.txt": previous.replaceAll("临溪县司法局", "白石市司法局") });
  const { stdout, stderr } = zhibi(["metrics", "--previous", "2023.txt", "2024.txt"], { cwd });
  assert.match(stderr, /2023\.txt.*白石市司法局.*没有与去年对照/);
  assert.doesNotMatch(stdout, /上年原文/);
});

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtinTypes, lint, parseReport, rules } from "../../extension/core";
import { clean, cli, doubled, folder, skipped, warned, zhibi } from "./zhibi";

const files = (stdout: string) => JSON.parse(stdout).map((entry: { file: string }) => entry.file);

test("JSON to the letter: BOM not counted, CRLF, a column after an astral character", (t) => {
  const text = doubled.replace("一是制定", "一是𠮷制定");
  const cwd = folder(t, {
    "稿.md": `\ufeff${text.replaceAll("\n", "\r\n")}`,
    "别的.txt": "会议通知\n请于周五参会。\n",
  });
  const [finding] = lint(parseReport(text, { language: "markdown", types: builtinTypes }));
  const [type] = builtinTypes.filter((candidate) => candidate.id === "department");
  assert.ok(finding && type);
  const run = zhibi(["lint", "--format=json", "./稿.md", "别的.txt"], { cwd });
  assert.equal(run.code, 1);
  assert.equal(
    run.stdout,
    `[
{"file":"./稿.md","reportType":"department","findings":[{"rule":"duplicated-ordinal","severity":"error",\
"line":6,"column":22,"endLine":6,"endColumn":25,"message":${JSON.stringify(finding.message)},\
"fix":{"safe":true,"title":"改为“二是”","edits":[{"line":6,"column":24,"endLine":6,"endColumn":25,"text":""}]}}]},
{"file":"别的.txt","reportType":null,"findings":[]}
]
`,
  );
  assert.equal(run.stderr, "");
});

test("JSON of a fix that a person must choose, and of nothing at all", (t) => {
  const cwd = folder(t, { "缺.txt": clean.replace(/^三、[^\n]+\n[^\n]+\n/m, "").replace("四、", "三、") });
  const [{ findings }] = JSON.parse(zhibi(["lint", "--format=json", "缺.txt"], { cwd }).stdout);
  assert.deepEqual(
    findings.map((f: { rule: string; fix: { safe: boolean } }) => [f.rule, f.fix.safe]),
    [["missing-section", false]],
  );
  assert.equal(zhibi(["lint", "--format=json", "没有.txt"], { cwd }).stdout, "[\n]\n");
});

test("for people: place, message, the words themselves, and a sum", (t) => {
  const cwd = folder(t, { "稿.txt": doubled });
  const { stdout } = zhibi(["lint", "稿.txt"], { cwd });
  assert.match(stdout, /^稿\.txt /);
  assert.match(
    stdout,
    /^ {2}6:20 {2}错误 {2}.*二是是.* duplicated-ordinal\n.*一是制定工作方案。⟦二是是⟧开展业务培训。/m,
  );
  assert.match(stdout, /^检查了 1 篇报告：1 个错误。\n其中 1 个可以用 --fix 安全修复。\n$/m);
  assert.ok(!stdout.includes("\x1b"), "no colours in a pipe");
  const red = "\x1b[31m错误\x1b[0m";
  assert.ok(zhibi(["lint", "稿.txt"], { cwd, env: { FORCE_COLOR: "1" } }).stdout.includes(red));
  const both = { FORCE_COLOR: "1", NO_COLOR: "1" };
  assert.equal(zhibi(["lint", "稿.txt"], { cwd, env: both }).stdout, stdout);
});

test("--timing: each rule that ran with its time and share, on standard error, the findings as without it", (t) => {
  const cwd = folder(t, { "稿.txt": doubled, "又.txt": clean, ".zhibi.json": '{"rules":{"stray-space":"off"}}' });
  const args = ["lint", "--format=json", "稿.txt", "又.txt"];
  const { code, stdout, stderr } = zhibi([...args, "--timing"], { cwd });
  assert.equal(stdout, zhibi(args, { cwd }).stdout);
  assert.equal(code, 1);
  const [head, ...rows] = stderr.trimEnd().split("\n");
  assert.equal(head, "各条规则用的时间：");
  const cells = rows.map((row) => /^ {2}(\S+) +(\d+\.\d{3}) 毫秒 +(\d+\.\d)%$/.exec(row)?.slice(1) ?? [row]);
  const ran = rules.filter(({ id, offByDefault }) => id !== "stray-space" && !offByDefault).map(({ id }) => id);
  assert.deepEqual(cells.map(([name]) => name).sort(), [...ran, "合计"].sort());
  assert.deepEqual(cells.at(-1)?.[0], "合计");
  assert.equal(cells.at(-1)?.[2], "100.0");
  const times = cells.slice(0, -1).map(([, time]) => Number(time));
  assert.deepEqual(
    times,
    [...times].sort((a, b) => b - a),
  );
  assert.match(zhibi(["lint", "--help"]).stdout, /--timing\n +检查完后列出每条规则用的时间/);
});

test("exit codes follow --fail-on; what cannot be read outweighs all, and the others are still done", (t) => {
  const cwd = folder(t, {
    "好.txt": clean,
    "错.txt": skipped,
    "警.txt": warned,
    "二进制.txt": "\0\0",
    "坏.txt": Buffer.from([0x81, 0x20, 0xff]),
  });
  const code = (...args: string[]) => zhibi(["lint", ...args], { cwd }).code;
  assert.equal(code("好.txt"), 0);
  assert.equal(code("错.txt"), 1);
  assert.equal(code("警.txt"), 0);
  assert.equal(code("--fail-on", "warning", "警.txt"), 1);
  assert.equal(code("--fail-on=info", "警.txt"), 1);
  assert.equal(code("--fail-on=never", "错.txt"), 0);

  const run = zhibi(["lint", "--fail-on=never", "--format=json", "没有.txt", "二进制.txt", "坏.txt", "错.txt"], {
    cwd,
  });
  assert.equal(run.code, 2);
  assert.deepEqual(files(run.stdout), ["错.txt"]);
  assert.deepEqual(
    run.stderr.split("\n").map((line) => line.slice(0, 26)),
    [
      "zhibi: 没有.txt：没有这个文件或文件夹。请",
      "zhibi: 二进制.txt：这不是文本文件。如果是",
      "zhibi: 坏.txt：编码既不是 UTF-8 也",
      "",
    ],
  );
});

test("folders, patterns and names, each file once", (t) => {
  const cwd = folder(t, {
    "2024/市/稿.md": clean,
    "2024/稿.TXT": clean,
    "2024/表.csv": "1,2",
    "2024/.隐藏/稿.md": clean,
    "2024/node_modules/稿.md": clean,
    "[2024]稿.txt": clean,
    "空/无.csv": "",
  });
  const lintFiles = (...args: string[]) => {
    const run = zhibi(["lint", "--format=json", ...args], { cwd });
    return [run.code, ...files(run.stdout)];
  };
  assert.deepEqual(lintFiles("2024"), [0, join("2024/市/稿.md"), join("2024/稿.TXT")]);
  assert.deepEqual(lintFiles("**/*.md", "2024/市/../市/稿.md"), [0, "2024/市/稿.md"]);
  assert.deepEqual(lintFiles("{2024,空}/*.TXT"), [0, "2024/稿.TXT"]);
  assert.deepEqual(lintFiles("[2024]稿.txt"), [0, "[2024]稿.txt"]);
  for (const none of ["*.docx", "空"]) {
    const run = zhibi(["lint", none, "2024/稿.TXT"], { cwd });
    assert.equal(run.code, 2);
    assert.ok(run.stderr.startsWith(`zhibi: ${none}：`), run.stderr);
    assert.match(run.stdout, /检查了 1 篇报告/);
  }
});

test("a folder that links to itself ends", { skip: process.platform === "win32" && "links need rights" }, (t) => {
  const cwd = folder(t, { "甲/稿.md": clean });
  mkdirSync(join(cwd, "乙"));
  symlinkSync("..", join(cwd, "乙/回"));
  assert.deepEqual(files(zhibi(["lint", "--format=json", "."], { cwd }).stdout), ["甲/稿.md"]);
});

test("standard input: its name decides language, place and settings", (t) => {
  const cwd = folder(t, { "甲/.zhibi.json": `{ "rules": { "duplicated-ordinal": "off" } }` });
  const entry = (...args: string[]) =>
    JSON.parse(zhibi(["lint", "--format=json", ...args, "-"], { cwd, input: doubled }).stdout)[0];
  assert.equal(entry().file, "-");
  assert.equal(entry().findings.length, 1);
  assert.deepEqual(entry("--stdin-filename=甲/稿.txt"), { file: "甲/稿.txt", reportType: "department", findings: [] });
});

test("SARIF: rules, regions, safe fixes, encoded URIs, and what could not be read", (t) => {
  const cwd = folder(t, { "材料/第 1 稿#.txt": doubled, "跳.txt": skipped });
  const run = zhibi(["lint", "--format", "sarif", "材料", "跳.txt", "没有.txt"], { cwd });
  assert.equal(run.code, 2);
  const log = JSON.parse(run.stdout);
  assert.equal(log.version, "2.1.0");
  assert.equal(log.runs.length, 1);
  const [{ tool, columnKind, results, invocations }] = log.runs;
  assert.equal(columnKind, "utf16CodeUnits");
  assert.equal(tool.driver.name, "zhibi");
  for (const rule of tool.driver.rules) {
    assert.match(rule.id, /^[a-z-]+$/);
    assert.match(rule.help.text, /\p{Script=Han}/u);
    assert.match(rule.defaultConfiguration.level, /^(?:error|warning|note)$/);
  }
  for (const result of results) {
    assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, "error");
    assert.ok(result.message.text);
  }
  const [first, second] = results;
  const uri = "%E6%9D%90%E6%96%99/%E7%AC%AC%201%20%E7%A8%BF%23.txt";
  assert.deepEqual(first.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri },
        region: { startLine: 6, startColumn: 20, endLine: 6, endColumn: 23 },
      },
    },
  ]);
  assert.deepEqual(first.fixes[0].artifactChanges, [
    {
      artifactLocation: { uri },
      replacements: [
        {
          deletedRegion: { startLine: 6, startColumn: 22, endLine: 6, endColumn: 23 },
          insertedContent: { text: "" },
        },
      ],
    },
  ]);
  assert.equal(second.ruleId, "ordinal-sequence");
  assert.equal(second.fixes, undefined, "renumbering is for a person to decide");
  assert.equal(second.relatedLocations[0].physicalLocation.region.startLine, 6);
  assert.equal(invocations[0].executionSuccessful, false);
  assert.match(invocations[0].toolExecutionNotifications[0].message.text, /没有这个文件/);
});

test("a type named by the user holds; one that does not exist is named with those that do", (t) => {
  const cwd = folder(t, { "稿.txt": clean });
  const entry = zhibi(["lint", "--format=json", "--type", "government", "稿.txt"], { cwd });
  assert.equal(JSON.parse(entry.stdout)[0].reportType, "government");
  const run = zhibi(["lint", "--type", "没有", "稿.txt"], { cwd });
  assert.equal(run.code, 2);
  assert.match(run.stderr, /稿\.txt：没有“没有”这个文种，可用的有：.*department/);
});

test("a reader that goes away is no error", { skip: process.platform === "win32" && "no sh" }, (t) => {
  const cwd = folder(t, Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, skipped.repeat(20)])));
  const command = `"$@" | head -c 1`;
  const args = ["-c", command, "sh", process.execPath, cli, "lint", "--type=department", "."];
  const run = spawnSync("sh", args, { cwd, encoding: "utf8" });
  assert.equal(run.stdout.length, 1);
  assert.equal(run.stderr, "");
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import iconv from "iconv-lite";
import { root } from "../support/root";
import { folder, zhibi } from "./zhibi";

const read = (name: string) => readFileSync(join(root, "test/promises/pairs/justice-bureau", name), "utf8");
const [last, current] = [read("previous.md"), read("current.md")];
const files = { "去年.md": last, "今年.md": current };

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Row extends Place {
  readonly status: string;
  readonly task: string;
  readonly text: string;
  readonly deadline: string | null;
  readonly evidence: (Place & { readonly text: string; readonly terms: readonly { readonly term: string }[] }) | null;
  readonly targets: readonly {
    readonly target: { readonly said: string };
    readonly actual: (Place & { readonly said: string }) | null;
    readonly reached: boolean | null;
  }[];
}

test("for people: what, how far, the figures, and where this year's report says so", (t) => {
  const { code, stdout, stderr } = zhibi(["promises", "今年.md"], { cwd: folder(t, files) });
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^✔ 已兑现 组织开展涉企行政执法案卷评查 {2}去年第 29 行\n {4}目标 {2}评查案卷 300本以上 → 326本，达到\n {4}目标 {2}优秀率 85%以上 → 87\.4%，达到\n {4}今年 {2}第 13 行：对照上级统一标准评查涉企执法案卷326本/m,
  );
  assert.match(stdout, /^◐ 部分　 调解和解率提高到40%以上 .*\n {4}目标 {2}调解和解率 40%以上 → 36\.6%，没有达到/m);
  assert.match(stdout, /^✘ 未提及 完成《法治临溪建设规划》中期评估（上半年） {2}去年第 27 行\n\n/m);
  assert.match(stdout, /2023年报告（去年\.md）里的承诺 22 条：✔ 已兑现 \d+，◐ 部分 \d+，✘ 未提及 5。/);
});

test("json: spans of both files, from 1, whatever the encoding of last year's", (t) => {
  const cwd = folder(t, { "往年/去年.md": iconv.encode(last, "gb18030"), "今年.md": current });
  const { code, stdout } = zhibi(["promises", "--format=json", "--previous", "往年/去年.md", "今年.md"], { cwd });
  assert.equal(code, 0);
  const rows = JSON.parse(stdout) as Row[];
  const cut = (text: string, { line, column, endLine, endColumn }: Place) =>
    line === endLine ? text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1) : undefined;
  for (const row of rows) {
    assert.equal(cut(last, row), row.text);
    assert.equal(row.file, "往年/去年.md");
    if (row.evidence) assert.equal(cut(current, row.evidence), row.evidence.text);
    for (const { actual } of row.targets) if (actual) assert.equal(cut(current, actual), actual.said);
  }
  const scan = rows.find(({ text }) => text.startsWith("推行“扫码入企”"));
  assert.deepEqual([scan?.status, scan?.deadline, scan?.evidence?.line], ["met", "6月底前", 13]);
  assert.ok(scan?.evidence?.terms.some(({ term }) => term.includes("扫码入企")));
});

test("csv opens in a spreadsheet, a line a promise", (t) => {
  const { stdout } = zhibi(["promises", "--format=csv", "今年.md"], { cwd: folder(t, files) });
  assert.equal(stdout.split("\r\n").length, 22 + 2);
  assert.match(stdout, /^\ufeff情况,任务,期限,目标与实际,/);
  assert.match(stdout, /\r\n部分,编制乡镇综合行政执法事项操作手册,,,29,/);
});

test("nothing to hold it against: why, and what to do, and code 2", (t) => {
  const other = last.replaceAll("临溪县司法局", "临溪县水务局");
  const old = last.replaceAll("2023年", "2021年").replaceAll("2024年", "2022年");
  const cwd = folder(t, { "今年.md": current, "水务.md": other, "旧.md": old, "清单.md": "买菜\n" });
  const fails = (message: RegExp, ...args: string[]) => {
    const { code, stdout, stderr } = zhibi(["promises", ...args], { cwd });
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, message);
  };
  fails(/找不到指定的去年报告“没有\.md”/, "--previous", "没有.md", "今年.md");
  fails(/“水务\.md”是临溪县水务局的/, "--previous", "水务.md", "今年.md");
  fails(/“旧\.md”是2021年的，这份报告是2024年的/, "--previous", "旧.md", "今年.md");
  fails(/没有找到临溪县司法局2023年的报告。请/, "今年.md");
  fails(/没有认出这是法治政府建设年度报告/, "清单.md");
  fails(/没有这个文件/, "不在.md");
  fails(/请写明一个文件/);
});

test("last year's report plans nothing: it says so", (t) => {
  const bare = last.replace(/## 四、[\s\S]*/, "");
  const { code, stdout } = zhibi(["promises", "今年.md"], { cwd: folder(t, { ...files, "去年.md": bare }) });
  assert.equal(code, 0);
  assert.match(stdout, /去年的报告“去年\.md”里没有找到计划任务/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { folder, zhibi } from "../cli/zhibi";
import { report } from "./reports";

const facts = "全年办理行政复议案件127件，审结119件，组织执法人员培训6期，评查案卷340份，制发督促整改建议书9份。";
const current = report({ done: facts });
const last = report({ year: 2023, done: facts });
const titled = (front: string) => `---\n${front}\n---\n\n${current}`;
const lint = (cwd: string, ...args: string[]) => {
  const { stdout, stderr, code } = zhibi(["lint", "--format=json", ...args], { cwd });
  const entries = JSON.parse(stdout) as { findings: { rule: string; message: string }[] }[];
  return { stderr, code, copied: entries.flatMap(({ findings }) => findings.map(({ message }) => message)) };
};

test("named by the option, in the front matter or in .zhibi.json, in UTF-8 or GB18030", (t) => {
  const cwd = folder(t, {
    "今年.txt": current,
    "今年.md": titled("previous: 往年/去年.txt"),
    "往年/去年.txt": iconv.encode(last, "gb18030"),
    "设置/.zhibi.json": JSON.stringify({ previous: { "稿/*.txt": "底稿.txt" } }),
    "设置/稿/今年.txt": current,
    "设置/底稿.txt": last,
  });
  assert.deepEqual(lint(cwd, "今年.txt").copied, []);
  for (const args of [["今年.txt", "--previous", "往年/去年.txt"], ["今年.md"], ["今年.txt", "--previous=auto"]]) {
    const { copied, stderr } = lint(cwd, ...args);
    assert.match(copied.join(), /往年\/去年\.txt.*第 7 行/, args.join(" "));
    assert.equal(stderr, "");
  }
  assert.match(lint(cwd, "设置/稿/今年.txt").copied.join(), /设置\/底稿\.txt/);
  assert.deepEqual(lint(cwd, "今年.md", "--previous=none").copied, []);
});

test("a file that is not last year's report: a note says why, and the check goes on without it", (t) => {
  const cwd = folder(t, {
    "今年.md": titled("previous: ../没有.txt"),
    "今年.txt": current,
    "别家.txt": report({ organ: "临溪县水务局", year: 2023, done: facts }),
    "前年.txt": report({ year: 2022, done: facts }),
    "清单.txt": "买菜清单\n",
    "文件夹/a.txt": "",
  });
  const missing = lint(cwd, "今年.md");
  assert.match(missing.stderr, /^zhibi: 今年\.md：找不到指定的去年报告“.*没有\.txt”，[^\n]+\n$/);
  assert.deepEqual(missing.copied, []);
  assert.equal(missing.code, 0);
  const note = (previous: string) => lint(cwd, "今年.txt", "--previous", previous).stderr;
  assert.match(note("别家.txt"), /临溪县水务局的/);
  assert.match(note("前年.txt"), /2022年的/);
  assert.match(note("清单.txt"), /没有被认作报告/);
  assert.match(note("文件夹"), /读不了.*这是文件夹/);
});

test("auto: two different texts are not chosen between, none at all is no matter", (t) => {
  const cwd = folder(t, {
    "今年.txt": current,
    "2023/初稿.txt": last.replace("127件", "126件"),
    "2023/定稿.txt": last,
    "node_modules/x.txt": last,
    "别处/今年.txt": current,
  });
  assert.match(lint(cwd, "今年.txt", "--previous=auto").stderr, /“2023\/初稿\.txt”、“2023\/定稿\.txt”/);
  assert.equal(lint(cwd, "别处/今年.txt", "--previous=auto").stderr, "");
});

test("auto: beside a folder that is named after the year, those of the year before are looked into", (t) => {
  const cwd = folder(t, {
    "2024年/今年.txt": current,
    "2023年/材料/去年.txt": last,
    "稿件/今年.txt": current,
    "各年/2024/司法局/终稿.txt": current,
    "各年/2023/司法局/终稿.txt": last,
  });
  assert.match(lint(cwd, "各年/2024/司法局/终稿.txt", "--previous=auto").copied.join(), /2023\/司法局\/终稿\.txt/);
  assert.match(lint(cwd, "2024年/今年.txt", "--previous=auto").copied.join(), /2023年\/材料\/去年\.txt.*第 7 行/);
  assert.deepEqual(lint(cwd, "稿件/今年.txt", "--previous=auto").copied, []);
});

test("auto: of figures, which are asked for one file, it is said that none was found, and of whom there is one", (t) => {
  const cwd = folder(t, {
    "今年.txt": report({ organ: "临溪县市场监督管理局", done: facts }),
    "去年.txt": report({ organ: "临溪县食品药品监督管理局", year: 2023, done: facts }),
  });
  const { stderr } = zhibi(["metrics", "--previous=auto", "今年.txt"], { cwd });
  assert.match(
    stderr,
    /没有找到临溪县市场监督管理局2023年的报告。.*只有临溪县食品药品监督管理局的（“去年\.txt”）.*改过名的，.*“organ: 现在的名称”/,
  );
});

test("a path of Windows in quotes, where YAML takes \\ for an escape", (t) => {
  const cwd = folder(t, { "稿/今年.md": titled('previous: "..\\往年\\去年.txt"'), "往年/去年.txt": last });
  assert.match(lint(cwd, "稿/今年.md").copied.join(), /往年\/去年\.txt.*第 7 行/);
});

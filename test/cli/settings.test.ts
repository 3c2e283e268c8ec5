import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, doubled, folder, skipped, zhibi } from "./zhibi";

interface Entry {
  readonly file: string;
  readonly reportType: string | null;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

const lint = (cwd: string, ...args: string[]) => {
  const run = zhibi(["lint", "--format=json", ...args], { cwd });
  return { ...run, entries: JSON.parse(run.stdout) as Entry[] };
};

test("the nearest .zhibi.json above each file holds for it", (t) => {
  const cwd = folder(t, {
    ".zhibi.json": `{ "rules": { "duplicated-ordinal": "off" } }`,
    "上/稿.txt": doubled,
    "下/.zhibi.json": `{
      // 评语和多余的逗号都可以
      "rules": { "duplicated-ordinal": "warning" },
      "reportTypes": { "别的/**": null },
    }`,
    "下/稿.txt": doubled,
    "下/别的/稿.txt": doubled,
  });
  const { entries, code, stderr } = lint(cwd, ".");
  assert.deepEqual(
    entries.map(({ file, reportType, findings }) => [file, reportType, findings.map((f) => f.severity)]),
    [
      ["上/稿.txt", "department", []],
      ["下/别的/稿.txt", null, []],
      ["下/稿.txt", "department", ["warning"]],
    ],
  );
  assert.equal(code, 0);
  assert.equal(stderr, "");
});

test("a broken .zhibi.json is named with its place once; what is right in it holds", (t) => {
  const cwd = folder(t, {
    ".zhibi.json": `{\n  "rules": {\n    "duplicated-ordinal": "off",\n    "ordinal-sequence": "loud"\n  }\n}\n`,
    "甲.txt": doubled,
    "乙.txt": skipped,
  });
  const { entries, code, stderr } = lint(cwd, "甲.txt", "乙.txt");
  assert.deepEqual(
    entries.map((entry) => entry.findings.map((finding) => finding.rule)),
    [[], ["ordinal-sequence"]],
  );
  assert.equal(code, 2);
  assert.match(stderr, /^zhibi: \.zhibi\.json:4:\d+：[^\n]+\n$/);
});

test("a user's own report type beside the settings, used by lint and new; a broken one is named", (t) => {
  const own = {
    id: "own",
    extends: "department",
    title: "普法工作年度报告",
    description: "各科室用",
    recognize: { topics: ["普法工作"], forms: ["报告"] },
  };
  const cwd = folder(t, {
    ".zhibi/templates/own/type.json": JSON.stringify(own),
    ".zhibi/templates/own/skeleton.md": "# {{organ}}{{year}}年普法工作年度报告\n",
    ".zhibi/templates/bad/type.json": `{\n  "title": 1\n}`,
    ".zhibi/templates/bad/skeleton.md": "正文\n",
    "内/稿.txt": clean.replace("法治政府建设年度报告", "普法工作年度报告"),
  });
  const { entries, code, stderr } = lint(cwd, "内");
  assert.equal(entries[0]?.reportType, "own");
  assert.equal(code, 2);
  assert.match(stderr, /zhibi: \.zhibi\/templates\/bad\/type\.json:\d+:\d+：/);
  assert.match(zhibi(["new", "--list"], { cwd }).stdout, /own {2}普法工作年度报告/);
  const draft = zhibi(["new", "--type=own", "--organ=青石市司法局", "--year=2024"], { cwd });
  assert.equal(draft.stdout, "# 青石市司法局2024年普法工作年度报告\n");
});

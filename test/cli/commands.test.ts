import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtinTypes, rulePage, rules } from "../../extension/core";
import { version } from "../../package.json";
import { root } from "../support/root";
import { clean, doubled, folder, zhibi } from "./zhibi";

test("a new draft is a report of its type and year, in a pipe and in a file that is never overwritten unasked", (t) => {
  const cwd = folder(t);
  const values = ["--organ", "青石市司法局", "--year", "2024"];
  for (const { id } of builtinTypes) {
    const { stdout, code } = zhibi(["new", "--type", id, ...values]);
    assert.equal(code, 0);
    const [entry] = JSON.parse(zhibi(["lint", "--format=json", "-"], { input: stdout }).stdout);
    assert.equal(entry.reportType, id);
  }
  const toFile = ["new", "--type", "department", ...values, "-o", "稿.md"];
  assert.equal(zhibi(toFile, { cwd }).code, 0);
  const text = readFileSync(join(cwd, "稿.md"), "utf8");
  assert.match(text, /青石市司法局[\s\S]*2024年[\s\S]*2025年/);

  const other = toFile.with(4, "石塘市司法局");
  const again = zhibi(other, { cwd });
  assert.equal(again.code, 2);
  assert.match(again.stderr, /稿\.md：同名文件已经存在.*--force/);
  assert.equal(readFileSync(join(cwd, "稿.md"), "utf8"), text);
  assert.equal(zhibi([...other, "--force"], { cwd }).code, 0);
  assert.match(readFileSync(join(cwd, "稿.md"), "utf8"), /石塘市司法局/);
});

test("what is missing for a new draft is said at once, with the types that there are", () => {
  const none = zhibi(["new"]);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /--type、--organ、--year/);
  const wrong = zhibi(["new", "--type=x", "--organ=青石市司法局", "--year=2024"]);
  assert.equal(wrong.code, 2);
  for (const { id, title } of builtinTypes) {
    assert.ok(none.stderr.includes(`${id}  ${title}`));
    assert.ok(wrong.stderr.includes(`${id}  ${title}`));
    assert.ok(zhibi(["new", "--list"]).stdout.includes(`${id}  ${title}`));
  }
  assert.match(zhibi(["new", "--type=department", "--organ=青石市司法局", "--year=24"]).stderr, /“24”不是年度/);
});

test("outline: what was recognised, and the tree with its lines", (t) => {
  const cwd = folder(t, { "稿.txt": clean });
  const text = zhibi(["outline", "稿.txt"], { cwd });
  assert.equal(text.code, 0);
  assert.match(
    text.stdout,
    /^文种：.*（department）\n标题：青石市司法局2024年法治政府建设年度报告（第 1 行）\n年度：2024（据标题）\n机关：青石市司法局（部门，市级）\n/,
  );
  assert.match(text.stdout, /^ 5 {2}一、2024年.*\[achievements\]\n 6 {6}（一）健全制度体系\n 6 {10}一是制定工作方案/m);

  const data = JSON.parse(zhibi(["outline", "--format=json", "-"], { input: clean }).stdout);
  assert.deepEqual(
    data.sections.map(({ ordinal, line, roles }: { ordinal: string; line: number; roles: string[] }) => [
      ordinal,
      line,
      roles,
    ]),
    [
      ["一、", 5, ["achievements"]],
      ["二、", 8, ["problems"]],
      ["三、", 10, ["first-responsible"]],
      ["四、", 12, ["plan"]],
    ],
  );
  assert.deepEqual(data.year, { value: 2024, from: "title" });
  assert.equal(data.sections[0].children[0].children[2].title, "三是加强督促检查".slice(2));
  assert.equal(zhibi(["outline", "没有.txt"], { cwd }).code, 2);
});

test("rules: the list, and one page with all that a reader needs", () => {
  const list = zhibi(["rules"]).stdout;
  for (const { id, title } of rules) assert.match(list, new RegExp(`^ {2}${id} +\\S+ {2}${title}$`, "m"));
  const page = zhibi(["rules", "duplicated-ordinal"]).stdout;
  const rule = rules.find(({ id }) => id === "duplicated-ordinal");
  assert.ok(rule);
  for (const part of [
    rule.title,
    rule.why,
    `依据：${rule.basis}`,
    "修复：有，可以安全",
    rule.examples[0]?.good,
    `"duplicated-ordinal": "off"`,
  ])
    assert.ok(part && page.includes(part), part);
  assert.equal(page, rulePage(rule), "the same page as in docs/rules");
  const data = JSON.parse(zhibi(["rules", "--format=json"]).stdout);
  assert.deepEqual(
    data.map(({ id, severity }: { id: string; severity: string }) => [id, severity]),
    rules.map(({ id, severity }) => [id, severity]),
  );
  const fixes = Object.fromEntries(data.map(({ id, fix }: { id: string; fix: string }) => [id, fix]));
  assert.equal(fixes["duplicated-ordinal"], "safe");
  assert.equal(fixes["document-number"], "partly");
  assert.equal(fixes["ordinal-sequence"], "choice");
  assert.equal(fixes["missing-section"], "choice");
  assert.equal(fixes["missing-title"], "choice");
  assert.equal(fixes["personal-data"], "choice");
  assert.equal(fixes["absolute-claim"], "none");
  const unknown = zhibi(["rules", "x"]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /没有“x”这条规则.*duplicated-ordinal/);
});

test("help is for everything; what is wrong on the command line is said in Chinese with the usage", () => {
  assert.equal(zhibi(["--version"]).stdout, `${version}\n`);
  for (const name of ["lint", "new", "outline", "rules"]) {
    assert.match(zhibi(["--help"]).stdout, new RegExp(`^ {2}${name} .*\\p{Script=Han}`, "mu"));
    const help = zhibi([name, "--help"]);
    assert.equal(help.code, 0);
    assert.ok(help.stdout.startsWith(`用法：zhibi ${name} `));
    assert.equal(zhibi(["help", name]).stdout, help.stdout);
  }
  const wrong: [string[], RegExp][] = [
    [[], /请写明命令/],
    [["chek"], /没有“chek”这个命令/],
    [["lint", "--format=json"], /没有写明/],
    [["lint", "--fixx", "-"], /没有“--fixx”这个选项/],
    [["lint", "--format", "xml", "-"], /“--format”不能是“xml”，只能是：stylish、json、sarif/],
    [["lint", "--type", "--fix"], /“--type”后面缺少文种/],
    [["lint", "--fix=yes", "-"], /“--fix”是开关/],
    [["outline"], /请写明一个文件/],
    [["new", "多余"], /多余的参数“多余”/],
  ];
  for (const [args, message] of wrong) {
    const { code, stdout, stderr } = zhibi(args, { input: doubled });
    assert.equal(code, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.match(stderr, /用法：zhibi .*\n详细说明：zhibi .*--help\n$/);
  }
});

test("outline of a text that breaks its lines at one width: the numbers are those of the file", () => {
  const file = join(root, "test/parser/fixtures/pdf-wrapped.txt");
  const { stdout } = zhibi(["outline", "--format=json", file]);
  const { sections } = JSON.parse(stdout) as { sections: { line: number; ordinal: string }[] };
  const lines = readFileSync(file, "utf8").split("\n");
  assert.ok(sections.length > 1);
  for (const { line, ordinal } of sections)
    assert.ok(lines[line - 1]?.trim().startsWith(ordinal), `${line} ${ordinal}`);
});

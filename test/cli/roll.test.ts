import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { clean, folder, zhibi } from "./zhibi";

describe("zhibi roll", () => {
  test("writes the draft to standard output and says on standard error what was changed", (t) => {
    const cwd = folder(t, { "2024.txt": clean });
    const { code, stdout, stderr } = zhibi(["roll", "2024.txt"], { cwd });
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^---\nreport: department\nprevious: 2024\.txt\n---\n\n# 青石市司法局2025年法治政府建设年度报告\n/,
    );
    assert.match(stdout, /### （一）丰富培训形式\n\n<!-- 上年承诺：一是丰富培训形式。 -->/);
    assert.match(stdout, /2025年开展案卷评查〔待填：上年2次〕。/);
    assert.match(stderr, /^改动：\n/);
    assert.match(stderr, / {2}1:7 {6}\[年份\] 2024 → 2025\n/);
    assert.match(stderr, /2025年的草稿：改动\d+处/);
  });

  test("-o writes a file, names last year's from there, and leaves a file alone that is there", (t) => {
    const cwd = folder(t, { "去年/2024.txt": clean, "今年/已有.md": "已有" });
    const first = zhibi(["roll", "去年/2024.txt", "-o", "今年/2025.md"], { cwd });
    assert.equal(first.code, 0);
    assert.match(first.stdout, /改动/);
    assert.match(readFileSync(join(cwd, "今年/2025.md"), "utf8"), /previous: \.\.\/去年\/2024\.txt\n/);
    const second = zhibi(["roll", "去年/2024.txt", "-o", "今年/已有.md"], { cwd });
    assert.equal(second.code, 2);
    assert.match(second.stderr, /今年\/已有\.md：同名文件已经存在，没有改动它。请换一个文件名，或用 --force 覆盖/);
    assert.equal(readFileSync(join(cwd, "今年/已有.md"), "utf8"), "已有");
    assert.equal(zhibi(["roll", "去年/2024.txt", "-o", "今年/已有.md", "--force"], { cwd }).code, 0);
  });

  test("--changes json: an array with places, 1-based", (t) => {
    const cwd = folder(t, { "2024.txt": clean });
    const { stdout } = zhibi(["roll", "2024.txt", "-o", "2025.md", "--changes", "json"], { cwd });
    const changes = JSON.parse(stdout) as Record<string, unknown>[];
    assert.deepEqual(
      changes.map(({ id }) => id),
      changes.map((_, i) => i),
    );
    const { why: _, context: __, ...first } = changes[0] as Record<string, unknown>;
    assert.deepEqual(first, {
      id: 0,
      kind: "year",
      line: 1,
      column: 7,
      endLine: 1,
      endColumn: 11,
      before: "2024",
      after: "2025",
      open: false,
      taken: true,
    });
  });

  test("what is wrong is said, and nothing is written", (t) => {
    const cwd = folder(t, { "2024.txt": clean, "通知.txt": "关于召开会议的通知\n\n各科室：\n\n定于明日开会。\n" });
    const wrong = (...args: string[]) => zhibi(["roll", ...args, "-o", "2025.md"], { cwd });
    const said: [string[], RegExp][] = [
      [["通知.txt"], /通知\.txt：没有认出这是年度报告。/],
      [["没有.txt"], /没有\.txt：没有这个文件或文件夹/],
      [["2024.txt", "--year", "2024"], /新的年度（2024年）应当晚于这份报告的年度（2024年）/],
      [["2024.txt", "--year", "明年"], /“明年”不是年度/],
      [["2024.txt", "--review"], /--review 要在终端里逐条问/],
      [[], /请写明一个文件/],
    ];
    for (const [args, message] of said) {
      const { code, stderr } = wrong(...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(stderr, message);
    }
    assert.equal(existsSync(join(cwd, "2025.md")), false);
  });

  test("last year's report stays as it is, whatever the user says; a draft is no Word file", (t) => {
    const cwd = folder(t, { "2024.txt": clean });
    const over = zhibi(
      ["roll", "2024.txt", "-o", "../".concat(cwd.split("/").at(-1) as string, "/2024.txt"), "--force"],
      { cwd },
    );
    assert.equal(over.code, 2);
    assert.match(over.stderr, /2024\.txt：不能写到原来的文件上。请换一个文件名/);
    assert.equal(readFileSync(join(cwd, "2024.txt"), "utf8"), clean);
    const word = zhibi(["roll", "2024.txt", "-o", "2025.docx"], { cwd });
    assert.equal(word.code, 2);
    assert.match(word.stderr, /zhibi: 2025\.docx：写出的是 Markdown 文本，文件名要以 \.md 结尾/);
    assert.equal(existsSync(join(cwd, "2025.docx")), false);
  });
});

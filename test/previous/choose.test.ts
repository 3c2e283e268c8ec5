import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkNamed, choosePrevious, namedPrevious, type Report } from "../../extension/core";
import { sameOrgan } from "../../extension/core/previous/organ";
import { parse } from "../support/core";
import { type Made, report } from "./reports";

const parsed = (made: Made = {}): Report => parse(report(made));
const current = parsed();
const last = (made: Made = {}) => parsed({ year: 2023, ...made });
const candidate = (name: string, report: Report) => ({ name, report });

describe("finding last year's report", () => {
  test("of the same organ and type, on the year before, among whatever is there", () => {
    const found = choosePrevious(current, [
      candidate("今年.txt", current),
      candidate("前年.txt", last({ year: 2022 })),
      candidate("别人.txt", last({ organ: "临溪县水务局" })),
      candidate("总结.txt", last({ title: "临溪县司法局2023年工作总结" })),
      candidate("便条.txt", parse("2023年买菜清单")),
      candidate("去年.txt", last()),
    ]);
    assert.equal(found.name, "去年.txt");
    assert.equal(found.report?.year?.value, 2023);
  });

  test("none: the message says where to put it", () => {
    const { report: none, problem } = choosePrevious(current, [candidate("今年.txt", current)]);
    assert.equal(none, null);
    assert.equal(
      problem?.message,
      "没有找到临溪县司法局2023年的报告。请把它（.md 或 .txt）放进这个文件夹，或者在 .zhibi.json 的“previous”里写明。",
    );
    assert.equal(problem?.reason, "none");
  });

  test("two that differ: both are named, neither is taken", () => {
    const { report: none, problem } = choosePrevious(current, [
      candidate("送审稿.txt", last({ done: "修订制度12件。" })),
      candidate("定稿.txt", last({ done: "修订制度13件。" })),
    ]);
    assert.equal(none, null);
    assert.equal(problem?.reason, "ambiguous");
    assert.match(problem?.message ?? "", /找到2份，文字不同：“送审稿\.txt”、“定稿\.txt”.*指明其中一份/);
  });

  test("copies of one text, as .md and as .txt, are one", () => {
    const markdown = parse(`# ${report({ year: 2023 }).replace("一、", "## 一、")}`, "markdown");
    const found = choosePrevious(current, [candidate("a.md", markdown), candidate("a.txt", last())]);
    assert.equal(found.name, "a.md");
  });

  test("司法局 is anybody's: its text has to name the place", () => {
    const nameless = report().replaceAll("临溪县司法局", "县司法局");
    const candidates = [candidate("去年.txt", last())];
    assert.equal(choosePrevious(parse(nameless), candidates).report, null);
    assert.equal(choosePrevious(parse(nameless.replace("培训形式", "临溪普法形式")), candidates).name, "去年.txt");
    assert.equal(choosePrevious(parsed({ organ: "青石市临溪县司法局" }), candidates).name, "去年.txt");
  });

  test("a report that does not say whose or when it is, has none", () => {
    for (const title of ["法治政府建设年度报告", "临溪县司法局法治政府建设年度报告"]) {
      const text = report({ title }).replaceAll(/202\d年|临溪县司法局(?!法治)/g, "");
      const { problem } = choosePrevious(parse(text, "plaintext", "department"), [candidate("去年.txt", last())]);
      assert.match(problem?.message ?? "", /^没有认出这份报告的(?:机关|年度)，无法找去年的报告。请/);
    }
  });
});

describe("one organ or two", () => {
  const cases: [string, string, boolean][] = [
    ["临溪县人民政府", "临溪县政府", true],
    ["临溪县", "青石市临溪县人民政府", true],
    ["青石市临溪县司法局", "临溪县司法局", true],
    ["司法局", "临溪县司法局", true],
    ["县司法局", "临溪县司法局", true],
    ["东城街道办事处", "临溪县东城街道", true],
    ["柳河镇人民政府", "临溪县柳河镇政府", true],
    ["临溪县司法局", "青石市司法局", false],
    ["青石市人民政府", "青石市临溪县人民政府", false],
    ["临溪县公安局", "临溪县森林公安局", false],
    ["临溪县文化广电旅游局", "临溪县文化和旅游局", false],
    ["中共临溪县委", "临溪县人民政府", false],
  ];
  for (const [a, b, same] of cases) {
    test(`${a} ${same ? "=" : "≠"} ${b}`, () => {
      assert.equal(sameOrgan(a, b), same);
      assert.equal(sameOrgan(b, a), same);
    });
  }
});

describe("the file that a person has named", () => {
  const message = (candidate: Report | null, error: string | null = null) => {
    const { report: none, problem } = checkNamed(current, "旧/去年.txt", candidate, error);
    assert.equal(none, null);
    return `${problem?.reason} ${problem?.message}`;
  };

  test("is taken where organ, type and year are right", () => {
    const found = checkNamed(current, "旧/去年.txt", last({ organ: "青石市临溪县司法局" }));
    assert.equal(found.name, "旧/去年.txt");
    assert.equal(found.problem, null);
  });

  test("anything else is no link, and the message says what is wrong and what to do", () => {
    assert.match(message(null), /^missing 找不到指定的去年报告“旧\/去年\.txt”，所以没有与去年对照。请检查路径/);
    assert.match(message(null, "没有访问权限"), /^unreadable 读不了.*：没有访问权限，所以.*请检查这个文件。$/);
    assert.match(message(parse("买菜清单")), /^not-a-report .*没有被认作报告.*“report: 文种”/);
    assert.match(message(last({ organ: "临溪县水务局" })), /^other-organ .*临溪县水务局的，.*临溪县司法局的.*“organ: /);
    assert.match(
      message(last({ year: 2022 })),
      /^other-year .*2022年的，这份报告是2024年的，应当与2023年的比较.*2023年/,
    );
    assert.match(message(current), /^other-year .*是2024年的/);
    assert.match(
      message(last({ title: "临溪县司法局2023年工作总结" })),
      /^other-type .*“.+”，这份报告是“.+”.*同一文种/,
    );
  });
});

describe("what a document says about it", () => {
  const said = (line: string, configured?: string | null) => {
    const text = `---\nreport: department\n${line}\n---\n\n${report()}`;
    const { kind, path, span } = namedPrevious(parse(text, "markdown"), configured);
    return [kind, path, span && text.slice(span.start, span.end)];
  };

  test("front matter first, then the configuration, else nothing", () => {
    assert.deepEqual(said("previous: 旧/去年.txt", "别的.txt"), ["path", "旧/去年.txt", "previous: 旧/去年.txt"]);
    assert.deepEqual(said("previous: 无"), ["off", "", "previous: 无"]);
    assert.deepEqual(said("previous: none", "别的.txt"), ["off", "", "previous: none"]);
    assert.deepEqual(said("previous:", "别的.txt"), ["path", "别的.txt", null]);
    assert.deepEqual(said("year: 2024", null), ["off", "", null]);
    assert.deepEqual(said("year: 2024"), ["unsaid", "", null]);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { configFor, parseConfig } from "../../extension/core/config";

/** Errors with the text that they point to. */
function errorsOf(source: string): string[] {
  return parseConfig(source).errors.map(({ start, end, message }) => `${source.slice(start, end)} → ${message}`);
}

describe("reading .zhibi.json", () => {
  test("comments and trailing commas are allowed", () => {
    const { config, errors } = parseConfig(`{
      // 关闭序号样式
      "rules": { "ordinal-style": "off", },
      "profile": "submission",
    }`);
    assert.deepEqual(errors, []);
    assert.deepEqual(config, { rules: { "ordinal-style": "off" }, profile: "submission" });
  });

  test("an empty file sets nothing", () => {
    assert.deepEqual(parseConfig(""), { config: {}, errors: [] });
    assert.deepEqual(parseConfig("// 以后再写\n"), { config: {}, errors: [] });
  });

  test("a rule that is not known yet may be set", () => {
    assert.deepEqual(errorsOf(`{ "rules": { "some-later-rule": "hint" } }`), []);
  });

  test("what is wrong is named with its place, what is right still holds", () => {
    const source = `{
  "rules": { "ordinal-style": "erorr", "unbalanced-pair": "info", "Rule": "off" },
  "reportTypes": { "草稿/**": null, "*.md": 3 },
  "allowedNames": ["一键办", "", 5],
  "ignore": [{ "rule": "unbalanced-pair" }, { "rule": "*", "reason": "历史材料" }, { "rule": "*", "reason": "同上", "files": "a" }],
  "profil": "web",
  "profile": "print"
}`;
    assert.deepEqual(errorsOf(source), [
      `"erorr" → “rules › ordinal-style”只能是 "error"、"warning"、"info"、"hint"、"off" 之一。`,
      `"Rule" → “rules › Rule”的写法不对：规则的代号由小写英文字母和连字符组成，例如 ordinal-style。`,
      `3 → “reportTypes › *.md”应当是文字（写在英文双引号里）或null。`,
      `"" → “allowedNames › 第 2 项”不能是空的。`,
      `5 → “allowedNames › 第 3 项”应当是文字（写在英文双引号里）。`,
      `{ → “ignore › 第 1 项”缺少 “reason”，请补上。`,
      `"files" → 不认识“ignore › 第 3 项 › files”，请检查是否写错；此处可以写：rule、file、text、reason。`,
      `"profil" → 不认识“profil”，请检查是否写错；此处可以写：rules、reportTypes、previous、allowedNames、ignore、profile、layout。`,
      `"print" → “profile”只能是 "web"、"submission" 之一。`,
    ]);
    assert.deepEqual(parseConfig(source).config, {
      rules: { "unbalanced-pair": "info" },
      reportTypes: { "草稿/**": null },
      allowedNames: ["一键办"],
      ignore: [
        { rule: "*", reason: "历史材料" },
        { rule: "*", reason: "同上" },
      ],
    });
  });

  test("Chinese punctuation in the place of JSON's own", () => {
    const [comma] = errorsOf(`{ "profile": "web"， "rules": {} }`) as [string];
    assert.match(comma, /此处用了中文标点 ， ，请改成英文标点。$/);
    const [quote] = errorsOf('{ “profile”: "web" }') as [string];
    assert.match(quote, /此处用了中文标点 “ ，请改成英文标点。$/);
  });

  test("a file that is broken off: what stands before holds", () => {
    const { config, errors } = parseConfig(`{ "profile": "submission", "rules": {`);
    assert.equal(config.profile, "submission");
    assert.match(errors[0]?.message ?? "", /缺少右花括号|应当是名称/);
  });

  test("something else than settings", () => {
    assert.deepEqual(parseConfig("[1]").config, {});
    assert.deepEqual(errorsOf("[1]"), ["[ → 这个文件应当是若干“名称: 值”（写在花括号 { } 里）。"]);
  });

  test("what no person would write", () => {
    assert.match(errorsOf("[".repeat(100_000))[0] ?? "", /读不懂/);
    assert.match(errorsOf(`{ "rules": { "\\ud800": "off" } }`)[0] ?? "", /读不懂/);
  });

  test("never throws, and its places lie in the file", () => {
    const names = fc.constantFrom("rules", "reportTypes", "allowedNames", "ignore", "profile", "file", "\ud800");
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(null, "web", "off", 1, true, ""),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(fc.oneof(names, fc.string({ maxLength: 5 })), tie("tree"), { maxKeys: 4 }),
      ),
    }));
    const sources = fc.oneof(
      fc.string(),
      tree.map((value) => JSON.stringify(value)),
      tree.map((value) => JSON.stringify(value).slice(0, -2)),
    );
    fc.assert(
      fc.property(sources, (source) => {
        const { config, errors } = parseConfig(source);
        for (const { start, end } of errors) assert.ok(0 <= start && start <= end && end <= source.length);
        assert.deepEqual(parseConfig(JSON.stringify(config)).errors, []);
      }),
    );
  });
});

describe("what holds for one file", () => {
  const { config } = parseConfig(`{
    "rules": { "ordinal-style": "off" },
    "reportTypes": { "*.md": "department", "镇街/**": "township", "**/草稿/**": null, "{甲,乙}.txt": "government" },
    "ignore": [
      { "rule": "unbalanced-pair", "reason": "引文如此" },
      { "rule": "ordinal-style", "file": "镇街/*.txt", "reason": "旧稿" },
    ],
  }`);

  test("without settings: recognise the type, no rule changed, 网页版", () => {
    assert.deepEqual(configFor({}, "a.md"), {
      severities: {},
      type: undefined,
      previous: undefined,
      allowedNames: [],
      ignore: [],
      profile: "web",
      layout: {},
    });
  });

  const types: [string, string | null | undefined][] = [
    ["2024.md", "department"],
    ["年度/2024.md", "department"],
    ["镇街/青石镇.md", "township"],
    ["镇街/2024/青石镇.md", "township"],
    ["镇街/草稿/青石镇.md", null],
    ["甲.txt", "government"],
    ["年度/2024.txt", undefined],
  ];
  for (const [path, type] of types) test(`${path}: ${type}`, () => assert.equal(configFor(config, path).type, type));

  test("the list of what to ignore", () => {
    const rules = (path: string) => configFor(config, path).ignore.map(({ rule }) => rule);
    assert.deepEqual(rules("2024.txt"), ["unbalanced-pair"]);
    assert.deepEqual(rules("镇街/青石镇.txt"), ["unbalanced-pair", "ordinal-style"]);
  });

  test("severities", () => assert.deepEqual(configFor(config, "a.md").severities, { "ordinal-style": "off" }));
});

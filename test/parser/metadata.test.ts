import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../support/core";

const body = "\n临溪县司法局2024年法治政府建设年度报告\n\n2024年，扎实推进法治政府建设。\n";

/** `name=value` of every field; each value must be what its span says. */
function fieldsOf(head: string, language: "plaintext" | "markdown" = "plaintext"): string[] {
  const text = head + body;
  return parse(text, language).metadata.map(({ name, value, span }) => {
    assert.equal(text.slice(span.start, span.end), value);
    return `${name}=${value}`;
  });
}

const shapes: Readonly<Record<string, readonly [head: string, fields: readonly string[]]>> = {
  "bullets, with spaces in the names": [
    "  • 索 引 号：LX01/2025-3\n  • 成文日期:2025-01-16\n",
    ["索引号=LX01/2025-3", "成文日期=2025-01-16"],
  ],
  "several on a line, one of them empty": [
    "发布日期：2025-01-16 15:38 访问次数： 来源：县司法局\n",
    ["发布日期=2025-01-16 15:38", "访问次数=", "来源=县司法局"],
  ],
  "rows with bars": [
    "[ 索引号 ] | LX01/2025-3 | [ 发文字号 ] | |\n文号 | 有效性 |\n",
    ["索引号=LX01/2025-3", "发文字号=", "文号=", "有效性="],
  ],
  "name and value on two lines": ["成文日期\n2025-01-16\n", ["成文日期=2025-01-16"]],
  "a date alone": ["2025-01-16 15:38\n", ["日期=2025-01-16 15:38"]],
  "a block that is printed twice": [
    "成文日期：2025-01-16\n成文日期：2025-01-17\n",
    ["成文日期=2025-01-16", "成文日期=2025-01-17"],
  ],
  "no metadata": ["", []],
};

for (const [shape, [head, fields]] of Object.entries(shapes)) {
  test(`metadata: ${shape}`, () => assert.deepEqual(fieldsOf(head), fields));
}

test("metadata: a Markdown table above the title", () => {
  const head = "| 索引号 | LX01 | 发布日期 | 2025-01-16 |\n| --- | --- | --- | --- |\n";
  assert.deepEqual(fieldsOf(`${head}\n# 标题\n`, "markdown").slice(0, 2), ["索引号=LX01", "发布日期=2025-01-16"]);
});

test("metadata: a table of the body is none", () => {
  const text = `${body}\n| 名称 | 数量 |\n| --- | --- |\n| 合同 | 12件 |\n`;
  assert.deepEqual(parse(text, "markdown").metadata, []);
});

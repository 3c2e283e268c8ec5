import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { scanMarkdown } from "../../extension/core/parse/markdown";
import { remembering } from "../../extension/server/rescan";

const document = `---
year: 2024
---

# 临溪县司法局关于2024年法治政府建设情况的报告

## 一、主要举措和成效

（一）**加强**组织领导。统筹推进。

<!-- zhibi-ignore-next ordinal-sequence: 原文如此 -->
一是完善制度。

| 项目 | 数量 |
|---|---|
| 案件 | 3 |

## 二、存在的不足和原因
`;

/** How often the parser itself was asked. */
function counting() {
  let calls = 0;
  const scan = remembering((text) => {
    calls++;
    return scanMarkdown(text);
  });
  return { scan, calls: () => calls };
}

test("typing inside a plain line asks the parser once, and the answer is as if it had been asked again", () => {
  const { scan, calls } = counting();
  let text = document;
  scan(text);
  for (const character of "并强化监督，") {
    text = text.replace("完善", `完善${character}`);
    assert.deepEqual(scan(text), scanMarkdown(text));
  }
  text = text.replace("统筹", "");
  assert.equal(calls(), 1);
});

for (const [what, from, to] of [
  ["a line with marks", "加强**组织", "加强**了组织"],
  ["a table", "案件", "案件数"],
  ["front matter", "2024\n", "2025\n"],
  ["a new line", "完善制度", "完善\n制度"],
  ["a mark typed into a plain line", "完善", "**完善"],
  ["a list begun", "一是完善", "1. 完善"],
] as const) {
  test(`the parser is asked again for ${what}`, () => {
    const { scan, calls } = counting();
    scan(document);
    const text = document.replace(from, to);
    assert.notEqual(text, document);
    assert.deepEqual(scan(text), scanMarkdown(text));
    assert.equal(calls(), 2);
  });
}

const pieces = [
  ..."一、（二）是的。\n \t*_`~#>|-+=:<[](]!&;'\"\\1.@\r\u3000甲乙",
  "\n\n",
  "    ",
  "**",
  "<!-- ",
  " -->",
  "```\n",
  "---\n",
  "[甲](乙)",
  "[甲]: 乙",
  "- ",
  "1. ",
  "| 甲 |\n|---|\n",
  "正文文字",
  "http://a.b",
];
const words = ["正文", "强化监督，", "甲", "\n"];
const piece = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...pieces));
const join = (parts: string[]) => parts.join("");
const text = fc.array(piece, { maxLength: 40 }).map(join);
const typed = fc.array(piece, { maxLength: 2 }).map(join);

test("whatever is edited, the answer is the parser's", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(3), typed, (before, at, length, typed) => {
      const start = at % (before.length + 1);
      const after = before.slice(0, start) + typed + before.slice(start + length);
      const scan = remembering(scanMarkdown);
      scan(before);
      assert.deepEqual(scan(after), scanMarkdown(after));
    }),
    { numRuns: 3000 },
  );
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Language } from "../../extension/core";
import { applyEdits } from "../../extension/core/fix";
import { cleanPaste } from "../../extension/core/paste/clean";
import { parse } from "../support/core";

function clean(text: string, language: Language = "plaintext") {
  const { edits, summary } = cleanPaste(text, (t) => parse(t, language));
  return { text: applyEdits(text, edits), summary };
}

describe("整理粘贴文本", () => {
  test("a web page in plain text", () => {
    const { text, summary } = clean(
      [
        "当前位置:首页 > 政务公开",
        "索 引 号: LX0001-2025-00002 文号: 临司[2025]5号",
        "临溪县司法局关于2024年法治政府建设情况的报告",
        "发布时间:2025-02-17 10:03 浏览次数:",
        "",
        "",
        "县委、县政府:",
        "",
        '    2024年,临溪县司法局坚持以习近平法治思想为指导,抓住"关键少数",根据《通知》(临法办[2024]8号)要求,报告如下:',
        "    一、主要举措和成效",
        "\u00a0\u00a0\u00a0\u00a0(一)强化统筹。全年办理案件 1,200 件(含和解12件),热线9:00开通。组建“6 + N”专班。\u200b开设“维爱•微课堂”。",
        "    临溪县司法局",
        "    2025年2月17日",
        "打印 关闭",
      ].join("\n"),
    );
    assert.equal(
      text,
      [
        "临溪县司法局关于2024年法治政府建设情况的报告",
        "",
        "县委、县政府：",
        "",
        "　　2024年，临溪县司法局坚持以习近平法治思想为指导，抓住“关键少数”，根据《通知》（临法办〔2024〕8号）要求，报告如下：",
        "　　一、主要举措和成效",
        "　　（一）强化统筹。全年办理案件1,200件（含和解12件），热线9:00开通。组建“6+N”专班。开设“维爱·微课堂”。",
        "临溪县司法局",
        "2025年2月17日",
        "",
      ].join("\n"),
    );
    assert.deepEqual(summary, [
      "删去网页附带的信息4行：“当前位置:首页 > 政务公开”、“索 引 号: LX0001-…”、“发布时间:2025-02-1…”等",
      "删去多余的空行1行",
      "统一段首缩进、删去行末空格5行",
      "半角标点改为全角13处",
      "直引号改为弯引号1对",
      "文号的括号改为“〔〕”1处",
      "间隔号改为“·”1处",
      "删去多余的空格4处",
      "删去看不见的字符1处",
    ]);
  });

  test("Markdown: no indentation, markup and lists stay", () => {
    const { text } = clean(
      "# 临溪县司法局2024年法治政府建设年度报告\n\n　　2024年,**全面**推进[依法行政](a,b.md),具体如下:\n\n## 一、主要举措\n\n- 合同61件;\n  - 其中买卖合同12件。\n\n1. 抓源头。\n\n      二是强化监督,全年开展检查12次。\n\n```\na, b\n```\n",
      "markdown",
    );
    assert.equal(
      text,
      "# 临溪县司法局2024年法治政府建设年度报告\n\n2024年，**全面**推进[依法行政](a,b.md)，具体如下：\n\n## 一、主要举措\n\n- 合同61件；\n  - 其中买卖合同12件。\n\n1. 抓源头。\n\n      二是强化监督，全年开展检查12次。\n\n```\na, b\n```\n",
    );
  });

  test("a sign-off that is set to the right stays there; CRLF stays CRLF", () => {
    const source =
      "临溪县司法局2024年法治政府建设年度报告\r\n\r\n　　一、主要举措和成效\r\n\r\n　　2024年，扎实推进依法行政各项工作，成效明显。\r\n\r\n　　　　　　　　　　临溪县司法局\r\n\r\n　　　　　　　　　　2025年2月18日\r\n";
    assert.deepEqual(clean(source), { text: source, summary: [] });
  });

  test("a line or two is no web page: nothing is taken out", () => {
    for (const line of ["加强法治建设", "来源:区司法局", "打印 关闭", "2025-02-17"])
      assert.equal(clean(line).text.replace(/[\s：:]/g, ""), line.replace(/[\s：:]/g, ""));
  });

  test("the number of a document loses neither 第 nor 0: these are for the rule", () => {
    assert.equal(clean("根据临司[2024]第08号文件办理。").text, "　　根据临司〔2024〕第08号文件办理。");
  });
});

/** Pieces of pasted texts. */
const pieces = [
  "2024年",
  "12件",
  "1,200",
  "10:03",
  "推进依法行政",
  "工作",
  "，",
  ",",
  ":",
  ";",
  "(",
  ")",
  "（",
  "）",
  "。",
  '"',
  "'",
  "“",
  "”",
  "《",
  "》",
  "<<通知>>",
  "•",
  "[2024]8号",
  "临司(2024)9号",
  " ",
  "  ",
  "\u3000",
  "\u00a0",
  "\u200b",
  "\t",
  "\n",
  "\n\n",
  "\r\n",
  "一、",
  "（一）",
  "1.",
  "1. ",
  "- ",
  "# ",
  "**",
  "    ",
  "`a, b`",
  "```\n",
  "临溪县司法局",
  "2025年2月18日",
  "打印 关闭",
  "索 引 号:001",
  "法治政府建设年度报告",
  "MCN",
  "+",
  "https://a.cn/x,y",
  "𠮷",
];
const soup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((list) => list.join(""));
const language = fc.constantFrom("markdown" as const, "plaintext" as const);

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(soup, language, (text, lang) => {
      const once = clean(text, lang).text;
      assert.deepEqual(clean(once, lang), { text: once, summary: [] });
    }),
    { numRuns: 1000 },
  );
});

test("words and figures stay, in order", () => {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  fc.assert(
    fc.property(soup, language, (text, lang) => {
      const { edits } = cleanPaste(text, (t) => parse(t, lang));
      for (const { span, text: fresh } of edits) {
        // Only whole lines of residue go.
        if (fresh === "" && /[\r\n]$/.test(text.slice(span.start, span.end))) continue;
        const was = words(text.slice(span.start, span.end));
        if (was && fresh === "" && span.end === text.length) continue;
        assert.equal(words(fresh), was);
      }
    }),
    { numRuns: 1000 },
  );
});

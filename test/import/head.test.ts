import assert from "node:assert/strict";
import { test } from "node:test";
import { importFile } from "../../extension/core/import";
import { parse } from "../support/core";
import { docx, linesFrom, p } from "./docx";

const title = p("临溪县司法局关于2024年法治政府建设情况的报告");

test("several 签发人 are a list; a name that is set wide is one; what YAML would misread stands in quotes", async () => {
  const head = async (...lines: readonly string[]) => {
    const { text } = await importFile(docx(lines.map((line) => p(line)).join("") + title), "去年.docx");
    return parse(text, "markdown").frontMatter?.values;
  };
  assert.deepEqual(await head("临司〔2025〕3号　　签发人：王某某　李某某"), {
    发文字号: "临司〔2025〕3号",
    签发人: ["王某某", "李某某"],
  });
  assert.deepEqual(await head("签发人：王　某"), { 签发人: "王　某" });
  assert.deepEqual(await head("机密", "特急", "000001"), {
    密级: "机密",
    紧急程度: "特急",
    份号: "000001",
  });
});

test("below the title, and in a text without one, such lines stay text", async () => {
  assert.deepEqual(await linesFrom(docx(title + p("临司〔2025〕3号") + p("一、成效"))), [
    "# 临溪县司法局关于2024年法治政府建设情况的报告",
    "临司〔2025〕3号",
    "## 一、成效",
  ]);
  assert.deepEqual(await linesFrom(docx(p("临司〔2025〕3号") + p("审查合同12件。"))), [
    "临司〔2025〕3号",
    "审查合同12件。",
  ]);
});

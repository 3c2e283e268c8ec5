import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { builtinTypes, parseReport } from "../../extension/core";
import { parseReportType } from "../../extension/core/report-types/read";

const skeleton = "---\nreport: school\n---\n\n# {{organ}}{{year}}年依法治校年度报告\n";
const section = `{ "id": "done", "heading": "{{year}}年工作", "year": "report", "mandatory": true, "aliases": ["工作"], "scaffold": "\${1:内容}。" }`;

const whole = (sections: string, more = "") => `{
  "id": "school", "title": "依法治校年度报告", "description": "学校的年度报告",
  "recognize": { "topics": ["依法治校"], "forms": ["年度报告"] },
  "heads": ["校长"], "sections": [${sections}], "elements": [] ${more}
}`;

/** Errors with the text that they point to. */
function errorsOf(json: string, skeletonText = skeleton, id = "school"): string[] {
  const { type, errors } = parseReportType(id, json, skeletonText);
  assert.equal(type === null, errors.length > 0, "a type with errors is no type");
  return errors.map(({ start, end, message }) => `${json.slice(start, end)} → ${message}`);
}

describe("a user's own type", () => {
  test("written out in full", () => {
    const { type, errors } = parseReportType("school", whole(section), skeleton);
    assert.deepEqual(errors, []);
    assert.equal(type?.skeleton, skeleton);
    const text = "临溪县第一中学2024年依法治校年度报告\n\n一、工作\n\n好。\n";
    const types = type ? [type, ...builtinTypes] : [];
    assert.equal(parseReport(text, { language: "plaintext", types }).type?.id, "school");
  });

  test("made from a type that Zhibi brings", () => {
    const json = `{
      // 只写不同的地方
      "id": "school", "title": "依法治校年度报告", "extends": "department",
      "recognize": { "topics": ["依法治校"] },
      "heads": ["校长"],
      "sections": [
        { "id": "plan", "aliases": ["明天的任务"] },
        { "id": "safety", "heading": "校园安全", "year": "report", "mandatory": true, "aliases": ["校园安全"], "scaffold": "\${1:内容}。" },
      ],
    }`;
    const { type, errors } = parseReportType("school", json, skeleton);
    assert.deepEqual(errors, []);
    const base = builtinTypes.find(({ id }) => id === "department");
    assert.deepEqual(type?.heads, ["校长"]);
    assert.deepEqual(type?.recognize, { ...base?.recognize, topics: ["依法治校"] });
    const ids = type?.sections.map(({ id }) => id);
    assert.deepEqual(ids, ["achievements", "problems", "first-responsible", "plan", "safety", "other-matters"]);
    const plan = (from: typeof type | undefined) => from?.sections.find(({ id }) => id === "plan");
    assert.deepEqual(plan(type)?.aliases, [...(plan(base)?.aliases ?? []), "明天的任务"]);
    assert.equal(plan(type)?.heading, plan(base)?.heading);
  });

  test("what is missing", () => {
    assert.deepEqual(errorsOf(`{ "id": "school", "title": "依法治校年度报告" }`), [
      "{ → 这个文件缺少 “description”、“recognize”、“heads”、“sections”、“elements”，请补上。",
    ]);
    assert.deepEqual(errorsOf(whole(`{ "id": "done", "heading": "工作" }`)), [
      "{ → “sections › 第 1 项”缺少 “year”、“mandatory”、“aliases”、“scaffold”，请补上。",
    ]);
    assert.deepEqual(
      errorsOf(`{ "id": "school", "title": "依法治校", "extends": "department", "sections": [{ "id": "safety" }] }`),
      [
        "{ → “sections › 第 1 项”“safety”是“department”没有的，要写全，还缺少 “heading”、“year”、“mandatory”、“aliases”、“scaffold”。",
      ],
    );
  });

  test("what is wrong or unknown", () => {
    assert.deepEqual(errorsOf(whole(section, `, "titel": "x"`)), [
      `"titel" → 不认识“titel”，请检查是否写错；此处可以写：id、extends、title、description、recognize、heads、sections、elements。`,
    ]);
    assert.deepEqual(errorsOf(whole(section.replace(`"report"`, `"last"`))), [
      `"last" → “sections › 第 1 项 › year”只能是 "report"、"plan" 之一。`,
    ]);
    assert.deepEqual(errorsOf(whole(section.replace(`"done"`, `"已完成"`))), [
      `"已完成" → “sections › 第 1 项 › id”的写法不对：只能用小写英文字母、数字和连字符，例如 first-responsible。`,
    ]);
  });

  test("what only the whole can tell", () => {
    assert.deepEqual(errorsOf(whole(section), skeleton, "college"), [
      `"school" → “id”是“school”，文件夹名是“college”，两者要一致。`,
    ]);
    assert.deepEqual(errorsOf(whole(`${section}, ${section}`)), [
      `"done" → “sections › 第 2 项”的 id“done”前面已经用过。`,
    ]);
    assert.match(
      errorsOf(`{ "id": "school", "title": "依法治校", "extends": "departmant" }`)[0] ?? "",
      /^"departmant" → 没有“departmant”这个内置文种；可以写的有：.*department/,
    );
    assert.match(
      errorsOf(whole(section.replace("{{year}}", "{{yaer}}")))[0] ?? "",
      /^"\{\{yaer\}\}年工作" → “sections › 第 1 项 › heading”有不认识的占位符“\{\{yaer\}\}”/,
    );
  });

  test("the skeleton", () => {
    assert.deepEqual(errorsOf(whole(section), " \n"), [
      " → 同一文件夹里的 skeleton.md 是空的，请写上新建报告时的全文。",
    ]);
    assert.match(
      errorsOf(whole(section), "# 标题\n\n{{organ}}{{单位}}\n")[0] ?? "",
      /skeleton\.md 第 3 行有不认识的占位符“\{\{单位\}\}”/,
    );
  });

  test("an empty file, and one that is no JSON", () => {
    assert.deepEqual(errorsOf(""), [" → 这个文件是空的。"]);
    assert.ok(errorsOf("id: school").length > 0);
  });
});

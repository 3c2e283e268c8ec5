import assert from "node:assert/strict";
import { describe, test } from "node:test";
import confusions from "../../extension/core/data/confusions.json";
import formulations from "../../extension/core/data/formulations.json";
import organs from "../../extension/core/data/organs.json";
import variants from "../../extension/core/data/variants.json";
import { lint } from "../../extension/core/lint";
import { builtinTerms, mergeTerms, type Terms } from "../../extension/core/terms";
import { parseTerms } from "../../extension/core/terms-file";
import { findWrongForms } from "../../extension/core/wording/forms";
import { slipsAllowed } from "../../extension/core/wording/near-miss";
import { parse } from "../support/core";
import { wrap } from "../support/marked";

describe("the word lists that Zhibi brings", () => {
  for (const [name, list] of Object.entries({ formulations, organs, confusions, variants })) {
    test(`${name}.json is as a user's own file must be`, () => {
      assert.deepEqual(parseTerms(JSON.stringify(list)).errors, []);
    });
  }

  test("there are at least 120 formulations, each once", () => {
    const texts = builtinTerms.formulations.map(({ text }) => text);
    assert.ok(texts.length >= 120, `${texts.length}`);
    assert.equal(new Set(texts).size, texts.length);
  });

  for (const name of ["formulations", "organs"] as const) {
    const list = builtinTerms[name];
    const flagged = (text: string) => findWrongForms(`切实${text}，按要求办理。`, list).length > 0;

    test(`${name}: what is right is never flagged, by no other entry either`, () => {
      const right = list.flatMap(({ text, accepted }) => [text, ...(accepted ?? [])]);
      assert.deepEqual(right.filter(flagged), []);
    });

    test(`${name}: every wrong form is found, with straight quotation marks or none as well`, () => {
      const wrong = list.flatMap((entry) => entry.wrong ?? []);
      const forms = wrong.flatMap((form) => [form, form.replace(/[“”]/g, '"'), form.replace(/[“”]/g, "")]);
      assert.deepEqual(
        forms.filter((form) => !flagged(form)),
        [],
      );
    });
  }

  test("one slip inside a formulation is found wherever it is, except where it makes a form that is right", () => {
    const missed: string[] = [];
    let planted = 0;
    for (const { text, near } of builtinTerms.formulations) {
      if ((near ?? slipsAllowed(text.length)) === 0) continue;
      for (let i = 1; i < text.length - 1; i++) {
        if (!/[\u4e00-\u9fff]/.test(text[i] as string)) continue;
        const [head, char, tail] = [text.slice(0, i), text[i], text.slice(i + 1)];
        for (const slip of [head + tail, `${head}龙${tail}`, head + char + char + tail]) {
          planted++;
          if (findWrongForms(`切实推进${slip}的工作`, builtinTerms.formulations).length === 0) missed.push(slip);
        }
      }
    }
    assert.ok(missed.length / planted < 0.01, `${missed.length} of ${planted}: ${missed.join(" ")}`);
  });
});

const report = (body: string) => parse(wrap(body));
const messages = (body: string, own: Partial<Terms>) =>
  lint(report(body), { terms: mergeTerms(builtinTerms, own) }).map(({ rule, message }) => `${rule} ${message}`);

describe(".zhibi/terms.json", () => {
  test("adds formulations, organs, confusions and variants of the user's own", () => {
    const { terms, errors } = parseTerms(`{
      // 本县的提法
      "formulations": [{ "text": "溪上善治一张网", "wrong": ["溪上善治一个网"], },],
      "confusions": [{ "wrong": "溪小丝", "right": "溪小司" }],
      "variants": [["云哨平台", "云梢平台"]]
    }`);
    assert.deepEqual(errors, []);
    const found = messages("打造溪上善治一个网，推广溪小丝，升级云哨平台、云梢平台，擦亮溪上善制一张网。", terms);
    assert.deepEqual(
      found.map((message) => message.split(" ")[0]),
      ["fixed-formulation", "confusable-word", "inconsistent-name", "fixed-formulation"],
    );
  });

  test("an own entry takes the place of Zhibi's about the same text", () => {
    const body = "履行法治建设第一人职责，开展持之有效的帮扶。";
    assert.equal(messages(body, {}).length, 2);
    const own = parseTerms(`{
      "formulations": [{ "text": "第一责任人职责", "accepted": ["第一人职责"] }],
      "confusions": [{ "wrong": "持之有效", "right": "行之有效", "when": ["方法"] }]
    }`);
    assert.deepEqual(messages(body, own.terms), []);
  });

  test("names what is wrong in Chinese with its place, and keeps the rest", () => {
    const json = `{ "formulations": [{ "txt": "甲乙" }, { "text": "一张网", "near": 5 }], "confusion": [], "organs": [{ "text": "县委办公室" }] }`;
    const { terms, errors } = parseTerms(json);
    assert.deepEqual(
      errors.map(({ start, end, message }) => [json.slice(start, end), message]),
      [
        ["{", "“formulations › 第 1 项”缺少 “text”，请补上。"],
        [
          '"txt"',
          "不认识“formulations › 第 1 项 › txt”，请检查是否写错；此处可以写：text、accepted、wrong、near、severity、basis、why。",
        ],
        ["5", "“formulations › 第 2 项 › near”只能是 0、1、2 之一。"],
        [
          '"confusion"',
          "不认识“confusion”，请检查是否写错；此处可以写：$comment、formulations、organs、confusions、variants。",
        ],
      ],
    );
    assert.deepEqual(terms.organs, [{ text: "县委办公室" }]);
  });

  test("tells of contradictions", () => {
    const json = `{ "formulations": [{ "text": "一张网", "wrong": ["一张网"] }], "confusions": [{ "wrong": "溪司", "right": "溪司" }] }`;
    assert.deepEqual(
      parseTerms(json).errors.map(({ message }) => message),
      ["“一张网”既写成正确的，又写成错误的，请删去其中一处。", "“wrong”和“right”都是“溪司”，两者应当不同。"],
    );
  });

  test("does not throw on what is no JSON", () => {
    for (const source of ["", "{", "[]", "null", "“"]) assert.ok(Array.isArray(parseTerms(source).errors), source);
  });
});

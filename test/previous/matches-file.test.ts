import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMatches } from "../../extension/core/previous/matches-file";
import { folder, zhibi } from "../cli/zhibi";
import { report } from "./reports";

const pin = { year: 2024, subject: "行政复议案件", unit: "件", previous: { subject: "复议案件", unit: "件" } };
const broken = { year: 2024, subject: "调解组织", unit: "个", previous: null };

test("decisions are read, with comments", () => {
  const { matches, errors } = parseMatches(`{ // 由数据表写入\n"matches": ${JSON.stringify([pin, broken])}, }`);
  assert.deepEqual(errors, []);
  assert.deepEqual(matches, [pin, broken]);
});

test("what is wrong is named with its place; a decision that lost a part is none; the others hold", () => {
  const json = JSON.stringify({ matches: [pin, { ...broken, year: "2024" }, { ...pin, subject: "", year: 2023 }, 3] });
  const { matches, errors } = parseMatches(json);
  assert.deepEqual(matches, [pin]);
  assert.deepEqual(
    errors.map(({ start, end, message }) => `${json.slice(start, end)} → ${message}`),
    [
      `"2024" → “matches › 第 2 项 › year”应当是整数。`,
      `"" → “matches › 第 3 项 › subject”不能是空的。`,
      `3 → “matches › 第 4 项”应当是若干“名称: 值”（写在花括号 { } 里）。`,
    ],
  );
});

test("the same figure decided twice", () => {
  const { errors } = parseMatches(JSON.stringify({ matches: [pin, { ...pin, previous: null }] }));
  assert.equal(errors[0]?.message, "2024年的“行政复议案件”（件）前面已经写过，请删去其中一处。");
});

test("on the command line a mistake is named with file, line and column", (t) => {
  const cwd = folder(t, { ".zhibi/matches.json": '{\n  "matches": [3]\n}\n', "稿.txt": report() });
  const { stderr, code } = zhibi(["lint", "稿.txt"], { cwd });
  assert.match(stderr, /^zhibi: \.zhibi\/matches\.json:2:15：“matches › 第 1 项”应当是/);
  assert.equal(code, 2);
});

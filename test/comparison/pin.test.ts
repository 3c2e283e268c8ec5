import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMatches, pinMatch } from "../../extension/core/settings";

const own = { year: 2024, subject: "行政复议案件", unit: "件" };
const other = { subject: "复议申请", unit: "件" };

test("decisions are written beside what is there; comments stay", () => {
  const first = pinMatch(null, { ...own, previous: other });
  assert.deepEqual(parseMatches(first), { matches: [{ ...own, previous: other }], errors: [] });

  const commented = first.replace("{\n", "{\n  // 由法治科核对\n");
  const second = pinMatch(commented, { year: 2024, subject: "败诉率", unit: "%", previous: null });
  assert.match(second, /\/\/ 由法治科核对\n/);
  assert.equal(parseMatches(second).matches.length, 2);

  const changed = pinMatch(second, { ...own, previous: null });
  assert.deepEqual(
    parseMatches(changed).matches.filter(({ subject }) => subject === own.subject),
    [{ ...own, previous: null }],
  );
  assert.deepEqual(
    parseMatches(pinMatch(changed, own)).matches.map(({ subject }) => subject),
    ["败诉率"],
  );
});

test("a broken file is left alone, and the error says which", () => {
  for (const broken of ['{ "matches": [', "[]", '{ "matches": {} }'])
    assert.throws(() => pinMatch(broken, { ...own, previous: null }), /matches\.json 写得有错，没有改动它/);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { judge, noOutcome, pairNames, precision, readPair, recall } from "./pairs";

describe("pairs of reports: what was promised and what became of it", () => {
  const all = noOutcome();
  for (const name of pairNames) {
    const pair = readPair(name);
    const own = judge(pair, noOutcome());
    judge(pair, all);
    test(`${name}: ${own.right} of ${own.right + own.missed} mentioned are found, ${own.wrong} false`, () => {
      assert.ok(pair.labels.promises.length >= 10);
      assert.equal(own.found, own.labelled, own.notes.join("\n"));
      assert.equal(own.extra, 0, own.notes.join("\n"));
    });
  }
  test("over all pairs", (t) => {
    for (const note of all.notes) t.diagnostic(note);
    assert.ok(pairNames.length >= 19);
    assert.ok(recall(all) >= 0.9, `recall ${recall(all)}`);
    assert.ok(precision(all) >= 0.9, `precision ${precision(all)}`);
    assert.ok(all.sameStatus / all.right >= 0.9, `status ${all.sameStatus} of ${all.right}`);
    assert.ok(all.sameEvidence / all.right >= 0.9, `evidence ${all.sameEvidence} of ${all.right}`);
  });
});

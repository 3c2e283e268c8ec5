import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type RollChange, type Rolled, rollForward, type TypedReport } from "../../extension/core";
import { findingsOf, parse, show } from "../support/core";
import { filesIn, root } from "../support/root";

const texts = /\.(?:txt|md)$/;
const languageOf = (file: string) => (file.endsWith(".md") ? "markdown" : "plaintext");

function read(file: string): TypedReport {
  const text = readFileSync(join(root, file), "utf8").replace(/^\ufeff/, "");
  return parse(text, languageOf(file)) as TypedReport;
}

const all = (rolled: Rolled, taken: (change: RollChange) => boolean) =>
  Object.fromEntries(rolled.changes.map((change) => [change.id, taken(change)]));

/** Words alone: no marks, spaces, ordinals. */
const bare = (text: string) => text.replaceAll(/[\s\\*`#>|\u200b-]/g, "");

/** Every sentence is in the draft where nothing is changed, or in the list of changes. */
function assertNothingLost(report: TypedReport, rolled: Rolled): void {
  const listed = bare(rolled.changes.map(({ before }) => before).join("\n"));
  const kept = bare(rollForward(report, { decisions: all(rolled, () => false) }).text);
  for (const { role, text, span } of report.lines) {
    const source = bare(report.text.slice(span.start, span.end));
    if (/^(?:blank|front-matter|title)$/.test(role) || listed.includes(source) || kept.includes(source)) continue;
    for (const sentence of text.split(/(?<=。)/)) {
      const words = bare(
        sentence.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是]+)+/, "").replace(/[。：:]$/, ""),
      );
      assert.ok(kept.includes(words) || listed.includes(words), `lost: ${sentence}`);
    }
  }
}

/** Findings that a draft must not have, whatever the clerk still has to fill in. */
const forbidden = new Set(["stale-year", "ordinal-sequence", "duplicated-ordinal", "missing-section", "empty-section"]);

describe("every clean report rolls forward", () => {
  for (const file of filesIn("test/reports/clean", texts)) {
    const report = read(file);
    const rolled = rollForward(report, { previousPath: "去年.txt" });
    const draft = parse(rolled.text, "markdown");

    test(`${file}: a report of the same type on the next year`, () => {
      assert.equal(draft.type?.id, report.type.id);
      assert.equal(draft.year?.value, (report.year?.value ?? 0) + 1);
      assert.equal(draft.organ?.name ?? null, report.organ?.name ?? null);
    });

    test(`${file}: nothing of last year is left over that lint knows`, () => {
      const decided = rollForward(report, { decisions: all(rolled, () => true) });
      const found = findingsOf(decided.text, { language: "markdown" }).filter(
        ({ rule, severity }) => forbidden.has(rule) && severity !== "hint",
      );
      assert.deepEqual(
        found.map((finding) => `${show(decided.text, finding)} ${finding.message}`),
        [],
      );
    });

    test(`${file}: nothing is lost: last year's words are in the draft, or in the list of changes`, () => {
      assertNothingLost(report, rolled);
    });

    test(`${file}: names in 《》 are never touched`, () => {
      const named = (text: string) => text.match(/《[^《》]*》/g) ?? [];
      const kept = new Set([
        ...named(bare(rolled.text)),
        ...rolled.changes.flatMap(({ before }) => named(bare(before))),
      ]);
      for (const name of named(bare(report.text))) assert.ok(kept.has(name), name);
      for (const name of named(bare(rolled.text))) assert.ok(bare(report.text).includes(name), name);
    });

    test(`${file}: the same again gives the same`, () => {
      assert.deepEqual(rollForward(read(file), { previousPath: "去年.txt" }), rolled);
    });
  }
});

describe("whatever is decided, and whatever stands in last year's file", () => {
  const files = filesIn("test/reports/clean", texts);

  test("any decisions give a report of the same type and year, under the same changes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (file, coins) => {
        const report = read(file);
        const { changes } = rollForward(report);
        // Years that stay last year's make it last year's report.
        const decisions = Object.fromEntries(
          changes.map(({ id, kind }) => [id, kind === "year" || (coins[id % coins.length] as boolean)]),
        );
        const rolled = rollForward(report, { decisions });
        assert.deepEqual(rolled.changes, changes);
        const draft = parse(rolled.text, "markdown");
        assert.equal(draft.type?.id, report.type.id);
        assert.equal(draft.year?.value, (report.year?.value ?? 0) + 1);
      }),
      { numRuns: 60 },
    );
  });

  test("a file that has lost lines, or has them in another order, is rolled as well, and nothing of it is lost", () => {
    const damaged = fc.constantFrom(...files).chain((file) => {
      const lines = read(file).text.split("\n");
      return fc.tuple(fc.constant(file), fc.shuffledSubarray(lines, { minLength: Math.floor(lines.length * 0.6) }));
    });
    fc.assert(
      fc.property(damaged, ([file, lines]) => {
        const report = parse(lines.join("\n"), languageOf(file));
        if (report.type === null || report.year === null) return;
        const rolled = rollForward(report as TypedReport);
        assertNothingLost(report as TypedReport, rolled);
      }),
      { numRuns: 60 },
    );
  });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
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
      const listed = bare(rolled.changes.map(({ before }) => before).join("\n"));
      const kept = bare(rollForward(report, { decisions: all(rolled, () => false) }).text);
      for (const { role, text, span } of report.lines) {
        if (
          /^(?:blank|front-matter|title)$/.test(role) ||
          listed.includes(bare(report.text.slice(span.start, span.end)))
        )
          continue;
        for (const sentence of text.split(/(?<=。)/)) {
          const words = bare(
            sentence.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是]+)+/, "").replace(/[。：:]$/, ""),
          );
          assert.ok(kept.includes(words) || listed.includes(words), `lost: ${sentence}`);
        }
      }
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

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Metric, metricsOf } from "../../extension/core";
import { parse } from "../support/core";
import { unmark } from "../support/marked";
import { filesIn, root } from "../support/root";

/** What holds of the figures of any text, however broken. */
function assertSound(text: string, metrics: readonly Metric[], name: string): void {
  let end = 0;
  for (const metric of metrics) {
    const { span, said, subject, value, unit, comparison, paragraph } = metric;
    const where = `${name} ${span.start} ${said}`;
    assert.ok(span.start >= end, `${where}: overlaps the one before`);
    end = span.end;
    assert.equal(text.slice(span.start, span.end), said, where);
    assert.match(said, /[\d０-９零一二两三四五六七八九十百千万亿]/, where);
    assert.ok(Number.isFinite(value) && value >= 0, `${where}: ${value}`);
    assert.ok(subject.trim() === subject && subject !== "" && subject.length <= 60, `${where}: “${subject}”`);
    assert.equal(unit, unit.trim(), where);
    assert.ok(span.start >= paragraph.line.span.start && span.end <= paragraph.line.span.end, where);
    if (comparison) assert.ok(comparison.words.length > 0 && comparison.span.end > comparison.span.start, where);
  }
}

/** A fixed sequence, so that a failure can be repeated. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const files = ["test/reports/clean", "test/reports/flawed", "test/figures/texts"].flatMap((folder) =>
  filesIn(folder, /\.(?:txt|md)$/),
);

test("the figures of any report are exact, in order and named, also when pieces of it are lost or doubled", () => {
  let read = 0;
  for (const [i, file] of files.entries()) {
    const { text } = unmark(readFileSync(join(root, file), "utf8").replace(/^\ufeff/, ""));
    const language = file.endsWith(".md") ? "markdown" : "plaintext";
    const next = sequence(i);
    for (let round = 0; round < 6; round++) {
      let broken = text;
      for (let k = 0; k < round * 4; k++) {
        const at = next(broken.length);
        const length = next(30);
        const piece = broken.slice(at, at + length);
        broken = broken.slice(0, at) + (next(2) ? "" : piece + piece) + broken.slice(at + length);
      }
      const metrics = metricsOf(parse(broken, language));
      assertSound(broken, metrics, `${file} (${round})`);
      read += metrics.length;
    }
  }
  assert.ok(read > 5000, `only ${read}`);
});

test("one report is read once", () => {
  const report = parse(readFileSync(join(root, files[0] as string), "utf8"), "markdown");
  assert.equal(metricsOf(report), metricsOf(report));
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { metricsOf } from "../../extension/core";
import { parse } from "../support/core";
import { unmark } from "../support/marked";
import { filesIn, root } from "../support/root";
import { matchSnapshot } from "../support/snapshot";

/*
 * Invented reports of several styles. Every figure of a text stands between ⟦ and ⟧, written before anything was read by a
 * machine; what each one means stands in the file beside it, read by a person.
 */

for (const file of filesIn("test/figures/texts", /\.(?:txt|md)$/)) {
  const { text, spans } = unmark(readFileSync(join(root, file), "utf8"));
  const metrics = metricsOf(parse(text, file.endsWith(".md") ? "markdown" : "plaintext"));

  test(`${file}: exactly the figures that are marked`, () => {
    const quote = ({ start, end }: { start: number; end: number }) =>
      `${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧`.replaceAll("\n", "⏎");
    assert.deepEqual(
      metrics.map(({ span }) => quote(span)),
      spans.map(quote),
    );
  });

  test(`${file}: what they mean`, () => {
    const rows = metrics.map(({ said, subject, value, unit, kind, approximation, direction, comparison, period }) => {
      const compared =
        comparison &&
        `${comparison.words}→${comparison.year ?? "?"}${comparison.value === null ? "" : `:${comparison.value}`}`;
      const year = period ? `${period.year} ${period.how}` : "?";
      return [said, subject, `${value} ${unit}`.trim(), kind, approximation, direction, compared, year]
        .map((cell) => cell ?? "-")
        .join(" | ");
    });
    matchSnapshot(`${file}.metrics`, `${rows.join("\n")}\n`);
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Moves } from "../../extension/client/views/moves";

const figure = "468件";
const text = fc
  .array(fc.constantFrom("办", "理", "1", "\n", "\r\n", "，"), { maxLength: 12 })
  .map((all) => all.join(""));

/** The place of the figure, which is in a text once. */
function rangeOf(document: TextDocument) {
  const start = document.getText().indexOf(figure);
  assert.notEqual(start, -1);
  return { start: document.positionAt(start), end: document.positionAt(start + figure.length) };
}

test("whatever is typed around a figure, its place in an earlier version leads to it", () => {
  const edit = fc.record({ before: fc.boolean(), from: fc.nat(20), to: fc.nat(20), text });
  fc.assert(
    fc.property(text, text, fc.array(edit, { maxLength: 6 }), fc.nat(6), (head, tail, edits, seen) => {
      // A line break must not be torn apart by the figure.
      const document = TextDocument.create("file:///草稿.md", "markdown", 0, `${head}。${figure}。${tail}`);
      const moves = new Moves();
      let shown = rangeOf(document);
      for (const [i, { before, from, to, text: typed }] of edits.entries()) {
        const { start, end } = rangeOf(document);
        const offset = (n: number) => {
          const [low, high] = before
            ? [0, document.offsetAt(start)]
            : [document.offsetAt(end), document.getText().length];
          return low + (n % (high - low + 1));
        };
        const [low, high] = [offset(from), offset(to)].sort((a, b) => a - b) as [number, number];
        const range = { start: document.positionAt(low), end: document.positionAt(high) };
        moves.add(i + 1, [{ range, text: typed }]);
        TextDocument.update(document, [{ range, text: typed }], i + 1);
        if (i + 1 === seen) shown = rangeOf(document);
      }
      const version = Math.min(seen, edits.length) === seen ? seen : 0;
      assert.deepEqual(moves.range(shown, version), rangeOf(document));
      moves.forget(version);
      assert.deepEqual(moves.range(shown, version), rangeOf(document), "what no page shows is not needed");
    }),
  );
});

test("a figure that is typed over is where the new one stands", () => {
  const moves = new Moves();
  const at = (start: number, end: number) => ({
    start: { line: 3, character: start },
    end: { line: 3, character: end },
  });
  moves.add(2, [{ range: at(10, 14), text: "5" }]);
  moves.add(3, [{ range: at(11, 11), text: "04件" }]);
  assert.deepEqual(moves.range(at(10, 14), 1), at(10, 11), "what is typed behind it is not part of it");
  assert.deepEqual(moves.range(at(20, 22), 1), at(20, 22));
});

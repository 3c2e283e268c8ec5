import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { all, bytesOf, elements, exported, type Node, type Opened, withFindings } from "./package";
import { sample } from "./sample";
import { choices, repeated, sequences } from "./schema";

const name = (node: Node) => node.name.replace("w:", "");

/** What is wrong with the children of a node and of all below it. */
function* faults(node: Node, path: string): Generator<string> {
  const own = name(node);
  const children = elements(node).map(name);
  const here = `${path}/${own}: ${children.join(" ")}`;
  const order = sequences[own];
  const choice = choices[own];
  if (order) {
    const places = children.map((child) => order.indexOf(child));
    if (places.includes(-1)) yield `unknown child: ${here}`;
    if (places.some((place, i) => i > 0 && place < (places[i - 1] as number))) yield `order: ${here}`;
    if (children.some((child, i) => children.indexOf(child) !== i && !repeated.has(child))) yield `twice: ${here}`;
  } else if (choice) {
    const { first, last, any } = choice;
    const rest = children.filter(
      (child, i) => !(child === first && i === 0) && !(child === last && i === children.length - 1),
    );
    if (rest.some((child) => !any.includes(child))) yield here;
  } else if (children.length > 0) yield `not known to have children: ${here}`;
  for (const child of elements(node)) yield* faults(child, `${path}/${own}`);
}

const flawed = sample.replace("（二）规范", "（三）规范").replace("二是通报", "二是是通报");
const documents: Readonly<Record<string, () => Opened>> = {
  "with everything": () => exported(sample),
  "with a seal and own settings": () =>
    exported(sample, {
      elements: { seal: true },
      layout: { boldLevel3: true, pageNumber: "", fonts: { latin: "Times New Roman" } },
    }),
  "with comments": () => withFindings(flawed),
  "with nothing": () => exported(""),
};

for (const [what, make] of Object.entries(documents)) {
  test(`children in the order of ECMA-376: a document ${what}`, () => {
    const parts = Object.entries(make().parts).filter(([part]) => /^word\/\w+\.xml$/.test(part));
    assert.ok(parts.length >= 4);
    assert.deepEqual(
      parts.flatMap(([part, root]) => [...faults(root, part)]),
      [],
    );
  });
}

describe("the package hangs together", () => {
  const { parts } = withFindings(flawed);

  test("every part has a type, every relationship a part, every reference a relationship", () => {
    const types = elements(parts["[Content_Types].xml"] as Node);
    const typed = types.flatMap(({ attributes }) => attributes.PartName?.slice(1) ?? []);
    const written = Object.keys(parts).filter((part) => !part.endsWith(".rels") && part !== "[Content_Types].xml");
    assert.deepEqual(typed.sort(), written.sort());
    const related = elements(parts["word/_rels/document.xml.rels"] as Node).map(({ attributes }) => attributes);
    for (const { Target } of related) assert.ok(parts[`word/${Target}`], Target);
    const ids = related.map(({ Id }) => Id);
    for (const reference of all(parts["word/document.xml"] as Node, "w:footerReference"))
      assert.ok(ids.includes(reference.attributes["r:id"]));
  });

  test("every style that is used is there", () => {
    const styles = new Set([...all(parts["word/styles.xml"] as Node, "w:style")].map((s) => s.attributes["w:styleId"]));
    for (const part of Object.values(parts))
      for (const kind of ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"])
        for (const { attributes } of all(part, kind)) assert.ok(styles.has(attributes["w:val"] as string), kind);
  });

  test("every comment begins, ends and is referred to once", () => {
    const ids = (kind: string) =>
      [...all(parts["word/document.xml"] as Node, kind)].map((n) => n.attributes["w:id"]).sort();
    const comments = [...all(parts["word/comments.xml"] as Node, "w:comment")].map((n) => n.attributes["w:id"]).sort();
    assert.ok(comments.length >= 2);
    for (const kind of ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"])
      assert.deepEqual(ids(kind), comments, kind);
  });
});

test("whatever the draft is, the document is whole and in order", () => {
  const pieces = sample
    .split("\n")
    .concat("| a", "|---|", "附件：", "（）", "<!--", "-->", "```", "# ", "\u0000", "\ud800", "2025年 月 日");
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.boolean(), (lines, wide) => {
      const { parts } = exported(lines.join("\n"), { wide });
      assert.deepEqual([...faults(parts["word/document.xml"] as Node, "")], []);
    }),
    { numRuns: 60 },
  );
});

test("text that XML cannot hold does no harm", () => {
  const text = sample.replace("丰富培训形式", "丰富\u0001培训\ud800形式1<2&3\u000b𠮷");
  const shown = exported(text).paragraphs.map((paragraph) =>
    [...all(paragraph, "w:t")].flatMap((t) => t.children).join(""),
  );
  assert.ok(shown.includes("丰富培训形式1<2&3𠮷。"), shown.join("\n"));
});

test("the same report gives the same bytes", () => {
  assert.deepEqual(bytesOf(sample), bytesOf(sample));
});

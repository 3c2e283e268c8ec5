import type { Ordinal, Section } from "../../extension/core";
import { isNumbered, type Numbered, ordinalLike } from "../../extension/core/outline/numbering";
import { type Mutator, type Plant, places, put } from "./mutator";

/** A mutator that writes the ordinal of a section anew. */
function rewriting(
  about: Omit<Mutator, "plant">,
  rewrite: (ordinal: Ordinal, section: Numbered) => string | null,
  siblings = false,
): Mutator {
  return {
    ...about,
    *plant({ sections }): Iterable<Plant> {
      for (const section of sections) {
        if (!isNumbered(section)) continue;
        const text = rewrite(section.ordinal, section);
        if (text === null) continue;
        // Of two ordinals that clash either may be named, and the order of the others with them.
        const about = siblings ? row(section).map(({ ordinal }) => ordinal.span) : [];
        yield { edits: [{ span: section.ordinal.span, text }], about };
      }
    },
  };
}

function numberedLike({ parent, level }: Section): Numbered[] {
  return (parent?.children ?? []).filter((s) => s.level === level).filter(isNumbered);
}

/** All that are numbered in one row: where the numbers run on across the headings above, those of the others too. */
function row(section: Numbered): Numbered[] {
  const lists = (section.parent?.parent?.children ?? []).map(({ children }) =>
    children.filter(isNumbered).filter(({ level }) => level === section.level),
  );
  const runsOn = lists.some(([first]) => (first?.ordinal.number ?? 1) > 1);
  return runsOn ? lists.flat() : numberedLike(section);
}

const again = ({ text }: Ordinal) => text.trim();

export const ordinals: readonly Mutator[] = [
  rewriting({ rule: "duplicated-ordinal", name: "二是是" }, ({ text, level }) => (level === 5 ? `${text}是` : null)),
  rewriting({ rule: "duplicated-ordinal", name: "二是二是" }, (o) => (o.level === 5 ? again(o) + again(o) : null)),
  rewriting({ rule: "duplicated-ordinal", name: "（二）（二）" }, (o) => (o.level <= 2 ? again(o) + again(o) : null)),
  // With a space behind it 2.2. is a decimal number, and in Markdown an item within an item.
  {
    rule: "duplicated-ordinal",
    name: "2.2.",
    *plant(report) {
      for (const place of places(report, /(?<=^)\d\.(?=\p{Script=Han})/gu)) yield put(place, place.match[0].repeat(2));
    },
  },
  rewriting(
    { rule: "ordinal-sequence", name: "跳号" },
    ({ text, level, number }, section) =>
      number > 1 && numberedLike(section).length > 1 ? ordinalLike(text, level, number + 1) : null,
    true,
  ),
  rewriting(
    { rule: "ordinal-sequence", name: "重号" },
    ({ text, level, number }, section) =>
      number > 1 && numberedLike(section).length > 1 ? ordinalLike(text, level, number - 1) : null,
    true,
  ),
  rewriting({ rule: "ordinal-style", name: "（一）、" }, (o) => (o.level === 2 ? `${again(o)}、` : null)),
  rewriting({ rule: "ordinal-style", name: "1、" }, ({ level, number }) => (level === 3 ? `${number}、` : null)),
  rewriting({ rule: "ordinal-style", name: "一." }, ({ level, text }) =>
    level === 1 ? text.replace("、", ".") : null,
  ),
  rewriting({ rule: "ordinal-style", name: "一）" }, ({ level, text }) => (level === 2 ? text.slice(1) : null)),
];

import type { Fix, Line, Problem, Report, Rule, Unmatched } from "../types";

const rule: Rule = {
  id: "unbalanced-pair",
  severity: "error",
  title: "引号、书名号或括号不成对",
  why: "缺一半的引号、书名号、括号会让引用、文件名的起止看不清，是公开检查中常被记录的差错。请在所缺之处补上，或删去多余的一半。",
  basis: "GB/T 15834—2011（标点符号用法）",
  examples: [
    {
      wrap: true,
      bad: "公布执法⟦“三张清单⟧，落实“执法+监督”应用。",
      good: "公布执法“三张清单”，落实“执法+监督”应用。",
    },
    { wrap: true, bad: "实施“惠企服务”、⟦法治宣传入企”⟧行动。", good: "实施“惠企服务”、“法治宣传入企”行动。" },
    { wrap: true, bad: "印发⟦《工作办法⟧，明确责任。", good: "印发《工作办法》，明确责任。" },
    { wrap: true, bad: "做好⟦“一件事“⟧，方便群众。", good: "做好“一件事”，方便群众。" },
    { wrap: true, bad: "落实《关于〈办法〉的通知（试行）》，用好“‘一网’通办”。" },
  ],
  *check(report) {
    for (const [i, line] of report.lines.entries()) {
      // Of web metadata only the document number is the author's.
      const checked =
        line.role === "metadata" ? /[〔〕]/.test(line.text) : /^(?:body|heading|title|table)$/.test(line.role);
      if (!checked) continue;
      const { unmatched } = line.pairs;
      if (unmatched.length === 0 || continues(report, i, unmatched)) continue;
      for (let k = 0; k < unmatched.length; k++) {
        const mark = unmatched[k] as Unmatched;
        const next = unmatched[k + 1];
        if (next && isTurned(line, mark, next)) {
          yield turned(line, mark, next);
          k++;
        } else yield missing(line, mark);
      }
    }
  },
};

/** A title or a hard-wrapped paragraph closes on the neighbouring line what this one opens. */
function continues(report: Report, index: number, unmatched: readonly Unmatched[]): boolean {
  const line = report.lines[index] as Line;
  const open = unmatched[0]?.open === true;
  const other = report.lines[open ? index + 1 : index - 1];
  if (!other || other.role !== line.role || line.role === "table") return false;
  const upper = open ? line : other;
  if (/[。!?]$/.test(upper.folded)) return false;
  return unmatched.every((mark) => other.pairs.unmatched.some((m) => m.open !== mark.open && m.mark === mark.missing));
}

const after = /[,。;:、!?)\s]|$/;
const before = /[,。;:、!?(\s]|^$/;

/** “清单“, or ”清单”: the right mark turned the wrong way. */
function isTurned({ folded }: Line, a: Unmatched, b: Unmatched): boolean {
  if (a.mark !== b.mark || b.index - a.index > 30) return false;
  return a.open ? after.test(folded[b.index + 1] ?? "") : before.test(folded[a.index - 1] ?? "");
}

function turned(line: Line, a: Unmatched, b: Unmatched): Problem {
  const wrong = a.open ? b : a;
  return {
    span: line.range(a.index, b.index + 1),
    message: `「${line.text.slice(a.index, b.index + 1)}」两端用了同一个标点：${a.open ? "后" : "前"}一个应为「${wrong.missing}」。`,
    fixes: () => [
      {
        title: `改为「${wrong.missing}」`,
        safe: false,
        edits: [{ span: line.range(wrong.index, wrong.index + 1), text: wrong.missing }],
      },
    ],
  };
}

function missing(line: Line, mark: Unmatched): Problem {
  const at = guess(line.folded, mark);
  const own = { from: mark.index, to: mark.index + 1 };
  const [from, to] = at === null ? [own.from, own.to] : mark.open ? [own.from, at] : [at, own.to];
  const glyph = line.text[mark.index] as string;
  const absent = widthOf(glyph, mark.missing);
  return {
    span: line.range(from, to),
    message: `「${glyph}」不成对：${mark.open ? "后面" : "前面"}缺「${absent}」${at === null ? "" : `，疑在「${line.text.slice(from, to)}」${mark.open ? "之后" : "之前"}`}。请补上，或删去多余的「${glyph}」。`,
    fixes: () => {
      const fixes: Fix[] = [
        { title: `删去「${glyph}」`, safe: false, edits: [{ span: line.range(own.from, own.to), text: "" }] },
      ];
      if (at !== null) {
        const place = mark.open ? line.range(at - 1, at).end : line.at(at);
        fixes.unshift({
          title: `补上「${absent}」`,
          safe: false,
          edits: [{ span: { start: place, end: place }, text: absent }],
        });
      }
      return fixes;
    },
  };
}

/** As wide as its partner: ( takes ), （ takes ）. */
function widthOf(glyph: string, missing: string): string {
  if (glyph === "（") return "）";
  return glyph === "）" ? "（" : missing;
}

/** Where the missing mark probably belongs: at the next (previous) mark of a clause, if that is near. */
function guess(folded: string, { index, open, mark }: Unmatched): number | null {
  const reach = 30;
  // Names in 《》 and text in () may hold 、.
  const stop = mark === "“" || mark === "”" || mark === "‘" || mark === "’" ? /[,。;:、!?“”]/ : /[,。;:!?《》]/;
  if (open) {
    for (let i = index + 1; i < Math.min(folded.length, index + reach); i++) {
      if (stop.test(folded[i] as string)) return i > index + 1 ? i : null;
    }
    return folded.length - index <= reach && folded.length > index + 1 ? folded.length : null;
  }
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    if (stop.test(folded[i] as string)) return i + 1 < index ? i + 1 : null;
  }
  return index > 0 && index < reach ? 0 : null;
}

export default rule;

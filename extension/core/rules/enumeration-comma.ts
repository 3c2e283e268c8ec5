import { isWritten } from "../punctuation/chinese";
import { isInside } from "../ranges";
import type { Enclosure, Line, Rule } from "../types";

const rule: Rule = {
  id: "enumeration-comma",
  severity: "info",
  title: "并列的引号、书名号之间用了顿号",
  why: "标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号；其间有括注等其他成分时才用。删去顿号即可。",
  basis: "GB/T 15834—2011 4.5.3.5",
  examples: [
    {
      wrap: true,
      bad: "打造⟦“法治儿歌”、“法治灯谜”⟧两项品牌，宣传⟦《民法典》、《行政复议法》、《信访工作条例》⟧。",
      good: "打造“法治儿歌”“法治灯谜”两项品牌，宣传《民法典》《行政复议法》《信访工作条例》。",
    },
    {
      wrap: true,
      bad: "深化“诉调”“警调”“访调”对接。印发《工作办法》（试行）、《工作规则》，用好约谈、“提醒函”、“督办单”、通报等方式。落实《关于“三公开”、“三审查”的意见》。",
      note: "有括注、与没有引号的成分并列、文件名之中的，都不报",
    },
  ],
  *check(report) {
    for (const line of report.lines) {
      if (!cheap.test(line.text) || !isWritten(line)) continue;
      for (const run of runs(line)) {
        yield {
          span: line.range(run.from, run.to),
          message: `标有${run.open === "《" ? "书名号" : "引号"}的并列成分之间不用顿号，请删去「${line.text.slice(run.from, run.to)}」中的顿号。`,
          fixes: () => [
            {
              title: "删去顿号",
              safe: true,
              edits: run.commas.map((at) => ({ span: line.range(at, at + 1), text: "" })),
            },
          ],
        };
      }
    }
  },
};

const cheap = /”、“|》、《/;

interface Run {
  readonly from: number;
  to: number;
  readonly open: string;
  readonly commas: number[];
}

/** “A”、“B”、“C” is one run; a list that has other items as well (“A”、“B”、丙) is none. */
function runs({ text, pairs: { enclosures } }: Line): Run[] {
  const byStart = new Map<number, Enclosure>(enclosures.map((pair) => [pair.from, pair]));
  const found: Run[] = [];
  let run: Run | null = null;
  for (const pair of enclosures) {
    const next = text[pair.to] === "、" ? byStart.get(pair.to + 1) : undefined;
    if (run && run.to === pair.to) {
      if (next?.open === run.open) extend(run, pair.to, next);
      continue;
    }
    if (!next || next.open !== pair.open || !/[“《]/.test(pair.open) || (run && pair.from < run.to)) continue;
    if (isInside(enclosures, pair.from, "《", "〈")) continue;
    run = { from: pair.from, to: next.to, open: pair.open, commas: [pair.to] };
    found.push(run);
  }
  return found.filter(({ from, to }) => text[from - 1] !== "、" && text[to] !== "、");
}

function extend(run: Run, comma: number, next: Enclosure): void {
  run.commas.push(comma);
  run.to = next.to;
}

export default rule;

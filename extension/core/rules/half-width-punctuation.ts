import { isWritten } from "../punctuation/chinese";
import { anyHalfWidth, type HalfWidthMark, halfWidthMarks, widen } from "../punctuation/widen";
import type { Line, Rule } from "../types";

const rule: Rule = {
  id: "half-width-punctuation",
  severity: "info",
  title: "中文里用了半角标点",
  why: "中文文字之间的逗号、冒号、分号、括号、引号等应当用全角；半角标点多半是从网页、表格或聊天软件粘贴来的，排版会疏密不匀。全文只提示一次，修复时一并改正；数字、时间、网址、小数、文号中的符号不动。",
  basis: "GB/T 15834—2011（标点符号用法）",
  examples: [
    {
      wrap: true,
      bad: "审结案⟦件,其⟧中调解(含和解)12件:占5.5%;会议于10:03开始,标的额1,200万元。",
      good: "审结案件，其中调解（含和解）12件：占5.5%；会议于10:03开始，标的额1,200万元。",
    },
    {
      wrap: true,
      bad: '抓⟦住"关⟧键少数"，做到"四个亲自"。',
      good: "抓住“关键少数”，做到“四个亲自”。",
    },
    {
      wrap: true,
      bad: "热线于9:00开通，网址为https://example.gov.cn/a,b?c=1，比例为1:2，受众达12,500人次，印发临司〔2024〕8号文件。",
      note: "时间、网址、比例、千分位中的半角符号是对的",
    },
  ],
  *check(report) {
    if (!anyHalfWidth.test(report.text)) return;
    const lines = report.lines.filter(isWritten);
    let first: { line: Line; mark: HalfWidthMark } | null = null;
    const counts = new Map<string, number>();
    for (const line of lines) {
      for (const mark of halfWidthMarks(line)) {
        first ??= { line, mark };
        const name = names[mark.mark] as string;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    if (!first) return;
    const { line, mark } = first;
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    yield {
      span: line.range(Math.max(0, mark.index - 1), Math.min(line.text.length, mark.index + 2)),
      message: `中文里用了半角标点，全文共${total}处（${[...counts].map(([name, n]) => `${name}${n}`).join("、")}），应为全角。可以一次全部改正，数字、时间、网址、文号不动。`,
      fixes: () => [{ title: `全文半角标点改为全角（${total}处）`, safe: true, edits: lines.flatMap(widen) }],
    };
  },
};

const names: Record<string, string> = {
  ",": "逗号",
  ":": "冒号",
  ";": "分号",
  "?": "问号",
  "!": "叹号",
  "(": "括号",
  ")": "括号",
  ".": "句号",
  '"': "引号",
  "'": "引号",
};

export default rule;

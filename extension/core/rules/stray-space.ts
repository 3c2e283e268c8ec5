import { strayGaps } from "../punctuation/spaces";
import type { Range, Rule } from "../types";

const rule: Rule = {
  id: "stray-space",
  severity: "info",
  title: "多余的空格",
  why: "公文的汉字之间、汉字与数字之间、标点前后都不空格；中间的空格多半是粘贴或排版留下的，会在换行处断开词语。删去即可。",
  examples: [
    {
      wrap: true,
      bad: "全年办⟦理 案件 12 件⟧，组建“⟦6 + N⟧”专班⟦。 推⟧进依法行政。",
      good: "全年办理案件12件，组建“6+N”专班。推进依法行政。",
    },
    { wrap: true, bad: "受理案件48件，⟦审 结⟧46件。", good: "受理案件48件，审结46件。" },
    {
      wrap: true,
      bad: "实现“一图可见 一网可管”，开展“深化法治体检 护航新业态企业”活动，落实《基层 治理办法》。\n\n附 件\n\n第一部分　2024年工作成效",
      note: "口号的两部分、文件名、为排版拉开的字、“第一部分”后面的空格不报",
    },
  ],
  *check(report) {
    for (const line of report.lines) {
      for (const group of together(strayGaps(line))) {
        const from = (group[0] as Range).from;
        const to = (group.at(-1) as Range).to;
        const text = line.text.slice(from - 1, to + 1);
        yield {
          span: line.range(from - 1, to + 1),
          message: `“${text}”中有多余的空格，请删去，写作“${text.replace(/\s/g, "")}”。`,
          fixes: () => [
            {
              title: "删去空格",
              safe: true,
              edits: group.map((gap) => ({ span: line.range(gap.from, gap.to), text: "" })),
            },
          ],
        };
      }
    }
  },
};

/** 6 + N, 办理 12 件: gaps close to each other are one finding. */
function together(gaps: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  let last: Range | null = null;
  for (const gap of gaps) {
    if (last && gap.from - last.to <= 3) groups.at(-1)?.push(gap);
    else groups.push([gap]);
    last = gap;
  }
  return groups;
}

export default rule;

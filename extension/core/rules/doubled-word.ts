import type { Rule } from "../types";

const rule: Rule = {
  id: "doubled-word",
  severity: "info",
  title: "同一分句里词语重复",
  why: "“共……共计”“总共……共”说的是同一个意思，留一个就够了。",
  examples: [
    { wrap: true, bad: "⟦共抽查投诉举报案件共计287件⟧。", good: "共抽查投诉举报案件287件。" },
    { wrap: true, bad: "全年⟦共评查17个部门共计315件⟧卷宗。", good: "全年共评查17个部门315件卷宗。" },
    { wrap: true, bad: "⟦累计培训总计320人次⟧。", good: "累计培训320人次。" },
    {
      wrap: true,
      bad: "与区检察院共同开展评查，共计287件；公共服务事项共计12项，中共党员共计30人，涵盖各部门共计46个。",
      note: "“共同”“公共”“中共”不是合计的意思",
    },
  ],
  *check(report) {
    for (const { line, folded } of report.paragraphs) {
      if (!/[共总]计/.test(folded)) continue;
      repeated.lastIndex = 0;
      for (let match = repeated.exec(folded); match; match = repeated.exec(folded)) {
        const [whole, , first, between, second] = match as unknown as [string, string, string, string, string];
        const to = match.index + whole.length;
        const from = match.index + (match[1] as string).length;
        const at = from + first.length + between.length;
        const extra = line.range(at, at + second.length);
        yield {
          span: line.range(from, to),
          message: `“${first}”和“${second}”重复，同一分句里留一个即可，建议删去“${second}”。`,
          fixes: () => [{ title: `删去“${second}”`, safe: false, edits: [{ span: extra, text: "" }] }],
        };
      }
    }
  },
};

/** 共 as an adverb (not 共同, 公共, 中共), then 共计 with its figure in the same clause. */
const repeated =
  /(^|[^公中国反总一])(共计?|总共|累计|合计|一共)(?![同享建产青治和识有性用商通存鸣赢创进事谋])([^,。;:、共总]{1,30})(共计|总计)(?=[约近超]?\d)\d[\d.,]*[万亿]?[余多]?(?:[件场家批]次|人次|[\u4e00-\u9fff%])/g;

export default rule;

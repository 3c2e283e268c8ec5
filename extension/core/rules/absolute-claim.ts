import { isInside } from "../ranges";
import type { Rule } from "../types";

const rule: Rule = {
  id: "absolute-claim",
  severity: "hint",
  offByDefault: true,
  title: "绝对化表述",
  why: "“全国首创”“全市唯一”“排名第一”“零败诉”一类说法容易被追问出处。请确认有文件、通报、排名等依据并留存备查；没有依据的换成具体数据。",
  examples: [
    { wrap: true, bad: "推行⟦全国首创⟧的监督机制，成为⟦全市唯一⟧试点，满意度⟦居全省第一⟧，实现行政诉讼⟦零败诉⟧。" },
    {
      wrap: true,
      bad: "履行第一责任人职责，第一时间受理，列入全国第一批试点，对唯一识别码赋码，“全国首创奖”评选有序开展。",
      note: "第一责任人、第一时间、第一批不是绝对化表述",
    },
  ],
  *check(report) {
    for (const { line, enclosures } of report.paragraphs) {
      for (const match of line.folded.matchAll(claim)) {
        if (isInside(enclosures, match.index, "《", "“")) continue;
        yield {
          span: line.range(match.index, match.index + match[0].length),
          message: `“${match[0]}”是绝对化表述，请确认有依据并留存备查，没有依据的换成具体数据。`,
        };
      }
    }
  },
};

const area = "(?:国内|世界|全[国省市区县]|全州|全域)";
const claim = new RegExp(
  `${area}(?:首创|首个|首家|首例|唯一|率先|领先|最[好高优强快早先])|${area}第一(?![批时责季届次轮])|(?:排名|位列|位居|居)${area}?(?:首位|榜首|第一(?![批时责季届次轮]))|史无前例|绝无仅有|零(?:败诉|投诉|差错|事故|上访|信访)`,
  "g",
);

export default rule;

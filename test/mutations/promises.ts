import { wrapPrevious } from "../support/marked";
import { isDone, isIn, type Mutator, places, sample } from "./mutator";

/** What last year's plan says, and what this year's report says when it has been done. */
const kept: readonly (readonly [promise: string, told: string])[] = [
  ["建成社区矫正“云监管”中心。", "社区矫正“云监管”中心5月建成启用。"],
  ["编印《村民法律服务手册》。", "《村民法律服务手册》已编印成册，发放到每个村民小组。"],
  ["在工业园区设立知识产权纠纷调解室。", "知识产权纠纷调解室在工业园区挂牌成立。"],
  ["推行“一码检查”。", "检查人员入企先亮“一码检查”凭证，全年未发现违规检查。"],
];

/** Last year's report with these promises in its plan. */
const promising = kept.reduce(
  (text, [promise]) => text.replace("继续推进依法行政。", `继续推进依法行政。${promise}`),
  wrapPrevious("（一）健全制度。完善工作机制。"),
);

export const promises: readonly Mutator[] = [
  {
    rule: "unanswered-promise",
    name: "去年计划的一件事没有交代，其余的都有",
    *plant(report, random) {
      const ends = [...places(report, /。$/g)].filter((place) => isDone(place) && place.before.length > 60);
      for (const place of sample(ends, 1, random)) {
        const at = place.line.range(place.from, place.to).end;
        for (const [left] of kept) {
          const text = kept.map(([promise, told]) => (promise === left ? "" : told)).join("");
          yield { edits: [{ span: { start: at, end: at }, text }], previous: promising, anywhere: true };
        }
      }
    },
  },
  {
    rule: "target-below-actual",
    name: "计划里的目标低于今年的实际",
    hint: true,
    *plant(report, random) {
      const rates = [
        ...places(report, /(?<=[，。；]|全年)([\u4e00-\u9fff]{3,12}[^效频]率)(?:达到?|为)?(\d{2}(?:\.\d+)?)%/g),
      ];
      const good = rates.filter(
        (place) => isDone(place) && Number(place.match[2]) > 40 && !/[降升涨]|[纠败]/.test(place.match[0]),
      );
      const ends = [...places(report, /。$/g)].filter(
        (place) => isIn(place.section, "plan") && place.before.length > 20,
      );
      const end = ends.at(-1);
      if (!end) return;
      const span = { start: end.line.at(end.from), end: end.line.at(end.from) };
      for (const { match } of sample(good, 3, random))
        yield { edits: [{ span, text: `，力争${match[1]}达到${Math.floor(Number(match[2]) - 15)}%以上` }] };
    },
  },
];

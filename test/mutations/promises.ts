import { wrapPrevious } from "../support/marked";
import { isDone, isIn, type Mutator, type Place, places, sample } from "./mutator";

/** A sentence of what was done that is specific enough to have been promised, and is no item of a list. */
const isTold = ({ match: [sentence], before }: Place) =>
  !/^\s*[（(]?[一二三四五六七八九十\d]+[）)、.是]/.test(sentence) && !/[一二三四五六]是|“[^”]*$|^\s*\d/.test(before);

/** Last year's report with these sentences as its plan. */
function promising(sentences: readonly string[]): string {
  return wrapPrevious("（一）健全制度。完善工作机制。").replace(/(?<=思路\s+)继续推进依法行政。/, sentences.join(""));
}

export const promises: readonly Mutator[] = [
  {
    rule: "unanswered-promise",
    name: "去年计划的一件事，今年那句话没有了",
    // The sentence may be what the section of the head consists of.
    follow: ["duplicate-sentence", "missing-section"],
    *plant(report, random) {
      const told = [...places(report, /[^。；]{24,120}。/g)].filter((place) => isDone(place) && isTold(place));
      for (const { line, from, to, match } of sample(told, 4, random)) {
        yield {
          edits: [{ span: line.range(from, to), text: "其他各项工作有序推进。" }],
          previous: promising([match[0], ...sample(told, 1, random).map((other) => other.match[0])]),
          anywhere: true,
        };
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
      const ends = [...places(report, /。$/g)].filter((place) => isIn(place.section, "plan"));
      const end = ends.at(-1);
      if (!end) return;
      const span = { start: end.line.at(end.from), end: end.line.at(end.from) };
      for (const { match } of sample(good, 3, random))
        yield { edits: [{ span, text: `，力争${match[1]}达到${Math.floor(Number(match[2]) - 15)}%以上` }] };
    },
  },
];

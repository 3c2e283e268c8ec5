import { isDone, type Mutator, type Place, places, put, sample, sentenceAround } from "./mutator";

/** A rate or change that follows from the figures before it, made to miss by so much; either may be the wrong one. */
function missing(name: string, expression: RegExp, follows: (place: Place) => boolean): Mutator {
  return {
    rule: "arithmetic",
    name,
    *plant(report) {
      for (const place of places(report, expression)) {
        if (!follows(place)) continue;
        const { line, from, to } = place;
        const start = line.text.lastIndexOf("。", from) + 1;
        // With a decimal, so that it fits no other figure by accident.
        const wrong = (Number(place.match[0]) + (Number(place.match[0]) > 85 ? -9.3 : 7.3)).toFixed(1);
        yield { ...put(place, wrong), about: [line.range(start, to)] };
      }
    },
  };
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.1;
const figure = /(?<![\d.年第])\d+(?=[件个份次起户人名])/g;

/** The figure right before is a part of one before that, and the rate says so. */
function isShare(place: Place): boolean {
  const own = sentenceAround(place).slice(0, (/[^。]*$/.exec(place.before)?.[0] ?? "").length);
  const numbers = [...own.matchAll(figure)].map(([n]) => Number(n));
  const part = numbers.pop() ?? 0;
  return numbers.some((whole) => near((100 * part) / whole, Number(place.match[0])));
}

/** 180件，较2023年的150件增长20%. */
function isChange({ before, match }: Place): boolean {
  const found = /(\d+)[件起户次]，较20\d\d年底?的(\d+)[件起户次](增长|下降)$/.exec(before);
  if (!found) return false;
  const [now, then] = [Number(found[1]), Number(found[2])];
  return near((100 * Math.abs(now - then)) / then, Number(match[0]));
}

export const reckoning: readonly Mutator[] = [
  missing("增幅算不拢", /(?<=增长|下降)\d+(?:\.\d+)?(?=%)/g, isChange),
  missing("比率算不拢", /(?<=\d[件个份起次户]，\p{Script=Han}{1,5}率)\d+(?:\.\d+)?(?=%)/gu, isShare),
  missing("占比算不拢", /(?<=\d[件个份起次户]，占)\d+(?:\.\d+)?(?=%)/g, isShare),
  {
    rule: "conflicting-figures",
    name: "两段里写了两个数",
    *plant(report, random) {
      const ends = [...places(report, /。$/g)].filter((place) => isDone(place) && place.before.length > 60);
      // Of these an organ has one total a year; of inspections, say, it may have several.
      for (const subject of ["办理法律援助案件", "解答群众法律咨询", "审查行政规范性文件"]) {
        const [a, b] = sample(ends, 2, random).map(({ line, from, to }) => line.range(from, to).end);
        if (a === undefined || b === undefined) continue;
        const number = 200 + Math.floor(random() * 300);
        const edits = [a, b].map((at, i) => ({
          span: { start: at, end: at },
          text: `全年共${subject}${number + 20 * i}件。`,
        }));
        yield { edits };
      }
    },
  },
];

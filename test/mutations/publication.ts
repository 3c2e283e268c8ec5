import { inserting, isDone, isIn, type Mutator, type Place, places, type Random } from "./mutator";

const digits = (count: number, random: Random) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join("");

/** A number of an identity card with its check digit; the person does not exist. */
function identity(random: Random): string {
  const born = `19${50 + Math.floor(random() * 49)}${String(1 + Math.floor(random() * 12)).padStart(2, "0")}${10 + Math.floor(random() * 18)}`;
  const body = `110105${born}${digits(3, random)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + "10X98765432"[sum % 11];
}

/** A bank card that passes Luhn. */
function card(random: Random): string {
  const body = `622202${digits(12, random)}`;
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

const mobile = (random: Random) => `13${digits(9, random)}`;

/** A sentence that could stand in either part, and is no formula. */
function* sentences(places: Iterable<Place>): Iterable<[Place, string]> {
  for (const place of places) {
    const sentence = /(?:^|。)([^。]*)$/.exec(place.before)?.[1] ?? "";
    if (
      sentence.length >= 45 &&
      sentence.length < 160 &&
      !/[“”《》（）]|习近平|党的|亲自|第一责任人|[一二三四五]是|^\d/.test(sentence)
    )
      yield [place, `${sentence}。`];
  }
}

export const publication: readonly Mutator[] = [
  inserting({ rule: "personal-data", name: "号码" }, (random) => [
    `受援人身份证号码⟦${identity(random)}⟧。`,
    `当事人手机号码⟦${mobile(random)}⟧。`,
    `补贴发至银行卡⟦${card(random)}⟧。`,
  ]),
  inserting({ rule: "sensitive-content", name: "批示、管控、姓名" }, [
    "经验做法获县委⟦主要领导批示⟧。",
    "相关做法得到⟦市长批示⟧。",
    "落实⟦重点人群管控⟧措施。",
    "做好⟦维稳⟧工作。",
    "帮助社区⟦矫正对象王小明⟧就业。",
  ]),
  inserting(
    {
      rule: "absolute-claim",
      name: "绝对化表述",
      hint: true,
      config: { severities: { "absolute-claim": "warning" } },
    },
    [
      "推行⟦全国首创⟧的监督模式。",
      "成为⟦全市唯一⟧试点单位。",
      "工作成绩⟦位居全省第一⟧。",
      "连续三年保持⟦零败诉⟧。",
      "这一做法⟦史无前例⟧。",
    ],
  ),
  {
    rule: "duplicate-sentence",
    name: "成效抄进计划",
    *plant(report) {
      const [end] = [...places(report, /(?<=。)$/g)].filter(
        ({ section }) => isIn(section, "plan") && !isIn(section, "problems"),
      );
      if (!end) return;
      for (const [place, sentence] of sentences(places(report, /。/g))) {
        if (!isDone(place)) continue;
        const at = end.line.range(end.from - 1, end.from).end;
        const { line, from } = place;
        yield {
          edits: [{ span: { start: at, end: at }, text: sentence }],
          about: [line.range(from - sentence.length + 1, from)],
        };
      }
    },
  },
  {
    rule: "duplicate-sentence",
    name: "重复粘贴",
    hint: true,
    *plant(report) {
      for (const [{ line, to }, sentence] of sentences(places(report, /。/g))) {
        const { end } = line.range(to - 1, to);
        yield { edits: [{ span: { start: end, end }, text: sentence }] };
      }
    },
  },
];

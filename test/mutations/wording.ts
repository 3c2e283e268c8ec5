import { builtinTerms, type TypedReport } from "../../extension/core";
import lookAlikes from "../../extension/core/data/look-alikes.json";
import type { Formulation } from "../../extension/core/terms";
import { inserting, type Mutator, type Place, type Plant, places, put, type Random, replacing } from "./mutator";

const { confusions, variants } = builtinTerms;
// Of those that are a matter of fashion there is a hint only.
const [formulations, organs] = [builtinTerms.formulations, builtinTerms.organs].map((list) =>
  list.filter(({ severity }) => severity !== "hint"),
) as [Formulation[], Formulation[]];

const literally = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g");

/** So that every report has a few, and no text is searched two hundred times for nothing. */
function* standing(report: TypedReport, list: readonly Formulation[]): Iterable<[Place, Formulation]> {
  for (const entry of list) {
    if (!report.text.includes(entry.text)) continue;
    for (const place of places(report, literally(entry.text), { headings: true })) yield [place, entry];
  }
}

/** A longer formulation around it may be right with the slip, or is what the slip is in. */
const right = [...formulations, ...organs].flatMap(({ text, accepted = [] }) => [text, ...accepted]);

/** A section without a heading is known by its words: spoilt, they say nothing of it any more. */
const follow = ["missing-section"];

/** One slip of a kind in every formulation that is long enough for one slip to be told from another phrase. */
function slipping(name: string, slip: (text: string, at: number, random: Random) => string | null): Mutator[] {
  return [
    { rule: "fixed-formulation", or: ["organ-name", "confusable-word"], list: formulations },
    { rule: "organ-name", or: ["fixed-formulation", "confusable-word"], list: organs },
  ].map(({ list, ...about }) => ({
    ...about,
    name,
    follow,
    *plant(report, random): Iterable<Plant> {
      for (const [place, { text, near }] of standing(report, list)) {
        if (near === 0 || text.length < 7) continue;
        const at = 2 + Math.floor(random() * (text.length - 4));
        // Particles come and go, and levels and numbers are the writer's.
        if (
          /[^\u4e00-\u9fff]|[的地之和与及或并暨国省市区县旗州盟镇乡村一二三四五六七八九十两双首]/.test(
            text.slice(at - 1, at + 2),
          )
        )
          continue;
        const wrong = slip(text, at, random);
        if (
          wrong !== null &&
          wrong !== text &&
          !right.some((one) => wrong.includes(one) && one.length > text.length - 3)
        )
          yield put(place, wrong);
      }
    },
  }));
}

const others = "森淼鑫焱垚";

/** Forms that are known to be wrong, in a text that has the right one; else in a sentence of its own. */
function knownWrong(rule: string, list: readonly Formulation[]): Mutator[] {
  const about = { rule, or: ["organ-name", "fixed-formulation", "confusable-word"], follow };
  return [
    {
      ...about,
      name: "已知的错误写法",
      *plant(report) {
        for (const [place, { wrong = [] }] of standing(report, list)) for (const form of wrong) yield put(place, form);
      },
    },
    inserting(
      { ...about, name: "已知的错误写法（另加一句）" },
      list.flatMap(({ wrong = [] }) => wrong).map((form) => `认真落实⟦${form}⟧有关要求。`),
    ),
  ];
}

const plain = confusions.filter(({ when, unless }) => !when && !unless);

const alike = new Map(lookAlikes.groups.flatMap((group) => [...group].map((char) => [char, group])));

const collocation = { rule: "redundant-collocation", name: "" };

export const wording: readonly Mutator[] = [
  ...slipping("漏一个字", (text, at) => text.slice(0, at) + text.slice(at + 1)),
  ...slipping(
    "错一个字",
    (text, at, random) => text.slice(0, at) + others[Math.floor(random() * others.length)] + text.slice(at + 1),
  ),
  ...slipping("两字颠倒", (text, at) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)),
  ...slipping("多打一个字", (text, at) => text.slice(0, at) + text[at] + text.slice(at)),
  ...knownWrong("fixed-formulation", formulations),
  ...knownWrong("organ-name", organs),
  replacing({ rule: "organ-name", name: "缺全面" }, /(?<=[省市区县]委)全面(?=依法治[省市区县]委员会)/g, ""),
  replacing({ rule: "organ-name", name: "层级不一致" }, /(?<=[区县]委(?:全面)?依法治)[区县](?=委员会|办)/g, "市"),
  replacing({ rule: "organ-name", name: "委员会议" }, /(?<=依法治[省市区县])委员会会议/g, "委员会议"),
  inserting({ rule: "organ-name", name: "委员会名称" }, [
    "召开⟦县委依法治县委员会⟧第五次会议。",
    "提请召开⟦区委全面依法治区委员会议⟧。",
    "筹备⟦市委全面依法治区委员会⟧第三次会议。",
    "筹备⟦县委依法治县第六次会议⟧。",
  ]),
  {
    rule: "confusable-word",
    name: "换成易混的词",
    or: ["fixed-formulation", "organ-name"],
    *plant(report) {
      for (const { wrong, right } of plain) {
        if (!report.text.includes(right)) continue;
        for (const place of places(report, literally(right), { headings: true })) yield put(place, wrong);
      }
    },
  },
  inserting(
    { rule: "confusable-word", name: "易混的词（另加一句）", or: ["fixed-formulation", "organ-name"] },
    plain.map(({ wrong }) => `注重⟦${wrong}⟧。`),
  ),
  {
    rule: "inconsistent-name",
    name: "名称换了一个形近的字",
    or: ["fixed-formulation", "confusable-word"],
    *plant(report, random) {
      for (const place of places(report, /(?<=[“《])[^“”《》]{3,40}(?=[”》])/g)) {
        const name = place.match[0];
        const at = [...name].findIndex((char) => alike.has(char));
        const same = [...places(report, literally(`${place.before.at(-1)}${name}`))];
        if (at < 0 || same.length < 2) continue;
        const group = (alike.get(name[at] as string) as string).replace(name[at] as string, "");
        const wrong = name.slice(0, at) + group[Math.floor(random() * group.length)] + name.slice(at + 1);
        // Of two writings as frequent either may be the wrong one.
        yield { ...put(place, wrong), about: same.map(({ line, from, to }) => line.range(from, to)) };
      }
    },
  },
  inserting({ rule: "inconsistent-name", name: "品牌名两种写法" }, [
    "建成“云上矫务”平台，升级⟦“云上娇务”⟧平台。",
    "举办“护航民营企业发展法治行动”，深化⟦“护航民营企业发展法制行动”⟧。",
    "纳入智慧监管板块，完善智慧监管⟦版块⟧。",
  ]),
  {
    rule: "inconsistent-name",
    name: "同一个词两种写法",
    or: ["confusable-word", "fixed-formulation"],
    *plant(report) {
      for (const [better = "", ...worse] of variants) {
        const found = [...places(report, literally(better))];
        if (found.length > 1) for (const place of found) for (const form of worse) yield put(place, form);
      }
    },
  },
  replacing(
    { ...collocation, name: "健全……机制建设" },
    /(?:构建|健全|完善|建立)(?!(?:健全|完善))(?:(?![加推强抓深参落融开促助构健完建]|[和与及“”（）《》])[^，。；：、]){2,12}(?:体系|机制|制度)(?=[，。；])/g,
    ({ match }) => `${match[0]}建设`,
  ),
  replacing({ ...collocation, name: "原因是由于" }, /(?<=原因)是(?=[^，。；])/g, "是由于", {
    where: ({ after }) => !/^(?:由于|因为)/.test(after),
  }),
  inserting({ ...collocation, name: "动宾不配" }, [
    "⟦构建多元化解纠纷体系建设⟧。",
    "⟦深化重点领域监督力度⟧。",
    "⟦拓宽普法宣传力度⟧，营造浓厚氛围。",
    "其⟦目的是为了⟧方便群众办事。",
    "1家单位⟦被评为市级先进单位称号⟧。",
  ]),
];

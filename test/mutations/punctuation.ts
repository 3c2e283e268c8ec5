import { inserting, type Mutator, type Place, type Plant, places, put, replacing } from "./mutator";

const marks = /[“”《》（）〔〕‘’]/;

/** One half of every pair lost, or a closing quote turned to the wrong side. */
function spoilingPairs(name: string, spoil: (open: string) => "open" | "close" | "turn" | null): Mutator {
  return {
    rule: "unbalanced-pair",
    name,
    *plant({ lines }): Iterable<Plant> {
      for (const line of lines) {
        if (line.role !== "body" && line.role !== "heading" && line.role !== "title") continue;
        for (const { from, to, open, depth } of line.pairs.enclosures) {
          const glyphs = [line.text[from] as string, line.text[to - 1] as string];
          const what = spoil(open);
          // （一） at the head of a line is an ordinal; of what is nested the outer pair tells.
          if (!what || depth > 1 || from === 0 || !glyphs.every((glyph) => marks.test(glyph))) continue;
          const at = what === "open" ? from : to - 1;
          const text = what === "turn" ? (glyphs[0] as string) : "";
          yield { edits: [{ span: line.range(at, at + 1), text }], about: [line.range(from, to)] };
        }
      }
    },
  };
}

const half = { rule: "half-width-punctuation", name: "半角" };
const space = { rule: "stray-space", name: "多余空格" };
const outside = ({ line, from }: Place) =>
  !line.pairs.enclosures.some((pair) => pair.from <= from && from < pair.to && pair.open !== "(");

function doubling(name: string, expression: RegExp): Mutator {
  return replacing({ rule: "doubled-character", name }, expression, ({ match }) => match[0] + match[0], {
    where: outside,
  });
}

export const punctuation: readonly Mutator[] = [
  spoilingPairs("缺前一半", () => "open"),
  spoilingPairs("缺后一半", () => "close"),
  spoilingPairs("后引号写成前引号", (open) => (open === "“" ? "turn" : null)),
  replacing({ ...half, name: "半角逗号" }, /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, ","),
  replacing({ ...half, name: "半角分号" }, /(?<=\p{Script=Han})；(?=\p{Script=Han})/gu, ";"),
  replacing({ ...half, name: "半角冒号" }, /(?<=\p{Script=Han})：(?=\p{Script=Han})/gu, ":"),
  replacing({ ...half, name: "半角括号" }, /(?<=\p{Script=Han})（(\p{Script=Han}{2,12})）/gu, "($1)"),
  replacing({ rule: "enumeration-comma", name: "引号间顿号" }, /”“/g, "”、“", {
    where: ({ line, from }) => !isListed(line.text, from),
  }),
  replacing({ rule: "enumeration-comma", name: "书名号间顿号" }, /》《/g, "》、《", {
    where: ({ line, from }) => !isListed(line.text, from),
  }),
  replacing({ rule: "interpunct", name: "小数点作间隔号" }, /(?<=\d)·(?=\d)/g, "."),
  inserting({ rule: "interpunct", name: "项目符号作间隔号" }, [
    "开设“云上⟦•⟧微课堂”专栏。",
    "打造“法润⟦•⟧田园”品牌。",
    "开展“3⟦.⟧15”消费者权益日宣传。",
  ]),
  replacing({ rule: "list-semicolon", name: "二是之前缺标点" }, /(?<=[\p{Script=Han}\d])[；。](?=[二三四五]是)/gu, ""),
  inserting({ rule: "list-semicolon", name: "有句号的分项用分号" }, [
    "一是健全制度。修订办法两部⟦；二是⟧规范流程。",
    "一是开展排查。建立清单⟦；⟧二是督促整改。销号管理。",
  ]),
  inserting({ rule: "document-number", name: "文号括号、虚位、第" }, (random) => {
    const year = 2019 + Math.floor(random() * 6);
    const serial = 1 + Math.floor(random() * 9);
    return [
      `印发专项方案（法办⟦[${year}]${serial}号⟧）。`,
      `印发专项方案（法办⟦（${year}）${serial}号⟧）。`,
      `印发专项方案（法办⟦【${year}】${serial}号⟧）。`,
      `印发专项方案（法办⟦〔${year}〕第${serial}号⟧）。`,
      `印发专项方案（法办⟦〔${year}〕0${serial}号⟧）。`,
      `根据法办⟦〔${year}年〕${serial}号⟧文件开展清理。`,
    ];
  }),
  replacing({ ...space, name: "汉字间空格" }, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => " ", {
    // In a heading two halves of a slogan stand apart.
    where: (place) => outside(place) && place.from > 8 && place.from % 7 === 0 && place.before.includes("。"),
  }),
  replacing(
    { ...space, name: "数字前后空格" },
    /(?<=\p{Script=Han})\d+(?=[件次份人家])/gu,
    ({ match }) => ` ${match[0]} `,
    {
      where: outside,
    },
  ),
  replacing({ ...space, name: "标点前空格" }, /(?<=\p{Script=Han})(?=[，。；])/gu, () => " ", {
    where: (place) => outside(place) && place.from % 3 === 0,
  }),
  doubling("逗号重复", /，/g),
  doubling("句号重复", /。/g),
  doubling("顿号重复", /、(?=\p{Script=Han})/gu),
  doubling("分号重复", /；/g),
  doubling("的的", /(?<=[^目标打中的])的(?![确士的])/g),
  doubling("量词重复", /(?<=\d)[件次份人家](?=[，。；、])/g),
  doubling("号号", /(?<=\d)号(?=[，。；）])/g),
  {
    rule: "list-semicolon",
    name: "分项有句号而用分号",
    *plant(report) {
      // Both items have sentences of their own: the mark between them was a full stop.
      for (const place of places(report, /。(?=[二三四五]是)/g)) {
        const item = /(?:[一二三四]是)((?:(?![一二三四五]是).)*)$/.exec(place.before)?.[1] ?? "";
        const quoted = place.line.pairs.enclosures.some(({ from, to }) => from < place.from && place.from < to);
        if (item.includes("。") && !quoted) yield put(place, "；");
      }
    },
  },
];

/** A list that has items without marks as well, or goes on with 、: there the comma is right. */
function isListed(text: string, at: number): boolean {
  const before = text.slice(0, at + 1);
  const start = /(?:[“《][^“”《》]*[”》])+$/.exec(before)?.index ?? at;
  const end = at + 1 + (/^(?:[“《][^“”《》]*[”》])+/.exec(text.slice(at + 1))?.[0].length ?? 0);
  return text[start - 1] === "、" || text[end] === "、" || /《[^》]*$/.test(text.slice(0, start));
}

import { inserting, isDone, type Mutator, type Place, type Random, replacing, sentenceAround } from "./mutator";

const outsideNames = ({ line, from }: Place) =>
  !line.pairs.enclosures.some((pair) => pair.from <= from && from < pair.to && /[《“]/.test(pair.open));

const pick = (list: readonly string[], random: Random) => list[Math.floor(random() * list.length)] as string;

const placeholders = ["×××", "XX", "____", "〔待补充：数量〕", "（待补充）", `\${1:数量}`];

/** 12件, not part of a longer figure, range or ordinal. */
const counted = /(?<![\d.第—\-～至:：/年月])\d+(?=[件份次人家场条项户起])/g;

/** What is reckoned with this figure can no longer be. */
const follow = ["arithmetic"];

const approximate = { rule: "approximation-conflict", name: "", follow };
const bare = { rule: "metric-without-baseline", name: "" };

/** Nothing else in the sentence, or before it in the paragraph, gives the figure a time. */
function undated(place: Place): boolean {
  const sentence = sentenceAround(place).replace(place.match[0], "");
  return !/20\d\d|全年|年度|年[内底末]|月|季度|今年|半年/.test(sentence) && !/(?:^|。)20\d\d年/.test(place.before);
}

/** No other base in the sentence or the one before it. */
function baseless(place: Place): boolean {
  const sentence = sentenceAround(place).replace(place.match[0], "");
  const previous = /([^。]*)。[^。]*$/.exec(place.before)?.[1] ?? "";
  return !/同比|环比|[较比由从]|上年|去年|同期|基数|基础|年均|每年/.test(sentence) && !/20\d\d年|上年/.test(previous);
}

export const figures: readonly Mutator[] = [
  replacing({ rule: "percent-vs-point", name: "个百分点写成%" }, /(\d)个百分点/g, "$1%"),
  inserting({ rule: "percent-vs-point", name: "比率下降百分之几" }, [
    "行政复议纠错率7.2%，同比⟦下降2.1%⟧。",
    "群众满意率较上年⟦提高3.5%⟧。",
    "案件按期办结率达98%，比上年⟦上升4%⟧。",
  ]),
  replacing(
    { ...approximate, name: "近……余" },
    /(?<![\d.近约超过达])\d+(?:\.\d+)?万?余(?=[件人份次家条万])/g,
    ({ match }) => `近${match[0]}`,
  ),
  replacing(
    { ...approximate, name: "约……左右" },
    /(?<![\d.近约超过达—\-第])\d+(?:件|人次|份|场)(?=[，。；])/g,
    ({ match }) => `约${match[0]}左右`,
    { where: outsideNames },
  ),
  replacing(
    { ...approximate, name: "超过……余" },
    /(?<![\d.近约超过达—\-第])(\d+0)(?=[件份场](?=[，。；]))/g,
    ({ match }) => `超过${match[0]}余`,
    { where: outsideNames },
  ),
  replacing(
    { ...approximate, name: "不低于……以上" },
    /(?<![\d.近约超过达])\d+%以上/g,
    ({ match }) => `不低于${match[0]}`,
  ),
  replacing(
    { rule: "figure-form", name: "起止用短横线" },
    /20\d\d—20\d\d(?=年)/g,
    ({ match }) => match[0].replace("—", "-"),
    {
      where: outsideNames,
    },
  ),
  replacing(
    { rule: "figure-form", name: "30几件" },
    /(?<![\d.—\-第])[1-9]0(?=[件份场家次][，。；])/g,
    ({ match }) => `${match[0]}几`,
    {
      where: outsideNames,
    },
  ),
  inserting({ rule: "figure-form", name: "区间、年份、约数" }, [
    "其中⟦1-6月⟧办理12件。",
    "落实⟦2021-2025年⟧规划任务。",
    "平均办理时间缩短⟦4-6%⟧。",
    "排查安全隐患⟦几十余⟧处。",
    "惠及群众⟦5—10万⟧人次。",
  ]),
  replacing(
    { rule: "leftover-placeholder", name: "数字待填", follow },
    counted,
    (_, random) => pick(placeholders, random),
    {
      where: outsideNames,
    },
  ),
  inserting({ rule: "leftover-placeholder", name: "文字待填" }, [
    "召开第⟦XX⟧次会议研究部署。",
    "会同⟦〔待补充：协办单位〕⟧开展督导。",
    "印发《⟦×××⟧工作方案》。",
    "组织培训⟦____⟧人次。",
  ]),
  replacing({ ...bare, name: "截至年底写成目前" }, /(?<=^|[，。；])截至(?:20\d\d年)?12月底(?=[^，。；]*\d)/g, "目前", {
    where: (place) => undated(place) && isDone(place),
  }),
  replacing(
    { ...bare, name: "删去比较的基数" },
    /较20\d\d年(?:底)?(?:的?[\d.]+[万亿]?[\p{Script=Han}%]{0,2}?)?(?=(?:增长|上升|提高|下降|减少)\d)/gu,
    "",
    { where: baseless },
  ),
  replacing(
    { ...bare, name: "删去由多少" },
    /由20\d\d年的[\d.]+[%\p{Script=Han}]{1,3}?(?=(?:提高|下降|降)[到至]\d)/gu,
    "",
    { where: (place, report) => baseless(place) && !saidElsewhere(place, report.text) },
  ),
  inserting(
    { ...bare, name: "目前已" },
    ["⟦目前已开展上门服务36次⟧。", "⟦截至目前，累计建成站点12个⟧。", "⟦至今已调解纠纷85件⟧。"],
    // A sentence with a year before it dates what follows.
    ({ before }) => !/(?:^|。|：)[^。，：]{0,4}20\d\d年/.test(before),
  ),
  inserting({ rule: "doubled-word", name: "共……共计" }, [
    "⟦共走访企业和商户共计86家⟧。",
    "⟦累计发放各类宣传资料总计3200份⟧。",
    "⟦总共开展法治讲座共计24场⟧。",
  ]),
  replacing(
    { rule: "doubled-word", name: "插入共和共计" },
    /(?<=(?:^|[，。；])全年)((?:办理|开展|审查|召开|组织|调解|受理)[^，。；：、共总计\d“《]{2,12})(?=\d+[件次份场])/gu,
    "共$1共计",
  ),
];

/** The same subject's value stands elsewhere, so the base can be found there. */
function saidElsewhere({ before }: Place, text: string): boolean {
  const subject = /\p{Script=Han}{3}$/u.exec(before)?.[0];
  return subject === undefined || text.split(subject).length > 2;
}

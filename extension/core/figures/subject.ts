import {
  clauseBefore,
  labelBefore,
  nameBehind,
  objectBefore,
  phraseBehind,
  type Stretch,
  trimmed,
  wholePhrase,
} from "./around";
import type { Quantity } from "./numbers/quantities";
import { adverb, outcome } from "./words";

/*
 * What a figure counts, as a noun phrase that will read the same next year: 全年共办理法律援助案件283件 → 法律援助案件;
 * 谋划6个改革项目 → 改革项目; 其中成功137件 → the subject before it and 成功.
 */

export interface Subject {
  /** Empty where nothing names it. */
  readonly text: string;
  /** What the next figures may be part of; null where it was itself taken from the figure before. */
  readonly names: string | null;
  /** What shares and averages behind it are of. */
  readonly counts: string | null;
  /** Where the name ends that follows the figure; the figure's own end where none does. */
  readonly to: number;
}

/** Units of what is measured, not counted: rates, ratios and their changes. */
export const isMeasure = (unit: string): boolean => /^(?:%|‰|个[百千]分点|倍|番|成|)$/.test(unit);

/** The subjects of the sentence that were named in full: the last one, and the last that is no rate. */
export interface Named {
  readonly last: string | null;
  readonly thing: string | null;
  /** What the last figure that is no rate counts, in full. */
  readonly counted: string | null;
}

export function subjectOf(figure: Quantity, stretch: Stretch, before: Named): Subject {
  const { from, to, unit } = figure;
  const share = isMeasure(unit);
  const label = labelBefore(from, stretch);
  const money = unit.endsWith("元");
  const left = (average.exec(label)?.[0] ?? trimmed(label, share)).replace(
    money ? /(?<=.{2})(?:完成|实现|达)$/ : "",
    "",
  );
  // 零败诉 says itself what there was none of.
  const zero = stretch.folded[from] === "零" ? stretch.folded.slice(from + 1, to) : "";
  const behind = zero ? null : nameBehind(to, stretch);
  const own = (text: string, end = to): Subject => ({ text, names: text, counts: text, to: end });
  if (zero) return own(left + zero);
  // 2人荣获先进个人, 组织1.2万人参加培训: only what they did says who they are.
  const deed = /^[人名]次?$/.test(unit) && left.length < 2 ? did.exec(phraseBehind(to, stretch))?.[0] : null;
  if (deed) return own(deed);
  // 三分之二的乡镇, 95%以上纠纷, but 100%实现通办 names nothing.
  const measured =
    share &&
    unit !== "成" &&
    !/^ ?(?:的|(?:以[上下]|左右|上下)的?[\u4e00-\u9fff])/.test(stretch.folded.slice(to, to + 4));
  // 发放材料400余份法律顾问宣讲2次: what runs up to the next figure is its name.
  const ofNext =
    /^[份册本张件起次场期]/.test(unit) &&
    behind?.to === stretch.to &&
    left.length >= 4 &&
    /\d/.test(stretch.folded[stretch.to] ?? "");
  if (behind && !ofNext && !measured && (!share || left.length < 2)) {
    const short = behind.text.length <= 2;
    if (short && /的$/.test(label) && left) return own(`${left}的${behind.text}`, behind.to);
    return own(newly(left) + (short ? wholePhrase(behind.text, to, stretch) : behind.text), behind.to);
  }
  const named = left ? "" : clauseBefore(from, stretch);
  const beside = besideCounted(left || named, label, share, before);
  if (beside) return { text: beside, names: null, counts: before.counted, to };
  // 先后4次研究法治工作: what was done is named behind.
  const done = unit.endsWith("次") && /先后$/.test(label) ? phraseBehind(to, stretch) : "";
  if (done) return own(done);
  const isOutcome = !share && !money && outcome().test(left);
  if (left.length >= 2 && !isOutcome) return own(share && /占[达约]?$/.test(label) ? `${left}占比` : left);
  if (named) return own(named);
  const previous = isOutcome ? (before.thing ?? before.last) : before.last;
  if (previous) {
    const whole = total.test(label) || /^(?:改造|扩建|改扩建|续建)$/.test(left) ? allOf(previous) : previous;
    const text = joined(whole, left);
    return { text, names: null, counts: text, to };
  }
  if (isOutcome) {
    const object = objectBefore(from, stretch);
    const text = object + left;
    return { text, names: object, counts: text, to };
  }
  return own(
    left.length >= 2 ? left : clauseBefore(from, stretch) || phraseBehind(to, stretch) || label.replace(adverb(), ""),
  );
}

const partOf = /^占.{2,}?(?=(?:的?(?:比例|比重))?最[高大低小]?$|$)/;
/** 罚款45.6万元，其中单笔最高20万元; 人均60学时; (全市平均水平9.5%). */
const average = /^全[国省市区县]平均(?:水平|值)?(?=[为是]?$)/;
const among = /^(?:单笔最高|最高|最低|(?:全[国省市区县])?平均(?:水平|值)?|[人户]均)$/;

/** 占总数的7%, 占60%, 人均60学时: a share, an average, the highest of what was told before; null for any other figure. */
function besideCounted(said: string, label: string, share: boolean, { counted, last }: Named): string | null {
  const whole = counted?.replace(/(?:数量|件数)$/, "");
  const part = share && whole ? partOf.exec(said)?.[0] : undefined;
  if (part) return whole + part;
  if (share && whole && /^占比?[达约为]?$/.test(label)) return `${whole}占比`;
  const of = share ? last : counted;
  return of && among.test(said) ? of + said : null;
}

const did = /^(?:参加|参与|荣?获|被评|入选|取得).{2,}/;

/** 新建4处法治文化阵地: the verb says which of them are counted. */
function newly(left: string): string {
  return /(?:新建|新增|新设|新聘|新收|改建|升级改造|挽回|节约|追回)$/.exec(left)?.[0] ?? "";
}

/** 收到行政复议申请111件，审结67件: what was received is not what was concluded. */
const taking =
  /^(?:(?:调解|化解)(?!组织|员|案|协议|委|室|中心)|.{0,8}?(?:收到|接收|新收|受理|处理|办理|审理|排查|调处|清理|提出|发现|抽查|评查|查处|配备|聘请)+)(?=.{2})/;
const rank = /(?:国家|省|市|区|县|镇|村|乡)级$/;

/** 新增示范校5所，总数达16所: the new ones are not what there is. */
const total = /累计|总数|总量|总人数/;
const allOf = (previous: string) =>
  previous.replace(/^(?:新(?:增加?|建成?|设立?|聘|购|配|培育|上线|发展|登记|创建?|招)|增加|增设)(?=.{2})/, "");

function joined(previous: string, said: string): string {
  if (previous.endsWith(said)) return previous;
  const thing = previous.replace(taking, "");
  return rank.test(said) ? previous.replace(rank, "") + said : thing + said;
}

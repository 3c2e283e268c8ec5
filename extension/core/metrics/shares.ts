import { fit, type Mismatch, totals, written } from "./reckon";
import { isCount, nearby, type Stated, type StatedSentence } from "./stated";

/*
 * 受理200件，审结190件，审结率95%; 600件，其中食品类270件，占45%. The count that the rate is named after is the
 * numerator. It is set against every count before it, and against what neighbours add up to: only where none of them gives
 * the rate is it wrong.
 */

/** What a rate is named after. 审结率、按期审结率分别为, 参考率、合格率均为 name two. */
const rate = /([\u4e00-\u9fff]{2,})率(?:又|已|也)?(?:为|达到?|是|约为)?$/;
const change = /率(?:又|已)?(?:由|从).*$/;
const reached = /^(?:上升|提高|提升|增长|下降|降低|升|降)[到至为]$/;
const several = /率.*率|分别|均|平均|同比|全[国省市]|合计|总体|综合/;
/** A rate of something narrower than the count that the name ends in. */
const narrower = /按期|按时|及时|如期|限期|一次|首次|当[场庭年期]|实质|自动|主动|准确|自愿/;
/** What may stand beside the verb in the numerator; another noun there means that it counts something else. */
const filler =
  /截[至止]到?|20\d\d年|\d{1,2}月|年?[底末]|全年|其中|已经?|经|共|累计|实际|到位|完成|全部|成功|顺利|评定为?|评选|评出|案件|案卷|纠纷|问题|事项|意见|机关|行政|负责人|人员|考试|被|为|了|的|件/g;
const otherNumerator = /[未不无没待尚拟应需]/;
const planned = /应|需|拟|交办/;
/** Between the counts there is work that is not in them. */
const carried = /结转|旧存|往年|历年|遗留/;

const share = /^(?:(?:约)?占比?|比例|占(?:总数|总量|全部)的?|占比例)(?:为|达到?|约为)?$/;

export function* wrongShares(folded: string, sentence: StatedSentence): Generator<Mismatch> {
  const { figures } = sentence;
  for (const [i, figure] of figures.entries()) {
    if (figure.unit !== "%" || !figure.exact) continue;
    if (carried.test(folded.slice(nearby(figures, i)[0]?.start ?? sentence.from, figure.from))) continue;
    if (/分别占比?$/.test(figure.label)) yield* eachShare(folded, figures, i);
    else if (share.test(figure.label)) yield* ofWhole(folded, figures, i);
    else yield* ofRate(figures, i);
  }
}

function* ofRate(figures: readonly Stated[], i: number): Generator<Mismatch> {
  const figure = figures[i] as Stated;
  const own = nameOf(figures, i);
  if (!own || several.test(own) || narrower.test(own)) return;
  const beside = nearby(figures, i).filter(
    (one) => one.segment === figure.segment && isCount(one) && one.exact && !one.base && one.value > 0,
  );
  const found = beside
    .map((one, k) => ({ one, stem: stemOf(own, one.label, beside.slice(0, k)) }))
    .findLast(({ stem }) => stem !== null);
  if (!found?.stem) return;
  const { one: part, stem } = found;
  const wholes = beside
    .slice(0, beside.indexOf(part))
    .filter((one) => one.unit === part.unit && (!one.label.includes(stem) || planned.test(one.label)));
  yield* compare(figure, part, wholes);
}

/** 审结 of 审结率95%, and of 审结率由93%提高到95%. */
function nameOf(figures: readonly Stated[], i: number): string | null {
  const { label } = figures[i] as Stated;
  const name = rate.exec(label)?.[1];
  if (name || !reached.test(label)) return name ?? null;
  const start = figures[i - 1];
  return start && change.test(start.label) ? start.label.replace(change, "") : null;
}

/**
 * The longest end of the rate's name that the label says, nothing else being counted than what the rate or the figures
 * before it are about; null where it does not.
 */
function stemOf(rateName: string, before: string, earlier: readonly Stated[]): string | null {
  // 出庭应诉率 is about 实际出庭; 行政应诉案件 is what it is taken of.
  const [name, label] = [rateName, before].map((text) => text.replace("出庭应诉", "出庭")) as [string, string];
  const about = name + earlier.map((one) => one.label).join("");
  for (let from = 0; from + 2 <= name.length; from++) {
    const stem = name.slice(from);
    const at = label.lastIndexOf(stem);
    if (at < 0) continue;
    const rest = (label.slice(0, at) + label.slice(at + stem.length)).replaceAll(filler, "");
    const known = [...rest].every((one) => about.includes(one));
    return otherNumerator.test(label.replace(stem, "")) || narrower.test(label) || !known ? null : stem;
  }
  return null;
}

/** 其中食品类270件，占45%: of the count before 其中. */
function* ofWhole(folded: string, figures: readonly Stated[], i: number): Generator<Mismatch> {
  const figure = figures[i] as Stated;
  const part = figures[i - 1];
  if (!part || !isCount(part) || !part.exact || part.base || part.segment !== figure.segment) return;
  yield* compare(figure, part, wholesBefore(folded, part, nearby(figures, i)));
}

/** The counts before the 其中 or 中有 that a part stands behind. */
function wholesBefore(folded: string, part: Stated, figures: readonly Stated[]): Stated[] {
  const from = figures[0]?.from ?? part.from;
  const before = folded.slice(from, part.from);
  const among = from + Math.max(before.lastIndexOf("其中"), before.lastIndexOf("中有"));
  return figures.filter((one) => one.from < among && one.unit === part.unit && one.exact && !one.base && one.value > 0);
}

function* compare(figure: Stated, part: Stated, wholes: readonly Stated[]): Generator<Mismatch> {
  const fits = totals(wholes).map((whole) => fit(figure, (part.value / whole) * 100, slack(part, whole)));
  const whole = wholes.findLast(({ value }) => value >= part.value) ?? wholes.at(-1);
  if (!whole || fits.includes("fits")) return;
  const right = written(figure, (part.value / whole.value) * 100);
  const tail = fits.includes("tail");
  yield {
    at: figure,
    from: [whole, part],
    ...(tail && { severity: "info" as const }),
    ...(part.value <= whole.value && { right }),
    message:
      part.value > whole.value
        ? `前面是${whole.said}，这里却有${part.said}，部分大于总数，与比率${figure.value}%也对不上。请逐个核对。`
        : `按${part.said}除以${whole.said}计算，应为${right}%，这里写的是${figure.value}%${tail ? "，尾数没有四舍五入" : ""}。请核对三个数。`,
  };
}

/** 甲90个、乙36个、丙24个，分别占60%、24%、16%: each of the same whole. */
function* eachShare(folded: string, figures: readonly Stated[], i: number): Generator<Mismatch> {
  let end = i + 1;
  while (figures[end]?.unit === "%" && figures[end]?.label.replace(/[和及]/, "") === "") end++;
  const shares = figures.slice(i, end);
  const parts = figures.slice(Math.max(0, i - shares.length), i);
  const first = parts[0];
  if (shares.length < 2 || parts.length < shares.length || !first) return;
  if (!parts.every((one) => isCount(one) && one.exact && one.unit === first.unit)) return;
  const wholes = wholesBefore(folded, first, nearby(figures, i));
  const misses = wholes.map((whole) =>
    shares.filter((one, k) => fit(one, ((parts[k] as Stated).value / whole.value) * 100) === "off"),
  );
  const fewest = Math.min(...misses.map((one) => one.length));
  const whole = wholes[misses.findLastIndex((one) => one.length === fewest)];
  if (!whole) return;
  for (const one of misses[wholes.indexOf(whole)] ?? [])
    yield* compare(one, parts[shares.indexOf(one)] as Stated, [whole]);
}

const slack = (part: Stated, whole: number): number => (part.step > 1 ? (part.step / whole) * 100 : 0);

import { fit, type Mismatch, written } from "./reckon";
import { isCount, nearby, type Stated, type StatedSentence } from "./stated";

/*
 * 180件，较2023年的150件增长20%; 由96万人增加到120万人，增长25%; 由38%提高到45%，提高7个百分点; 430件，较上年增加43件，
 * 增幅11.1%; and a growth that no whole number gives: 207条，同比增长24.3%.
 */

const up = "增长|上升|提高|提升|增加|增幅|涨幅|升幅|回升";
const down = "下降|降低|减少|压减|降幅|减幅|回落|压降";
/** The change, alone before its figure. */
const change = new RegExp(`^(?:(?:同比|相应)?(${up})|(?:同比|相应)?(${down}))(?:了|为|达|达到|率为)?$`);
const reached = new RegExp(`^(?:(${up}|升)|(${down}|降|缩减|压缩))[到至为]了?$`);
const onYear = new RegExp(
  `^(?:同比|环比|(?:较|比|与)(?:20\\d\\d年|上一?年度?|去年)(?:同期)?(?:相比)?)(?:(${up})|(${down}))(?:了)?$`,
);
const between = /^[,、]?$/;

export function* wrongChanges(folded: string, { figures }: StatedSentence): Generator<Mismatch> {
  for (const [i, figure] of figures.entries()) {
    const previous = figures[i - 1];
    if (!previous || !figure.exact || previous.segment !== figure.segment || figure.label.length > 20) continue;
    const reach = reached.exec(figure.label);
    if (reach && previous.unit === figure.unit) yield* wrongWay(previous, figure, reach[1] !== undefined);
    const alone = change.exec(figure.label);
    if (alone) yield* fromBase(folded, figures, i, alone[1] === undefined ? -1 : 1);
    const year = onYear.exec(figure.label);
    const gap = folded.slice(previous.to, figure.start);
    if (year && figure.unit === "%" && between.test(gap)) yield* wholeBase(figures, i, year[1] === undefined ? -1 : 1);
  }
}

/** 由50件增加到45件. A place in a ranking rises to a smaller number. */
function* wrongWay(from: Stated, to: Stated, rises: boolean): Generator<Mismatch> {
  if (!/(?:由|从)/.test(from.label) || !from.exact || /名|位/.test(from.unit) || from.value === to.value) return;
  if (rises === to.value > from.value) return;
  const verb = to.label.replace(/了$/, "");
  yield {
    at: to,
    from: [from],
    message: `由${from.said}${verb}${to.said}，升降方向反了。请核对两个数和用词。`,
  };
}

/** The value now and the value before, where both stand next to the change. */
function* fromBase(folded: string, figures: readonly Stated[], i: number, sign: number): Generator<Mismatch> {
  const figure = figures[i] as Stated;
  const last = figures[i - 1] as Stated;
  if (!last.exact) return;
  // 较2023年的150件增长20%: nothing between the base and the change.
  if (
    last.base &&
    folded.slice(last.to, figure.from).replaceAll(" ", "") === figure.label &&
    /[较比]/.test(last.label)
  ) {
    const nows = sameKind(nearby(figures, i - 1), last, figure);
    yield* judge(figure, nows, [last], sign);
  } else if (reached.test(last.label)) {
    const bases = sameKind(nearby(figures, i - 1), last, figure, true);
    yield* judge(figure, [last], bases, sign);
  } else if (figure.unit === "%" && /[较比].*(?:增加|减少|增长|下降)了?$|^同比(?:增加|减少)了?$/.test(last.label)) {
    const now = nearby(figures, i - 1).findLast((one) => one.segment === figure.segment && !one.base);
    if (!now?.exact || now.unit !== last.unit || /减少|下降/.test(last.label) !== sign < 0) return;
    const before = now.value - sign * last.value;
    const base = { ...now, value: before, said: `${before}${now.unit}` };
    if (now.step === 1 && last.step === 1 && base.value > 0) yield* judge(figure, [now], [base], sign, [now, last]);
  }
}

/** What is measured in the same unit before it, nearest last; bases only, or values only. */
function sameKind(before: readonly Stated[], like: Stated, at: Stated, bases = false): Stated[] {
  return before.filter(
    (one) => one.unit === like.unit && one.segment === at.segment && one.exact && (bases || !one.base),
  );
}

function* judge(
  figure: Stated,
  nows: readonly Stated[],
  bases: readonly Stated[],
  sign: number,
  from?: readonly Stated[],
): Generator<Mismatch> {
  const [now, base] = [nows.at(-1), bases.at(-1)];
  if (!now || !base) return;
  const points = figure.unit === "个百分点";
  if (points ? now.unit !== "%" : figure.unit !== "%" && figure.unit !== now.unit) return;
  if (figure.unit === "%" && (now.unit === "%" || base.value === 0)) return;
  const relative = figure.unit === "%";
  const rough = now.unit === "%" || now.step !== 1 || base.step !== 1;
  const fits = nows.flatMap((n) =>
    bases.map((b) => {
      const scale = relative ? 100 / b.value : 1;
      const slack = rough ? ((n.step + b.step) / 2) * scale : 0;
      return fit(figure, sign * (n.value - b.value) * scale, slack);
    }),
  );
  if (fits.includes("fits")) return;
  const value = sign * (now.value - base.value) * (relative ? 100 / base.value : 1);
  const tail = fits.includes("tail");
  const right = written(figure, value);
  const said = `${base.value === figure.value ? "" : `由${base.said}到${now.said}，`}`;
  yield {
    at: figure,
    from: from ?? [now, base],
    ...(tail && { severity: "info" as const }),
    ...(value > 0 && { right }),
    message:
      value < 0
        ? `${said}升降方向与“${figure.label}”相反。请核对数和用词。`
        : `${said}应为“${figure.label}${right}${figure.unit}”，这里写的是${figure.said}${tail ? "，尾数有出入" : ""}。请核对三个数。`,
  };
}

/** 207条，同比增长24.3%: 166 gives 24.7%, 167 gives 24.0%. */
function* wholeBase(figures: readonly Stated[], i: number, sign: number): Generator<Mismatch> {
  const figure = figures[i] as Stated;
  const now = figures[i - 1] as Stated;
  if (!isCount(now) || !now.exact || now.base || now.step !== 1 || (sign < 0 && figure.value >= 100)) return;
  // A sum, or an earlier count, may be what has grown.
  const values = nearby(figures, i).filter((one) => one.unit === now.unit && one.segment === now.segment && one.exact);
  let sum = 0;
  const candidates = values.map(({ value }) => value);
  for (const { value } of [...values].reverse()) {
    sum += value;
    candidates.push(sum);
  }
  if (candidates.some((value) => nearest(value, figure, sign).some((base) => fit(figure, base.growth) !== "off")))
    return;
  const [low, high] = nearest(now.value, figure, sign);
  if (!low || !high) return;
  yield {
    at: figure,
    from: [now],
    severity: "info",
    message: `没有哪个整数的上年数能算出${figure.said}：上年若为${low.base}${now.unit}是${written(figure, low.growth)}%，若为${high.base}${now.unit}是${written(figure, high.growth)}%。请核对本年数、上年数和增幅。`,
  };
}

function nearest(value: number, figure: Stated, sign: number): { base: number; growth: number }[] {
  const base = Math.floor(value / (1 + (sign * figure.value) / 100));
  return [base, base + 1]
    .filter((one) => one > 0)
    .map((one) => ({ base: one, growth: (sign * (value - one) * 100) / one }));
}

import { type Mismatch, plain, totals } from "./reckon";
import { isCount, nearby, type Stated, type StatedSentence } from "./stated";

/*
 * A whole and its parts. 其中 usually lists only some, so only parts that are more than the whole are wrong; all of them
 * are said with 包括, 分为, 其他…, in brackets, or with 共 behind them.
 */

const begins = /其中|包括|分别(?:为|是)|分为/;
const lists = /包括|分别(?:为|是)|分为/;
const rest = /^(?:其他|其它|其余|剩余|另外)/;
/** Not of the list any more. */
const beyond = /其中|共|累计|另有|还|同时|全年|新增|20\d\d|同比|增|减|涉及|较|上年/;
const sum = /^(?:共计?|合计|总计|总共)$/;

export function* wrongParts(folded: string, { figures, to }: StatedSentence): Generator<Mismatch> {
  for (const [i, figure] of figures.entries()) {
    if (!figure.exact || figure.base || !isCount(figure)) continue;
    if (sum.test(figure.label)) yield* sumBehind(folded, figures, i);
    else if (rest.test(figure.label)) yield* remainder(folded, figures, i);
    const next = figures[i + 1];
    if (!next || next.unit !== figure.unit) continue;
    const gap = folded.slice(figure.to, next.from);
    if (folded[figure.to] === "(") yield* bracketed(folded, figures, i);
    else if (!begins.test(gap)) continue;
    else if (/^[^;]{0,24}$/.test(gap)) yield* listed(folded, figures, i, gap, to);
  }
}

/** The run of figures of one unit from `i` on, each behind 、 or ，; 正式工40人（含内退5人）、临时工12人: brackets are passed over. */
function runFrom(folded: string, figures: readonly Stated[], i: number): { parts: Stated[]; joined: boolean } {
  const parts = [figures[i] as Stated];
  let joined = true;
  for (let k = i + 1; k < Math.min(figures.length, i + 20); k++) {
    const [last, next] = [parts.at(-1) as Stated, figures[k] as Stated];
    const end = aside(folded, last.to);
    if (next.from < end) continue;
    const gap = folded.slice(end, next.from);
    const mark = /^(?:[、,]|[和及与])/.exec(gap)?.[0];
    if (!mark || next.unit !== last.unit || !next.exact || next.base) break;
    if (gap.length > 14 || /[,;:()]/.test(gap.slice(1)) || beyond.test(next.label)) break;
    if (mark === ",") joined = false;
    parts.push(next);
  }
  return { parts, joined };
}

/** Where a short bracket ends that begins at an index; the index itself where none does. */
function aside(folded: string, at: number): number {
  const close = /^\([^(),;。]{1,24}\)/.exec(folded.slice(at, at + 26))?.[0].length ?? 0;
  return at + close;
}

function* listed(folded: string, figures: readonly Stated[], i: number, gap: string, end: number): Generator<Mismatch> {
  const whole = figures[i] as Stated;
  const first = figures[i + 1] as Stated;
  if (!first.exact || first.base) return;
  const { parts, joined } = runFrom(folded, figures, i + 1);
  const last = parts.at(-1) as Stated;
  const open = /^(?:[^,;。、]{0,6})等/.test(folded.slice(last.to, end)) || /等$/.test(gap);
  const complete = !open && parts.length > 1 && (lists.test(gap) || rest.test(last.label));
  const more = parts.find(({ value }) => value > whole.value);
  const total = add(parts);
  if (total === whole.value || totals(earlier(figures, i)).includes(total)) return;
  if (more) yield overflow(whole, more);
  else if (complete) yield notEqual(whole, parts, total);
  else if (total > whole.value && (joined ? parts.length > 1 : parts.length > 2))
    yield {
      at: whole,
      from: parts,
      message: `列出的各部分相加是${plain(total)}${whole.unit}，比总数${whole.said}还多。请逐个核对；各部分有交叉的，请写明。`,
    };
}

/** Counts of the same unit that stand before: 收到60个，整改57个，其中… may divide the first. */
function earlier(figures: readonly Stated[], i: number): Stated[] {
  const { unit } = figures[i] as Stated;
  return nearby(figures, i).filter((one) => one.unit === unit && !one.base);
}

/** 57件（一般程序40件、简易程序17件）: a bracket that holds nothing else says all. */
function* bracketed(folded: string, figures: readonly Stated[], i: number): Generator<Mismatch> {
  const whole = figures[i] as Stated;
  const first = figures[i + 1] as Stated;
  const { parts } = runFrom(folded, figures, i + 1);
  const last = parts.at(-1) as Stated;
  const inside = folded.slice(whole.to + 1, last.to);
  if (!first.exact || first.base || /[;()]/.test(inside) || folded[last.to] !== ")") return;
  const more = parts.find(({ value }) => value > whole.value);
  const total = add(parts);
  if (more) yield overflow(whole, more);
  else if (parts.length > 1 && !/其中|含|等|[,、]?同比/.test(inside) && total !== whole.value)
    yield notEqual(whole, parts, total);
}

/** 建议156件、提案142件，共298件. */
function* sumBehind(folded: string, figures: readonly Stated[], i: number): Generator<Mismatch> {
  const whole = figures[i] as Stated;
  let start = i;
  for (let k = i - 1; k >= 0; k--) {
    const one = figures[k] as Stated;
    if (one.unit !== whole.unit || !one.exact || one.base) break;
    const gap = folded.slice(one.to, (figures[k + 1] as Stated).from);
    if (k + 1 === i ? !/^[,、]?(?:共计?|合计|总计|总共)$/.test(gap) : !/^[、和及与][^,;:()]{0,14}$/.test(gap)) break;
    start = k;
  }
  const parts = figures.slice(start, i);
  const total = add(parts);
  if (parts.length > 1 && total !== whole.value) yield notEqual(whole, parts, total);
}

/** 排查310件，化解304件，其余6件: what is left of one count after others. */
function* remainder(folded: string, figures: readonly Stated[], i: number): Generator<Mismatch> {
  const left = figures[i] as Stated;
  const before = earlier(figures, i).filter(({ exact }) => exact);
  if (before.length < 2 || before.length > 4 || begins.test(folded.slice(before[0]?.to, left.from))) return;
  for (const [k, whole] of before.entries()) {
    if (totals(before.slice(k + 1)).some((sum) => whole.value - sum === left.value)) return;
  }
  const [whole, ...parts] = before.slice(-2) as [Stated, Stated];
  const right = whole.value - add(parts);
  const message =
    right < 0
      ? `前面是${whole.said}，减不去${parts.map(({ said }) => said).join("、")}。请逐个核对。`
      : `${whole.said}减去${parts.map(({ said }) => said).join("、")}，其余应为${plain(right)}${left.unit}，这里写的是${left.said}。请核对。`;
  yield { at: left, from: [whole, ...parts], message };
}

const add = (figures: readonly Stated[]): number => figures.reduce((total, { value }) => total + value, 0);

function overflow(whole: Stated, part: Stated): Mismatch {
  return {
    at: part,
    from: [whole],
    message: `总数是${whole.said}，其中一部分却有${part.said}，部分不能大于总数。请核对两个数。`,
  };
}

function notEqual(whole: Stated, parts: readonly Stated[], total: number): Mismatch {
  return {
    at: whole,
    from: parts,
    message: `总数写的是${whole.said}，各部分相加是${plain(total)}${whole.unit}，对不上。请逐个核对。`,
  };
}

import words from "../data/promises.json";
import { isInside } from "../ranges";
import type { Range } from "../types";
import { termsOf } from "./likeness/terms";
import type { Piece } from "./pieces";
import { isTask, withoutLead } from "./task";

/*
 * 建立…制度，编印…手册，开通…热线: three tasks in one sentence. A clause begins a task where its verb says that something is
 * made or held (`words.making`), or how much is dealt with (`words.counted`). Where it only says that something is furthered
 * (`words.furthering`) it must speak of something else than the task before it: else it is what that task is good for.
 */

const leastTerms = 2;
/** So much of what stands in front of a clause is looked at: a sentence of thousands of clauses is read once. */
const mostBefore = 200;
/** What is furthered must be named. */
const leastTermsFurthered = 3;
/** 出庭应诉率达到98%以上 behind another rate, or behind what has nothing to do with it, is a task of its own. */
const rate = /(?:[率度]|率均)(?:力争|总体|稳定|保持|继续|逐步)?[^,。;%]{0,8}\d[\d.]*%/;

/** 竣工联合验收时限压缩到7个工作日. */
const time = /^[^,\d]{2,16}(?:时限|时间|周期|用时)[^,\d]{0,10}\d/;
/** 实现网上办理率100%: what the task before is to reach. */
const aim = /^(?:实现|确保|力争|推动|使|让)/;
/** 对2020年以来的文件进行全面清理, 为每个村配备法律顾问. */
const treated = /^(?:对.{2,24}(?:进行|开展|实施|逐[件项个])|为.{2,12}(?:配备|选聘|聘请|派驻|发放|开展|设立))/;
/** 推动执法力量下沉 is done one day, 加强执法监督 never. */
const moving = /^(?:推动|推进|落实)/;

/** The tasks between the commas of a piece, in order; the piece itself where it is one task. */
export function tasksOf(piece: Piece): Piece[] {
  const { folded } = piece.paragraph;
  const [first = piece, ...others] = clausesOf(piece);
  const tasks: Range[] = [];
  let open: Range = first;
  for (const clause of others) {
    const apart = begins(folded, open, clause);
    if (apart) tasks.push(open);
    open = apart ? clause : { from: open.from, to: clause.to };
  }
  return [...tasks, open].map(({ from, to }) => ({ ...piece, from, to }));
}

function begins(folded: string, open: Range, clause: Range): boolean {
  const before = folded.slice(Math.max(open.from, clause.from - mostBefore), open.to);
  const text = folded.slice(clause.from, clause.to);
  const said = withoutLead(text);
  const startsWith = (verbs: readonly string[]) => verbs.some((verb) => said.startsWith(verb));
  const isRate = rate.test(text);
  if (isRate && rate.test(before.slice(before.lastIndexOf(",") + 1))) return true;
  const isTime = time.test(said);
  const treats = treated.test(said);
  const makes = treats || startsWith(words.making) || (startsWith(words.counted) && /\d/.test(said) && !isRate);
  if (!(isRate || isTime || makes || startsWith(words.furthering)) || !isMade(before)) return false;
  const terms = termsOf(text).filter(({ factor }) => factor >= 1);
  const there = new Set(termsOf(before).map(({ key }) => key));
  const again = terms.filter(({ key }) => there.has(key)).length;
  if (isTime) return again === 0 && namesMuch(said);
  if (isRate) return again === 0 && /\d/.test(before) && !aim.test(text) && namesMuch(text);
  if (!makes) return again === 0 && terms.length >= leastTermsFurthered;
  // 开展案卷评查，评查案卷不少于300本: how many of the same.
  if (again * (treats ? 3 : 2) > terms.length) return false;
  return terms.length >= leastTerms || (isTask(text) && /\d|“/.test(text));
}

/** 执法装备达标率 names what it is the rate of; 优秀率, 办理时限 are those of the task before. */
function namesMuch(text: string): boolean {
  const name = /^[^,\d]{0,30}?(?=.{2}[率度]|时限|时间|周期|用时)/.exec(text)?.[0] ?? "";
  return termsOf(name).filter(({ factor }) => factor >= 1).length >= leastTerms;
}

/** Whether what stands before is a task already, not only 深化…改革 or 围绕…. */
function isMade(before: string): boolean {
  if (!isTask(before)) return false;
  return before.split(/[,:]/).some((clause) => {
    const said = withoutLead(clause);
    if (/\d|“/.test(clause) || words.making.some((verb) => said.startsWith(verb))) return true;
    return moving.test(said) && termsOf(said).filter(({ factor }) => factor >= 1).length >= leastTerms;
  });
}

/** Between commas that stand in no brackets. */
function* clausesOf({ paragraph: { folded, enclosures }, from, to }: Piece): Generator<Range> {
  let start = from;
  for (let at = folded.indexOf(",", from); at >= 0 && at < to; at = folded.indexOf(",", at + 1)) {
    if (isInside(enclosures, at, "“", "《", "（", "(")) continue;
    yield { from: start, to: at };
    start = at + 1;
  }
  yield { from: start, to };
}

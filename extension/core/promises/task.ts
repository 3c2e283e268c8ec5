import words from "../data/promises.json";
import { isEnding } from "../outline/closing";
import { phraseSet } from "../parse/phrases";
import { termsOf } from "./likeness/terms";

/** What a task must name beyond 推进、工作 and the like: so many pairs of characters in one clause. */
const leastTerms = 2;
/** 开展普法20场: little is named, but it is counted. */
const counted = /\d(?!\d{0,3}年)/;
/** A sentence that begins with a slogan, and is half of slogans, must name more. */
const leastTermsAmongSlogans = 8;

/** 以…为指导: how, not what. */
const byMeansOf = /^(?:坚持)?以.{2,40}为.{1,8}$/;
/** A sentence of so many slogans is the opening of the plan. */
const mostSlogans = 2;

interface Clause {
  readonly text: string;
  readonly slogan: boolean;
  readonly terms: number;
}

function clausesOf(folded: string): Clause[] {
  return folded
    .split(/[,:;。]/)
    .map((clause) => clause.trim())
    .filter(Boolean)
    .map((text) => {
      const slogan = phraseSet(words.slogans).test(text) || byMeansOf.test(text);
      return { text, slogan, terms: slogan ? 0 : termsOf(text).length };
    });
}

/** Whether folded text promises something that can be looked for a year later: no slogan, no 加强队伍建设, no 特此报告. */
export function isTask(folded: string): boolean {
  if (isEnding(folded)) return false;
  const clauses = clausesOf(folded).filter(({ text }) => !/^20\d\d年度?$/.test(text));
  const slogans = clauses.filter(({ slogan }) => slogan).length;
  if (slogans > mostSlogans) return false;
  const terms = clauses.reduce((sum, clause) => sum + clause.terms, 0);
  if (clauses[0]?.slogan && slogans * 2 >= clauses.length && terms < leastTermsAmongSlogans) return false;
  return clauses.some(({ terms: own, text }) => own >= leastTerms || (own > 0 && counted.test(text)));
}

/** 强化学习教育，落实…制度: what it is all about, and the task behind it. */
const theme = /^(?:强化|加强|优化|深化|提升|提高|夯实|健全|规范|加大)[\u4e00-\u9fff]{2,7}$/;
const doing = /开展|建立|组织|推进|推动|实施|建成|建设|设立|举办|打造|完善|制定/;

const about = /^在[^,。;]{2,14}(?:方面|领域|上|中)$/;

/** 围绕民生需求，…: how, unless the clause itself says what is done. */
function isCircumstance(clause: string): boolean {
  if (about.test(clause)) return true;
  return words.circumstances.some((word) => clause.startsWith(word)) && !doing.test(clause);
}

const shortestTask = 5;
const force = /^加大(?:对)?(.{2,30}?)(?:的?力度)$/;

/** The task in a few words, of folded text: its first clause that names something, without 进一步、持续、将. */
export function taskOf(folded: string): string {
  const clauses = clausesOf(folded);
  const named = clauses.filter((clause) => clause.terms >= leastTerms);
  const first = named.find(({ text }) => !isCircumstance(text) && !theme.test(text)) ?? named[0];
  let task = (first ?? clauses[0])?.text ?? folded;
  task = withoutLead(task);
  const object = force.exec(task)?.[1];
  return object && object.length >= shortestTask ? object : task;
}

/** A clause of folded text without 2025年、我局、将、进一步 at its head. */
export function withoutLead(clause: string): string {
  let rest = clause;
  for (let lead = leadOf(rest); lead > 0; lead = leadOf(rest)) rest = rest.slice(lead);
  return rest;
}

const subject =
  /^(?:20\d\d年度?|(?:我|本)[局区县市镇委办乡省州]|全[局区县市镇乡省州]|[^,。]{2,12}(?:局|政府|委员会|办事处)(?=将))/;

/** So many characters at the head of a task say only how or who. */
function leadOf(task: string): number {
  const when = deadline.exec(task);
  const who = subject.exec(task)?.[0].length ?? (when?.index === 0 ? deadlineLength(when[0]) : 0);
  if (who > 0) return task.length - who > 3 ? who : 0;
  const lead = words.leads.find((word) => task.startsWith(word) && task.length - word.length > 3);
  return lead?.length ?? 0;
}

const deadline =
  /(?:20\d\d年|今年|明年|年内)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份|[上中下]旬)?(?:之?前|以前|完成)|[上下]半年(?:之?前|内)?|第?[一二三四](?:个)?季度(?:末|底)?(?:之?前|内)?|年(?:底|末)(?:之?前|以前)?|年内|年中)/;

/** The deadline as written (6月底前、年底前、上半年); null where there is none. */
export function deadlineIn(folded: string): string | null {
  const found = deadline.exec(folded)?.[0];
  return found?.slice(0, deadlineLength(found)) ?? null;
}

/** 3月完成: the verb says that it is a deadline, and is none of it. */
function deadlineLength(found: string): number {
  return found.endsWith("完成") ? found.length - 2 : found.length;
}

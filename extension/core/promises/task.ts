import words from "../data/promises.json";
import { phraseSet } from "../parse/phrases";
import { termsOf } from "./terms";

/** What a task must name beyond 推进、工作 and the like: so many pairs of characters in one clause. */
const leastTerms = 2;
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

/** Whether folded text promises something that can be looked for a year later: no slogan, no 加强队伍建设. */
export function isTask(folded: string): boolean {
  const clauses = clausesOf(folded).filter(({ text }) => !/^20\d\d年度?$/.test(text));
  const slogans = clauses.filter(({ slogan }) => slogan).length;
  if (slogans > mostSlogans) return false;
  const terms = clauses.reduce((sum, clause) => sum + clause.terms, 0);
  if (clauses[0]?.slogan && slogans * 2 >= clauses.length && terms < leastTermsAmongSlogans) return false;
  return clauses.some((clause) => clause.terms >= leastTerms);
}

const force = /^加大(?:对)?(.{2,30}?)(?:的?力度)$/;

/** The task in a few words, of folded text: its first clause that names something, without 进一步、持续、将. */
export function taskOf(folded: string): string {
  const clauses = clausesOf(folded);
  const named = clauses.filter((clause) => clause.terms >= leastTerms);
  const first = named.find(({ text }) => !words.circumstances.some((word) => text.startsWith(word))) ?? named[0];
  let task = (first ?? clauses[0])?.text ?? folded;
  for (let lead = leadOf(task); lead > 0; lead = leadOf(task)) task = task.slice(lead);
  return force.exec(task)?.[1] ?? task;
}

const subject =
  /^(?:20\d\d年度?|(?:我|本)[局区县市镇委办乡省州]|全[局区县市镇乡省州]|[^,。]{2,12}(?:局|政府|委员会|办事处)(?=将))/;

/** So many characters at the head of a task say only how or who. */
function leadOf(task: string): number {
  const who = subject.exec(task)?.[0].length ?? 0;
  if (who > 0) return task.length - who > 3 ? who : 0;
  const lead = words.leads.find((word) => task.startsWith(word) && task.length - word.length > 3);
  return lead?.length ?? 0;
}

const deadline =
  /(?:20\d\d年|今年|明年|年内)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份|[上中下]旬)?(?:之?前|以前|完成)|[上下]半年(?:之?前|内)?|第?[一二三四](?:个)?季度(?:末|底)?(?:之?前|内)?|年(?:底|末)(?:之?前|以前)?|年内|年中)/;

/** The deadline as written (6月底前、年底前、上半年); null where there is none. */
export function deadlineIn(folded: string): string | null {
  return deadline.exec(folded)?.[0].replace(/完成$/, "") ?? null;
}

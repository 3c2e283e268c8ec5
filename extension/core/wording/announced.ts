import { isNumbered, type Numbered } from "../outline/numbering";
import { parseChineseNumber } from "../parse/numerals";
import type { Line, Paragraph, Range, Report, Section } from "../types";

/*
 * Counts that are announced, and the items that follow. Only what can be counted without doubt: ordinals 一是、（一）、1.
 * right behind the announcement, a plain list behind a colon, and 《》 or “” that stand one beside the other before it.
 */

/** An announcement and what was counted; indices are of the line's text. */
export interface Miscount extends Range {
  readonly line: Line;
  readonly announced: number;
  readonly counted: number;
}

const numeral = "[一二两三四五六七八九十]{1,2}|\\d{1,2}";
const noun =
  "方面|措施|举措|工作|任务|问题|不足|短板|困难|差距|原因|行动|机制|制度|环节|重点|要求|特点|做法|成效|目标|工程|建议|内容|情况|层面|维度|抓手|关键|步骤|原则|事项|亮点|经验|矛盾|薄弱点|体系|计划|清单|文件|办法|品牌|改革";

/** 以下三个方面, 五项措施, 三项重点工作, then at most a few words to the mark before the first item. */
const announcement = new RegExp(
  `(?<![第\\d.一二两三四五六七八九十百])((${numeral})(?:[个项大条点类种][\\u4e00-\\u9fff]{0,6}?|)(?:${noun})+)([\\u4e00-\\u9fff]{0,10})([:。,]) ?$`,
);
const longest = 40;
/** Before 。or ，the clause has to point ahead. */
const pointsAhead =
  /以下|如下|下列|下述|主要(?:有|是|表现|体现|存在|包括|抓|做)|重点(?:抓|做|推进|开展|实施)|从|存在|还有|分为|突出|围绕|抓好|做好|着力/;
/** 六个方面34项任务: which of the two numbers the items have is not said. */
const anotherNumber = /\d|[一二两三四五六七八九十][个项大条类]/;

export function* miscounts(report: Report): Generator<Miscount> {
  for (const section of report.sections) {
    if (section.level > 0 && isNumbered(section) && section.ordinal.number === 1) yield* beforeItems(section, report);
  }
  for (const paragraph of report.paragraphs) {
    yield* beforeLists(paragraph);
    yield* behindNames(paragraph);
  }
}

/** What is announced by the text that ends at an index of the line. */
function announcedAt(line: Line, end: number): (Range & { number: number; mark: string }) | null {
  const from = Math.max(0, end - longest);
  const match = announcement.exec(line.folded.slice(from, end));
  if (!match) return null;
  const [, head, number, tail, mark] = match as unknown as [string, string, string, string, string];
  const at = from + match.index;
  const announced = toNumber(number);
  if (announced < 2 || anotherNumber.test(head.slice(number.length) + tail)) return null;
  if (line.pairs.enclosures.some((pair) => pair.open !== "(" && pair.from < at && at < pair.to)) return null;
  const clause = /[^,。;:]*$/.exec(line.folded.slice(from, at))?.[0] ?? "";
  if (mark !== ":" && !pointsAhead.test(clause + head + tail)) return null;
  return { from: at, to: at + head.length, number: announced, mark };
}

/** 主要抓好以下三个方面：一是…二是…; the announcement stands before the first item or ends the paragraph above it. */
function* beforeItems(first: Numbered, { lines }: Report): Generator<Miscount> {
  let line = lines[first.line] as Line;
  let end = first.ordinal.range.from;
  if (end === 0) {
    let i = first.line - 1;
    while (i >= 0 && lines[i]?.role === "blank") i--;
    if (i < 0 || lines[i]?.role !== "body") return;
    line = lines[i] as Line;
    end = line.folded.length;
  }
  const found = announcedAt(line, end);
  if (!found) return;
  const counted = countItems(first);
  if (counted !== null && counted !== found.number) yield { ...found, line, announced: found.number, counted };
}

/** Items from the first on, 1, 2, 3…; null where there is one only or the numbers are broken (ordinal-sequence). */
function countItems(first: Section): number | null {
  const siblings = first.parent?.children ?? [];
  let count = 0;
  for (const item of siblings.slice(siblings.indexOf(first))) {
    if (item.level !== first.level || !isNumbered(item) || (item.ordinal.number === 1 && count > 0)) break;
    if (item.ordinal.number !== count + 1) return null;
    count++;
  }
  return count > 1 ? count : null;
}

/** 五项措施：建立台账、开展培训。 */
function* beforeLists({ line, folded }: Paragraph): Generator<Miscount> {
  for (let colon = folded.indexOf(":"); colon >= 0; colon = folded.indexOf(":", colon + 1)) {
    const found = announcedAt(line, colon + 1);
    const counted = found && countList(folded, colon + 1);
    if (counted && counted !== found.number) yield { ...found, line, announced: found.number, counted };
  }
}

/** Items of a plain list to the end of the sentence; null where they cannot be told apart. */
function countList(folded: string, from: number): number | null {
  const end = folded.indexOf("。", from);
  const text = folded.slice(from, end < 0 ? folded.length : end);
  if (/[一二三四五六七八九十]是|[(〔“‘《:]|\d\.|第[一二三]|首先/.test(text)) return null;
  const clauses = text.split(";");
  if (clauses.length > 1) return clauses.some((clause) => /^(?:同时|此外|另|并)/.test(clause)) ? null : clauses.length;
  const items = text.split("、");
  // A、B和C may be three or two; 等 leaves the rest out.
  const certain = items.every((item) => item.length > 1 && item.length <= 16 && !/[,和与及或等]/.test(item));
  return items.length > 1 && certain ? items.length : null;
}

const listed = new RegExp(
  `^(等)?(${numeral})[个项件份部大条类种][\\u4e00-\\u9fff]{0,6}?(?:${noun}|规定|法规|规章|活动|项目|平台)`,
);
const joint = /^(?:、|和|与|及|以及)?$/;

/** 《甲》《乙》三项制度: names in one row of marks, directly before their number. */
function* behindNames({ line, folded, enclosures }: Paragraph): Generator<Miscount> {
  let from = 0;
  let names = 0;
  let last = { open: "", to: 0 };
  for (const { open, depth, from: start, to } of enclosures) {
    if (depth !== 1 || (open !== "《" && open !== "“")) continue;
    const goesOn = last.open === open && start - last.to < 3 && joint.test(folded.slice(last.to, start));
    if (!goesOn) from = start;
    names = goesOn ? names + 1 : 1;
    last = { open, to };
    if (names < 2) continue;
    const match = listed.exec(folded.slice(to, to + 24));
    // 管理办法、《甲》《乙》: more before the row.
    if (!match || /[、和与及]/.test(folded[from - 1] ?? "")) continue;
    const announced = toNumber(match[2] as string);
    // 等 leaves the rest out: only more names than announced are wrong.
    if (announced < 2 || (match[1] ? names <= announced : names === announced)) continue;
    yield { line, from, to: to + match[0].length, announced, counted: names };
  }
}

function toNumber(text: string): number {
  return /\d/.test(text) ? Number(text) : parseChineseNumber(text);
}

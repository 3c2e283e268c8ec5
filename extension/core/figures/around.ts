import type { Enclosure } from "../types";
import { adverb, cut, lightVerb, noName, rateTail, tail } from "./words";

/*
 * The words around a figure: the label in front of it, the clause before that, the noun phrase behind.
 */

/** A stretch around a figure that a subject is read from; indices are of the paragraph's text. */
export interface Stretch {
  readonly folded: string;
  readonly text: string;
  readonly marks: Marks;
  /** Behind the figure before and the name that follows it, or where the sentence begins. */
  readonly from: number;
  /** Where the next figure begins, or the sentence ends. */
  readonly to: number;
}

/** Where the pair ends that begins at an index, and the other way round. */
export interface Marks {
  readonly opens: ReadonlyMap<number, number>;
  readonly closes: ReadonlyMap<number, number>;
}

export function marksOf(enclosures: readonly Enclosure[]): Marks {
  return {
    opens: new Map(enclosures.map(({ from, to }) => [from, to])),
    closes: new Map(enclosures.map(({ from, to }) => [to, from])),
  };
}

/** Further away from its figure than this nothing is read. */
const longest = 60;

/** Back from an index to a mark; quotations, brackets and titles are passed over whole. */
export function labelBefore(at: number, { folded, text, marks, from }: Stretch): string {
  let end = at;
  if (folded[at - 1] === "、") return "";
  // 万人比(4.1), 诉讼“零败诉”.
  while (end > from && /[( “]/.test(folded[end - 1] as string)) end--;
  let start = end;
  const stop = Math.max(from, end - longest);
  while (start > stop) {
    const c = folded[start - 1] as string;
    if (/[”’》)]/.test(c)) {
      const open = marks.closes.get(start);
      if (open === undefined || open < stop) break;
      start = open;
    } else if (/[,;:。!?(“‘《★•]/.test(c) || isStop(folded, start - 1)) break;
    else start--;
  }
  return (
    text
      .slice(start, end)
      .replaceAll(/\s/g, "")
      .replace(/^[、”’》)）]+/, "")
      // 办理时限由20天压缩到5天，压缩75%.
      .replace(/(?<=.{2})[由从]\d.*$/, "")
  );
}

/** A half-width full stop of a text that was pasted: 受理37件.涉及… */
const isStop = (folded: string, at: number) => folded[at] === "." && /[\u4e00-\u9fff]/.test(folded[at + 1] ?? "");

const ordinal =
  /^(?:[①-⑳]|\d{1,2}[.、．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十][,，、])/;

/** Who did it, and by what means: 各调解组织累计调处纠纷, 通过讲座等形式开展宣传, 宪法日期间开展活动. */
const agent =
  /^(?:[^“”《》]{2,16}?(?<!公)(?:共计?(?![享建治同产商])|累计|全年)|.{4,30}?(?:等(?:形式|方式|途径|渠道|平台)|期间|之际))(?=.{4})/;
/** For whom, through whom and with what: 为企业提供法律意见, 指导各乡镇调处纠纷, 利用“大讲堂”开展培训. */
const beneficiary =
  /^共?(?:[为向](?!象|接|口|上)|对(?!象|接|口|上|标)|利用|结合|依托|通过(?!率)|围绕|借助).{2,30}?(?=(?:提供|开展|举办|组织|挽回|节约|追回|减免|发布|公开|推送).{2})|^(?:指导|督促|推动)[^、“”《》]{1,14}?(?:机构|部门|单位|乡镇|街道|机关|组织)(?=(?:依法)?(?:办理|开展|化解|调处|查处|排查|制定|完成).{2})/;
/** 讲座、座谈等法治宣传活动: the kind, where it is named at length. */
const examples =
  /^.{2,}等(?!方式|形式|其[他它])(?:重点)?(?:领域|行业|方面|环节|(?:单位|部门|机构)(?:共同|联合)?(?=开展|进行|举办))?(?:的)?(?=[\u4e00-\u9fff]{4,}$)/;
const aim = /^(?:实现|确保|力争|保证|争取|推动|促进|使)/;

/** 组织全市1.2万人: who, but not what. */
const scope = /^(?:组织|动员|发动|带领)?全[国省市区县镇乡局]$/;

export function trimmed(label: string, share: boolean): string {
  let said = label.replace(ordinal, "").replace(agent, "").replace(beneficiary, "").replace(examples, "");
  for (let before = ""; before !== said; ) {
    before = said;
    said = said
      .replace(adverb(), "")
      .replace(/^[、,，]/, "")
      .replace((share ? rateTail : tail)(), "");
    if (scope.test(said)) said = "";
    const verb = (share ? aim : lightVerb()).exec(said)?.[0];
    if (verb && said.length - verb.length >= 3) said = said.slice(verb.length);
  }
  return said !== "完成" && lightVerb().exec(said)?.[0] === said ? "" : said;
}

/** The noun phrase that follows a figure: 6个⟨改革项目⟩. */
export function nameBehind(at: number, stretch: Stretch): { text: string; to: number } | null {
  const { folded, text, to } = stretch;
  const end = phraseEnd(at, stretch);
  const skipped =
    /^ ?(?:\([\u4e00-\u9fff]{1,2}\))?(?:以上|以下|以内|左右|上下|之多)?的? ?(?:20\d\d年度?(?:以来)?)?(?:各类|相关|有关)?/.exec(
      folded.slice(at, end),
    )?.[0].length ?? 0;
  let said = text.slice(at + skipped, end);
  if (noName().test(said)) return null;
  const stop = cut().exec(said)?.index ?? -1;
  if (stop >= 0) said = said.slice(0, stop);
  // 351份执法案卷、清理线索67个: what follows the 、 belongs to the next figure.
  else if (end === to && /\d/.test(folded[to] ?? "")) said = said.replace(/、[^、]*$/, "");
  said = said.replace(/[、和与及的等 ]+$/, "");
  return said.length >= 2 || /^[村镇乡县市区校局所]$/.test(said)
    ? { text: said.replaceAll(/\s/g, ""), to: at + skipped + said.length }
    : null;
}

/** 3名教师获评优秀: a name that short says too little, if no more follows than that. */
export function wholePhrase(name: string, at: number, stretch: Stretch): string {
  const end = phraseEnd(at, stretch);
  const phrase = stretch.text.slice(at, end).replaceAll(/\s/g, "");
  return phrase.startsWith(name) && phrase.length <= 14 && end < stretch.to ? phrase : name;
}

/** 组织86人次参加省级骨干培训班: only what they did says who they are. */
export function phraseBehind(at: number, stretch: Stretch): string {
  const phrase = stretch.text.slice(at, phraseEnd(at, stretch)).replaceAll(/\s/g, "").slice(0, 20);
  return /^[\u4e00-\u9fff“]/.test(phrase) ? phrase : "";
}

function phraseEnd(at: number, { folded, marks, to }: Stretch): number {
  let end = at;
  const stop = Math.min(to, at + longest);
  while (end < stop && !/[,;:。!?)]/.test(folded[end] as string) && !isStop(folded, end)) {
    const close = /[“‘《(]/.test(folded[end] as string) ? marks.opens.get(end) : undefined;
    if (close !== undefined && close > stop) break;
    end = close ?? end + 1;
  }
  return end;
}

/** 加强行政复议工作，共办理120件: the clause in front names it. */
const effort =
  /^(?:加强|强化|深化|规范|推进|完善|健全|优化|提升|做优|做实|严格|加大)(?=.{4})|(?<=.{2})(?:工作|力度|水平|质效)$|^(?:以[上下内]|左右|上下)$/g;

/** 对法律顾问2023年度履职情况进行考核，续聘28名: of whom. */
const examined =
  /^(.{2,16}?)(?:20\d\d年|年度|履职|情况|进行|开展|予以|考核|评议|评查|测评|评审|选聘|换届|遴选|聘任|检查|抽查)/;

export function objectBefore(at: number, stretch: Stretch): string {
  return examined.exec(clauseBefore(at, stretch))?.[1] ?? "";
}

export function clauseBefore(at: number, stretch: Stretch): string {
  let end = at;
  while (end > stretch.from && !/[,;:。]/.test(stretch.folded[end - 1] as string)) end--;
  return end > stretch.from ? trimmed(labelBefore(end - 1, stretch), false).replaceAll(effort, "") : "";
}

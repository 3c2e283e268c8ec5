import type { Enclosure } from "../types";
import type { Quantity } from "./quantities";

/*
 * What a figure counts, as a noun phrase that will read the same next year: 全年共办理法律援助案件283件 → 法律援助案件;
 * 谋划6个改革项目 → 改革项目; 其中成功137件 → the subject before it and 成功.
 */

/** A stretch around a figure that a subject is read from. */
export interface Surroundings {
  readonly folded: string;
  readonly text: string;
  readonly enclosures: readonly Enclosure[];
  /** Where the figure before ends in this sentence, or the sentence begins. */
  readonly from: number;
  /** Where the next figure begins, or the sentence ends. */
  readonly to: number;
}

const longest = 40;

/** Adverbs, times and scopes in front. */
const lead = new RegExp(
  `^(?:${[
    "(?:截[至止]到?)?(?:20\\d\\d年(?:度|\\d{1,2}月)?|\\d{1,2}月)(?:底|末|份)?",
    "全年|年度|本年度?|当年|今年|去年|上年度?|年内|目前|至今|迄今|现已|已经?|共计?|总共|合计|总计|累计|均|都|先后|新?近|其中|同时|并|还|又|另|及|和|与|以及|有效|成功(?=[调化])|依法|及时|积极|扎实|深入|广泛|持续|全面|集中|统一|切实|认真|牵头|主动|直接|平均|分别|各类|各种|各项|有关|相关|所有|全部|区域内",
    "全[国省市区县镇乡局]区?(?:系统|范围内|域)?(?=.{2})(?!化|民)|我[省市区县镇乡局]|本[省市区县镇乡局](?!级)",
    "办理|开展|组织|举办|召开|举行|承办|完成|进行|实现|提供|接受|参加|参与|实施|作出|做出|制作|做好|抓好|落实|推进|推动|推出|推行|协助|配合|联合|邀请|安排|要求|督促|指导|帮助|形成|达到|使|确保|力争|保证|保障|保持|维持|为|对|向|由|将|把|了|的|在",
  ].join("|")})`,
);
/** Verbs and adverbs at the end, in front of the figure. */
const tail =
  /(?:共计?|合计|总计|累计|达到?了?|为|是|有|约|近|超过?|逾|突破|不足|不到|至少|不少于|不低于|不超过|接近|将近|大约|的|分别|已|均|仅|了|等|[到至在]|保持|稳定|维持|连续[一二两三四五六七八九十]+年|控制|同比|环比|相比|较[^,。;]{1,10}|比(?:上|去|前)年|(?:增长|上升|提高|提升|增加|上涨|回升|下降|降低|减少|压减|回落|压缩|缩短|降|升|增)(?:了|约|近|超|率|幅度?)?|[增降涨升减]幅|低于|高于|远|突破性|数量(?<=..数量))$/;
/** What a noun phrase behind a figure ends at. */
const cut =
  /开展|进行(?!曲)|配备|派驻|担任|公布|打造|入选|获评|荣获|获得|被(?!告|申|执|征|害)|在(?!册|校|职|岗|编|线|建|押|矫)|均|已|全部|共计?|累计|涉及|覆盖(?!率)|惠及|参加|参与|参训|完成|纳入|上好|予以|给予|作出|受到|对(?!象|接|口)|将|使(?!用)|(?<!行)为(?!民|侨)|(?<!自|理)由(?!于)|同比|[较占]|其中|分别|全覆盖|得到|且|以(?!上|下|案)|并(?!联|案)|成功|用于|通过率?|落实|帮助|向|实现|达/;
/** Verbs that begin what follows a figure without a mark between. */
const verbFirst =
  /^(?:审结|办结|调解|化解|提供|解答|接受|发放|建立|建成|成立|设立|组建|开设|推出|制发|印发|发出|提出|报送|移送|审查|审核|监督|检查|立案|结案|受理|整改|以上|以下|以内|左右|上下|次|余|多|的)+/;
/** All there is to say about a figure when its thing has been named before. */
const results =
  /^(?:调处|调解|审理|处理|办理|化解|整改|整治|受理|不予受理|立案|结案|审结|办结|已?结|维持|撤销|驳回|终止|撤回|中止|确认违法|变更|责令履行|和解|胜诉|败诉|纠错|成功|不成功|完成|销号|通过|监督|检查|督察|督办|采纳|答复|回复|履行|执行|移送|吊销|罚款|警告|查处|查办|破获|抓获|到位|增长|合格|不合格|国家级|省级|市级|区级|县级|镇级|村级|乡级|全国|全省|全市|全区|全县)+$/;
const rank = /(?:国家|省|市|区|县|镇|村|乡)级$/;

/** The subject of a figure; `previous` is that of the figure before in its sentence. Never empty unless nothing is there. */
export function subjectOf(figure: Quantity, around: Surroundings, previous: string | null): string {
  const left = trim(labelBefore(figure.from, around));
  const share = figure.unit === "%" || figure.unit === "‰" || figure.unit === "个百分点" || figure.unit === "";
  const right = nounBehind(figure.to, around);
  if (share ? left.length < 2 && right : right) return withVerb(left, right);
  if (left.length >= 2 && (left.endsWith("率") || !results.test(left))) return left;
  if (previous) return left ? joined(previous, left) : previous;
  return left.length >= 2 ? left : clauseBefore(figure.from, around) || left;
}

/** 新建4处法治文化阵地: the verb says which of them are counted. */
function withVerb(left: string, right: string): string {
  const verb = /(?:新建|新增|新设|新聘|新收|改建|升级改造|挽回|节约)$/.exec(left)?.[0];
  return verb ? verb + right : right;
}

function joined(previous: string, said: string): string {
  if (previous.endsWith(said)) return previous;
  return rank.test(said) ? previous.replace(rank, "") + said : previous + said;
}

/** Back from an index to the figure before or a mark; quotations, brackets and titles are passed over whole. */
function labelBefore(at: number, { folded, text, enclosures, from }: Surroundings): string {
  let start = at;
  // (4.1) behind its subject.
  let end = folded[at - 1] === "(" ? --start : at;
  const stop = Math.max(from, at - longest);
  while (start > stop) {
    const c = folded[start - 1] as string;
    if (/[”’》)]/.test(c)) {
      const pair = enclosures.find((e) => e.to === start);
      if (!pair || pair.from < stop) break;
      start = pair.from;
    } else if (/[,;:。!?(“‘《]/.test(c)) break;
    else start--;
  }
  while (folded[start] === "、" || folded[start] === " ") start++;
  while (end > start && folded[end - 1] === " ") end--;
  return text.slice(start, Math.max(start, end)).replaceAll(/\s/g, "");
}

function trim(label: string): string {
  let said = label;
  for (let again = true; again; ) {
    again = false;
    const head = lead.exec(said)?.[0] ?? "";
    if (head && head.length < said.length) {
      said = said.slice(head.length).replace(/^[、,]/, "");
      again = true;
    }
    const end = tail.exec(said)?.[0] ?? "";
    if (end) {
      said = said.slice(0, -end.length);
      again = true;
    }
  }
  return lead.exec(said)?.[0] === said ? "" : said;
}

function nounBehind(at: number, { folded, text, enclosures, to }: Surroundings): string {
  let end = at;
  const stop = Math.min(to, at + longest);
  while (end < stop && !/[,;:。!?)]/.test(folded[end] as string)) {
    const pair = /[“‘《(]/.test(folded[end] as string) ? enclosures.find((e) => e.from === end) : undefined;
    if (pair && pair.to > stop) break;
    end = pair ? pair.to : end + 1;
  }
  let said = text.slice(at, end).replaceAll(/\s/g, "");
  said = said.replace(/^(?:以上|以下|以内|左右|上下|之多)?的?/, "").replace(/^20\d\d年度?(?:以来)?/, "");
  // 18件、政府合同76份: behind the comma begins the next figure's own name.
  if (said.startsWith("、") || verbFirst.test(said)) return "";
  const stopAt = cut.exec(said)?.index ?? -1;
  if (stopAt >= 0) said = said.slice(0, stopAt);
  said = said.replace(/^(?:各类|相关|有关)/, "").replace(/[、和与及的等]+$/, "");
  return said.length >= 2 ? said : "";
}

/** 加强行政复议工作，共办理120件: the clause in front names it. */
function clauseBefore(at: number, around: Surroundings): string {
  const { folded } = around;
  let end = at;
  while (end > around.from && !/[,;:。]/.test(folded[end - 1] as string)) end--;
  return end > around.from ? trim(labelBefore(end - 1, around)) : "";
}

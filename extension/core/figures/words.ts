/*
 * The words around the name of a figure's subject: what is taken off in front and behind, and where a noun phrase that
 * follows a figure ends. Fragments of expressions, compiled when the first figure is read.
 */

/** Times, adverbs and scopes: never part of the name. */
const adverbs = [
  "(?:截[至止]到?)?(?:20\\d\\d年(?:度|\\d{1,2}月)?|\\d{1,2}月)(?:底|末|份)?(?:以来|前|期间)?",
  "全年|年度|本年度?|当年|今年(?:以来)?|去年(?:同期)?|上年(?:度|同期)?|上一年度?|同期|年内|年末|[上下]半年|目前|至今|迄今|现已|现有|尚",
  "已经?|共计?|总共|合计|总计|累计|均(?!衡)|都|先后|新近|其中|同时|并(?!联|案)|还(?!款)|又|另外?|虽然?|却|仍|仅|只有|约|近(?!年)",
  "及(?!时)|和(?!解|谐)|与(?!会)|以及|含|包括|各类|各种|各项|有关|相关|所有|全部|主要(?:是|为)|结果|分别|平均",
  "有效|依法|及时|积极|扎实|深入|广泛|持续|全面(?!依法)|统一|切实|认真|牵头|主动|直接|成功(?=[调化])|组织(?=开展|召开|举办)",
  "全(?:国|省|市|区|县|镇|乡|局|州|旗|街道)(?:各级)?(?:系统|范围内|域)?(?!化|民|覆盖)|[我本](?:省|市|区|县|镇|乡|局)(?!级)|区域内|各级|远?[低高]于(?:全[国省市区县])?(?:平均水平)?|连续[一二两三四五六七八九十\\d]+年|向社会(?!保)",
  "由(?!于)|将|把|对(?!象|接|口)|向(?!上)|在(?!册|校|职|岗|编|线|建|押|矫)|的",
];
/** Verbs that say no more than that it was done. They stay where only a word of two characters would be left. */
const lightVerbs = [
  "办理|开展|组织|举办|召开|举行|承办|完成|进行|实现|提供|接受|参加|参与|实施|作出|做出|制作|做好|抓好|落实(?!率)|推进(?!会)|推动|推出",
  "协助|配合|联合|邀请|安排|要求|督促|形成|达到|使(?!用)|确保|力争|争取|保证|保障|帮助|了|为(?!民)",
];
/** Behind the name, in front of the figure. */
const tails = [
  "共计?|合计|总计|累计|达到?了?|为|是|有|计|约|近|超过?|逾|突破|不足|不到|至少|不少于|不低于|不超过|不高于|接近|将近|大约|大概",
  "的|各|分别|平均|已|均|都|仅|只|了|等|中|里|[到至在于]|每年|年均",
  "连续[一二两三四五六七八九十\\d]+年|同比|环比|相比|有所|由|从|(?:由|从|较|比|与)?(?:20\\d\\d年度?|上一?年度?|去年|前年|同期)(?:同期)?(?:相比)?的?",
  "(?:增长|上升|提高|提升|增加|上涨|回升|下降|降低|减少|压减|回落|压缩|缩短|缩减|调整|扩大|扩容|增|升|降)(?:率|幅度?)?|[增降涨升减]幅|高于|低于|远|虽然?|却|仍",
];
/** Only rates are kept and held: 败诉率控制在5%以下, but 维持6件 is an outcome. */
const rateTails = "保持|稳定|维持|控制|占";

/** A noun phrase behind a figure ends in front of these. */
const cuts = [
  "开展|进行(?!曲)|配备|派驻|担任|公布|打造|入选|获评|荣获|获得|被(?!告|申|执|征|害)|在(?!册|校|职|岗|编|线|建|押|矫)|均(?!衡)|已(?!婚)|全部|组成|(?<!公)共计?(?!享|建|治|同)",
  "累计|涉及|覆盖(?!率)|惠及|参加|参与|参训|完成(?!率)|纳入|上好|予以|给予|作出|受到|对(?!象|接|口)|将|使(?!用)|(?<!行)为(?!民|侨)|(?<!自|理)由(?!于)|同比|[较占]",
  "其中|分别|得到|且|以(?!上|下|案|内)|成功(?!率)|用于|通过(?!率)|落实|帮助|向(?!上)|实现|达|按(?!揭|日)|设置|追回|挽回|解决|节约|化解(?=率|成功)|增加|减少|提高|下降|缩减|调整|增长|上升",
];
/** What follows a figure and is no name: the next thing done, an approximation. */
const noNames = [
  "审结|办结|调解(?!员|组织|案|协议|委|室|工作|中心)|化解|提供|解答|接受|发放|建立|建成|成立|设立|组建|开设|推出|制发|印发|发出|提出|报送|移送|审查(?!员)",
  "审核|监督(?!员|检查|室)|检查(?!站)|立案|结案|受理|整改|研究|讨论|听取|审议|次|余|多|增长|上升|下降|增加|减少|提高|提升|降低|缩减|调整|升|降|至|到(?!位)|[、”’》）)（(]",
];
/** All that is said of a figure whose thing has been named before: 其中成功137件. */
const outcomes = [
  "调处|调解|审理|处理|办理|化解|整改|整治|不予受理|受理|立案|结案|审结|办结|结|维持|撤销|驳回|终止|撤回|中止|确认违法|变更|责令履行|和解|胜诉|败诉|纠错|纠正",
  "不成功|成功|完成|销号|通过|督察|督办|监督|检查|采纳|答复|回复|履行|执行|移送|吊销|罚款|警告|查处|查办|破获|抓获|到位|不合格|合格|废止|修改|修订|继续有效|失效|宣布|备案|追回|有效",
  "第一批|以上|国家级|省级|市级|区级|县级|镇级|村级|乡级|全国|全省|全市|全区|全县|[\\u4e00-\\u9fff]{2,3}(?:省|市|州|区|县)级",
];

const all = (...lists: (readonly string[] | string)[]) => lists.flat().join("|");
const lazy = (source: () => string) => {
  let expression: RegExp | null = null;
  return (): RegExp => {
    expression ??= new RegExp(source());
    return expression;
  };
};

export const adverb = lazy(() => `^(?:${all(adverbs)})`);
export const lightVerb = lazy(() => `^(?:${all(lightVerbs)})`);
export const tail = lazy(() => `(?:${all(tails)})$`);
export const rateTail = lazy(() => `(?:${all(tails, rateTails)})$`);
export const cut = lazy(() => all(cuts));
export const noName = lazy(() => `^(?:${all(noNames)})`);
export const outcome = lazy(() => `^(?:尚未|未|已)?(?:${all(outcomes)})+$`);

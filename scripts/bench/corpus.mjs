// Reports to measure on: made from paragraphs written for this purpose, about invented places, the same on every run.

/** A small seeded generator (mulberry32): figures differ from section to section and never from run to run. */
function random(seed) {
  let state = seed >>> 0;
  return (from, to) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return from + (((t ^ (t >>> 14)) >>> 0) % (to - from + 1));
  };
}

const digits = "〇一二三四五六七八九";
/** 1…99 as 一…九十九. */
export const numeral = (n) =>
  n < 10 ? digits[n] : `${n < 20 ? "" : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ""}`;

const year = 2024;
const place = "江澜市云岫区";
const title = `${place}司法局关于${year}年法治政府建设情况的报告`;

const lead = `${year}年，${place}司法局坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实《法治政府建设实施纲要（2021—2025年）》，围绕中心、服务大局，各项工作稳步推进。现将有关情况报告如下：`;

/** `#a-b#` becomes a figure between a and b. A section is a heading and its paragraphs. */
const sections = [
  [
    "坚持党的领导，压实法治建设责任",
    `${year}年，召开区委全面依法治区委员会会议#2-4#次、办公室会议#3-9#次，研究《云岫区法治建设年度工作要点》等重要事项#12-60#项。一是抓实理论学习，把习近平法治思想列入党组理论学习中心组学习计划，全年集体学习#6-15#次；二是抓实述法考评，组织#30-70#家单位主要负责人述法，现场述法#5-12#人，书面述法实现“全覆盖”；三是抓实督察整改，开展法治督察#2-6#轮，发现问题#40-160#个，全部完成整改。`,
  ],
  [
    "规范行政决策，提升依法决策水平",
    `严格执行《重大行政决策程序暂行条例》，公布${year}年度重大行政决策事项目录#5-18#项，公众参与、专家论证、风险评估、合法性审查、集体讨论决定等程序全部履行到位。`,
    `强化合法性审查。${year}年，审查区政府常务会议议题#60-190#件、行政规范性文件#9-40#件、政府合同#50-220#份，提出意见建议#120-640#条，采纳率#90-99#.#1-9#%。对现行有效的#60-90#件文件开展清理，宣布失效#3-9#件、修改#10-20#件。`,
  ],
  [
    "严格规范公正文明执法，提升执法质量",
    `全年组织执法人员培训#4-16#期，参训#300-2400#人次；开展案卷评查#2-4#次，抽查案卷#120-600#宗，优良率#88-97#.#1-9#%，比${year - 1}年提高#1-4#.#1-9#个百分点。推行“综合查一次”改革，制定联合检查事项清单#20-60#项，全年减少入企检查#80-900#次。聚焦食品药品、安全生产、生态环境等重点领域，查处违法案件#200-1900#件，公布典型案例#6-24#个。`,
  ],
  [
    "多元化解矛盾，维护社会和谐稳定",
    `1.做实人民调解。${year}年，全区#60-180#个调解组织调解纠纷#2000-9800#件，调解成功率#96-99#.#1-9#%；新建行业性专业性调解组织#2-9#个，“云岫老娘舅”工作室获评市级品牌。`,
    `2.做优行政复议。${year}年，收到行政复议申请#360-460#件，受理#300-350#件，审结#220-290#件，其中调解和解#20-120#件，直接纠错率#5-15#.#1-9#%，较${year - 1}年提高#1-3#.#1-9#个百分点，行政复议“主渠道”作用进一步显现。`,
    `3.做好行政应诉。${year}年，全区一审行政诉讼案件#60-260#件，行政机关负责人出庭应诉率100%，败诉率#2-9#.#1-9#%，较${year - 1}年下降#1-5#.#1-9#个百分点。`,
  ],
  [
    "优化法治供给，服务高质量发展",
    `开展“法治护企”专项行动。全年组织律师、公证员、调解员走访企业#200-1200#家，开展“法治体检”#150-900#次，出具体检报告#100-800#份，帮助企业避免或挽回损失#300-5600#万元。一是在产业园区设立公共法律服务站（点）#4-15#个，打造“半小时法律服务圈”；二是编印《企业合规经营手册》《涉外经贸风险提示》等资料#2-9#种#3000-20000#册；三是建立“企业吹哨、部门报到”机制，全年办结企业诉求#50-460#件，满意率#97-99#%。`,
  ],
  [
    "深化普法宣传，厚植尊法守法氛围",
    `落实“谁执法谁普法”责任制，印发${year}年普法责任清单#40-120#项。以宪法宣传周、民法典宣传月等为节点，全年开展主题活动#90-560#场，受众#3-19#万人次；培育“法律明白人”#600-3200#名，新建法治文化阵地#3-12#处，“云小法”系列短视频播放量超过#20-90#万次。`,
    `推进法治乡村建设。${year}年，新增省级民主法治示范村（社区）#1-5#个、市级#3-9#个；为#120-260#个村（社区）配备法律顾问，实现全覆盖，全年提供法律咨询#1200-8600#人次、审查合同#90-420#份。`,
  ],
  [
    "强化权力监督，打造阳光政府",
    `自觉接受人大监督、民主监督，${year}年办理人大代表建议#4-16#件、政协提案#5-20#件，办结率、满意率均为100%。推进政务公开，主动公开政府信息#400-2600#条，办理依申请公开#10-120#件，答复及时率100%。加强行政执法监督，制发《行政执法监督意见书》#5-30#份，督促#6-28#个单位纠正“同案不同罚”“程序空转”等问题#20-160#个。`,
  ],
  [
    "夯实基层基础，提升法治保障能力",
    `一是建强司法所。${year}年，投入#80-560#万元改造司法所#2-9#个，新增社会工作者#4-20#名，全区司法所平均在编#2-4#人。二是用好信息化手段。“数字法治”平台归集数据#20-160#万条，全年预警风险#90-620#次。三是规范社区矫正。${year}年累计接收社区矫正对象#60-320#人，解除矫正#50-300#人，开展集中教育#12-48#场，无重新犯罪情况。`,
  ],
];

const problems = [
  `一年来，法治政府建设取得了一定成效，但对照上级要求和群众期盼，还存在一些不足：一是个别单位运用法治思维和法治方式解决问题的能力不够强，主要原因是学用结合不紧；二是基层执法力量相对薄弱，镇（街道）执法人员持证率有待提高，主要是编制和经费保障不足；三是普法的针对性、实效性不够，形式较为单一，对青少年、新就业群体的覆盖还不到位。`,
];
const head = [
  `局党组书记、局长切实履行推进法治建设第一责任人职责，坚持重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。${year}年，主持召开党组会议专题研究法治建设工作#4-9#次，带头讲法治课#1-3#次，带队开展督导调研#5-12#次，推动解决难点问题#6-20#个。`,
];
const plan = [
  `${year + 1}年，我局将坚持问题导向、目标导向，重点抓好以下工作：一是持续深入学习宣传贯彻习近平法治思想，推动领导干部学法用法制度化；二是健全重大行政决策全流程管理，完善合法性审查“一张网”；三是提升行政执法质量，开展“规范执法提升年”活动，组织执法培训不少于#6-12#期；四是加强基层法治建设，推进司法所规范化，打通服务群众“最后一公里”。`,
];

/** Mistakes of the kinds that clerks make; each leaves a paragraph as it is that gives no occasion for it. */
const mistakes = [
  (text) => text.replace("全年", "目前已"),
  (text) => text.replace("二是", "二是是"),
  (text) => text.replace(/”(?=[、，；。])/, ""),
  (text) => text.replace("三是", "四是"),
  (text) => text.replace(/^1\./, "1、"),
  (text) => text.replace("》", ""),
];

/** The paragraph with one mistake: the first possible one from `turn` on. */
function spoil(text, turn) {
  for (let i = 0; i < mistakes.length; i++) {
    const spoilt = mistakes[(turn + i) % mistakes.length](text);
    if (spoilt !== text) return spoilt;
  }
  return text;
}

/**
 * A whole report of about `length` UTF-16 units (up to one section more).
 * @param {{ length: number, markdown?: boolean, mistakes?: boolean, seed?: number }} options `mistakes`: one in each
 *   paragraph of every third section, and no section on 第一责任人
 * @returns {string}
 */
export function makeReport({ length, markdown = false, mistakes: wrong = false, seed = 1 }) {
  const number = random(seed);
  const fill = (text) => text.replace(/#(\d+)-(\d+)#/g, (_, from, to) => String(number(Number(from), Number(to))));
  const form = markdown ? markdownForm : plainForm;
  const blocks = [form.title(title), form.paragraph(lead)];
  let size = wrong ? 900 : 1050;
  let top = 0;
  const heading = (text) => blocks.push(form.heading(1, `${numeral(++top)}、${text}`));
  for (let i = 0; size < length; i++) {
    // Long texts get more chapters rather than ordinals that nobody writes.
    const place = i % 12;
    if (place === 0) heading(i === 0 ? `${year}年推进法治政府建设的主要举措和成效` : "法治政府建设重点工作推进情况");
    const [name, ...paragraphs] = sections[(i + seed) % sections.length];
    const write = (text) => form.paragraph(wrong && i % 3 === 1 ? spoil(fill(text), (i - 1) / 3) : fill(text));
    const section = [form.heading(2, `（${numeral(place + 1)}）${name}`), ...paragraphs.map(write)];
    blocks.push(...section);
    size += section.join("").length + 2;
  }
  heading("存在的不足和原因");
  blocks.push(...problems.map(form.paragraph));
  if (!wrong) {
    heading("主要负责人履行推进法治建设第一责任人职责情况");
    blocks.push(...head.map((text) => form.paragraph(fill(text))));
  }
  heading(`${year + 1}年工作思路`);
  if (markdown) blocks.push(fill(table));
  blocks.push(...plan.map((text) => form.paragraph(fill(text))));
  return `${blocks.join("\n\n")}\n`;
}

const plainForm = {
  title: (text) => text,
  heading: (_level, text) => `　　${text}`,
  paragraph: (text) => `　　${text}`,
};

const markdownForm = {
  title: (text) => `---\nreport: department\nyear: ${year}\n---\n\n# ${text}`,
  heading: (level, text) => `${"#".repeat(level + 1)} ${text}`,
  // Emphasis and links, as people use them when they have Markdown at hand.
  paragraph: (text) => text.replace(/“([^”]+)”/, "**“$1”** ").replace(/《([^》]+)》/, "[《$1》](依据.md)"),
};

const table = `| 指标 | ${year - 1}年 | ${year}年 |
| --- | ---: | ---: |
| 办理法律援助案件（件） | #300-400# | #410-560# |
| 办理公证事项（件） | #2000-2900# | #3000-3800# |
| 村（社区）法律顾问覆盖率 | 100% | 100% |`;

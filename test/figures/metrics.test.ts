import assert from "node:assert/strict";
import { test } from "node:test";
import { type Metric, metricsOf } from "../../extension/core";
import { parse } from "../support/core";
import { wrap } from "../support/marked";

/** The figures of body paragraphs in a small report on 2024, whose plan is for 2025. */
const read = (body: string): readonly Metric[] => metricsOf(parse(wrap(body)));
const one = (body: string): Metric => {
  const [metric, ...rest] = read(body);
  assert.ok(metric && rest.length === 0, `${body}: ${1 + rest.length}`);
  return metric;
};

test("numbers in every form that a report writes", () => {
  const forms: [string, number, string][] = [
    ["办理案件1,204件。", 1204, "件"],
    ["办理案件１２０件。", 120, "件"],
    ["调解矛盾纠纷1.8万余件。", 18000, "件"],
    ["发放资料一万份。", 10000, "份"],
    ["发放资料近三万份。", 30000, "份"],
    ["开展宣传二十余场。", 20, "场"],
    ["覆盖群众两千三百余人次。", 2300, "人次"],
    ["接待群众上百人次。", 100, "人次"],
    ["满意率达百分之九十八点五。", 98.5, "%"],
    ["败诉率仅为百分之三。", 3, "%"],
    ["三分之二的乡镇完成任务。", 2 / 3, ""],
    ["万人比为4.1。", 4.1, ""],
    ["复议与诉讼案件比为1.86:1。", 1.86, ""],
    ["挽回损失1152.47万元。", 1152.47, "万元"],
    ["罚款二十余万元。", 20, "万元"],
    ["挽回损失上亿元。", 1, "亿元"],
    ["信访量下降三成。", 3, "成"],
    ["败诉率下降2.6百分点。", 2.6, "个百分点"],
    ["查扣物品2.4千克。", 2.4, "千克"],
    ["检查企业86家（次）。", 86, "家次"],
    ["排查自建房35栋。", 35, "栋"],
    ["查扣渔获物12箱。", 12, "箱"],
    ["拆除违法建筑3.5万㎡。", 35000, "㎡"],
    ["公开行政职权57类。", 57, "类"],
    ["开展督察2轮次。", 2, "轮次"],
    ["培训执法人员1200人/次。", 1200, "人次"],
    ["发放宣传资料1万5千余份。", 15000, "份"],
    ["惠及600多万贫困人口。", 6000000, "人"],
    ["案件发生率下降0.8个千分点。", 0.8, "个千分点"],
    ["行政复议案件量比上年翻两番。", 2, "番"],
    ["超八成案件一次办结。", 8, "成"],
    ["县长两次主持召开会议。", 2, "次"],
    ["组成三个督导组开展检查。", 3, "个"],
    ["区政府连续三年“零败诉”。", 0, "件"],
    ['打造"法律服务圈".12个社区均配备法律顾问.', 12, "个"],
  ];
  for (const [body, value, unit] of forms) {
    const metric = one(body);
    assert.deepEqual([body, metric.value, metric.unit], [body, value, unit]);
  }
});

test("codes, names, ordinals, dates and times are no figures", () => {
  const codes = [
    "构建“1+3+13”体系，推行“3个100%”，擦亮“6个一”品牌。",
    "“12·4”期间接听12348热线，24小时值守，打造15分钟服务圈。",
    "印发《工作方案（2024—2026年）》（临法办〔2024〕5号），落实《关于加强20项工作的意见》。",
    "召开县委依法治县委员会第3次会议，贯彻党的二十届三中全会精神，落实“一件事一次办”。",
    "开展十大案例评选，百名律师进千企，实施三项制度，抓住四个方面，形成一张清单。",
    "按1名专员、1支团队、1套方案服务企业，承诺时限由5个工作日压缩至2个工作日。",
    "8月15日至12月31日开展整治，排名第2位，进入全省前3名。",
    "调处纠纷数百件，发放资料几万份，查办万元以上案件。",
    "做到5个坚持，5部门联合发文，打造3场景应用。",
  ];
  for (const body of codes) assert.deepEqual([body, read(body).map(({ said }) => said)], [body, []]);
});

test("the period comes from the nearest that says it (taxonomy E2.2)", () => {
  const periods: [string, number | null, string | null][] = [
    ["办理案件120件。", 2024, "title"],
    ["2023年办理案件120件。", 2023, "sentence"],
    ["全年办理案件120件。", 2024, "sentence"],
    ["截至12月底，办理案件120件。", 2024, "sentence"],
    ["今年办理案件120件。", 2024, "deixis"],
    ["去年办理案件120件。", 2023, "deixis"],
    ["2023年我局开展整治。办理案件120件。", 2023, "paragraph"],
    ["目前已办理案件120件。", null, null],
    ["2024年以来，目前已办理案件120件。", 2024, "sentence"],
    ["抽查2022年度投诉案件120件。", 2024, "title"],
    ["入选2022年全省十佳案例1篇。", 2024, "title"],
    ["对照《2022年工作要点》开展检查12次。", 2024, "title"],
    ["完成2023年度考核工作，考核率达100%。", 2023, "sentence"],
    // A window that opens in an earlier year is of no year.
    ["2021年以来，累计办理案件120件。", null, null],
    ["我局部署推进。自2021年试点以来办理案件120件。", null, null],
    ["近三年共办理案件120件。", null, null],
    ["“十四五”以来，累计办理案件120件。", null, null],
    ["2021年以来，累计化解300件，其中2024年办理案件120件。", 2024, "sentence"],
    ["2024年，（2021年以来共300件）办理案件120件。", 2024, "sentence"],
    ["清理2020年以来的文件120件。", 2024, "title"],
    ["对近五年来败诉案件全面梳理，开展培训120件。", 2024, "title"],
    ["收到申请7件，上年度结转1件，办结120件。", 2024, "title"],
  ];
  for (const [body, year, how] of periods) {
    const { period } = read(body).at(-1) as Metric;
    assert.deepEqual([body, period?.year ?? null, period?.how ?? null], [body, year, how]);
  }
  assert.deepEqual(
    read("空气优良天数比率好于年度目标0.9个百分点，考核目标为95%。").map(({ subject, kind }) => [subject, kind]),
    [
      ["空气优良天数比率", "change"],
      ["考核目标", "target"],
    ],
  );
  const plan = wrap("全面推进。").replace("继续推进依法行政。", "败诉率降至7%以下，2024年为9%。");
  assert.deepEqual(
    metricsOf(parse(plan)).map(({ kind, period }) => [kind, period?.year]),
    [
      ["target", 2025],
      ["rate", 2024],
    ],
  );
});

test("a change names its base, and the base is last year's figure", () => {
  const [now, base, change] = read("办理案件180件，较2023年的150件增长20%。") as [Metric, Metric, Metric];
  assert.deepEqual([now.period?.year, now.kind, now.comparison], [2024, "count", null]);
  assert.deepEqual([base.period?.year, base.subject, base.comparison], [2023, now.subject, null]);
  const { kind, direction, comparison } = change;
  assert.deepEqual([kind, direction, comparison?.year, comparison?.value], ["change", "up", 2023, 150]);
  assert.equal(comparison?.words, "较2023年的150件");

  const [rate, points] = read("败诉率1.37%，同比下降0.5个百分点。") as [Metric, Metric];
  assert.deepEqual([rate.kind, rate.comparison], ["rate", null]);
  assert.deepEqual([points.kind, points.direction, points.comparison?.year], ["change", "down", 2023]);
  assert.equal(points.subject, rate.subject);
});

test("subjects are noun phrases that will read the same next year", () => {
  const subjects: [string, string[]][] = [
    [
      "全年共办理法律援助案件283件，挽回损失约257.3万元，调解成功率达98%以上。",
      ["法律援助案件", "挽回损失", "调解成功率"],
    ],
    ["谋划6个改革项目。", ["改革项目"]],
    ["收到行政复议申请111件，其中审结67件，维持40件。", ["收到行政复议申请", "行政复议申请审结", "行政复议申请维持"]],
    ["晋级观测点省级1个、市级11个。", ["晋级观测点省级", "晋级观测点市级"]],
    ["建成法治公园、法治长廊等4处法治文化阵地。", ["法治文化阵地"]],
    ["加强行政复议工作，共办理120件。", ["行政复议"]],
    ["召开党组会23次、办公会议20次。", ["党组会", "办公会议"]],
    // A sum is of all that it adds up, and what it is compared with as well.
    [
      "审查重大行政决策9件、规范性文件14件、政府合同57件，合计80件，较2023年的64件增加16件。",
      ["审查重大行政决策", "规范性文件", "政府合同", ...Array<string>(3).fill("审查重大行政决策等合计")],
    ],
    ["受理投诉120件、举报80件（共200件），办结190件。", ["受理投诉", "举报", "受理投诉等合计", "投诉等合计办结"]],
    // A bare verb or adjective is of what was examined.
    ["审查村规民约18份，新增律师5名，总数达到36名。", ["审查村规民约", "新增律师", "律师总数"]],
    ["对法律顾问2023年度履职情况进行考核，续聘28名、解聘2名。", ["法律顾问续聘", "法律顾问解聘"]],
    ["开展执法案卷评查，优秀130件、不合格3件。", ["执法案卷优秀", "执法案卷不合格"]],
    ["抽查案卷200件，其中优秀130件、良好50件。", ["抽查案卷", "案卷优秀", "案卷良好"]],
    ["配备调解员120名，比2023年新增9名。", ["配备调解员", "调解员新增"]],
    // A share, an average and the highest are of what was counted before them.
    ["乡镇办理案件11件，占受理总数的7.28%。", ["乡镇办理案件", "乡镇办理案件占受理总数"]],
    ["罚款45.6万元，其中单笔最高20万元。", ["罚款", "罚款单笔最高"]],
    ["配备顾问120名，户均1名、人均2名。", ["配备顾问", "配备顾问户均", "配备顾问人均"]],
    ["败诉率8.6%（全市平均水平9.5%），低出全市平均水平0.9个百分点。", ["败诉率", "败诉率全市平均水平", "败诉率"]],
    ["调解结案180件、占60%，行政处罚案件占12%。", ["调解结案", "调解结案占比", "行政处罚案件占比"]],
    ["研发投入3万亿元，占生产总值2.6%。", ["研发投入", "研发投入占生产总值"]],
    ["新建司法所3个、改造5个。", ["新建司法所", "司法所改造"]],
    // What was concluded is the whole, not its last part, nor the money.
    ["处理信访件43件，其中重复访13件，办结42件。", ["处理信访件", "重复访", "信访件办结"]],
    ["受理仲裁案件312件、标的额1.25亿元，结案300件。", ["受理仲裁案件", "标的额", "仲裁案件结案"]],
    [
      "直接纠错率8.5%，综合纠错率24.3%，分别比上年降低1.2个和3.5个百分点。",
      ["直接纠错率", "综合纠错率", "直接纠错率", "综合纠错率"],
    ],
    // Nothing of the next figure, of how it was done, of what it was before.
    ["公示政府规章目录65件和规范性文件目录650件。", ["公示政府规章目录", "规范性文件目录"]],
    ["①投资1.9亿元，整治于家河等6条（段）河道。", ["投资", "河道"]],
    ["办理时限由20天压缩到5天，压缩75%。", ["办理时限"]],
    ["督导3个供水公司建立管理制度，挽回损失5万元人民币。", ["供水公司", "挽回损失"]],
    ["召开深入推进依法行政工作会议4次。", ["依法行政工作会议"]],
    ["党组会先后4次研究部署执法工作。", ["研究部署执法工作"]],
    ["指导各乡镇依法调处矛盾纠纷120件。", ["调处矛盾纠纷"]],
    ["公共服务等其他事项297项。", ["公共服务等其他事项"]],
    ["制定培训方案，组织全县1200人参加网络专题班学习。", ["参加网络专题班学习"]],
    ["荣获先进集体，2人荣获先进个人。", ["荣获先进个人"]],
    ["组织师生同堂授课，近300人次参加。", ["师生同堂授课"]],
    ["组织公安、交通等部门开展联合检查23次。", ["联合检查"]],
    ["约谈有关单位26次。", ["约谈有关单位"]],
    ["深化调解平台运用，95%以上纠纷案件在镇村化解。", ["纠纷案件"]],
    ["及格率已经达到8成以上，较之2023年上升4.57个百分点。", ["及格率", "及格率"]],
    ["财政收入五年年均增长5.2%。", ["财政收入"]],
    ["粮食产量连年稳定在3万斤以上。", ["粮食产量"]],
    ["发放宣传材料400余份法律顾问进村宣讲2次。", ["发放宣传材料", "法律顾问进村宣讲"]],
    ["新增公职律师1人，共享律师2人。", ["新增公职律师", "共享律师"]],
    ["印发《专项整治方案》，开展3轮全覆盖排查，深入27个乡镇督导核查56家企业。", ["全覆盖排查", "乡镇", "企业"]],
    [
      "受灾人次、倒塌房屋数量和直接经济损失与近5年均值相比分别下降15%、63.3%、25.3%。",
      ["受灾人次", "倒塌房屋数量", "直接经济损失"],
    ],
    ["破案率分别提高了5.6和1.9个百分点。", ["破案率", "破案率"]],
  ];
  for (const [body, expected] of subjects)
    assert.deepEqual(
      read(body).map(({ subject }) => subject),
      expected,
    );
});

test("a range is one figure: at least its lower end, or at most the upper one of what has 以内", () => {
  const ranges: [string, string, number, string, string | null][] = [
    ["每月开展巡查3至5次。", "3至5次", 3, "次", "atLeast"],
    ["制发建议书3—5份。", "3—5份", 3, "份", "atLeast"],
    ["办案时间减少10%—15%。", "10%—15%", 10, "%", "atLeast"],
    ["培训1至2万人次。", "1至2万人次", 10000, "人次", "atLeast"],
    ["挽回损失10万元至20万元。", "10万元至20万元", 10, "万元", "atLeast"],
    ["败诉率控制在5%至8%以内。", "5%至8%", 8, "%", "atMost"],
  ];
  for (const [body, said, value, unit, approximation] of ranges) {
    const metric = one(body);
    assert.deepEqual(
      [body, metric.said, metric.value, metric.unit, metric.approximation],
      [body, said, value, unit, approximation],
    );
  }
  assert.deepEqual(
    read("合格率由90%至95%，时限从3件到2件。").map(({ value }) => value),
    [90, 95, 3, 2],
    "what was and what has become of it are two",
  );
  assert.deepEqual(read("第3至5次会议，2021—2024年，8月15日至18日，3—5个月。"), []);
});

test("what is new is counted, and changes nothing", () => {
  const counted = (body: string) => read(body).map(({ kind, direction }) => [kind, direction]);
  assert.deepEqual(counted("现有调解员120名，其中新增9名。").at(-1), ["count", null]);
  assert.deepEqual(counted("现有调解员120名，较上年增加12名，其中增加专职9名。").slice(1), [
    ["change", "up"],
    ["count", null],
  ]);
});

test("分别 gives each figure its own name and year", () => {
  const rates = read("办结率、满意率分别为98%、99.5%。");
  assert.deepEqual(
    rates.map(({ subject, value }) => `${subject} ${value}`),
    ["办结率 98", "满意率 99.5"],
  );
  for (const body of ["案件数量2022年、2023年分别为210件、180件。", "2022年、2023年复议案件分别为210件和180件。"])
    assert.deepEqual(
      read(body).map(({ period, value }) => `${period?.year} ${value}`),
      ["2022 210", "2023 180"],
    );
  const kinds = read("审查合同、重大决策、规范性文件分别为12件、5件、3件。");
  assert.deepEqual(
    kinds.map(({ subject, value }) => `${subject} ${value}`),
    ["审查合同 12", "重大决策 5", "规范性文件 3"],
  );
  const changes = read("受理诉求2.3万件，办结率99.9%，同比分别提升了12%和0.5个百分点。").slice(2);
  assert.deepEqual(
    changes.map(({ subject, value, kind, direction }) => [subject, value, kind, direction]),
    [
      ["受理诉求", 12, "change", "up"],
      ["办结率", 0.5, "change", "up"],
    ],
  );
});

test("what is no report has no figures", () => {
  assert.deepEqual(metricsOf(parse("关于召开会议的通知\n\n参加会议120人。\n")), []);
});

test("a cell is named by its row and its column, whichever of the two says how much", () => {
  const named = (table: string) =>
    metricsOf(parse(wrap(`情况如下。\n\n${table}`), "markdown")).map(({ subject, said }) => `${subject} ${said}`);
  assert.deepEqual(
    named("| 事项 | 举报投诉 | 乡镇（办） |\n|---|---|---|\n| 数量 | 75件 | 11件 |\n| 占受理数比例 | 49.7% | 7.3% |"),
    ["举报投诉数量 75件", "乡镇（办）数量 11件", "举报投诉占受理数比例 49.7%", "乡镇（办）占受理数比例 7.3%"],
  );
  assert.deepEqual(named("| 单位 | 办公面积（㎡） |\n|---|---|\n| 司法所 | 120 |"), ["司法所办公面积 120"]);
});

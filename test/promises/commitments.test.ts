import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { actualSaid, answerCommitments, commitmentsOf } from "../../extension/core";
import { typed } from "./pairs";

const before = `临溪县司法局2023年法治政府建设年度报告

一、2023年主要举措和成效

（一）规范执法。开展执法监督12次。下一步将推广“扫码入企”。

`;
const problems = "二、存在的不足和原因\n\n一是执法力量不足，原因是编制少。\n\n";

/** What is promised by a plan of so many paragraphs. */
const planned = (plan: string, rest = problems) => commitmentsOf(typed(`${before}${rest}${plan}`));
const texts = (plan: string, rest?: string) => planned(plan, rest).map(({ text }) => text);
const under = "三、2024年工作思路\n\n";

describe("the tasks of a plan, whatever its shape", () => {
  const shapes: readonly (readonly [shape: string, plan: string, tasks: readonly string[]])[] = [
    [
      "run-in headings with sentences",
      `${under}（一）强化执法监督。建立执法监督员驻点制度。开展案卷评查不少于2次。\n\n（二）深化普法宣传。打造法治文化公园。`,
      ["建立执法监督员驻点制度", "开展案卷评查不少于2次", "打造法治文化公园"],
    ],
    [
      "一是…；二是… in one paragraph, the theme in front",
      `${under}2024年，我局将深入学习贯彻习近平法治思想，奋力开创司法行政工作新局面。一是强化执法监督，建立执法监督员驻点制度；二是编印《村民法律服务手册》。三是建设法律援助工作站。年底前建成10个站点。`,
      ["强化执法监督，建立执法监督员驻点制度", "编印《村民法律服务手册》", "建设法律援助工作站。年底前建成10个站点"],
    ],
    [
      "clauses between semicolons, but not those in quotation marks",
      `${under}建立执法监督员驻点制度；推行“亮证执法；说理执法”双制度；编印《村民法律服务手册》。`,
      ["建立执法监督员驻点制度", "推行“亮证执法；说理执法”双制度", "编印《村民法律服务手册》"],
    ],
    [
      "a mere list of headings",
      `${under}（一）建立执法监督员驻点制度\n\n（二）编印村民法律服务手册`,
      ["建立执法监督员驻点制度", "编印村民法律服务手册"],
    ],
    [
      "what is to be done announced with a colon",
      `${under}2024年重点抓好以下工作：建立执法监督员驻点制度；编印《村民法律服务手册》。`,
      ["建立执法监督员驻点制度", "编印《村民法律服务手册》"],
    ],
  ];
  for (const [shape, plan, tasks] of shapes)
    test(shape, () => assert.deepEqual(texts(plan).slice(1), tasks, "the first is the look ahead among what was done"));

  test("several tasks between commas; what the one before is good for, or how many of it, is no task of its own", () => {
    const plan =
      "落实年度决策目录，聘请咨询专家12名，编印《村民法律服务手册》，开通法律服务热线，方便群众办事。开展案卷评查，评查案卷不少于300本，优秀率达到85%。建立监督员驻点制度，提升执法水平。";
    assert.deepEqual(texts(under + plan).slice(1), [
      "落实年度决策目录",
      "聘请咨询专家12名",
      "编印《村民法律服务手册》",
      "开通法律服务热线，方便群众办事",
      "开展案卷评查，评查案卷不少于300本，优秀率达到85%",
      "建立监督员驻点制度，提升执法水平",
    ]);
  });

  test("a short heading without a number is no task where tasks follow", () => {
    const plan = "健全调解网络。聘请退休法官5名参与调解。设立商圈调解点3处。";
    assert.deepEqual(texts(under + plan).slice(1), ["聘请退休法官5名参与调解", "设立商圈调解点3处"]);
  });

  test("a table: the task with its aim, the deadline from its own column", () => {
    const plan =
      "| 序号 | 工作任务 | 目标要求 | 完成时限 | 责任科室 |\n| --- | --- | --- | --- | --- |\n| 1 | 编印村民法律服务手册 | 5000册 | 6月底 | 法规股 |\n| 2 | 推行执法监督员驻点制度 | 覆盖6个部门，驻点率达到100% | 全年 | 监督股 |\n";
    assert.deepEqual(
      planned(under + plan)
        .slice(1)
        .map(({ text, deadline, targets }) => [text, deadline, targets.map(({ said }) => said)]),
      [
        ["编印村民法律服务手册5000册", "6月底", ["5000册"]],
        ["推行执法监督员驻点制度：覆盖6个部门，驻点率达到100%", "全年", ["6个", "100%"]],
      ],
    );
  });

  test("a table that was pasted as text, what announces it and its head are no promises", () => {
    const plan =
      "具体任务见下表。\n\n序号\t工作任务\t目标\n1\t编印村民法律服务手册\t5000册\n2\t推行监督员驻点制度\t6个部门\n";
    assert.deepEqual(texts(under + plan).slice(1), ["编印村民法律服务手册5000册", "推行监督员驻点制度6个部门"]);
  });

  test("a look ahead among what was done is one of them", () => {
    assert.deepEqual(texts(`${under}编印《村民法律服务手册》。`), [
      "下一步将推广“扫码入企”",
      "编印《村民法律服务手册》",
    ]);
  });

  test("problems and plan under one heading", () => {
    const rest = "二、存在问题及下一步打算\n\n一是执法力量不足，原因是编制少。\n\n";
    assert.deepEqual(texts("下一步，将建立执法监督员驻点制度。\n\n编印《村民法律服务手册》。", rest).slice(1), [
      "下一步，将建立执法监督员驻点制度",
      "编印《村民法律服务手册》",
    ]);
    assert.deepEqual(texts("一是建立执法监督员驻点制度。\n\n二是编印《村民法律服务手册》。", rest).slice(1), [
      "建立执法监督员驻点制度",
      "编印《村民法律服务手册》",
    ]);
  });

  test("a last paragraph without a heading", () => {
    assert.deepEqual(texts("下一步，我局将建立执法监督员驻点制度，编印《村民法律服务手册》。"), [
      "下一步将推广“扫码入企”",
      "下一步，我局将建立执法监督员驻点制度",
      "编印《村民法律服务手册》",
    ]);
  });

  test("slogans promise nothing", () => {
    const slogans =
      "2024年是深化改革攻坚之年。坚持以习近平法治思想为指导，全面贯彻党的二十大精神。进一步提升工作水平。加强队伍建设。为经济社会高质量发展提供有力法治保障。";
    assert.deepEqual(texts(under + slogans).slice(1), []);
  });
});

test("the end of a report promises nothing: closing words, 附件, 抄送, a seal, a date that is still open", () => {
  const plan = "编印《村民法律服务手册》。";
  for (const end of [
    "特此报告。",
    "以上报告，请予审阅。",
    "妥否，请批示。",
    "特此报告。\n\n附件：1.临溪县行政执法监督统计表\n\n2.临溪县法治督察问题清单",
    "特此报告。\n\n临溪县司法局（盖章）\n\n2024年  月  日",
    "（联系人：行政执法监督股　电话：0000000）",
    "抄送：临溪县委全面依法治县委员会办公室。",
  ])
    assert.deepEqual([end, texts(`${under}${plan}\n\n${end}`).slice(1)], [end, ["编印《村民法律服务手册》"]]);
  assert.deepEqual(texts(`${under}${plan}特此报告。`).slice(1), ["编印《村民法律服务手册》"]);
});

test("what a rate starts from is no target", () => {
  const said = (plan: string) => planned(under + plan)[1]?.targets.map((target) => target.said);
  assert.deepEqual(said("负责人出庭应诉率由95%提高到97%以上。"), ["97%"]);
  assert.deepEqual(said("推动案卷优秀率从2023年的60%提升至65%。"), ["65%"]);
  assert.deepEqual(said("案卷优秀率在60%的基础上提高5个百分点。"), ["5个百分点"]);
  assert.deepEqual(said("行政复议纠错率由12%降到8%以内，普法覆盖行政村98%以上。"), ["8%", "98%"]);
});

/** Target and what is shown of it, for one promise and what was done in two years. */
function held(promise: string, lastYear: string, thisYear: string) {
  const report = (year: number, done: string, plan: string) =>
    typed(
      `临溪县司法局${year}年法治政府建设年度报告\n\n一、${year}年主要举措和成效\n\n${done}\n\n二、存在的不足和原因\n\n一是力量不足，原因是编制少。\n\n三、${year + 1}年工作思路\n\n${plan}\n`,
    );
  const previous = report(2023, lastYear, promise);
  const [answer] = answerCommitments(previous, report(2024, thisYear, "继续推进依法行政。"));
  const [result] = answer?.targets ?? [];
  return { answer, shown: result && [actualSaid(result), result.reached] };
}

test("what is to be added is not held against what there is: only the difference of two years answers", () => {
  const promise = "新建公共法律服务站点5个。";
  const shown = (lastYear: string, thisYear: string) => held(promise, lastYear, thisYear).shown;
  const grown = ["6个（由180个到186个）", true];
  assert.deepEqual(shown("建成公共法律服务站点180个。", "建成公共法律服务站点186个。"), grown);
  assert.deepEqual(shown("建成公共法律服务站点182个。", "累计建成公共法律服务站点186个。")?.[1], false);
  assert.deepEqual(shown("开展普法活动。", "建成公共法律服务站点186个。"), ["", null]);
  assert.deepEqual(shown("开展普法活动。", "全县共有公共法律服务站点8个。"), ["", null]);
  assert.deepEqual(shown("建成公共法律服务站点7个。", "建成公共法律服务站点6个。"), ["6个", true]);
  assert.deepEqual(shown("建成公共法律服务站点180个。", "新建公共法律服务站点4个，总数达184个。"), ["4个", false]);
  const stock = held("公共法律服务站点总数达到190个。", "建成站点180个。", "新增公共法律服务站点6个。");
  assert.deepEqual(stock.shown, ["", null]);
});

test("the reason is shown in whole words, none of them twice", () => {
  const { answer } = held(
    "完善合法性审查工作机制，统一合法性审查文书，规范行政机关负责人出庭应诉案件办理。",
    "开展普法活动。",
    "健全合法性审查工作机制，办理行政机关负责人应当出庭的应诉案件12件，审查意见全部采纳。",
  );
  const terms = answer?.evidence?.terms.map(({ term }) => term) ?? [];
  assert.ok(terms.includes("合法性审查工作机制") && terms.includes("行政机关负责人"), terms.join());
  assert.ok(terms.length <= 4, terms.join());
  for (const term of terms) assert.equal(terms.filter((other) => other.includes(term)).length, 1, terms.join());
});

test("task, targets and deadline as written, and the heading above", () => {
  const [, first, second, third] = planned(
    `${under}（一）强化执法监督。进一步加大对重点领域案卷评查力度，6月底前评查案卷不少于300本，优秀率由2023年的80%提高到85%以上。2024年，我局将持续推进“扫码入企”，年底前实现全覆盖。上半年，围绕民生需求，建成公共法律服务站12个。`,
  );
  const shown = (commitment: typeof first) => [
    commitment?.task,
    commitment?.deadline,
    commitment?.targets.map(({ said }) => said),
    commitment?.under,
  ];
  assert.deepEqual(shown(first), ["重点领域案卷评查", "6月底前", ["300本", "85%"], "（一）强化执法监督"]);
  assert.deepEqual(shown(second), ["推进“扫码入企”", "年底前", [], "（一）强化执法监督"]);
  assert.deepEqual(shown(third), ["建成公共法律服务站12个", "上半年", ["12个"], "（一）强化执法监督"]);
});

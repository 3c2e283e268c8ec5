import assert from "node:assert/strict";
import { test } from "node:test";
import { answerCommitments, promisedSaid } from "../../extension/core";
import { typed } from "./pairs";

const lastYear = (plan: string) =>
  typed(`临溪县司法局2023年法治政府建设年度报告

一、2023年主要举措和成效

开展执法监督12次。

二、存在的不足和原因

一是执法力量不足，原因是编制少。

三、2024年工作思路

${plan}
`);

const thisYear = (achievements: string) =>
  typed(`临溪县司法局2024年法治政府建设年度报告

一、2024年主要举措和成效

${achievements}

二、存在的不足和原因

一是培训形式单一，原因是统筹不够。
`);

test("a row of a table answers as a sentence does", () => {
  const table = "| 指标 | 2023年 | 2024年 |\n| --- | ---: | ---: |\n| 咨询按时办结率（%） | 98.1 | 98.7 |\n";
  const [answer] = answerCommitments(lastYear("（一）咨询按时办结率达到98.5%。"), thisYear(table));
  assert.equal(answer?.status, "met");
  assert.match(answer?.evidence?.text ?? "", /咨询按时办结率.*98\.7/);
  assert.deepEqual(
    answer?.targets.map(({ actual, reached }) => [actual?.said, reached]),
    [["98.7", true]],
  );
});

test("a promised figure that is reported is mentioned, though little else of the promise is", () => {
  const plan =
    "（一）提升法治教育实效。建设青少年法治教育基地3个，举办模拟法庭比赛，开发地方读本，选聘辅导员，推广晨读课程。";
  const [answer] = answerCommitments(lastYear(plan), thisYear("建成青少年法治教育基地2个，第三个正在施工。"));
  assert.equal(answer?.status, "partly");
  assert.match(answer?.evidence?.text ?? "", /^建成青少年法治教育基地2个/);
});

test("the only figure of the sentence is not what was promised where that is told elsewhere", () => {
  const plan = "（一）行政机关负责人出庭应诉率保持在98%以上，败诉率控制在8%以内。";
  const told = "行政机关负责人出庭应诉率98.6%。\n\n审理行政诉讼案件95件，败诉8件，败诉率8.4%。";
  const answers = answerCommitments(lastYear(plan), thisYear(told));
  assert.deepEqual(
    answers.flatMap(({ targets }) => targets).map(({ actual, reached }) => [actual?.said, reached]),
    [
      ["98.6%", true],
      ["8.4%", false],
    ],
  );
});

test("a sentence of a draft that still waits for its figures answers nothing", () => {
  const draft = (count: string) => thisYear(`举办行政执法人员培训班${count}。`);
  const [open, filled] = ["〔待填：上年2期〕", "3期"].map(
    (count) => answerCommitments(lastYear("（一）举办行政执法人员培训班3期。"), draft(count))[0]?.status,
  );
  assert.deepEqual([open, filled], ["none", "met"]);
});

test("a short name of a rate is the one of its sentence", () => {
  const plan = "（一）人民调解成功率达到98%以上。（二）执法案卷优秀率达到85%以上。";
  const told = "人民调解组织受理纠纷264件，成功262件，成功率99.2%。抽查执法案卷120卷，评定优秀96卷，优秀率80%。";
  assert.deepEqual(
    answerCommitments(lastYear(plan), thisYear(told)).map(({ status, targets }) => [status, targets[0]?.actual?.said]),
    [
      ["met", "99.2%"],
      ["partly", "80%"],
    ],
  );
});

test("a time within which something is to be done", () => {
  const plan = "（一）采矿许可办理时限由20个工作日压缩至10个工作日。（二）投诉处理周期缩短到15天以内。";
  const told = "采矿许可平均8个工作日办结。投诉处理平均用时18天，办结后逐件回访。";
  const answers = answerCommitments(lastYear(plan), thisYear(told));
  assert.deepEqual(
    answers.map(({ status, targets: [first] }) => [status, first && promisedSaid(first.target), first?.actual?.said]),
    [
      ["met", "10个工作日以内", "8个工作日"],
      ["partly", "15天以内", "18天"],
    ],
  );
});

test("the only figure of the sentence that can be meant, whatever it is called; none where there are two", () => {
  const plan = "（一）制定轻微违法行为不予处罚清单不少于20项。";
  const actual = (told: string) => answerCommitments(lastYear(plan), thisYear(told))[0]?.targets[0]?.actual?.said;
  assert.equal(actual("发布《轻微违法行为免罚清单》，列入22项情形，对17家企业免予处罚。"), "22项");
  assert.equal(actual("发布《轻微违法行为免罚清单》，列入22项情形，取消证明15项。"), undefined);
});

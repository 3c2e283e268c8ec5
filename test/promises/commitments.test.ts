import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { commitmentsOf } from "../../extension/core";
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
      "下一步，我局将建立执法监督员驻点制度，编印《村民法律服务手册》",
    ]);
  });

  test("slogans promise nothing", () => {
    const slogans =
      "2024年是深化改革攻坚之年。坚持以习近平法治思想为指导，全面贯彻党的二十大精神。进一步提升工作水平。加强队伍建设。为经济社会高质量发展提供有力法治保障。";
    assert.deepEqual(texts(under + slogans).slice(1), []);
  });
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

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Finding, rules } from "../../extension/core";
import { applyFixes } from "../../extension/core/fix";
import { isBankCard, isIdentityNumber } from "../../extension/core/publication/identity";
import { findingsOf, show } from "../support/core";
import { wrap } from "../support/marked";

/** Rules on marks, figures and publication. */
const own = rules.filter((rule) =>
  [
    "absolute-claim",
    "approximation-conflict",
    "document-number",
    "duplicate-sentence",
    "enumeration-comma",
    "figure-form",
    "half-width-punctuation",
    "interpunct",
    "list-semicolon",
    "percent-vs-point",
    "personal-data",
    "sensitive-content",
    "stray-space",
  ].includes(rule.id),
);
const config = { severities: { "absolute-claim": "hint" } } as const;
const found = (text: string): Finding[] => findingsOf(text, { rules: own, config });

describe("what a careful editor leaves alone", () => {
  const lines = [
    "2024年，全市12,345人次参与，9:30至10:03开会，比例1:2，网址http://www.example.cn/a?b=1,c:2。",
    "执行ISO 9001标准，参考A,B,C三档，使用Windows 10系统，MCN机构、LED屏、App应用、AI普法。",
    "按照《行政复议法》第二十条第（三）项，（2024）临0113民初8号判决，国务院令第752号，国办发〔2019〕39号。",
    "行政机关负责人出庭应诉率由2023年的93%提高到98%，办结率98%，受理案件增长12%，效率提升30%。",
    "受理率达100%，收案120件，同比增长20%；调解率45%，其中调解54件，较上年增加10%的案件为涉企案件。",
    "率先在全市推行首违不罚，办理案件增长15%，税率优惠企业增长10%，万人比提高5%。",
    "近三年来办理案件1200余件，约谈20余人，签约100余家，节约资金200余万元，附近3余里，最近30余天。",
    "超过100家企业，达90%以上，近20场，200余人次，约50人，不少于10次，不低于95%，至少2次。",
    "从事调解工作24年，24年来调解纠纷几千件，历时24年，连续24年保持先进。",
    "2021—2025年，5万—10万元，3%—5%，3—5个工作日，三四十件，十几次，几十家，电话0571-88001234。",
    "“1+3+N”“12·4”“3·15”“2.0版”“5G+普法”，4.5分，增长1.5%。",
    "“诉调”“警调”“访调”对接，“小巷法官”、调解员、“法律明白人”参与，“甲”（牵头）、“乙”（配合）。",
    "一是制度不全，原因是调研不够；二是人手不足；三是经费紧张。下一步，将持续推进。",
    "统一是非标准，唯一是质量，之一是培训，第二是整改，坚持一是一、二是二。",
    "“12345”“12348”“12309”热线，统一社会信用代码91110108MA01ABCD2X，编号11010519491231002X，共计13800000000元。",
    "深化“法治体检 护航企业”行动，实现一图可见 一网可管，推行“一窗受理 集成服务”。",
    "传达学习习近平总书记重要指示批示精神，落实党中央决策部署，办理上级交办件。",
    "社区矫正对象、当事人、申请人高度认可，被告成都某公司，原告张某，受援人王某某。",
    "第一责任人、第一时间、全国第一批、全省第一季度、首批试点、首次实现。",
    "经费100万元左右，三分之二以上，县级以上，60岁以上老年人，18周岁以下，一倍以上。",
    "按照2024-05-06日程签订ZJ-2024-05号合同，周一至周五9:00-17:00开放。",
  ];
  for (const line of lines) {
    test(line, () => {
      const text = wrap(line);
      assert.deepEqual(
        found(text).map((finding) => show(text, finding)),
        [],
      );
    });
  }
});

describe("what he marks, and nothing beside it", () => {
  const cases: Record<string, readonly string[]> = {
    "percent-vs-point": [
      "办结率同比提高3%",
      "满意率98.7%，比上年高0.6%",
      "占比由30%提高到40%，提高10%",
      "知晓率、满意率分别提升5%、3%",
      "优秀率由48%、54%提高到60%，连续两年提高6%",
    ],
    "approximation-conflict": [
      "走访近100余件",
      "调解约300件左右",
      "惠及超过50余家",
      "培训近二百余人次",
      "培训大约20多场",
      "惠及达30多次以上",
      "挽回近1200余万元",
    ],
    "document-number": [
      "根据临政发[2024]8号",
      "根据临政发【2024】8号",
      "根据临政发﹝2024﹞8号",
      "根据临政发〔2024〕08号",
      "根据临政发〔2024〕第8号",
      "根据临政发(2024)8号",
      "根据临政发〔2024年〕8号",
    ],
    "figure-form": [
      "实施2021–2025年规划",
      "截至24年12月",
      "较23年增长5%",
      "开展4-6月专项行动",
      "约为3~5%",
      "惠及5-10万元",
      "走访20几家",
    ],
    interpunct: ["开展“3.15”消费者权益日宣传", "调解员玛依拉•买买提", "调解员玛依拉・买买提"],
    "enumeration-comma": ["实施“法润·青苗”、“法护·夕阳”行动", "印发《甲办法》、《乙规则》、《丙细则》"],
    "list-semicolon": ["一是甲。乙丙丁；二是戊己庚；三是辛", "一是学法4次二是述法5次；三是普法6次"],
    "stray-space": [
      "推进 依法行政",
      "办理 12 件",
      "推进依法行政 ，持续用力",
      "推进依法行政， 持续用力",
      "打造升级版2.0， 建立机制",
    ],
    "personal-data": ["手机号13912345678", "手机号139-1234-5678", "手机号139 1234 5678", "身份证11010519491231002x"],
    "sensitive-content": ["经验获市委书记批示", "经验得到区长张大山批示"],
    "absolute-claim": ["实现零败诉", "属全市首创", "得分居全省第一"],
    "half-width-punctuation": [
      "推进依法行政,加强监督",
      "推进依法行政(试行)",
      "依法行政;加强监督",
      '做到"四个亲自"',
      "是否公开?要看程序",
    ],
  };
  for (const [id, bodies] of Object.entries(cases)) {
    for (const body of bodies) {
      test(`${id}: ${body}`, () => {
        const text = wrap(`2024年持续推进各项工作。${body}。`);
        const hits = found(text);
        assert.ok(hits.length > 0);
        assert.deepEqual(
          hits.filter((finding) => finding.rule !== id).map((finding) => show(text, finding)),
          [],
        );
      });
    }
  }
});

test("in Markdown the marks of links, code and emphasis are not touched", () => {
  const text = wrap(
    "**推进**依法行政,详见[办法](a(1),b.md)和`f(x,y)`,**1.劳动监察。** 开展检查(含复查)12次。\n\n| 项目 | 数(件) |\n| :-- | --: |\n| [复议](c,d.md),诉讼 | 1,200 |",
  );
  const half = rules.filter((rule) => rule.id === "half-width-punctuation");
  const fixed = applyFixes(text, findingsOf(text, { language: "markdown", rules: half }), "safe").text;
  assert.equal(
    fixed,
    wrap(
      "**推进**依法行政，详见[办法](a(1),b.md)和`f(x,y)`，**1.劳动监察。** 开展检查（含复查）12次。\n\n| 项目 | 数（件） |\n| :-- | --: |\n| [复议](c,d.md)，诉讼 | 1,200 |",
    ),
  );
  const spaces = rules.filter((rule) => rule.id === "stray-space");
  assert.deepEqual(findingsOf(fixed, { language: "markdown", rules: spaces }), [], "the space after ** is needed");
});

test("a masked number in Markdown does not become bold", () => {
  const text = wrap("联系人甲13912345678、乙13812345678。").replace("联系人", "调解员");
  const personal = rules.filter((rule) => rule.id === "personal-data");
  const fixed = applyFixes(text, findingsOf(text, { language: "markdown", rules: personal }), "all").text;
  assert.ok(fixed.includes("甲139\\*\\*\\*\\*5678、乙138\\*\\*\\*\\*5678"), fixed);
  assert.deepEqual(findingsOf(fixed, { language: "markdown", rules: personal }), []);
});

test("messages never repeat a personal number", () => {
  for (const { message } of found(wrap("手机13912345678，身份证11010519491231002X。")))
    assert.doesNotMatch(message, /\d{5}/);
});

test("check digits", () => {
  assert.ok(isIdentityNumber("11010519491231002X"));
  assert.ok(!isIdentityNumber("110105194912310021"), "check character");
  assert.ok(!isIdentityNumber("115001130093072526"), "no such date: an 索引号");
  assert.ok(!isIdentityNumber("11010519490230002X"), "30 February");
  assert.ok(isBankCard("6222020200112233446"));
  assert.ok(!isBankCard("6222020200112233447"));
  assert.ok(!isBankCard("001008003012008"));
});

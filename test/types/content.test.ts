import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TypedReport } from "../../extension/core";
import { findSection } from "../../extension/core/outline/presence";
import { parse } from "../support/core";

const organs = { department: "临溪县水利局", government: "临溪县人民政府", township: "临溪县青石镇人民政府" };

/** Whether a paragraph of the achievements says enough of a section that has no heading. */
function counts(id: string, paragraph: string, kind: keyof typeof organs): boolean {
  const text = `${organs[kind]}2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n依法行政扎实推进。${paragraph}\n`;
  const report = parse(text) as TypedReport;
  const part = report.type.sections.find((section) => section.id === id);
  assert.ok(part);
  return findSection(report, part) !== null;
}

describe("第一责任人: what is said of the organ's own head", () => {
  const own: Readonly<Record<keyof typeof organs, readonly string[]>> = {
    department: [
      "局主要领导切实履行推进法治建设第一责任人职责，将法治政府建设摆在重要位置。",
      "局党组书记、局长认真履行推进法治建设第一责任人职责，定期听取汇报。",
      "局主要负责人带头学法、述法，切实履行法治建设第一责任人职责。",
      "局主要负责人认真履行第一责任人职责，督促各科室落实普法责任。",
      "局主要负责人对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。",
      "严格落实党政主要负责人履行推进法治建设第一责任人职责。",
      "严格落实法治建设第一责任人职责，定期研究法治工作。",
      "局党委书记、局长履行法治建设“第一责任人”职责，将法治建设纳入年度重点工作。",
    ],
    government: [
      "县政府主要负责人认真履行推进法治建设第一责任人职责。",
      "县委、县政府主要负责同志切实履行推进法治建设第一责任人职责，主持召开会议。",
      "县长带头履行法治政府建设第一责任人职责，听取专题汇报。",
      "党政主要领导对法治建设重要工作亲自部署、重大问题亲自过问。",
    ],
    township: [
      "党政主要负责人切实履行推进法治建设第一责任人职责。",
      "镇党委书记、镇长认真履行法治建设第一责任人职责。",
      "党工委书记带头落实法治建设第一责任人职责。",
    ],
  };
  for (const kind of Object.keys(own) as (keyof typeof organs)[]) {
    for (const said of own[kind]) test(`${kind}: ${said}`, () => assert.ok(counts("first-responsible", said, kind)));
  }
});

describe("第一责任人: what is said of others, or of papers", () => {
  const others: Readonly<Record<keyof typeof organs, readonly string[]>> = {
    department: [
      "建立年度重点工作责任书制度，推进党政主要负责人履行法治建设第一责任人职责。",
      "督促各镇（街道）、各部门党政主要负责人切实履行推进法治建设第一责任人职责。",
      "推动各单位主要负责人落实第一责任人职责。",
      "将党政主要负责人履行推进法治建设第一责任人职责情况纳入年终述职内容。",
      "组织学习《党政主要负责人履行推进法治建设第一责任人职责规定》。",
      "组织各镇（街道）党政主要负责人开展第一责任人述法评议。",
      "县委、县政府主要负责人认真履行推进法治建设第一责任人职责。",
      "服务保障县委、县政府主要负责同志履行推进法治建设第一责任人职责。",
      "压实各部门第一责任人职责。",
    ],
    government: [
      "督促各乡镇党政主要负责人履行推进法治建设第一责任人职责。",
      "推动各部门主要负责人切实履行法治建设第一责任人职责。",
      "把各级各部门主要负责人履行第一责任人职责情况纳入考核。",
    ],
    township: [
      "督促各村（社区）主要负责人履行法治建设第一责任人职责。",
      "县委、县政府主要负责人认真履行推进法治建设第一责任人职责。",
    ],
  };
  for (const kind of Object.keys(others) as (keyof typeof organs)[]) {
    for (const said of others[kind])
      test(`${kind}: ${said}`, () => assert.ok(!counts("first-responsible", said, kind)));
  }
});

describe("problems without a heading", () => {
  const own = [
    "虽然取得一定成绩，但仍存在执法力量薄弱、普法形式单一等问题。",
    "同时，我局工作还存在一些不足：一是专业力量不足。",
    "对照上级要求，我局还有不少差距和不足。",
    "依法行政能力有待进一步提高。",
    "存在的主要问题：执法力量薄弱。",
  ];
  for (const said of own) test(said, () => assert.ok(counts("problems", said, "department")));
  const others = [
    "针对执法中存在的问题，督促有关单位限期整改。",
    "开展突出问题专项整治，排查问题线索15个。",
    "坚持问题导向，补短板、强弱项。",
    "通报案卷评查中仍存在的问题，发出督办函3份。",
  ];
  for (const said of others) test(said, () => assert.ok(!counts("problems", said, "department")));
});

describe("the plan without a heading", () => {
  const own = [
    "下一步，我局将继续推进依法行政，提升执法水平。",
    "下一步工作中，我局要加强普法宣传。",
    "明年，我局将深化行政执法规范化建设。",
    "今后，我们将持续加强法治建设。",
    "新的一年，我局将以更高标准推进法治政府建设。",
  ];
  for (const said of own) test(said, () => assert.ok(counts("plan", said, "department")));
  const others = ["召开专题会议，研究部署下一步工作。", "为下一步工作打下坚实基础。", "会议对下一步工作作出安排部署。"];
  for (const said of others) test(said, () => assert.ok(!counts("plan", said, "department")));
});

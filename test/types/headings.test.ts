import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Section } from "../../extension/core";
import { parse } from "../support/core";

const title = "临溪县水利局2024年法治政府建设年度报告";

/** What a main heading announces that comes after the achievements, or in their place. */
function mainHeading(heading: string, id: string): readonly string[] {
  const first = id === "achievements" ? heading : "主要举措和成效";
  const second = id === "achievements" ? "完善治水机制" : heading;
  const report = parse(`${title}\n\n一、${first}\n\n推进依法行政。\n\n二、${second}\n\n推进依法行政。\n`);
  const [one, two] = report.root.children as [Section, Section];
  if (id !== "achievements") return two.roles;
  // Where no heading announces the achievements, thematic ones count as them: 完善治水机制 would.
  return two.roles.length ? [] : one.roles;
}

/** What a heading inside the achievements announces. */
function innerHeading(heading: string): readonly string[] {
  const report = parse(`${title}\n\n一、主要举措和成效\n\n（一）${heading}\n\n推进依法行政。\n`);
  return (report.root.children[0] as Section).children[0]?.roles ?? [];
}

const wordings: Readonly<Record<string, readonly string[]>> = {
  achievements: [
    "2024年推进法治政府建设的主要举措和成效",
    "2024年度法治政府建设主要举措及成效",
    "推进法治政府建设的主要举措和成效",
    "主要举措和成效",
    "主要措施及成效",
    "主要做法和成效",
    "主要做法与成效",
    "主要做法",
    "主要工作与成效",
    "工作举措及成效",
    "法治政府建设主要举措",
    "2024年工作情况",
    "推进法治政府建设情况",
    "2024年推进法治政府建设情况",
    "主要工作情况",
    "工作总体情况",
    "工作开展情况",
    "法治建设工作开展情况",
    "重点工作开展情况",
    "2024年重点工作开展情况",
    "2024年工作完成情况",
    "年度工作推进情况",
    "2024年法治政府建设基本情况",
    "2024年度工作成效",
    "2024年工作回顾",
    "2024年工作总结",
    "全年工作总结",
    "工作进展情况",
    "法治政府建设工作进展及成效",
    "取得的主要成效",
    "取得的成绩",
    "2024年主要工作",
    "法治政府建设工作亮点",
    "2024年度法治政府建设工作概况",
    "“一规划两纲要”贯彻落实情况",
    "2024年工作",
    "工作措施、成效",
  ],
  problems: [
    "存在的不足和原因",
    "推进法治政府建设中存在的问题不足",
    "2024年推进法治政府建设存在的不足和原因",
    "存在问题",
    "存在的问题",
    "存在的主要问题",
    "存在的困难和问题",
    "存在的短板和不足",
    "存在的薄弱环节",
    "存在的差距和不足",
    "法治政府建设工作存在的问题及原因",
    "面临的困难与挑战",
    "主要问题及原因分析",
    "问题与不足",
    "问题短板",
    "短板弱项",
    "短板与不足",
    "不足之处",
    "工作中的不足",
    "困难和问题",
    "工作中的薄弱环节",
    "存在的问题及整改措施",
  ],
  "first-responsible": [
    "党政主要负责人履行推进法治建设第一责任人职责情况",
    "党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
    "主要负责人履行法治建设第一人职责有关情况",
    "区政府主要负责同志履行推进法治建设第一责任人职责情况",
    "2024年主要负责人履行推进法治建设第一责任人职责的有关情况",
    "落实第一责任人职责情况",
    "主要领导切实履行法治建设职责",
    "“一把手”履行法治建设第一责任人职责情况",
    "党政主要负责人履职情况",
    "局主要负责人推进法治建设情况",
    "切实履行法治建设“第一责任人”职责",
    "压实第一责任人责任",
  ],
  plan: [
    "2025年推进法治政府建设的主要安排",
    "2025年法治政府建设工作安排",
    "2025年重点工作",
    "2025年度工作思路",
    "2025年法治政府建设工作思路",
    "2025年工作计划",
    "2025年工作打算",
    "2025年工作要点",
    "2025年工作重点",
    "2025年主要工作",
    "2025年重点任务",
    "2025年目标任务",
    "2025年工作思路和举措",
    "2025年主要举措",
    "下一步工作打算",
    "下一步工作计划",
    "下一步工作措施",
    "下一步重点工作",
    "下一步主要工作举措",
    "下步工作安排",
    "下一阶段工作思路",
    "下一年度推进法治政府建设的主要安排",
    "明年工作安排",
    "明年重点工作",
    "今后工作方向",
    "今后努力方向",
    "努力方向",
    "改进措施",
    "新的一年工作打算",
    "工作思路",
    "工作展望",
  ],
  "other-matters": ["其他需要报告的情况", "其他需要报告的事项", "需要报告的其他情况", "其他有关情况", "其他事项"],
};

for (const [id, headings] of Object.entries(wordings)) {
  describe(`main headings that are ${id}`, () => {
    for (const heading of headings) {
      const expected = heading.includes("整改措施") ? [id, "plan"] : [id];
      test(heading, () => assert.deepEqual(mainHeading(heading, id), expected));
    }
  });
}

describe("headings that announce two sections", () => {
  const both: [string, string[]][] = [
    ["存在问题和下一步打算", ["problems", "plan"]],
    ["存在的问题及2025年工作思路", ["problems", "plan"]],
    ["存在的不足及下一步工作计划", ["problems", "plan"]],
    ["主要做法、成效及存在的问题", ["achievements", "problems"]],
    ["工作开展情况和下一步打算", ["achievements", "plan"]],
  ];
  for (const [heading, roles] of both)
    test(heading, () => assert.deepEqual(mainHeading(heading, roles[0] as string), roles));
});

describe("headings inside the achievements that sound like another section", () => {
  const deceptive = [
    "开展突出问题专项整治",
    "开展道路交通安全和运输执法领域突出问题专项整治",
    "聚焦突出问题，强化执法监督",
    "坚持问题导向，补齐短板弱项",
    "破解执法难点堵点问题",
    "解决群众急难愁盼问题",
    "针对人员不足加强培训",
    "抓好督察反馈问题整改",
    "抓实问题整改",
    "克服力量不足困难",
    "缩小城乡公共法律服务差距",
    "督促各部门主要负责人履行第一责任人职责",
    "推动各单位落实第一责任人职责",
    "严格推进区级第一责任人述法工作",
    "组织各镇街主要负责人述法",
    "明确工作思路，加强组织领导",
    "制定年度工作计划",
    "科学编制年度工作安排",
    "完善青年普法工作",
    "推进重点任务落实",
  ];
  for (const heading of deceptive) {
    test(heading, () =>
      assert.deepEqual(
        innerHeading(heading).filter((role) => role !== "achievements"),
        [],
      ),
    );
  }
});

describe("headings inside the plan that sound like achievements", () => {
  const inner = ["巩固示范创建成效", "提升普法工作成效", "创新工作举措", "强化工作措施"];
  for (const heading of inner) {
    test(heading, () => {
      const report = parse(
        `${title}\n\n一、主要举措和成效\n\n好。\n\n二、2025年工作思路\n\n（一）${heading}\n\n推进依法行政。\n`,
      );
      assert.deepEqual(report.root.children[1]?.children[0]?.roles, []);
    });
  }
});

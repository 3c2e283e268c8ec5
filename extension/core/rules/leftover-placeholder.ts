import type { Rule } from "../types";
import { findPlaceholders } from "../wording/placeholders";

const rule: Rule = {
  id: "leftover-placeholder",
  severity: "error",
  title: "占位符没有填写",
  why: "×××、XX、____、〔待补充〕是留着待填的地方，带着它们上报、公开是严重差错。请填上内容；不需要写的，整句删去。",
  examples: [
    { wrap: true, bad: "全年审查合同⟦×××⟧件，召开第⟦XX⟧次会议，培训⟦____⟧人次，评查案卷⟦〔待补充：件数〕⟧件。" },
    { wrap: true, bad: `全年审查合同⟦\${1:件数}⟧件（⟦{{year}}⟧年），评查案卷⟦（待补充）⟧。\n\n2025⟦年 月 日⟧` },
    {
      wrap: true,
      bad: "提供7×24小时服务，“12348”热线全年无休。审理张××诉某局案，号码138××××1234已隐去。二〇〇五年设立、二○○六年更名，网格（待整改3处）已完善，XXL号服装不在其列。",
      note: "乘号、隐去的姓名号码、年份和外文词不是占位符",
    },
  ],
  *check({ lines }) {
    for (const line of lines) {
      if (/^(?:blank|front-matter|metadata|chrome|code)$/.test(line.role)) continue;
      for (const { from, to } of findPlaceholders(line.folded)) {
        const mark = line.text.slice(from, to).trim();
        yield {
          span: line.range(from, to),
          message: `${mark ? `“${mark}”是占位符` : "这里空着"}，还没有填写。请补上内容，或删去这一处。`,
        };
      }
    }
  },
};

export default rule;

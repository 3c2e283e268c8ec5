import type { Rule } from "../types";
import { findWrongForms } from "../wording/forms";
import { writtenLines } from "../wording/lines";
import { wrongFormProblem } from "../wording/problem";

const rule: Rule = {
  id: "fixed-formulation",
  severity: "error",
  title: "固定表述有误",
  why: "党和国家的重要提法、文件和制度的名称有固定的写法，漏字、错字、换序都是公开检查中的严重表述错误。请改为规范的写法；确有不同的正式名称的，加入允许的名称或者用语表。",
  basis: "党中央、国务院文件和法律法规的规范表述",
  examples: [
    {
      wrap: true,
      bad: "局主要负责人切实履行本部门法治建设⟦第一人职责⟧。",
      good: "局主要负责人切实履行本部门法治建设第一责任人职责。",
    },
    {
      wrap: true,
      bad: "坚持以⟦习近平新时代中国特社会主义思想⟧为指导。",
      good: "坚持以习近平新时代中国特色社会主义思想为指导。",
      note: "漏了一个字",
    },
    {
      wrap: true,
      bad: "推进⟦严格规范公平文明执法⟧，落实⟦重大执法决定法治审核⟧。",
      good: "推进严格规范公正文明执法，落实重大执法决定法制审核。",
    },
    {
      wrap: true,
      bad: "做到⟦重要工作部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办⟧。",
      good: "做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。",
    },
    { wrap: true, bad: "对重要事项⟦亲自部署亲自过问⟧、亲自督办。", good: "对重要事项亲自部署、亲自过问、亲自督办。" },
    {
      wrap: true,
      bad: "坚持和发展新时代“枫桥经验”，规范公正文明执法，推进全面依法治区，落实“双随机、一公开”，履行第一责任人的职责，优化法治营商环境。",
      note: "简称和通行的变体",
    },
  ],
  *check(report, { terms }) {
    for (const line of writtenLines(report)) {
      for (const form of findWrongForms(line.folded, terms.formulations)) {
        yield wrongFormProblem(form, line, "固定表述");
      }
    }
  },
};

export default rule;

import type { Line, Problem, Rule, Severity } from "../types";
import { findWrongForms } from "../wording/forms";
import { writtenLines } from "../wording/lines";
import { wrongFormProblem } from "../wording/problem";

const rule: Rule = {
  id: "organ-name",
  severity: "error",
  title: "机构名称有误",
  why: "机关和议事协调机构的名称要写全称或者规范的简称，层级要一致：区委对“依法治区”，市委对“依法治市”。名称写错是公开检查中的严重表述错误。请改为正确的名称。",
  basis: "中共中央《深化党和国家机构改革方案》",
  examples: [
    {
      wrap: true,
      bad: "召开⟦区委全面依法治市委员会⟧第六次会议。",
      good: "召开区委全面依法治区委员会第六次会议。",
    },
    { wrap: true, bad: "提请召开⟦县委全面依法治县委员会议⟧。", good: "提请召开县委全面依法治县委员会会议。" },
    {
      wrap: true,
      bad: "召开⟦区委依法治区委员会⟧第七次会议，筹备⟦区委依法治区第八次会议⟧。",
      good: "召开区委全面依法治区委员会第七次会议，筹备区委全面依法治区委员会第八次会议。",
    },
    { wrap: true, bad: "起草⟦我区全面依法治区委员会⟧工作要点。", good: "起草区委全面依法治区委员会工作要点。" },
    { wrap: true, bad: "会同区⟦人民检查院⟧出台意见。", good: "会同区人民检察院出台意见。" },
    {
      wrap: true,
      bad: "按照市委依法治市办部署，落实省委全面依法治省委员会、中央全面依法治国委员会要求，向自治区党委全面依法治区委员会、州委依法治州办、旗委全面依法治旗委员会办公室报告，制定全面依法治区委员会议事规则，组织区市县委依法治区市县办培训。",
      note: "上级机构和规范的简称",
    },
  ],
  *check(report, { terms }) {
    for (const line of writtenLines(report)) {
      yield* committees(line);
      for (const form of findWrongForms(line.folded, terms.organs)) yield wrongFormProblem(form, line, "名称");
    }
  },
};

const level = "[国省市区县旗州盟镇乡]";

/** 区委 / 我区 · 全面, before 依法治. */
const before = new RegExp(`(中央|(?:自治区|${level})?党委|${level}委|[我本全]${level})?(全面)?$`);
/** 区 · what the body is called, after 依法治. */
const after = new RegExp(
  `^(${level})(委员会办公室|委员会会议|委员会议(?![事定题程案决])|委员会|委会|委员(?=办公室|第[一二三四五六七八九十\\d])|` +
    `委(?![员会托派任])|办公室|办(?![理事好案学公])|第[一二三四五六七八九十\\d]{1,3}次(?:全体)?会议)`,
);
const reach = 20;

function* committees(line: Line): Iterable<Problem> {
  const text = line.folded;
  for (let at = text.indexOf("依法治"); at >= 0; at = text.indexOf("依法治", at + 3)) {
    const of = after.exec(text.slice(at + 3, at + 3 + reach));
    if (!of) continue;
    const who = before.exec(text.slice(Math.max(0, at - reach), at)) as RegExpExecArray;
    const from = at - who[0].length;
    const to = at + 3 + of[0].length;
    // 市县委依法治市县办 speaks of several levels at once.
    if (/[省市区县旗州]/.test(text[from - 1] ?? "") && !who[1]?.startsWith(text[from - 1] as string)) continue;
    const mistake = judge({ who: who[1], full: who[2], of: of[1] as string, tail: of[2] as string });
    if (!mistake) continue;
    const span = line.range(from, to);
    yield {
      span,
      message: `${mistake.what}：“${line.text.slice(from, to)}”应为“${mistake.right}”。请改正。`,
      ...(mistake.severity && { severity: mistake.severity }),
      fixes: () => [{ title: `改为“${mistake.right}”`, safe: false, edits: [{ span, text: mistake.right }] }],
    };
  }
}

interface Name {
  readonly who: string | undefined;
  readonly full: string | undefined;
  readonly of: string;
  readonly tail: string;
}

function judge({ who, full, of, tail }: Name): { what: string; right: string; severity?: Severity } | null {
  const own = who ? levelOf(who) : null;
  const vague = who ? /^[我本全]/.test(who) : false;
  const right = properName(vague ? `${own}委` : (who ?? ""), own ?? of, tail);
  if (own && own !== of) return { what: `层级不一致，“${who}”对“依法治${own}”`, right };
  if (/^委员会议|^委会|^委员(?!会)/.test(tail)) return { what: "机构名称漏字", right };
  if (tail.startsWith("第") && (who || full)) return { what: "会议名称缺少“委员会”", right };
  if (!tail.startsWith("委员会")) return null;
  if (vague) return { what: `这个机构是党委的，名称缺少“${own}委”`, right, severity: "info" };
  if (full || /[镇乡]/.test(of)) return null;
  return { what: "全称缺少“全面”二字", right, ...(!who && { severity: "warning" }) };
}

/** The level that a party committee's name says: 自治区党委 is 区, 中央 is 国; null where it says none. */
function levelOf(who: string): string | null {
  if (who === "中央") return "国";
  return /[国省市区县旗州盟镇乡]/.exec(who.replace("自治区", "区"))?.[0] ?? null;
}

function properName(who: string, of: string, tail: string): string {
  if (/^(?:委$|办)/.test(tail)) return `${who}依法治${of}${tail}`;
  const rest = /(?:办公室|会议|第.*)$/.exec(tail.replace(/^委员会议$/, "会议"))?.[0] ?? "";
  return `${who}全面依法治${of}委员会${rest}`;
}

export default rule;

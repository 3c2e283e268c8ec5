import { findPersonalNumbers, mask, type PersonalKind } from "../publication/identity";
import type { Rule } from "../types";

const rule: Rule = {
  id: "personal-data",
  severity: "error",
  title: "个人信息",
  why: "年度报告要向社会公开。身份证件号码、个人手机号码、银行卡号一经公开就收不回来，会损害当事人的权益，还可能追责。请删去，或者遮盖中间几位。",
  basis: "《中华人民共和国政府信息公开条例》第十五条",
  examples: [
    {
      wrap: true,
      bad: "受援人身份证号码⟦11010519491231002X⟧，手机⟦13800001234⟧，银行卡⟦6222020200112233446⟧。",
      good: "受援人身份证号码11*************02X，手机138****1234，银行卡6222***********3446。",
    },
    {
      wrap: true,
      bad: "拨打“12348”“12345”热线，统一社会信用代码91330304MA2ABCDE1X，索引号115001130093072526，项目编号11010519491231002X，办理120000000000元，临司〔2024〕8号，138****1234。",
      note: "热线、信用代码、索引号、编号、金额、已遮盖的号码都不报",
    },
  ],
  *check(report) {
    // The shortest of them has eleven digits, perhaps in groups of three and four.
    if (!/[\d０-９]{4}[ -]?[\d０-９]{4}/.test(report.text)) return;
    for (const line of report.lines) {
      if (/^(?:blank|metadata|chrome|front-matter|code)$/.test(line.role)) continue;
      for (const { from, to, kind } of findPersonalNumbers(line.folded)) {
        const span = line.range(from, to);
        const contact = kind === "mobile" && isContact(line.folded, from);
        yield {
          span,
          // The number itself is not repeated here: messages end up in logs.
          ...(contact && { severity: "info" as const }),
          message: contact
            ? "这里是手机号码。作为对外公布的联系电话可以保留；如是个人号码，公开前请换成办公电话或者遮盖。"
            : `这里是${names[kind]}，不能公开，请删去或者遮盖中间几位。`,
          fixes: () => {
            const masked = mask(line.text.slice(from, to), kind);
            // In Markdown two of **** would make the text between them bold.
            const text = report.language === "markdown" ? masked.replaceAll("*", "\\*") : masked;
            return [{ title: `遮盖为“${masked}”`, safe: false, edits: [{ span, text }] }];
          },
        };
      }
    }
  },
};

const names: Record<PersonalKind, string> = { identity: "身份证号码", mobile: "手机号码", card: "银行卡号" };

/** A telephone that is meant to be called: 联系电话、值班电话… */
function isContact(folded: string, from: number): boolean {
  return /(?:联系|咨询|值班|举报|投诉|监督|服务|办公)(?:电话|方式|热线)|热线|联系人/.test(
    folded.slice(Math.max(0, from - 20), from),
  );
}

export default rule;

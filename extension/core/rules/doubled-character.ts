import { isInside } from "../ranges";
import type { Line, LineRole, Range, Rule } from "../types";

const rule: Rule = {
  id: "doubled-character",
  severity: "error",
  title: "字或标点重复",
  why: "“8号号”“的的”“，，”多半是改稿或粘贴时留下的，公开后属于明显差错。这里只报能断定的，“学习习近平”“健全全区”“督办办法”一类词语相连的不报。删去多出的一个即可。",
  basis: "GB/T 15834—2011（标点符号用法）",
  examples: [
    { wrap: true, bad: "提升群众⟦的的⟧获得感⟦，，⟧办好民生实事。", good: "提升群众的获得感，办好民生实事。" },
    { wrap: true, bad: "印发临司〔2024〕8⟦号号⟧文件⟦。。⟧", good: "印发临司〔2024〕8号文件。" },
    { wrap: true, bad: "评查案卷40⟦件件⟧，培训12⟦次次⟧。", good: "评查案卷40件，培训12次。" },
    {
      wrap: true,
      bad: "学习习近平法治思想，健全全区督办办法，梳理法律法规规章，达到目的的措施，为了了解情况，通报参与与否，打造“班班有辅导员”品牌，3个个体工商户，件件有着落，年年有提升……",
      note: "词语相连和叠词",
    },
  ],
  *check(report) {
    for (const line of report.lines) {
      // Of web metadata only the document number is the author's.
      const checked = line.role === "metadata" ? /[〔〕]/.test(line.text) : roles.has(line.role);
      if (!checked) continue;
      for (const { from, to } of doubles(line.folded)) {
        if (!isSlip(line, from, to)) continue;
        const extra = line.range(from + 1, to);
        const mark = marks.includes(line.folded[from] as string);
        const [open, close] = mark ? ["「", "」"] : ["“", "”"];
        yield {
          span: line.range(from, to),
          message: `${mark ? "标点" : "字"}重复：${open}${line.text.slice(from, to)}${close}，请删去多出的${open}${line.text.slice(from + 1, to)}${close}。`,
          fixes: () => [
            {
              title: `删去多出的${open}${line.text.slice(from + 1, to)}${close}`,
              safe: true,
              edits: [{ span: extra, text: "" }],
            },
          ],
        };
      }
    }
  },
};

const roles: ReadonlySet<LineRole> = new Set<LineRole>(["title", "addressee", "heading", "body", "table", "date"]);

const marks = ",。、;:";
/** Function words that no word both ends and begins with; what is left to tell apart is below. */
const words = "的号了已也或第并及与";
/** Units are counted: 40件件, but 件件有着落, 3个个体工商户. */
const units = "件次个项名家人场份起条户月日年";

/** Where the same two characters belong to two words. */
const across: Record<string, { before?: RegExp; after?: RegExp }> = {
  的: { before: /[目标打中]$/, after: /^[确士]/ },
  号: { before: /[一]$/, after: /^[召码称角令脉啕子兵]/ },
  了: { before: /[不为除罢未终私明]$/, after: /^[解之然结却当断无如事]/ },
  已: { before: /得$/ },
  并: { before: /[合兼吞归]$/, after: /^[列行存购轨网联进举非]/ },
  及: { before: /[以涉普触顾危提波遍企旁]$/, after: /^[时早格]/ },
  与: { before: /[参赋给授赠施寄付]$/ },
};

const sought: ReadonlySet<string> = new Set(marks + words + units);

function* doubles(text: string): Iterable<Range> {
  for (let i = 1; i < text.length; i++) {
    if (text.charCodeAt(i) !== text.charCodeAt(i - 1) || !sought.has(text[i] as string)) continue;
    const from = i - 1;
    while (text[i + 1] === text[i]) i++;
    yield { from, to: i + 1 };
  }
}

function isSlip({ folded, pairs }: Line, at: number, to: number): boolean {
  const char = folded[at] as string;
  // :: belongs to some notation.
  if (marks.includes(char)) return char !== ":" || !/[\w/]/.test(folded[to] ?? "");
  // A name may be what it likes.
  if (isInside(pairs.enclosures, at, "“", "《")) return false;
  const before = folded.slice(Math.max(0, at - 4), at);
  const after = folded.slice(to, to + 2);
  if (units.includes(char)) return /\d[余多万]?$/.test(before) && (after === "" || /^[,。、;:)的]/.test(after));
  const word = across[char];
  return !word?.before?.test(before) && !word?.after?.test(after);
}

export default rule;

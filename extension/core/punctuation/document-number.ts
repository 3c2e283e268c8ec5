import type { Line, Range } from "../types";

/** A document number (发文字号) that is not written as 〔2024〕8号; indices of the line's text. */
export interface WrongNumber extends Range {
  /** The right form, from bracket to 号; of a year of two digits, the likely year in full. */
  readonly right: string;
  readonly faults: readonly string[];
  /** The two brackets, where they are the wrong ones. */
  readonly brackets: readonly [number, number] | null;
  /** The year has two digits: which century is a guess. */
  readonly guess: boolean;
}

const expression =
  /([[【(〔﹝])( ?)((?:19|20)?\d{2})(年?)( ?)([\]】)〕﹞])( ?)(第?)( ?)(\d{1,5})( ?)号(?![楼院线馆门厅机房井车店铺地桥])/g;

const closing: Record<string, string> = { "[": "]", "【": "】", "(": ")", "〔": "〕", "﹝": "﹞" };

/** A text or line has one only if this is in it. */
export const anyDocumentNumber = /\d年? ?[\]】)〕］）﹞] ?(?:第 ?)?[\d０-９]/;

/**
 * Brackets that do not pair are for unbalanced-pair. What stands before must be the code of an organ, or in web metadata
 * the name of the field: 第(20)3号 and numbers of cases （2024）渝0113行初8号 are no document numbers.
 */
export function findDocumentNumbers(line: Line): WrongNumber[] {
  const { folded } = line;
  if (!anyDocumentNumber.test(folded)) return [];
  const found: WrongNumber[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(folded); match; match = expression.exec(folded)) {
    const [whole, open, , year, nian, , close, , di, , serial] = match as unknown as string[];
    const before = folded[match.index - 1] ?? "";
    if (!/[\u4e00-\u9fff]/.test(before) && !(line.role === "metadata" && /[:| ]/.test(before))) continue;
    if (closing[open as string] !== close) continue;
    const short = (year as string).length === 2;
    if (short && open === "(") continue;
    const right = `〔${short ? `20${year}` : year}〕${Number(serial)}号`;
    if (whole === right || Number(serial) === 0) continue;
    const faults: string[] = [];
    if (open !== "〔") faults.push(`年份用六角括号“〔〕”，不用“${open}${close}”`);
    if (short || nian) faults.push("年份写四位数字，不简写，不带“年”");
    if (di) faults.push("序号前不加“第”");
    if ((serial as string).startsWith("0")) faults.push("序号不编虚位（1不写作01）");
    if ((whole as string).includes(" ")) faults.push("中间不留空格");
    const at = match.index + (whole as string).indexOf(close as string);
    found.push({
      from: match.index,
      to: match.index + (whole as string).length,
      right,
      faults,
      brackets: open === "〔" ? null : [match.index, at],
      guess: short,
    });
  }
  return found;
}

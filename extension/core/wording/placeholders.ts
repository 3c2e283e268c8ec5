import data from "../data/units.json";
import type { Range } from "../types";

/*
 * What is meant to be filled in: ×××, XX, ____, 〔待补充：…〕, tab stops of a template, blanks before a unit or in a date.
 * Multiplication (5×24), masked numbers and names (138××××1234, 张××), Latin words and 二〇〇五年 are none.
 */

const unit = [...data.units].sort((a, b) => b.length - a.length).join("|");
const waiting = "(?:待补充?|待填写?|待完善|待定|待核实?|待查|待确认|待更新|待提供|请补充|请填写|请填入|此处|暂缺|填写)";

const kinds: readonly string[] = [
  // 〔待补充：次数〕, 【此处插入图表】, [填写数量]: brackets that are not used in prose may hold words around it.
  `[〔【\\[][^〔〕【】\\[\\]]{0,12}${waiting}[^〔〕【】\\[\\]]{0,30}[〕】\\]]`,
  // （待补充）, （数据待核）: those of prose only where they hold nothing else.
  "\\((?:此处|具体)?(?:数据|数字|内容|名称|时间)?(?:待补充?|待填写?|待定|待核实?|待确认|待更新|待提供|请补充|请填写|暂缺)(?:[:,][^()]{0,20})?\\)",
  "\\$\\{\\d+[^{}]{0,40}\\}?|\\{\\{[^{}]{1,20}\\}\\}",
  "(?<![\\dxX×])×{2,}(?!\\d)|(?<![\\d×])×(?=[年月日次件名个项万%])",
  "(?<![A-Za-z\\d_./:@-])[xX]{2,}(?![A-Za-z\\d_./:@-])|(?<![A-Za-z\\d])X(?=[年月日次件名个项万%])",
  "□{2,}|(?<![二一三四五六七八九零〇○])[〇○]{2,}",
  "_{2,}",
  `[?]{2,}(?=${unit}|[年月日])`,
  // 办理案件  件, 2025年 月 日, 2025年2月 日.
  `(?<=[\\u4e00-\\u9fff]) {2,}(?=(?:${unit})[,。;、)])`,
  "(?<=\\d)年 *月 *日|(?<=\\d)月 +日|(?<=^ *)年 +月 +日",
];
const placeholder = new RegExp(kinds.join("|"), "g");

/** Most lines have none of this, and need no closer look. */
const suspicious =
  /[×□○_]|〇〇|[xX?]{2}|X[年月日次件名个项万%]|待[补填完定核查确更提]|请[补填]|此处|暂缺|填写|\$\{|\{\{| {2}|[年月] +[月日]|年月/;

const surname =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/;

/** In folded text; a line of nothing but ____ is a rule across the page. */
export function findPlaceholders(folded: string): Range[] {
  if (!suspicious.test(folded) || /^[_\s]+$/.test(folded)) return [];
  const found: Range[] = [];
  for (const match of folded.matchAll(placeholder)) {
    const from = match.index;
    const to = from + match[0].length;
    // 张××诉某局: a name that is masked on purpose.
    const masked = /^(?:×|[xX]){1,2}$/.test(match[0]) && surname.test(folded[from - 1] ?? "");
    if (masked && !/^[省市区县镇乡局年月日次件名个项万%]/.test(folded[to] ?? "")) continue;
    found.push({ from, to });
  }
  return found;
}

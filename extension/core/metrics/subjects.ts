import { isPlan } from "../outline/roles";
import type { Paragraph, TypedReport } from "../types";
import { isCount, type Stated, type StatedSentence, statedIn } from "./stated";

/** A total of the whole year, in one place of the report. */
export interface Total {
  readonly figure: Stated;
  readonly paragraph: Paragraph;
}

/*
 * What a figure counts can be told only where the clause says it whole: 全年办理法律援助案件620件. So a total is a figure
 * whose clause names something specific and whose sentence marks it as that of the year and the place.
 */

const total = /全年|共|总计|合计|累计|年度|20\d\d年|全[国省市区县镇乡局系]/;
/** How far back a period or a scope is looked for. */
const reach = 160;
const opening = /^ *(?:(?:截至)?20\d\d年(?:度|12月底|底)?|全年),$/;
const partOfYear =
  /季度|[上下]半年|\d{1,2}月(?!底)|(?:截[至止]到?|[1-9]|1[01])月底?|以来|连续|近[两三几]年|[一二三四五]年来|每年|历年|首次|同比/;
const goal =
  /确保|力争|不得|目标|考核|控制|保持|稳定|达标|要求|指标|计划|预计|其中|新增|分别|余下|其余|另|还|平均|[至到]$/;

/** Words that do not change what is counted. */
const lead =
  /^(?:20\d\d年度?|全年|年度|当年|全[省市区县镇乡局](?:系统)?|我[省市区县镇乡局]|各级|(?:人民)?调解组织|共计?|总共|合计|总计|累计|已|完成|实现|组织|开展|办理|办)+/;
const tail = /(?:共计?|合计|总计|累计|为|达|达到|有|是|约|的|数量|总数|总量)+$/;

/** Things of which a reporting organ has one total a year; anything else must be named at length. */
const specific =
  /复议|诉讼|应诉|败诉|出庭|法律援助|矛盾纠纷|调解|规范性文件|公证|社区矫正|安置帮教|代表建议|政协提案|行政处罚|处罚案件|合法性审[查核]|法律顾问|法律咨询|律师/;

/** Totals by what they count, in the order of the text. Those of one paragraph are told apart by what stands around them. */
export function totalsBySubject(report: TypedReport): Map<string, Total[]> {
  const found = new Map<string, Total[]>();
  for (const paragraph of report.paragraphs) {
    if (isPlan(paragraph.section, report)) continue;
    for (const sentence of statedIn(paragraph)) {
      const text = paragraph.folded.slice(sentence.from, sentence.to);
      if (!total.test(text) && !/率.{0,8}\d/.test(text)) continue;
      for (const figure of sentence.figures) {
        const key = subjectOf(figure, sentence, paragraph, report);
        if (!key) continue;
        const others = found.get(key);
        if (others) others.push({ figure, paragraph });
        else found.set(key, [{ figure, paragraph }]);
      }
    }
  }
  return found;
}

function subjectOf(figure: Stated, sentence: StatedSentence, { folded, section }: Paragraph, report: TypedReport) {
  const { label, start, from, unit } = figure;
  const isRate = unit === "%";
  if (label.length < 4 || !figure.exact || figure.base || (!isRate && !isCount(figure)) || goal.test(label))
    return null;
  // A label that begins behind a figure or a 、 is not the whole clause.
  if (start > sentence.from && !/[,;:。]/.test(folded[start - 1] ?? "")) return null;
  if (/[、“”《》()]/.test(folded.slice(start, from))) return null;
  if (!(isRate ? label.includes("率") : specific.test(label) || label.length >= 10)) return null;
  const subject = label.replace(lead, "").replace(tail, "");
  const name = isRate ? /^[\u4e00-\u9fff]{3,}率$/.test(subject) : /^[\u4e00-\u9fff]+$/.test(subject);
  if (!name || subject.length < 4 || !(specific.test(subject) || subject.length >= 10)) return null;
  const before = folded.slice(Math.max(sentence.from, from - reach), from);
  if (partOfYear.test(before) || /其中|分别|[镇乡街村]道?[,:]|领域|方面/.test(before)) return null;
  // 全市建立网格665家，…，调处纠纷98件: what marks the total stands in the clause itself, or alone in front of it.
  if (
    !isRate &&
    !total.test(label) &&
    !(start - sentence.from < 16 && opening.test(folded.slice(sentence.from, start)))
  )
    return null;
  const year =
    [...before.matchAll(/(20\d\d)年/g)].at(-1)?.[1] ??
    yearAround(folded, sentence.from) ??
    section.year ??
    report.year?.value;
  return year === undefined ? null : `${year} ${subject} ${unit}`;
}

/** The year that the paragraph opens with. */
function yearAround(folded: string, to: number): string | undefined {
  return /^(?:[^。]{0,4}[,:])?(20\d\d)年/.exec(folded.slice(0, Math.min(to, 16)))?.[1];
}

/** Whether the two can be the same number, one of them rounded. */
export function agree(a: Stated, b: Stated): boolean {
  return Math.abs(a.value - b.value) < Math.max(a.step, b.step) - 1e-9 || a.value === b.value;
}

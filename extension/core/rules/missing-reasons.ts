import { hasContentBelow } from "../outline/content";
import type { Fix, Line, Rule, Section, TypedReport } from "../types";

const rule: Rule = {
  id: "missing-reasons",
  severity: "warning",
  title: "写了不足，没有写原因",
  why: "年度报告要报告“存在的不足和原因”。只列问题不作分析，下一年度的安排就没有针对性。请对每个问题写明主要原因。",
  basis: "《法治政府建设与责任落实督察工作规定》第二十四条",
  examples: [
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n开展执法监督19次。\n\n⟦二、存在的不足和原因⟧\n\n一是执法力量不足。二是普法形式单一。\n\n三、2025年工作思路\n\n继续推进依法行政。",
    },
    {
      bad: "临溪县司法局关于2024年法治政府建设情况的报告\n\n一、2024年主要举措和成效\n\n开展执法监督19次。\n\n⟦二、存在问题⟧\n\n一是执法力量不足。二是普法形式单一。\n\n三、2025年工作思路\n\n继续推进依法行政。",
      note: "标题没有承诺写原因，只作提示",
    },
    { wrap: true, bad: "二是普法形式单一。", note: "第二部分写了“主要原因是”" },
  ],
  *check(report) {
    const part = report.type.sections.find(({ id }) => id === "problems");
    if (!part) return;
    for (const section of report.sections) {
      if (!section.roles.includes("problems") || section.parent?.roles.includes("problems")) continue;
      const promised = /原因|成因/.test(section.title);
      // Only where the law or the heading asks for reasons, and there is something that could have some.
      if (!promised && !part.heading.includes("原因")) continue;
      if (!isProse(section, report) || givesReasons(section, promised, report)) continue;
      yield {
        span: section.heading,
        ...(promised ? {} : { severity: "info" as const }),
        message: promised
          ? "标题写了“原因”，正文只有问题，没有分析原因。请在每个问题后写明“主要原因是…”。"
          : "只写了不足，没有写原因；法定内容是“存在的不足和原因”。请补写主要原因，标题可改为“存在的不足和原因”。",
        fixes: () => fixesFor(section, report),
      };
    }
  },
};

const reason =
  /原因|由于|源于|缘于|根源|因为|所致|导致|致使|造成|起因|成因|症结|归因|归咎|主要(?:是)?(?:因|受)|受[^,。;]{1,14}(?:影响|制约|限制|所限)|究其/;

function isProse(section: Section, report: TypedReport): boolean {
  return section.runIn || hasContentBelow(report, section);
}

/** In its own text, or under a heading elsewhere that is about the reasons. */
function givesReasons(section: Section, promised: boolean, { text, sections }: TypedReport): boolean {
  const own = text.slice(section.heading.end, section.span.end);
  return (
    reason.test(own) ||
    // Under a heading that promises reasons, 力量不足，主要是编制偏少 gives one.
    (promised && /[，,；;]主要(?:是|在于)/.test(own)) ||
    sections.some((other) => other !== section && !other.inline && /原因|成因/.test(other.title))
  );
}

/** A blank for the reason behind the last sentence. Reasons are never made up. */
function fixesFor(section: Section, report: TypedReport): Fix[] {
  const lines = report.paragraphs.filter(
    ({ line }) => section.span.start <= line.span.start && line.span.end <= section.span.end,
  );
  const last: Line | undefined = lines.at(-1)?.line;
  const sentence = last && /[。;]$/.test(last.folded) ? last : undefined;
  if (!sentence) return [];
  const place = sentence.range(sentence.text.length - 1, sentence.text.length);
  return [
    {
      title: "在段末加“，主要原因是…”",
      safe: false,
      edits: [{ span: { start: place.start, end: place.start }, text: "，主要原因是〔待补充：原因〕" }],
    },
  ];
}

export default rule;

import { type Finding, lineAt, type Report, type Severity, severityNames } from "../../core";
import { regionOf } from "../positions";
import { type Format, relatedHere, type Totals } from "./format";

const colours: Record<Severity, number> = { error: 31, warning: 33, info: 36, hint: 90 };
const bold = 1;
const grey = 90;
const green = 32;
const red = 31;

type Paint = (colour: number, text: string) => string;

/** For people: place, message, and the words themselves between ⟦ and ⟧. Columns need not line up, whatever the font. */
export function stylish(colour: boolean): Format {
  const paint: Paint = colour ? (code, text) => `\x1b[${code}m${text}\x1b[0m` : (_, text) => text;
  return {
    begin: () => "",
    file({ file, report, findings, repaired }) {
      if (findings.length + repaired.length === 0) return "";
      const head = `${paint(bold, file)}  ${paint(grey, report.type?.title ?? "")}`;
      const done = repaired.map((fix) => `  ${paint(green, "已修复")}  ${fix.title}`);
      const open = findings.map((finding) => describe(report, finding, paint));
      return `${[head, ...done, ...open].join("\n")}\n\n`;
    },
    end: (totals) => summary(totals, paint),
  };
}

function describe(report: Report, finding: Finding, paint: Paint): string {
  const { line, column } = regionOf(report, finding.span);
  const severity = paint(colours[finding.severity], severityNames[finding.severity]);
  const lines = [`  ${line}:${column}  ${severity}  ${finding.message}  ${paint(grey, finding.rule)}`];
  lines.push(`      ${paint(grey, "│")} ${excerpt(report, finding, paint)}`);
  for (const { span, message } of relatedHere(finding))
    lines.push(`      ${paint(grey, `见第 ${regionOf(report, span).line} 行：${message}`)}`);
  return lines.join("\n");
}

const around = 24;
const inside = 40;

/** The place with some text of its line on both sides. */
function excerpt(report: Report, { span }: Finding, paint: Paint): string {
  const { text, lines } = report;
  const line = lines[lineAt(report, span.start)]?.span ?? span;
  const end = Math.max(span.start, Math.min(span.end, line.end));
  const from = Math.max(line.start, span.start - around);
  const to = Math.min(line.end, end + around);
  const marked = visible(text.slice(span.start, end));
  const short = marked.length > inside ? `${marked.slice(0, inside)}……` : marked;
  const before = (from > line.start ? "……" : "") + visible(text.slice(from, span.start));
  const after = visible(text.slice(end, to)) + (to < line.end ? "……" : "");
  return `${before.trimStart()}${paint(red, `⟦${short}⟧`)}${after.trimEnd()}`;
}

/** What is in a draft must not steer the terminal; halves of characters at the edges are dropped. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, " ").replace(/\p{Cs}/gu, "");

function summary({ reports, unrecognised, severities, fixable, repaired, failures }: Totals, paint: Paint): string {
  const counts = (Object.keys(severityNames) as Severity[])
    .filter((severity) => severities[severity] > 0)
    .map((severity) => paint(colours[severity], `${severities[severity]} 个${severityNames[severity]}`));
  const lines: string[] = [];
  if (reports) lines.push(`检查了 ${reports} 篇报告：${counts.join("，") || paint(green, "没有发现问题")}。`);
  if (repaired) lines.push(`已修复 ${repaired} 处。`);
  if (fixable) lines.push(`其中 ${fixable} 个可以用 --fix 安全修复。`);
  if (unrecognised)
    lines.push(`没有认出 ${unrecognised} 个文件是哪种报告，未作检查。如果是报告，请用 --type 指明文种。`);
  if (failures.length) lines.push(paint(red, `有 ${failures.length} 个文件没能处理，原因见错误信息。`));
  return `${lines.join("\n")}\n`;
}

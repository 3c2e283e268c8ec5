import {
  type Answer,
  actualSaid,
  type Fulfilment,
  type Metric,
  promisedSaid,
  type Report,
  type Table,
  type TargetResult,
} from "../../core";
import { regionOf } from "../positions";

/** Last year's promises and this year's report, each with the name of its file. */
export interface Compared {
  readonly file: string;
  readonly report: Report;
  readonly previousFile: string;
  readonly previous: Report;
  readonly answers: readonly Answer[];
}

const states: Readonly<Record<Fulfilment, { readonly mark: string; readonly text: string; readonly colour: number }>> =
  {
    met: { mark: "✔", text: "已兑现", colour: 32 },
    partly: { mark: "◐", text: "部分", colour: 33 },
    none: { mark: "✘", text: "未提及", colour: 31 },
  };
const order = Object.keys(states) as Fulfilment[];
const grey = 90;
const bold = 1;

// ---------------------------------------------------------------- JSON

/** An array with one entry a promise; its own place is in last year's file, that of evidence and actual in this year's. */
export function promisesAsData({ file, report, previousFile, previous, answers }: Compared) {
  const figure = ({ subject, said, value, unit, span }: Metric, of: Report) => ({
    subject,
    said,
    value,
    unit,
    ...regionOf(of, span),
  });
  return answers.map(({ commitment, status, evidence, targets }) => ({
    status,
    task: commitment.task,
    text: commitment.text,
    under: commitment.under,
    deadline: commitment.deadline,
    file: previousFile,
    ...regionOf(previous, commitment.span),
    evidence: evidence && {
      text: evidence.text,
      file,
      ...regionOf(report, evidence.span),
      score: evidence.score,
      terms: evidence.terms,
    },
    targets: targets.map(({ target, actual, base, reached }) => ({
      target: figure(target, previous),
      actual: actual && figure(actual, report),
      ...(base && { base: figure(base, previous) }),
      reached,
    })),
  }));
}

// ---------------------------------------------------------------- CSV

export function promisesAsTable({ report, previous, answers }: Compared): Table {
  const line = (of: Report, start: number) => regionOf(of, { start, end: start }).line;
  return {
    name: "承诺对照",
    columns: [
      { header: "情况", width: 10, type: "text" },
      { header: "任务", width: 40, type: "text" },
      { header: "期限", width: 12, type: "text" },
      { header: "目标与实际", width: 40, type: "text" },
      { header: "去年行号", width: 10, type: "number" },
      { header: "去年原文", width: 60, type: "text" },
      { header: "今年行号", width: 10, type: "number" },
      { header: "今年原文", width: 60, type: "text" },
      { header: "相关度", width: 8, type: "number" },
      { header: "共同用词", width: 30, type: "text" },
    ],
    rows: answers.map(({ commitment, status, evidence, targets }) => [
      states[status].text,
      commitment.task,
      commitment.deadline,
      targets.map(targetInWords).join("；"),
      line(previous, commitment.span.start),
      commitment.text,
      evidence ? line(report, evidence.span.start) : null,
      evidence?.text ?? null,
      evidence?.score ?? null,
      evidence?.terms.map(({ term }) => term).join("、") ?? null,
    ]),
  };
}

function targetInWords(found: TargetResult): string {
  const { target, reached } = found;
  const result = reached === null ? "今年没有写" : `${actualSaid(found)}${reached ? "，达到" : "，没有达到"}`;
  return `${target.subject} ${promisedSaid(target)} → ${result}`;
}

// ---------------------------------------------------------------- for people

type Paint = (colour: number, text: string) => string;
const longest = 90;

/** One block a promise, in the order of last year's plan, and a line that counts them. */
export function promisesForPeople(compared: Compared, colour: boolean): string {
  const paint: Paint = colour ? (code, text) => `\x1b[${code}m${text}\x1b[0m` : (_, text) => text;
  const { previousFile, previous, answers } = compared;
  if (answers.length === 0)
    return `去年的报告“${previousFile}”里没有找到计划任务，没有可以对照的。请检查它的下一年度安排一节是否完整。\n`;
  const blocks = answers.map((answer) => block(answer, compared, paint));
  const counts = order.map((status) => {
    const { mark, text, colour: code } = states[status];
    return paint(code, `${mark} ${text} ${answers.filter((answer) => answer.status === status).length}`);
  });
  const year = previous.year ? `${previous.year.value}年` : "去年";
  return `${blocks.join("\n")}\n${year}报告（${previousFile}）里的承诺 ${answers.length} 条：${counts.join("，")}。\n“未提及”是按共同用词比出的，换了说法的可能认不出，请核对。\n`;
}

function block(
  { commitment, status, evidence, targets }: Answer,
  { report, previous }: Compared,
  paint: Paint,
): string {
  const { mark, text, colour } = states[status];
  const deadline = commitment.deadline ? `（${commitment.deadline}）` : "";
  const at = regionOf(previous, commitment.span).line;
  const lines = [
    `${paint(colour, `${mark} ${text.padEnd(3, "　")}`)} ${paint(bold, visible(commitment.task))}${deadline}  ${paint(grey, `去年第 ${at} 行`)}`,
    ...targets.map((result) => `    目标  ${visible(targetInWords(result))}`),
  ];
  if (evidence) {
    const { line } = regionOf(report, evidence.span);
    lines.push(`    今年  第 ${line} 行：${short(visible(evidence.text))}`);
    lines.push(
      paint(
        grey,
        `    依据  ${evidence.terms
          .slice(0, 4)
          .map(({ term }) => term)
          .join("、")}（${Math.round(evidence.score * 100)}%）`,
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}……` : text);

/** What is in a draft must not steer the terminal. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, " ").replace(/\p{Cs}/gu, "");

import { lint, type PreviousReport, parseReport, type Report, repair, type Severity } from "../../core";
import { type Arguments, type Command, type ExitCode, reason, UsageError } from "../command";
import { type Document, read, writeBack } from "../documents";
import { type Decoded, decode } from "../encoding";
import { type Checked, type Format, firstFix, type Totals } from "../formats/format";
import { json } from "../formats/json";
import { sarif } from "../formats/sarif";
import { stylish } from "../formats/stylish";
import { expand, type Input } from "../inputs";
import { scanMarkdown } from "../markdown";
import { curbNursery } from "../nursery";
import { isColoured, print, printError } from "../output";
import { notePrevious, PreviousReports, previousOption } from "../previous";
import { Timings } from "../timings";
import { requireType, Workspaces } from "../workspace";

export const lintCommand: Command = {
  usage: "zhibi lint [选项] 文件|文件夹|通配符|-…",
  summary: "检查报告，列出问题，也可以修复能安全修复的问题",
  options: {
    fix: { help: "修复能安全修复的问题，写回原文件（编码、换行不变）" },
    format: {
      value: "格式",
      choices: ["stylish", "json", "sarif"],
      help: "输出格式：stylish（默认，给人看）、json、sarif",
    },
    type: { value: "文种", help: "指明文种，不再自动识别；可用的见 zhibi new --list" },
    previous: previousOption,
    timing: { help: "检查完后列出每条规则用的时间和所占的份额（写到标准错误）" },
    "fail-on": {
      value: "级别",
      choices: ["error", "warning", "info", "never"],
      help: "有这一级或更重的问题时退出码为 1：error（默认）、warning、info、never",
    },
    "stdin-filename": {
      value: "文件名",
      help: "标准输入当作这个文件：决定格式（.md 为 Markdown）和适用的 .zhibi.json",
    },
  },
  notes: `文件夹：检查其中（含下级）所有 .md、.txt，跳过 node_modules 和以点开头的文件夹。
通配符请加引号，例如 'zhibi lint "2024/**/*.md"'。
“-”为标准输入；与 --fix 同用时，修复后的全文写到标准输出，问题写到标准错误。
.md、.markdown 按 Markdown 读，其他按纯文本读。编码自动识别：UTF-8、GB18030（GBK）、带 BOM 的 UTF-16。
去年的报告：--previous，其次文件头的 previous，再次 .zhibi.json 的 previous；都没有时不找（--previous auto 才找）。
设置：从文件所在文件夹起逐级向上，最近的 .zhibi.json 和 .zhibi/templates/ 有效。

退出码：0 没有问题；1 有 --fail-on 那一级或更重的问题；2 用法有误，或有文件读不了、写不了（其余照常检查）。`,
  run,
};

interface Session {
  readonly fix: boolean;
  readonly type: string | undefined;
  readonly workspaces: Workspaces;
  readonly previous: PreviousReports;
  readonly totals: Totals;
  readonly timings: Timings | null;
}

function run(args: Arguments): ExitCode {
  if (args.positionals.length === 0) throw new UsageError("没有写明要检查哪个文件。");
  const workspaces = new Workspaces();
  const session: Session = {
    fix: args.has("fix"),
    type: args.values.type,
    workspaces,
    previous: new PreviousReports(workspaces, args),
    totals: noTotals(),
    timings: args.has("timing") ? new Timings() : null,
  };
  const inputs = expand(args.positionals, args.values["stdin-filename"] ?? "-");
  // Standard output is taken where it carries the repaired text.
  const stream = session.fix && args.positionals.includes("-") ? 2 : 1;
  const format = formats[args.values.format ?? "stylish"]?.(isColoured(stream)) as Format;
  const report = (text: string) => (stream === 1 ? print(text) : printError(text));

  report(format.begin());
  for (const input of inputs) {
    const checked = checkInput(input, session);
    curbNursery();
    if (!checked) continue;
    count(checked, session.totals);
    report(format.file(checked));
    if (checked.repaired.length && args.has("format"))
      printError(`zhibi: ${checked.file}：已修复 ${checked.repaired.length} 处。\n`);
  }
  report(format.end(session.totals));
  if (session.timings) printError(session.timings.table());
  return exitCode(session, args.values["fail-on"] ?? "error");
}

const formats: Readonly<Record<string, (colour: boolean) => Format>> = { stylish, json, sarif };

/** null: it could not be read; that has been said. */
function checkInput(input: Input, session: Session): Checked | null {
  let document: Document | undefined;
  try {
    document = read(input);
    return checkDocument(document, decode(document.bytes), session);
  } catch (error) {
    fail(session, input.name, error, document);
    return null;
  }
}

function checkDocument(document: Document, decoded: Decoded, session: Session): Checked {
  const file = document.name;
  const { types, terms, matches, configFor } = session.workspaces.of(file);
  const config = configFor(file);
  const type = session.type ?? config.type;
  if (type) requireType(types, type);

  let report!: Report;
  let previous: PreviousReport | undefined;
  const check = (text: string) => {
    report = parseReport(text, { language: document.language, types, type, scanMarkdown });
    // A repair changes nothing that says which report it is, so it is asked once.
    previous ??= linked(document, report, session);
    return lint(report, {
      config,
      terms,
      previous: previous.report,
      previousName: previous.name ?? "",
      matches,
      ...session.timings?.options,
      onError: (rule, error) => fail(session, file, new Error(`${rule.id}：${error}`)),
    });
  };
  if (!session.fix) {
    const findings = check(decoded.text);
    return { file, report, findings, repaired: [] };
  }
  const { text, applied, remaining } = repair(decoded.text, check);
  try {
    writeBack(document, decoded, text);
    return { file, report, findings: remaining, repaired: applied };
  } catch (error) {
    fail(session, file, error, document);
    const findings = check(decoded.text);
    return { file, report, findings, repaired: [] };
  }
}

/** Looked for only where the user asks for it: a check of many files has to stay cheap. */
function linked({ name }: Document, report: Report, session: Session): PreviousReport {
  const previous = session.previous.of({ name }, report, false);
  notePrevious(name, previous);
  return previous;
}

function fail({ fix, totals }: Session, file: string, error: unknown, document?: Document): void {
  // Who filters a text through `--fix -` gets it back in any case.
  if (fix && document?.stdin) print(document.bytes);
  const message = reason(error);
  totals.failures.push({ file, message });
  printError(`zhibi: ${file}：${message}。\n`);
}

function noTotals(): Totals {
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  return { reports: 0, unrecognised: 0, repaired: 0, fixable: 0, severities, failures: [] };
}

function count({ report, findings, repaired }: Checked, totals: Totals): void {
  totals.repaired += repaired.length;
  totals[report.type ? "reports" : "unrecognised"]++;
  for (const finding of findings) {
    totals.severities[finding.severity]++;
    if (firstFix(finding)?.safe) totals.fixable++;
  }
}

const severities: readonly Severity[] = ["error", "warning", "info"];

function exitCode({ totals, workspaces }: Session, failOn: string): ExitCode {
  if (totals.failures.length || workspaces.broken) return 2;
  const failing = severities.slice(0, severities.indexOf(failOn as Severity) + 1);
  return failing.some((severity) => totals.severities[severity] > 0) ? 1 : 0;
}

import { writeFileSync } from "node:fs";
import { type FileConfig, type Finding, lint, type Profile, parseReport, type Report } from "../../core";
import type { Elements, PrintedDocument } from "../../core/office";
import type { PdfSource } from "../../pdf";
import {
  type Arguments,
  type Command,
  type ExitCode,
  InputError,
  type OptionSpec,
  reason,
  UsageError,
} from "../command";
import { type Document, read, replace } from "../documents";
import { decode } from "../encoding";
import { scanMarkdown } from "../markdown";
import { print, printError } from "../output";
import { notePrevious, PreviousReports } from "../previous";
import { whyNotWritten } from "../save";
import { Workspaces } from "../workspace";

/** What writes Word documents and PDF are bundles of their own, loaded only here. */
const office = () => require("../../core/office") as typeof import("../../core/office");
const pdf = () => require("./pdf.js") as typeof import("../../pdf");

export const exportCommand: Command = {
  usage: "zhibi export [选项] 文件|- [-o 文件.docx|文件.pdf]",
  summary: "导出为 Word 文件或 PDF，按 GB/T 9704—2012《党政机关公文格式》排版",
  get options() {
    return { ...general, ...elementOptions() };
  },
  notes: `没有写 -o 时，写到同一文件夹的同名 .docx。PDF 由这台电脑上的 Edge、Chrome、Chromium 或 LibreOffice 生成，都没有时会说明；批注只写进 .docx。
已有的文件，只有是执笔导出后没有改动过的才直接更新，其他的要用 --force。
网页版只排标题和正文里有的内容；上报版还排版头、版记等要素。要素先看上面的选项，再看文件头里同名的一行（例如“发文字号: 临司〔2025〕3号”），
最后看正文。缺少的要素留空，并在标准错误里说明。版式可以在 .zhibi.json 的 layout 里调整。
退出码：0 已导出；2 用法有误，或者读不了、写不了（原有的文件不变）。`,
  run,
};

const general: Readonly<Record<string, OptionSpec>> = {
  output: { value: "文件", short: "o", help: "写到这个文件；“-”为标准输出" },
  force: { help: "文件已经存在时也覆盖" },
  profile: {
    value: "版本",
    choices: ["submission", "web", "上报版", "网页版"],
    help: "submission（上报版）或 web（网页版）；不写时看 .zhibi.json 的 profile，再不写为网页版",
  },
  "with-findings": { help: "体检发现的问题写成 Word 批注，标在原处" },
  wide: { help: "中文里的半角标点印成全角（1,234、10:03 不变；草稿不改）" },
};

function elementOptions(): Record<string, OptionSpec> {
  return Object.fromEntries(
    office().elementSpecs.map(({ option, label, kind, example }) => {
      if (kind === "switch")
        return [option, { help: "要盖印章：署名以成文日期居中，成文日期右空四字，上面留出盖章的位置" }];
      const several = kind === "list" ? "，几个之间用“；”隔开" : "";
      return [option, { value: label, help: `${label}${several}，例如 ${example}` }];
    }),
  );
}

async function run(args: Arguments): Promise<ExitCode> {
  const [file, ...rest] = args.positionals;
  if (file === undefined || rest.length) throw new UsageError("请写明一个文件。");
  const output = args.values.output ?? (file === "-" ? "-" : `${file.replace(/\.(?:md|markdown|txt)$/i, "")}.docx`);
  // Never over the draft itself, and nothing that Word would not open by its name.
  if (output !== "-" && !/\.(?:docx|pdf)$/i.test(output))
    throw new UsageError(`“${output}”：导出的文件要以 .docx 或 .pdf 结尾。`);
  const elements = givenElements(args);
  let exported: Uint8Array;
  try {
    const printed = exportFile(read({ name: file, stdin: file === "-" }), args, elements);
    exported = /\.pdf$/i.test(output) ? await pdf().makePdf(printed) : printed.docx();
  } catch (error) {
    printError(`zhibi: ${file}：${reason(error)}。\n`);
    return 2;
  }
  if (output === "-") {
    print(exported);
    return 0;
  }
  return save(output, exported, args.has("force"));
}

/** @throws UsageError where the value of an option is none. */
function givenElements(args: Arguments): Elements {
  const given: Record<string, unknown> = {};
  for (const spec of office().elementSpecs) {
    if (!args.has(spec.option)) continue;
    const value = office().readElement(spec, spec.kind === "switch" ? true : args.values[spec.option]);
    if (value === "") throw new UsageError(`“--${spec.option}”后面没有写${spec.label}。`);
    if (value === undefined) throw new UsageError(`“--${spec.option}”写得不对，应当是${office().shapes[spec.kind]}。`);
    given[spec.id] = value;
  }
  return given as Elements;
}

function exportFile(document: Document, args: Arguments, elements: Elements): PdfSource {
  const { name, bytes, language } = document;
  const workspaces = new Workspaces();
  const { types, terms, matches, configFor } = workspaces.of(name);
  const config = configFor(name);
  const report = parseReport(decode(bytes).text, { language, types, type: config.type, scanMarkdown });
  const profile = profileOf(args.values.profile, config);
  const options = { profile, elements, wide: args.has("wide") };

  const say = (message: string) => printError(`zhibi: ${name}：${message}。\n`);
  if (profile === "web" && Object.keys(elements).length > 0)
    say("网页版不排公文要素，没有用命令行里写的要素。要排出来，请加 --profile submission");
  const printed = office().blocksOf(report, options);
  for (const note of notes(report, printed)) say(note);
  const findings = args.has("with-findings") ? findingsOf() : [];
  const { layout } = config;
  return {
    docx: () => office().exportDocx(report, { ...options, layout, findings }),
    pages: () => ({
      blocks: printed.blocks.map((block) => office().placedBlock(block, office().placeless)),
      layout: office().resolveLayout(layout),
    }),
  };

  function findingsOf(): Finding[] {
    const previous = new PreviousReports(workspaces, args).of(document, report, false);
    notePrevious(name, previous);
    return lint(report, {
      config: { ...config, profile, severities: options.wide ? widened(config.severities) : config.severities },
      terms,
      previous: previous.report,
      previousName: previous.name ?? "",
      matches,
      onError: (rule, error) => say(`${rule.id}：${error}`),
    });
  }
}

/** What is printed full-width needs no remark. */
const widened = (severities: FileConfig["severities"]): FileConfig["severities"] => ({
  ...severities,
  "half-width-punctuation": "off",
});

function profileOf(given: string | undefined, config: FileConfig): Profile {
  if (given === undefined) return config.profile;
  return given === "web" || given === "网页版" ? "web" : "submission";
}

/** What the user should look at before he passes the document on. */
function* notes(report: Report, { missing, leftOut }: PrintedDocument): Generator<string> {
  if (!report.type) yield "没有认出是哪种报告，按一般公文排版；文种可以在文件头写 report: 文种";
  if (!report.title) yield "没有找到标题，导出的文件没有标题";
  yield* leftOut.map(office().leftOutSaid);
  const inFile = (label: string) => (report.language === "markdown" ? `，或者在文件头写“${label}: …”` : "");
  for (const { label, option } of missing) yield `上报版缺${label}，先空着。可以用 --${option}${inFile(label)}`;
  yield* office().blanksSaid(report);
}

function save(file: string, bytes: Uint8Array, force: boolean): ExitCode {
  try {
    write(file, bytes, force);
    print(`已导出 ${file}\n`);
    return 0;
  } catch (error) {
    printError(`zhibi: ${file}：${whyNotWritten(error)}。\n`);
    return 2;
  }
}

/** What somebody has worked on in Word is not overwritten unasked. */
function write(file: string, bytes: Uint8Array, force: boolean): void {
  try {
    writeFileSync(file, bytes, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (!force && !office().isUntouchedExport(read({ name: file }).bytes))
      throw new InputError(
        "同名文件已经存在，而且不是执笔导出后原样放着的，没有改动它。请换一个文件名，或用 --force 覆盖",
      );
    replace(file, bytes);
  }
}

import { dirname, relative, resolve } from "node:path";
import { parseReport, type RollOptions, rollForward, type TypedReport } from "../../core";
import { type Arguments, type Command, type ExitCode, InputError, reason, UsageError } from "../command";
import { read } from "../documents";
import { decode } from "../encoding";
import { scanMarkdown } from "../markdown";
import { isInteractive, print, printError } from "../output";
import { keepSource, requireTextName, save } from "../save";
import { Workspaces } from "../workspace";
import { asJson, asText } from "./roll/list";
import { review } from "./roll/review";

export const rollCommand: Command = {
  usage: "zhibi roll [选项] 去年的报告",
  summary: "由去年的报告滚动生成今年的草稿",
  options: {
    output: { value: "文件", short: "o", help: "草稿写到这个文件（UTF-8），默认写到标准输出；不覆盖已有的文件" },
    force: { help: "覆盖已有的文件" },
    year: { value: "年度", help: "新报告的年度，默认为去年的报告的下一年" },
    changes: { value: "格式", choices: ["text", "json"], help: "改动清单的格式：text（默认）、json" },
    review: { help: "在终端里逐条决定：y 接受，n 不改，a 其余按建议，q 放弃" },
  },
  notes: `年份、计划年度顺延；数据留空，旁边写着上年的数，例如“办理案件〔待填：上年620件〕”；上年安排的工作成为今年成效的提纲，
承诺写在标题下的注释里。书名号、奖项、规划期和法规的年份不动；会议届次、规划期只列出来，由您决定。
草稿是 Markdown，没有填的地方 zhibi lint 会指出。
改动清单写到标准错误；草稿写到文件（-o）时，清单写到标准输出。行号、列号是去年的报告里的。`,
  run,
};

function run(args: Arguments): ExitCode {
  const [file, ...rest] = args.positionals;
  if (file === undefined || rest.length) throw new UsageError("请写明一个文件：去年的报告。");
  const { output, year, changes: format } = args.values;
  requireTextName(output);
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year))
    throw new UsageError(`“${year}”不是年度，请写四位数字，例如 2025。`);
  if (args.has("review") && !isInteractive())
    throw new UsageError("--review 要在终端里逐条问，现在的标准输入不是终端。请去掉 --review，或直接在终端里运行。");
  try {
    const workspaces = new Workspaces();
    keepSource(output, file);
    const report = readReport(file, workspaces);
    const options: RollOptions = {
      ...(year !== undefined && { year: Number(year) }),
      ...(file !== "-" && { previousPath: pathFrom(output, file) }),
    };
    const decisions = args.has("review") ? review(report, roll(report, options).changes) : {};
    if (decisions === null) {
      printError("已放弃，没有写出任何文件。\n");
      return 0;
    }
    const rolled = roll(report, { ...options, decisions });
    const list = format === "json" ? asJson : asText;
    const code = write(rolled.text, list(report, rolled, decisions), output, args.has("force"));
    return code === 0 && workspaces.broken ? 2 : code;
  } catch (error) {
    printError(`zhibi: ${file}：${reason(error)}。\n`);
    return 2;
  }
}

function readReport(file: string, workspaces: Workspaces): TypedReport {
  const { name, bytes, language } = read({ name: file, stdin: file === "-" });
  const { types, configFor } = workspaces.of(name);
  const report = parseReport(decode(bytes).text, { language, types, type: configFor(name).type, scanMarkdown });
  if (report.type === null)
    throw new InputError(
      "没有认出这是年度报告。请确认文件；标题不合常规的，可以在 .zhibi.json 里写明文种，或在 Markdown 的文件头写 report: 文种",
    );
  return report as TypedReport;
}

function roll(report: TypedReport, options: RollOptions) {
  try {
    return rollForward(report, options);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(`${error.message}（--year）`) : error;
  }
}

/** As the draft will name it: from its own folder. */
function pathFrom(output: string | undefined, file: string): string {
  if (output === undefined || output === "-") return file.replaceAll("\\", "/");
  return relative(dirname(resolve(output)), resolve(file)).replaceAll("\\", "/");
}

function write(text: string, list: string, output: string | undefined, force: boolean): ExitCode {
  if (output === undefined || output === "-") {
    print(text);
    printError(list);
    return 0;
  }
  const code = save(output, text, force);
  if (code === 0) print(list);
  return code;
}
